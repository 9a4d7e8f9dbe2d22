/** What a report of played seconds, or of pages seen, does to a learner's progress in a lecture. */
import { reachable, type Seek } from './reach.ts';
import { difference, intersection, take, total, union, type Ranges } from './played.ts';

/** Of a lecture, from which on it counts as watched, unless it or its course says otherwise. */
export const completeFrom = 0.9;

/** Nobody plays faster than three times, reads more than ten words a second or takes in two pages a second; clocks drift. */
const tolerance = 1.1;
export const paces = { film: 3 * tolerance, text: tolerance, document: tolerance / 2 } as const;
export type Medium = keyof typeof paces;

/** A report is not on its way for the same time as the one before. In seconds of the platform's clock. */
const slack = 5 / paces.film;
/** Of a film whose length nobody knows, in seconds: nothing is played beyond. */
const longestFilm = 86_400;
/** Half a day: enough for a day's journey without a network. */
const longest = 43_200;

/** How long a text takes at the pace of a fast reader: the axis on which it is read. Nothing is read in a blink. */
export const readingSeconds = (text: string): number => {
  const words = text.trim() ? text.trim().split(/\s+/).length : 0;
  return Math.max(5, Math.ceil(words / 5) / 2);
};

/** A visit, as the platform's clock knows it. */
export interface Visit {
  openedAt: Date;
  /** Has anything been reported under it? The first report has no slack. */
  reported: boolean;
}

/**
 * The time on the platform's clock that a report may use, in milliseconds since 1970: since the longest of its visits was
 * opened, less what the learner's coverage has used up, in whatever tab, lecture or device. What is played takes the
 * earliest time that is free, so that a report which comes late does not use up the time of what was played since.
 */
export function freeTime(visits: readonly Visit[], used: Ranges, now: Date): Ranges {
  const end = now.getTime();
  const windows = visits.map(({ openedAt, reported }): [number, number] => [
    Math.max(openedAt.getTime(), end - longest * 1000),
    end + (reported ? Math.round(slack * 1000) : 0),
  ]);
  return difference(union(windows, []), used);
}

/** Uses up so many seconds of free time; what is too long ago to matter is forgotten. */
export function spend(used: Ranges, free: Ranges, seconds: number, now: Date): Ranges {
  const oldest = now.getTime() - longest * 1000;
  return union(used, take(free, Math.ceil(seconds * 1000), 1)).filter(([, to]) => to > oldest);
}

export interface Measured {
  played: Ranges;
  /** Claimed before, and not granted yet. */
  unverified: Ranges;
  watched_seconds: number;
}

export interface Report {
  /** Ranges, from a client that measures them. */
  played?: Ranges | null | undefined;
  /** Seconds in all, from one that only counts. */
  watched_seconds?: number | undefined;
}

export interface Terms {
  /** How long the lecture is; 0 where nobody knows. */
  length: number;
  /** Seconds, or pages, that the clock allows. */
  credit: number;
  /** The least that is granted: half a second, or a page. */
  grain?: number;
  seek?: Seek;
}

export interface Outcome extends Measured {
  /** Credit that is used up. */
  spent: number;
  /** Seconds that a client only counted, and that were not granted. */
  uncounted: number;
}

/**
 * Adds a report to what is known. A repeated report adds nothing, and the order of reports doesn't matter.
 * What could not have been played in the time there was, or from where the learner could be, is kept as a claim and not
 * refused: after a laptop's sleep the honest part must not be lost with the rest, and a claim counts as soon as it can.
 */
export function addReport(known: Measured, report: Report, { length, credit, grain, seek }: Terms): Outcome {
  const end = length || longestFilm;
  const claims = union(known.unverified, report.played ?? [], end);
  const within = reachable(difference(claims, known.played), known.played, seek);
  // What was just played goes ahead of older claims.
  const fresh = intersection(within, union(report.played ?? [], [], end));
  const granted = take(fresh, credit, grain);
  const late = take(difference(within, fresh), credit - total(granted), grain);
  const played = union(known.played, [...granted, ...late]);
  const spent = total(granted) + total(late);
  const unverified = difference(claims, played);
  const watched_seconds = Math.max(known.watched_seconds, Math.floor(total(played)));
  if (report.played) return { played, unverified, watched_seconds, spent, uncounted: 0 };

  const claimed = Math.max(0, Math.min(report.watched_seconds ?? 0, end) - watched_seconds);
  const counted = Math.floor(Math.min(claimed, credit - spent));
  return {
    played,
    unverified,
    watched_seconds: watched_seconds + counted,
    spent: spent + counted,
    uncounted: claimed - counted,
  };
}

/** From 0 to 1; end titles, from `creditsFrom` on, are no part of it. */
export function coverage(
  { played, watched_seconds }: Pick<Measured, 'played' | 'watched_seconds'>,
  length: number,
  creditsFrom?: number | null,
): number {
  const counts = creditsFrom ? Math.min(length, creditsFrom) : length;
  // What was only counted lies nobody knows where.
  const elsewhere = Math.max(0, watched_seconds - Math.floor(total(played)));
  return counts > 0 ? Math.min(1, (total(union(played, [], counts)) + elsewhere) / counts) : 0;
}
