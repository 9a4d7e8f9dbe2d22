import type { LectureProgress } from '@edurise/sdk/progress';

/** Where one device is in a lecture. */
export interface Place {
  /** A second; of a document a page. */
  readonly at: number;
  /** The visit, which the platform names as the owner of the place that it keeps. */
  readonly session: string;
}

/** Nearer than this is no choice, and older than this is no news. */
export const AHEAD_SECONDS = 30;
export const AHEAD_PAGES = 1;
const NEWS_MS = 600_000;

/**
 * Where another device of the learner is, if that is worth a question: more than `least` ahead of this one, and not long
 * ago.
 */
export function aheadElsewhere(
  here: Place,
  there: LectureProgress,
  now: Date,
  least = AHEAD_SECONDS,
): number | undefined {
  const { session, position_at, last_position_seconds } = there;
  if (!session || session === here.session || !position_at || last_position_seconds == null) return undefined;
  const isNews = now.getTime() - Date.parse(position_at) < NEWS_MS;
  return isNews && last_position_seconds - here.at > least ? last_position_seconds : undefined;
}
