/**
 * The design system, written once: from here come the styles of every element and the theming reference.
 *
 * A token `surface` is read inside an element as `var(--e-surface)` and set from outside as
 * `--edurise-surface`. Every colour is derived from one accent, in OKLCH, so that a school gives one
 * colour and gets a whole, readable palette in light and dark.
 */
import { css, unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';

export type TokenName =
  | 'brand'
  | 'accent'
  | 'accent-hover'
  | 'on-accent'
  | 'accent-text'
  | 'accent-soft'
  | 'surface'
  | 'surface-sunken'
  | 'surface-raised'
  | 'surface-floating'
  | 'surface-hover'
  | 'text'
  | 'text-muted'
  | 'line'
  | 'line-strong'
  | 'success'
  | 'success-soft'
  | 'warning'
  | 'warning-soft'
  | 'danger'
  | 'danger-soft'
  | 'focus'
  | 'scrim'
  | 'font'
  | 'font-mono'
  | 'radius'
  | 'radius-small'
  | 'shadow'
  | 'motion'
  | 'fast'
  | 'slow';

export interface Token {
  readonly name: TokenName;
  readonly value: string;
  /** Where a dark palette differs. */
  readonly dark?: string;
}

export const defaultAccent = 'oklch(0.46 0.13 256)';

/** A tone of the accent's hue: lightness 0–1, a chroma that no neutral exceeds. */
const tone = (lightness: number, chroma: number): string =>
  `oklch(from var(--e-brand) ${lightness} min(c, ${chroma}) h)`;

/**
 * One at or above the lightness where black reads better than white, zero below it. A fill keeps its
 * colour unless white (or black) on it would fall under 7:1; then it moves just as far as needed.
 */
const pale = 'clamp(0, (l - 0.57) * 1000, 1)';
const fill = `oklch(from var(--e-brand) calc(min(l, 0.435) * (1 - ${pale}) + max(l, 0.74) * ${pale}) min(c, 0.2) h)`;

export const tokens: readonly Token[] = [
  { name: 'brand', value: `var(--edurise-accent, var(--edurise-tenant-accent, ${defaultAccent}))` },
  { name: 'accent', value: fill, dark: 'oklch(from var(--e-brand) max(l, 0.74) min(c, 0.15) h)' },
  {
    name: 'accent-hover',
    value: `oklch(from var(--e-accent) calc(l - 0.05 + 0.1 * ${pale}) c h)`,
    dark: 'oklch(from var(--e-accent) calc(l + 0.05) c h)',
  },
  { name: 'on-accent', value: 'oklch(from var(--e-accent) clamp(0.15, (0.57 - l) * 1000, 1) min(c, 0.03) h)' },
  {
    name: 'accent-text',
    value: 'oklch(from var(--e-brand) min(l, 0.4) min(c, 0.17) h)',
    dark: 'oklch(from var(--e-brand) max(l, 0.83) min(c, 0.11) h)',
  },
  { name: 'accent-soft', value: tone(0.955, 0.022), dark: tone(0.31, 0.045) },

  { name: 'surface', value: tone(0.995, 0.002), dark: tone(0.195, 0.012) },
  { name: 'surface-sunken', value: tone(0.972, 0.006), dark: tone(0.165, 0.012) },
  { name: 'surface-raised', value: tone(1, 0), dark: tone(0.235, 0.014) },
  { name: 'surface-floating', value: tone(1, 0), dark: tone(0.27, 0.016) },
  { name: 'surface-hover', value: tone(0.945, 0.01), dark: tone(0.285, 0.018) },
  { name: 'text', value: tone(0.23, 0.02), dark: tone(0.96, 0.006) },
  { name: 'text-muted', value: tone(0.41, 0.02), dark: tone(0.83, 0.012) },
  { name: 'line', value: tone(0.905, 0.01), dark: tone(0.33, 0.016) },
  { name: 'line-strong', value: tone(0.6, 0.02), dark: tone(0.6, 0.02) },

  { name: 'success', value: 'oklch(0.4 0.095 152)', dark: 'oklch(0.84 0.13 155)' },
  { name: 'success-soft', value: 'oklch(0.955 0.035 155)', dark: 'oklch(0.29 0.045 155)' },
  { name: 'warning', value: 'oklch(0.41 0.09 66)', dark: 'oklch(0.86 0.11 82)' },
  { name: 'warning-soft', value: 'oklch(0.96 0.04 85)', dark: 'oklch(0.3 0.045 75)' },
  { name: 'danger', value: 'oklch(0.43 0.16 25)', dark: 'oklch(0.83 0.09 22)' },
  { name: 'danger-soft', value: 'oklch(0.957 0.02 20)', dark: 'oklch(0.3 0.055 20)' },
  {
    name: 'focus',
    value: 'oklch(from var(--e-brand) min(l, 0.5) c h)',
    dark: 'oklch(from var(--e-brand) max(l, 0.8) c h)',
  },
  { name: 'scrim', value: 'oklch(0.15 0.02 260 / 0.45)', dark: 'oklch(0.08 0.01 260 / 0.6)' },

  { name: 'font', value: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif' },
  { name: 'font-mono', value: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace' },
  { name: 'radius', value: 'calc(var(--edurise-u) * 10)' },
  { name: 'radius-small', value: 'calc(var(--e-radius) * 0.6)' },
  {
    name: 'shadow',
    value:
      '0 calc(var(--edurise-u) * 1) calc(var(--edurise-u) * 2) oklch(0.2 0.02 260 / 0.06), 0 calc(var(--edurise-u) * 12) calc(var(--edurise-u) * 32) oklch(0.2 0.02 260 / 0.14)',
  },
  { name: 'motion', value: '1' },
  { name: 'fast', value: 'calc(120ms * var(--e-motion))' },
  { name: 'slow', value: 'calc(200ms * var(--e-motion))' },
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
