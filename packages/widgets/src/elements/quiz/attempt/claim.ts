import type { QuizAttempt } from '@edurise/sdk/quizzes';
import type { AttemptHost } from './attempt-host.ts';

/** Starts the quiz, or the open attempt again: whoever does so may write. */
export const claim = async (host: AttemptHost, quiz: string): Promise<QuizAttempt> => {
  const { data, ...response } = await host.edu.quizzes.start(quiz, { signal: host.ended }).withResponse();
  host.learnTime(data, response, 'start');
  return data;
};
