/**
 * The seconds of a lecture that were really played, as a set of intervals.
 *
 * Sets merge by union, which is commutative and idempotent: it does not matter in which order the
 * beats of two tabs or devices arrive, or whether one arrives twice.
 */
export type PlayedRange = readonly [from: number, to: number];

/** Sorted, apart from each other, none empty. */
export type PlayedRanges = readonly PlayedRange[];

/** The grid on which ranges travel, in seconds. */
const GRID = 0.5;

const snap = (seconds: number): number => Math.round(seconds / GRID) * GRID;

/**
 * Makes a set out of any pairs: drops what is not a forward interval of numbers, sorts, merges what
 * overlaps or touches.
 *
 * @example normalise([[10, 20], [0, 10], [5, 5]]) // [[0, 20]]
 */
export function normalise(pairs: Iterable<readonly number[]>): PlayedRanges {
  const sorted: PlayedRange[] = [];
  for (const [from = NaN, to = NaN] of pairs) {
    if (Number.isFinite(to) && from >= 0 && to > from) sorted.push([from, to]);
  }
  sorted.sort((a, b) => a[0] - b[0]);

  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

export const union = (...sets: PlayedRanges[]): PlayedRanges => normalise(sets.flat());

/** What is in `a` and not in `b`. */
export function subtract(a: PlayedRanges, b: PlayedRanges): PlayedRanges {
  return a.flatMap(([from, to]) => {
    const left: PlayedRange[] = [];
    let start = from;
    for (const [cutFrom, cutTo] of b) {
      if (cutTo <= start || cutFrom >= to) continue;
      if (cutFrom > start) left.push([start, cutFrom]);
      start = cutTo;
    }
    if (start < to) left.push([start, to]);
    return left;
  });
}

/** On the half-second grid, none beyond the end: the form in which ranges are kept and sent. */
export function quantise(ranges: PlayedRanges, duration = Infinity): PlayedRanges {
  const end = duration > 0 ? duration : Infinity;
  return normalise(ranges.map(([from, to]) => [snap(from), Math.min(snap(to), end)]));
}

export const totalSeconds = (ranges: PlayedRanges): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0);

/** The share that was played, 0 to 1. */
export function coverage(ranges: PlayedRanges, duration: number): number {
  return duration > 0 ? Math.min(1, totalSeconds(quantise(ranges, duration)) / duration) : 0;
}

/** What was not played yet. Slivers under `least` seconds are not worth anybody's visit. */
export function gaps(ranges: PlayedRanges, duration: number, least = 1): PlayedRanges {
  return subtract([[0, Math.max(0, duration)]], ranges).filter(([from, to]) => to - from >= least);
}

/** What was jumped over on the way to the playhead, or to the last second that was played. */
export function skipped(ranges: PlayedRanges, duration: number, position: number): PlayedRanges {
  return gaps(ranges, Math.min(duration, Math.max(position, ranges.at(-1)?.[1] ?? 0)));
}

/** The gap that comes next at or after `time`, else the first of all. */
export function nextGap(missing: PlayedRanges, time: number): PlayedRange | undefined {
  return missing.find(([, to]) => to > time) ?? missing[0];
}

/**
 * A platform without ranges tells how many seconds were watched and where the learner stopped. The
 * likeliest set is the stretch that led up to there; it is an estimate, and shown as one.
 */
export function estimate(watchedSeconds: number, lastPosition: number, duration = Infinity): PlayedRanges {
  const to = Math.min(Math.max(watchedSeconds, lastPosition), duration > 0 ? duration : Infinity);
  return normalise([[Math.max(0, to - watchedSeconds), to]]);
}
