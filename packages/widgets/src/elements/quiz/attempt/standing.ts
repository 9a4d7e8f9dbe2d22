import type { QuizAttempt } from '@edurise/sdk/quizzes';
import type { History, QuizIntro } from './attempt.machine.ts';

/** Where a learner stands with a quiz, from the attempts so far. */
export interface Standing {
  /** Attempts begun; `undefined` where the platform has no list of them. */
  readonly used: number | undefined;
  /** Attempts left: `Infinity` when there is no limit, `undefined` when it cannot be known. */
  readonly left: number | undefined;
  /** The attempt that waits to be continued. */
  readonly open: QuizAttempt | undefined;
  /** The last one handed in. */
  readonly last: QuizAttempt | undefined;
}

export const isOpen = (attempt: QuizAttempt): boolean => attempt.status === 'in_progress';

/** @param finished the attempt just handed in, which an older list may still call open, or lack. */
export const standing = (quiz: QuizIntro, history: History, finished?: QuizAttempt): Standing => {
  const attempts = finished ? [...(history ?? []).filter(({ id }) => id !== finished.id), finished] : (history ?? []);
  const known = history !== undefined;
  const used = known ? attempts.length : (finished?.attempt_number ?? undefined);
  const limit = quiz.timing
    ? (quiz.timing.max_attempts ?? Infinity)
    : 'max_attempts' in quiz
      ? (quiz.max_attempts ?? Infinity)
      : undefined;
  const newest = attempts.toSorted((a, b) => (a.attempt_number ?? 0) - (b.attempt_number ?? 0));
  return {
    used,
    left:
      limit === undefined
        ? undefined
        : limit === Infinity
          ? Infinity
          : used === undefined
            ? undefined
            : Math.max(0, limit - used),
    open: newest.findLast(isOpen),
    last: newest.findLast((attempt) => !isOpen(attempt)),
  };
};
