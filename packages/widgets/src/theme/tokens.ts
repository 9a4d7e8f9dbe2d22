/**
 * The design system, written once: from here come the styles of every element and the theming reference.
 *
 * A token `surface` is read inside an element as `var(--e-surface)` and set from outside as
 * `--edurise-surface`. Every colour is derived from one accent, in OKLCH, so that a school gives one
 * colour and gets a whole, readable palette in light and dark.
 */
import { css, unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';

export interface Token {
  readonly name: string;
  readonly value: string;
  /** Where a dark palette differs. */
  readonly dark?: string;
  readonly about: string;
}

const defaultAccent = 'oklch(0.46 0.13 256)';

/** A tone of the accent's hue: lightness 0–1, a chroma that no neutral exceeds. */
const tone = (lightness: number, chroma: number): string => `oklch(from var(--e-brand) ${lightness} min(c, ${chroma}) h)`;

/**
 * One at or above the lightness where black reads better than white, zero below it. A fill keeps its
 * colour unless white (or black) on it would fall under 7:1; then it moves just as far as needed.
 */
const pale = 'clamp(0, (l - 0.57) * 1000, 1)';
const fill = `oklch(from var(--e-brand) calc(min(l, 0.46) * (1 - ${pale}) + max(l, 0.68) * ${pale}) c h)`;

export const tokens: readonly Token[] = [
  { name: 'brand', value: `var(--edurise-accent, var(--edurise-tenant-accent, ${defaultAccent}))`, about: 'The school’s colour as given; everything below is derived from it.' },
  { name: 'accent', value: fill, dark: 'oklch(from var(--e-brand) max(l, 0.74) min(c, 0.15) h)', about: 'Fill of the one thing to do next.' },
  { name: 'accent-hover', value: 'oklch(from var(--e-accent) calc(l - 0.05) c h)', dark: 'oklch(from var(--e-accent) calc(l + 0.05) c h)', about: 'The same under the pointer.' },
  { name: 'on-accent', value: 'oklch(from var(--e-accent) clamp(0.17, (0.57 - l) * 1000, 1) min(c, 0.03) h)', about: 'Text on the accent, always at least 7:1 when derived.' },
  { name: 'accent-text', value: 'oklch(from var(--e-brand) min(l, 0.42) c h)', dark: 'oklch(from var(--e-brand) max(l, 0.83) min(c, 0.11) h)', about: 'The accent as text: links, the current item.' },
  { name: 'accent-soft', value: tone(0.955, 0.022), dark: tone(0.31, 0.045), about: 'Ground of what is selected.' },

  { name: 'surface', value: tone(0.995, 0.002), dark: tone(0.195, 0.012), about: 'Ground of the element.' },
  { name: 'surface-sunken', value: tone(0.972, 0.006), dark: tone(0.165, 0.012), about: 'What lies lower: side panels, wells.' },
  { name: 'surface-raised', value: tone(1, 0), dark: tone(0.235, 0.014), about: 'What lies higher: cards, fields.' },
  { name: 'surface-floating', value: tone(1, 0), dark: tone(0.27, 0.016), about: 'What floats: dialogs, menus, notices.' },
  { name: 'surface-hover', value: tone(0.945, 0.01), dark: tone(0.285, 0.018), about: 'A row or a quiet button under the pointer.' },
  { name: 'text', value: tone(0.23, 0.02), dark: tone(0.96, 0.006), about: 'Text, at least 12:1.' },
  { name: 'text-muted', value: tone(0.41, 0.02), dark: tone(0.83, 0.012), about: 'Secondary text, still at least 7:1.' },
  { name: 'line', value: tone(0.905, 0.01), dark: tone(0.33, 0.016), about: 'Hairlines between things.' },
  { name: 'line-strong', value: tone(0.6, 0.02), dark: tone(0.6, 0.02), about: 'The edge of what can be filled in, at least 3:1.' },

  { name: 'success', value: 'oklch(0.4 0.095 152)', dark: 'oklch(0.84 0.13 155)', about: 'Done, right, saved: text and icons.' },
  { name: 'success-soft', value: 'oklch(0.955 0.035 155)', dark: 'oklch(0.29 0.045 155)', about: 'Ground for it.' },
  { name: 'warning', value: 'oklch(0.41 0.09 66)', dark: 'oklch(0.86 0.11 82)', about: 'Needs attention: text and icons.' },
  { name: 'warning-soft', value: 'oklch(0.96 0.04 85)', dark: 'oklch(0.3 0.045 75)', about: 'Ground for it.' },
  { name: 'danger', value: 'oklch(0.43 0.16 25)', dark: 'oklch(0.83 0.09 22)', about: 'Wrong, failed, about to be lost: text and icons.' },
  { name: 'danger-soft', value: 'oklch(0.957 0.02 20)', dark: 'oklch(0.3 0.055 20)', about: 'Ground for it.' },
  { name: 'focus', value: 'oklch(from var(--e-brand) min(l, 0.5) c h)', dark: 'oklch(from var(--e-brand) max(l, 0.8) c h)', about: 'The focus ring.' },
  { name: 'scrim', value: 'oklch(0.15 0.02 260 / 0.45)', dark: 'oklch(0.08 0.01 260 / 0.6)', about: 'Behind a dialog.' },

  { name: 'font', value: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif', about: 'Typeface.' },
  { name: 'font-mono', value: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace', about: 'Typeface of code.' },
  { name: 'radius', value: 'calc(var(--edurise-u) * 10)', about: 'Corners of cards, fields and buttons.' },
  { name: 'radius-small', value: 'calc(var(--e-radius) * 0.6)', about: 'Corners inside those.' },
  { name: 'shadow', value: '0 calc(var(--edurise-u) * 1) calc(var(--edurise-u) * 2) oklch(0.2 0.02 260 / 0.06), 0 calc(var(--edurise-u) * 12) calc(var(--edurise-u) * 32) oklch(0.2 0.02 260 / 0.14)', about: 'Of what floats; nothing else casts one.' },
  { name: 'motion', value: '1', about: '0 stops every movement; also 0 when the person asks for less.' },
  { name: 'fast', value: 'calc(120ms * var(--e-motion))', about: 'Hover, press.' },
  { name: 'slow', value: 'calc(200ms * var(--e-motion))', about: 'What opens, closes or moves.' },
];

/** Steps of the 4-unit grid and of type, as `--e-space-4` (16 units) and `--e-size-14`. */
export const spaces = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16] as const;
export const sizes = [12, 14, 16, 20, 24, 32] as const;

/** What a school's branding sets, where the page does not: the page has the last word. */
const branded = new Set(['on-accent', 'surface', 'text', 'font', 'radius']);

const declaration = ({ name, value, dark }: Token): string => {
  const derived = dark ? `light-dark(${value}, ${dark})` : value;
  const fallback = branded.has(name) ? `var(--edurise-tenant-${name}, ${derived})` : derived;
  // The accent that comes from outside is the brand; the fill derived from it stays readable.
  const settable = name !== 'brand' && name !== 'accent';
  return `--e-${name}: ${settable ? `var(--edurise-${name}, ${fallback})` : fallback};`;
};

const units = (prefix: string, steps: readonly number[], factor: number): string[] =>
  steps.map((step) => `--e-${prefix}-${step}: calc(var(--edurise-u) * ${step * factor});`);

export const tokenStyles: CSSResult = css`
  .root {
    ${unsafeCSS([...tokens.map(declaration), ...units('space', spaces, 4), ...units('size', sizes, 1)].join('\n'))}
  }
  @media (prefers-reduced-motion: reduce) {
    .root {
      --e-motion: 0;
    }
  }
`;

/** The theming reference, as a Markdown table. */
export const tokenReference = (): string =>
  [
    '| property | what it is | light | dark |',
    '|---|---|---|---|',
    ...tokens
      .filter(({ name }) => name !== 'accent')
      .map(({ name, about, value, dark }) => {
        const property = name === 'brand' ? '--edurise-accent' : `--edurise-${name}`;
        const shown = name === 'brand' ? defaultAccent : value;
        return `| \`${property}\` | ${about} | \`${shown}\` | ${dark ? `\`${dark}\`` : 'the same'} |`;
      }),
    '',
  ].join('\n');
