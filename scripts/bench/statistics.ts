/** The middle of many runs with its extremes. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/** How many times as much `other` takes, compared round by round: what slows a machine down slows both. */
export const ratio = (own: readonly number[], other: readonly number[]): Spread =>
  spread(own.map((value, round) => other[round]! / value));
