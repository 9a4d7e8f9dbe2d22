import type { OutboxEntry } from '@edurise/sdk/core';
import type { Certainties, QuizAttempt, SaveAnswers, SubmitAnswers } from '@edurise/sdk/quizzes';
import { merge } from './answers.ts';
import type { AttemptHost } from './attempt-host.ts';
import type { SubmittedBy } from './attempt.machine.ts';

/** So long do the questions wait for what goes out before them. */
const PATIENCE_MS = 4_000;

/** What this device has not delivered, as one. */
export type Unsent = Pick<SaveAnswers, 'answers' | 'confidence' | 'flagged'>;

export const saveOf = ({ body }: OutboxEntry): Partial<SaveAnswers> => body ?? {};

export const waitingFor = (attempt: string, entries: readonly OutboxEntry[]): readonly OutboxEntry[] =>
  entries.filter(({ lane, status }) => lane === `quiz:${attempt}` && status !== 'failed');

/** Who has handed in what has not arrived yet; `undefined`: nobody. */
export const handedIn = (entries: readonly OutboxEntry[]): SubmittedBy | undefined => {
  const handed = entries.find(({ operation }) => operation === 'quizAttempts.submit');
  return handed && ((handed.body as SubmitAnswers).by === 'timer' ? 'timer' : 'learner');
};

/** Of two saves that wait, the later one's word stands. */
export const together = (entries: readonly OutboxEntry[]): Unsent => {
  const saves = entries.map(saveOf);
  return {
    answers: merge(...saves.map(({ answers }) => answers)),
    confidence: saves.reduce<Certainties>((all, { confidence }) => ({ ...all, ...confidence }), {}),
    flagged: saves.findLast(({ flagged }) => flagged)?.flagged,
  };
};

/** The first of them that builds on less than the platform has by now: another device may have written since. */
export const overtakenBy = ({ rev }: QuizAttempt, entries: readonly OutboxEntry[]): OutboxEntry | undefined =>
  entries.find((entry) => (saveOf(entry).rev ?? Infinity) < (rev ?? 0));

/**
 * Lets saves go out as they were written, while they name what they build on and the lease that they were written under: by
 * these the platform knows what of them counts. A platform that joins no saves gets them with the submit.
 * @returns what waits all the same.
 */
export const deliver = async ({ edu, kept }: AttemptHost): Promise<readonly OutboxEntry[]> => {
  const waiting = await kept();
  if (!waiting.some((entry) => entry.lane.startsWith('quiz:') && saveOf(entry).rev != null)) return waiting;
  await edu.outbox.flush({ deadline: PATIENCE_MS }).catch(() => undefined);
  return kept();
};
