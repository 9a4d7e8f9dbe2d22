import type { Question, QuizAttempt } from '@edurise/sdk/quizzes';
import { isAnswered } from './answers.ts';
import { instant } from './server-clock.ts';

/** An answer that the platform would not take: it stands by what it had. */
export interface RefusedAnswer {
  readonly question: string;
  /** Its place in the form, from 1. */
  readonly number: number;
  /** `left`: it was left behind; `over`: its time was over; `early`: it is not open yet. */
  readonly why: 'left' | 'over' | 'early';
  /** Was there an answer before, which counts? */
  readonly kept: boolean;
}

/** What the answer to a save says of those that were not taken, in the order of the form. */
export const refusedAnswers = (
  { refused, answers }: Pick<QuizAttempt, 'refused' | 'answers'>,
  questions: readonly Question[],
): readonly RefusedAnswer[] =>
  questions.flatMap((question, index) =>
    refused?.includes(question.id)
      ? [{ question: question.id, number: index + 1, why: whyOf(question), kept: isAnswered(answers?.[question.id]) }]
      : [],
  );

const whyOf = ({ closed_at, expires_at, opened_at }: Question): RefusedAnswer['why'] => {
  const [closed, ends] = [instant(closed_at), instant(expires_at)];
  if (closed === undefined) return opened_at === undefined || opened_at === null ? 'early' : 'over';
  return ends !== undefined && closed >= ends ? 'over' : 'left';
};
