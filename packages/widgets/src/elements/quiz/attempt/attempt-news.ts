import type { QuizAttempt } from '@edurise/sdk/quizzes';
import type { QuizListeners } from './quiz-session.ts';
import { instant } from './server-clock.ts';

/** Less is the network's jitter, not a teacher's decision. */
const DEADLINE_MOVED_MS = 1_000;

type Teller = Pick<QuizListeners, 'extended' | 'paused' | 'deadlineMoved'>;

/** Tells what a teacher did to the time of an attempt between two words of the platform's on it. */
export const newsBetween = (before: QuizAttempt, after: QuizAttempt, on: Teller): void => {
  const stood = before.paused_at != null;
  const stands = after.paused_at === undefined ? stood : after.paused_at !== null;
  if (stood !== stands) on.paused?.(stands);
  const added = (after.extra_minutes ?? 0) - (before.extra_minutes ?? 0);
  if (added > 0) return on.extended?.(added);
  // When the clock goes on, the deadline moves by as long as it stood: nothing was given, nothing was taken.
  if (stood !== stands) return;
  const [from, to] = [instant(before.expires_at), instant(after.expires_at)];
  if (from !== undefined && to !== undefined && Math.abs(to - from) > DEADLINE_MOVED_MS) on.deadlineMoved?.(to - from);
};
