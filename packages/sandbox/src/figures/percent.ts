/** To two decimals. */
export const round = (number: number): number => Math.round(number * 100) / 100;

/** What share `part` is of `whole`; 0 of nothing. */
export const percent = (part: number, whole: number): number => (whole ? round((100 * part) / whole) : 0);

/** By how many percent a figure rose or fell; `null` where there was nothing before. */
export const change = (now: number, before: number): number | null =>
  before ? round((100 * (now - before)) / before) : null;
