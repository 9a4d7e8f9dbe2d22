/** Sets of played seconds, or of pages: sorted `[from, to]` pairs that don't touch. */
export type Ranges = [number, number][];

/** Fine enough for a strip under a video, coarse enough not to grow for ever. */
const step = 0.5;

/** The union. What is not a stretch of time within `duration` is dropped. */
export function union(one: Ranges, other: Ranges, duration = Infinity): Ranges {
  const clean = [...one, ...other]
    .map(([from, to]): [number, number] => [quantise(Math.max(0, from)), quantise(Math.min(duration, to))])
    .filter(([from, to]) => Number.isFinite(from) && Number.isFinite(to) && to > from)
    .sort((a, b) => a[0] - b[0]);
  const merged: Ranges = [];
  for (const [from, to] of clean) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** What `one` has and `other` has not. */
export function difference(one: Ranges, other: Ranges): Ranges {
  let rest = one;
  for (const [from, to] of other) {
    rest = rest.flatMap(([start, end]): Ranges => {
      if (to <= start || from >= end) return [[start, end]];
      const before: Ranges = from > start ? [[start, from]] : [];
      return to < end ? [...before, [to, end]] : before;
    });
  }
  return rest;
}

/** What both have. */
export const intersection = (one: Ranges, other: Ranges): Ranges => difference(one, difference(one, other));

/** The first `seconds` of a set, in whole steps: what is left of one is not rounded up. */
export function take(ranges: Ranges, seconds: number, grain = step): Ranges {
  const taken: Ranges = [];
  let left = Math.floor(seconds / grain) * grain;
  for (const [from, to] of ranges) {
    if (left <= 0) break;
    taken.push([from, Math.min(to, from + left)]);
    left -= to - from;
  }
  return taken;
}

export const total = (ranges: Ranges): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0);

/** Page 1 stretches from 0 to 1. */
export const rangesOfPages = (pages: readonly number[]): Ranges =>
  union(
    pages.map((page): [number, number] => [page - 1, page]),
    [],
  );

/** Whole pages alone. */
export const pagesOf = (ranges: Ranges): number[] =>
  ranges.flatMap(([from, to]) => {
    const first = Math.ceil(from);
    return Array.from({ length: Math.max(0, Math.floor(to) - first) }, (_, index) => first + index + 1);
  });

/**
 * A short name for a set: FNV-1a, 32 bit, of its JSON, in eight hexadecimal digits. Two that know the same set call it
 * the same; who does not has something to tell.
 */
export function digestOf(ranges: Ranges): string {
  let hash = 0x81_1c_9d_c5;
  for (const character of JSON.stringify(ranges)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01_00_01_93);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const quantise = (seconds: number): number => (Number.isFinite(seconds) ? Math.round(seconds / step) * step : seconds);
