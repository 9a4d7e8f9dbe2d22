/** What a report of played seconds does to a learner's progress in a lecture. */
import { difference, take, total, union, type Ranges } from './played.ts';

/** Of a lecture, from which on it counts as watched: the end titles need not be. */
export const completeFrom = 0.9;

/** Nobody plays faster than this, and clocks are not exact. */
const fastest = 3 * 1.1;
const firstCredit = 5;
/** Half a day of credit: enough for a day's journey without a network. */
const mostCredit = 43_200;

export interface Watched {
  played: Ranges;
  watched_seconds: number;
}

export interface Report {
  /** Ranges, from a client that measures them. */
  played?: Ranges | null | undefined;
  /** Seconds in all, from one that only counts. */
  watched_seconds?: number | undefined;
}

export interface Outcome extends Watched {
  /** Credit that is used up. */
  spent: number;
  /** Seconds that were claimed and not granted. */
  unverified: number;
}

/** The credit now, given what it was; without an earlier count it has been filling since `since`. */
export function creditAt(now: Date, since: Date, seconds = firstCredit): number {
  const passed = Math.max(0, now.getTime() - since.getTime()) / 1000;
  return Math.min(mostCredit, seconds + passed * fastest);
}

/**
 * Adds a report to what is known. A repeated report adds nothing, and the order of reports doesn't matter.
 * What could not have been played in the time there was is left out, not refused: after a laptop's sleep the
 * honest part must not be lost with the rest.
 */
export function addReport(
  known: Watched,
  report: Report,
  { duration, credit }: { duration: number; credit: number },
): Outcome {
  if (report.played?.length) {
    const news = difference(union(report.played, [], duration || Infinity), known.played);
    const granted = take(news, credit);
    const played = union(known.played, granted);
    return {
      played,
      watched_seconds: Math.max(known.watched_seconds, Math.floor(total(played))),
      spent: total(granted),
      unverified: Math.max(0, total(news) - total(granted)),
    };
  }
  const claimed = Math.max(0, Math.min(report.watched_seconds ?? 0, duration || Infinity) - known.watched_seconds);
  const granted = Math.floor(Math.min(claimed, credit));
  return {
    played: known.played,
    watched_seconds: known.watched_seconds + granted,
    spent: granted,
    unverified: claimed - granted,
  };
}

/** From 0 to 1. */
export const coverage = ({ played, watched_seconds }: Watched, duration: number): number =>
  duration > 0 ? Math.min(1, Math.max(total(played), watched_seconds) / duration) : 0;
