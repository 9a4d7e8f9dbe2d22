import { defaultAccent, tokens } from './tokens.ts';
import type { TokenName } from './tokens.ts';

/** What each token is for. Apart from the tokens: a page need not carry the words. */
const purposes: Record<TokenName, string> = {
  brand: 'The school’s colour as given; everything below is derived from it.',
  accent: 'Fill of the one thing to do next.',
  'accent-hover': 'The same under the pointer.',
  'on-accent': 'Text on the accent, always at least 7:1 when derived.',
  'accent-text': 'The accent as text: links, the current item.',
  'accent-soft': 'Ground of what is selected.',
  surface: 'Ground of the element.',
  'surface-sunken': 'What lies lower: side panels, wells.',
  'surface-raised': 'What lies higher: cards, fields.',
  'surface-floating': 'What floats: dialogs, menus, notices.',
  'surface-hover': 'A row or a quiet button under the pointer.',
  text: 'Text, at least 12:1.',
  'text-muted': 'Secondary text, still at least 7:1.',
  line: 'Hairlines between things.',
  'line-strong': 'The edge of what can be filled in, at least 3:1.',
  success: 'Done, right, saved: text and icons.',
  'success-soft': 'Ground for it.',
  warning: 'Needs attention: text and icons.',
  'warning-soft': 'Ground for it.',
  danger: 'Wrong, failed, about to be lost: text and icons.',
  'danger-soft': 'Ground for it.',
  focus: 'The focus ring.',
  scrim: 'Behind a dialog.',
  font: 'Typeface.',
  'font-mono': 'Typeface of code.',
  radius: 'Corners of cards, fields and buttons.',
  'radius-small': 'Corners inside those.',
  shadow: 'Of what floats; nothing else casts one.',
  motion: '0 stops every movement; also 0 when the person asks for less.',
  fast: 'Hover, press.',
  slow: 'What opens, closes or moves.',
};

/** The theming reference, as a Markdown table. */
export const tokenReference = (): string =>
  [
    '| property | what it is for | light | dark |',
    '|---|---|---|---|',
    ...tokens
      // The fill is derived; what a page sets is the accent it is derived from.
      .filter(({ name }) => name !== 'accent')
      .map(({ name, value, dark }) => {
        const property = name === 'brand' ? 'accent' : name;
        const light = name === 'brand' ? defaultAccent : value;
        return `| \`--edurise-${property}\` | ${purposes[name]} | \`${light}\` | ${dark ? `\`${dark}\`` : 'the same'} |`;
      }),
    '',
  ].join('\n');
