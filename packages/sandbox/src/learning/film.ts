/** What was watched of a film, in the film that takes its place. */
import type { Chapter } from '@edurise/contract/models';
import { intersection, union, type Ranges } from './played.ts';

export interface Film {
  /** In seconds; 0 where nobody knows. */
  length: number;
  chapters: readonly Chapter[];
}

/** A stretch of the one film, and where in the other it begins. */
export interface Move {
  from: [number, number];
  to: number;
}

/** Two cuts of one film may differ by as much and still be the same, second by second. */
const sameLength = 1;

/**
 * Where the parts of a film have got to: each chapter to the one of the same name, as far as both go. Without a name in
 * common, a film of the same length was touched up: its seconds are the same. Of any other nothing can be said.
 */
export function movesBetween(before: Film, after: Film): Move[] {
  const there = new Map(partsOf(after).map((part) => [part.name, part]));
  const moves = partsOf(before).flatMap(({ name, start, length }): Move[] => {
    const part = there.get(name);
    return part ? [{ from: [start, start + Math.min(length, part.length)], to: part.start }] : [];
  });
  if (moves.length) return moves;
  const length = Math.min(before.length, after.length);
  const isTouchedUp = length > 0 && Math.abs(before.length - after.length) <= sameLength;
  return isTouchedUp ? [{ from: [0, length], to: 0 }] : [];
}

export const moved = (ranges: Ranges, moves: readonly Move[]): Ranges =>
  union(
    moves.flatMap(({ from, to }) =>
      intersection(ranges, [from]).map(([start, end]): [number, number] => [start - from[0] + to, end - from[0] + to]),
    ),
    [],
  );

/** @returns undefined for a second that is not in the other film. */
export function secondAfter(second: number, moves: readonly Move[]): number | undefined {
  const move = moves.find(({ from: [start, end] }) => start <= second && second < end);
  return move && second - move.from[0] + move.to;
}

interface Part {
  name: string;
  start: number;
  length: number;
}

/** Chapters as stretches, called by their titles; of two with one title, the second is the second in either film. */
function partsOf({ length, chapters }: Film): Part[] {
  const sorted = chapters.toSorted((a, b) => a.start_seconds - b.start_seconds);
  const seen = new Map<string, number>();
  return sorted.map(({ title, start_seconds: start }, n) => {
    const words = title.trim().replace(/\s+/g, ' ').toLowerCase();
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    const end = sorted[n + 1]?.start_seconds ?? (length || Infinity);
    return { name: `${words}\n${count}`, start, length: Math.max(0, end - start) };
  });
}

/** The chapters in a WebVTT file. */
export function chaptersIn(vtt: string): Chapter[] {
  const lines = vtt.split(/\r\n|\r|\n/);
  return lines.flatMap((line, n) => {
    const start = /^\s*(?:(\d+):)?(\d\d):(\d\d\.\d{3})\s+-->/.exec(line);
    const title = lines[n + 1]?.trim();
    if (!start || !title) return [];
    const [, hours = 0, minutes, seconds] = start;
    return { title, start_seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) };
  });
}
