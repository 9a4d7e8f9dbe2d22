import {
  normalise,
  quantise,
  subtract,
  totalSeconds,
  type PlayedRange,
  type PlayedRanges,
} from '../progress/played-ranges.ts';

/** Nobody reads faster: ten words a second. */
const WORDS_PER_SECOND = 10;
const LEAST_SECONDS = 5;

/** How long a text takes a fast reader, in seconds; the platform counts the same. */
export function readingSeconds(text: string): number {
  const words = text.trim() ? text.trim().split(/\s+/).length : 0;
  return Math.max(LEAST_SECONDS, Math.ceil((words / WORDS_PER_SECOND) * 2) / 2);
}

/** Lays the paragraphs of a text, by their words, along the seconds that it takes. */
export function stretchesOf(words: readonly number[], seconds: number): readonly PlayedRange[] {
  const all = words.reduce((sum, count) => sum + count, 0) || 1;
  let before = 0;
  return words.map((count): PlayedRange => {
    const from = before / all;
    before += count;
    return [from * seconds, (before / all) * seconds];
  });
}

/**
 * What was read of what is in view, in so many seconds: the eye goes through it in order, no faster than anybody reads,
 * and does not read twice.
 */
export function readIn(view: PlayedRanges, read: PlayedRanges, seconds: number): PlayedRanges {
  const taken: PlayedRange[] = [];
  let left = seconds;
  for (const [from, to] of subtract(quantise(view), read)) {
    if (left <= 0) break;
    taken.push([from, Math.min(to, from + left)]);
    left -= to - from;
  }
  return normalise(taken);
}

/** The part of a paragraph that is in view, of the stretch that it takes. */
export const inView = ([from, to]: PlayedRange, top: number, bottom: number): PlayedRange => [
  from + (to - from) * top,
  from + (to - from) * bottom,
];

export const isRead = (read: PlayedRanges, seconds: number, share: number): boolean =>
  totalSeconds(quantise(read, seconds)) >= seconds * share;
