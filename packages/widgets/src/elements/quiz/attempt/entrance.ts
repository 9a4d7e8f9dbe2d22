import type { OutboxEntry } from '@edurise/sdk/core';
import type { QuizAttempt } from '@edurise/sdk/quizzes';
import type { AttemptHost } from './attempt-host.ts';
import type { QuizIntro } from './attempt.machine.ts';
import { claim } from './claim.ts';
import { finish } from './outcome.ts';
import { RunningAttempt } from './running-attempt.ts';
import { isOpen } from './standing.ts';
import { deliver } from './waiting-saves.ts';

/** Begins an attempt, or continues the one that is open: the platform decides which. */
export const begin = async (host: AttemptHost, quiz: QuizIntro): Promise<void> => {
  // First what draws it and keeps it: nothing may be typed that could not be written to disk, and no attempt be used up
  // that could not be shown.
  await Promise.all([host.around.prepared?.(), host.edu.outbox.ready]);
  // Before the claim, while what was written here may still hold the lease.
  const kept = await deliver(host);
  const attempt = await claim(host, quiz.id);
  await enter(host, quiz, attempt, kept);
  host.on.started?.(attempt);
};

/**
 * Shows an attempt: its questions while it is open, its outcome otherwise.
 * @param kept what the device had to deliver before the attempt was read.
 */
export const enter = async (
  host: AttemptHost,
  quiz: QuizIntro,
  attempt: QuizAttempt,
  kept: readonly OutboxEntry[],
): Promise<void> => {
  const [questions] = await Promise.all([
    // The attempt's own list has the platform's order; the quiz's list is in the author's.
    attempt.questions?.length ? attempt.questions : host.questions(quiz),
    host.around.prepared?.(),
  ]);
  const running = { quiz, attempt, questions };
  if (!isOpen(attempt)) return await finish(host, running);
  if (host.ended.aborted) return;
  const entered = new RunningAttempt(host, attempt.id);
  host.enter(entered);
  await entered.enter(running, kept);
};
