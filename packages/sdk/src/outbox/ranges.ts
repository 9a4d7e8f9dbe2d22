/** From and to, in seconds. */
export type Range = readonly [number, number];

/** Ranges sorted and apart: `[[0, 5], [4, 9]]` → `[[0, 9]]`. */
export const union = (ranges: readonly Range[]): Range[] => {
  const joined: [number, number][] = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
};
