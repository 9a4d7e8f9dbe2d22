import type { Quote } from '../panels/anchor.ts';

/** So much of what stands around a quote is kept with it, in characters. */
const AROUND = 32;

/** White space is laid out, not written: whatever there is of it counts as one space. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** Words of a text, from one character to before another. Undefined where there are none. */
export function quoteIn(text: string, from: number, to: number): Quote | undefined {
  const words = text.slice(from, to);
  const exact = words.trim();
  if (!exact) return undefined;
  const start = from + words.indexOf(exact);
  const end = start + exact.length;
  return {
    exact,
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
  };
}

/**
 * Where quoted words stand in a text that may have changed since: of several places the one with the most of what stood
 * around them, then the nearest to where they were.
 * @returns the first character and the one after the last; undefined where the words are no longer in it.
 */
export function findQuote(text: string, quote: Quote): readonly [number, number] | undefined {
  const exact = plain(quote.exact);
  const prefix = plain(quote.prefix);
  const suffix = plain(quote.suffix);
  let best: { at: number; alike: number; away: number } | undefined;
  for (let at = text.indexOf(exact); at >= 0 && exact; at = text.indexOf(exact, at + 1)) {
    const alike =
      sharedEnd(text.slice(Math.max(0, at - prefix.length), at), prefix) +
      sharedStart(text.slice(at + exact.length, at + exact.length + suffix.length), suffix);
    const away = Math.abs(at - quote.start);
    if (!best || alike > best.alike || (alike === best.alike && away < best.away)) best = { at, alike, away };
  }
  return best && [best.at, best.at + exact.length];
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}
