/** A cell: a number is written as machines read it, `undefined` and `null` are left empty. */
export type Cell = string | number | null | undefined;

/**
 * A table as comma-separated values (RFC 4180). It begins with a byte order mark, without which Excel takes UTF-8 for
 * something else. Text that a spreadsheet would run as a formula gets an apostrophe before it, and so stays text:
 * people choose their names themselves.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;

const written = (cell: Cell): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const harmless = /^[\s\u0000]*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t']|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
