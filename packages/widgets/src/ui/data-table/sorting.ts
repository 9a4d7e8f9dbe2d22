export type Direction = 'ascending' | 'descending';

export interface Sorting<K extends string = string> {
  readonly by: K;
  readonly direction: Direction;
}

/** What a row is sorted by; what is not known comes last, whichever way the rest runs. */
export type SortValue = number | string | undefined;

/** Rows that are equal stay in the order they came in. */
export const sorted = <T>(
  rows: readonly T[],
  valueOf: (row: T) => SortValue,
  direction: Direction,
  locale: string,
): T[] => {
  const words = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const turn = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return turn * (typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b)));
    })
    .map(({ row }) => row);
};
