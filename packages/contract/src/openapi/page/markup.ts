/** HTML that is safe to put into HTML; whatever else is put there is escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Markup | string | number | false | undefined | readonly Piece[];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function written(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string') return escape(piece);
  if (typeof piece === 'number') return String(piece);
  return piece ? piece.map(written).join('') : '';
}

export const html = (strings: TemplateStringsArray, ...pieces: Piece[]): Markup =>
  new Markup(strings.reduce((text, string, at) => text + written(pieces[at - 1]) + string));

/** Backquotes as in the comments, and nothing else of Markdown. */
export const prose = (text: string): Markup =>
  new Markup(
    text
      .split('`')
      .map((part, at) => (at % 2 ? `<code>${escape(part)}</code>` : escape(part)))
      .join(''),
  );

export const between = (pieces: readonly Markup[], separator: string): Markup =>
  new Markup(pieces.map(({ text }) => text).join(escape(separator)));
