/** Where a learner could have been, by the rule for moving through a lecture. */
import { difference, union, type Ranges } from './played.ts';

export type Seek = 'free' | 'backward' | 'watched' | 'locked';

/** A player that stalls loses a moment between two stretches. */
const sliver = 2;

/** Of what was claimed and is not known, the stretches that begin where the playhead could be. */
export function reachable(claims: Ranges, known: Ranges, seek: Seek = 'free'): Ranges {
  if (seek === 'free') return claims;
  const begins =
    seek === 'backward'
      ? (from: number, been: Ranges) => from <= (been.at(-1)?.[1] ?? 0) + sliver
      : (from: number, been: Ranges) =>
          from <= sliver || been.some(([start, end]) => start <= from && from <= end + sliver);
  let been = known;
  let waiting = claims;
  // One stretch may open the way to the next.
  for (;;) {
    const next = waiting.find(([from]) => begins(from, been));
    if (!next) return difference(been, known);
    been = union(been, [next]);
    waiting = waiting.filter((claim) => claim !== next);
  }
}
