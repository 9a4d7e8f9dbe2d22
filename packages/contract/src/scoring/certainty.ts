import type { Ledger } from './ledger.ts';

/** 1 unsure, 2 fairly sure, 3 certain. */
export type Certainty = 1 | 2 | 3;

/** Without a word, nobody is taken to be sure. */
export const certaintyOf = (value: number | null | undefined): Certainty => (value === 2 || value === 3 ? value : 1);

/**
 * Weighs what was earned by how sure the learner was: a right answer gives a third, two thirds or all, a wrong one takes
 * nothing, two thirds or twice the points.
 */
export function weigh(ledger: Ledger, points: number, certainty: Certainty): void {
  const earned = ledger.sum;
  const weighed = { 1: earned / 3, 2: (4 * earned - 2 * points) / 3, 3: 3 * earned - 2 * points }[certainty];
  ledger.add({ kind: 'certainty', count: certainty, of: 3 }, Math.round(weighed) - earned);
}
