import type { QuizAttempt } from '@edurise/sdk/quizzes';
import { instant, type ServerClock } from './server-clock.ts';

/** Milliseconds left in an attempt, as they stand while it is paused; `undefined` without a limit or a clock. */
export const timeLeft = (
  clock: ServerClock,
  attempt: Pick<QuizAttempt, 'expires_at' | 'paused_at'> | undefined,
): number | undefined => {
  const deadline = instant(attempt?.expires_at);
  const paused = instant(attempt?.paused_at);
  return deadline !== undefined && paused !== undefined ? Math.max(0, deadline - paused) : clock.remaining(deadline);
};
