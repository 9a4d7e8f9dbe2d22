import { isAborted } from '@edurise/sdk/core';
import type { QuizAttempt } from '@edurise/sdk/quizzes';
import type { AttemptHost } from './attempt-host.ts';
import type { Running, SubmittedBy } from './attempt.machine.ts';
import { forgetPlace } from './quiz-place.ts';
import type { Recovered } from './recovery.ts';

/** The platform has the attempt: what this device still holds follows it, and the result is asked for. */
export const finish = async (host: AttemptHost, running: Running, by?: SubmittedBy): Promise<void> => {
  host.leave();
  forgetPlace(host.around.places, running.quiz.id);
  const [attempt, history] = await Promise.all([
    withRecovered(host, running.attempt),
    host.history(running.quiz).catch(() => undefined),
  ]);
  host.dispatch({ type: 'submitted', running: { ...running, attempt }, history });
  if (by) host.on.submitted?.(attempt, by);
  const passed = await loadResult(host, attempt.id);
  if (by && (passed ?? attempt.passed)) host.on.passed?.(attempt);
};

/** Shows the outcome of an attempt that was handed in. */
export const showResult = async (host: AttemptHost, attempt: QuizAttempt): Promise<void> => {
  if (host.state.at !== 'start') return;
  const { quiz, history } = host.state;
  const [questions] = await Promise.all([
    attempt.questions ?? host.questions(quiz).catch(() => []),
    host.around.prepared?.(),
  ]);
  host.dispatch({ type: 'submitted', running: { quiz, attempt, questions }, history });
  await loadResult(host, attempt.id);
};

/** @returns whether it was passed, where that is said. */
export const loadResult = async (host: AttemptHost, id: string): Promise<boolean | undefined> => {
  try {
    const result = await host.edu.quizAttempts.result(id, { signal: host.ended });
    host.dispatch({ type: 'result', result });
    return result.passed ?? undefined;
  } catch (error) {
    if (!isAborted(error)) host.dispatch({ type: 'no-result', error });
    return undefined;
  }
};

/** Hands in what is still here of attempts at this quiz that are closed by now. */
export const recover = async (host: AttemptHost): Promise<void> => {
  const before = host.state;
  if (!('quiz' in before) || before.at === 'answering') return;
  const { recoverEarlier } = await import('./recovery.ts');
  const found = await recoverEarlier(host.edu, before.quiz.id, host.around.journals);
  if (!found) return;
  host.recovered(found);
  if (found.outcome === 'counted' && host.state.at === 'submitted') await loadResult(host, host.state.attempt.id);
};

/** Hands in what this device holds beyond what a closed attempt has. An ordinary platform has no way to take it. */
const withRecovered = async (host: AttemptHost, attempt: QuizAttempt): Promise<QuizAttempt> => {
  if (attempt.rev == null) return attempt;
  const found = await import('./recovery.ts')
    .then(({ recoverKept }) => recoverKept(host.edu, attempt, host.around.journals))
    .catch((): Recovered | undefined => undefined);
  host.recovered(found);
  return { ...attempt, ...(found && 'attempt' in found ? found.attempt : {}) };
};
