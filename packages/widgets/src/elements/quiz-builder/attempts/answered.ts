import type { Answer, Question, Quiz, QuizAttempt } from '@edurise/sdk/quizzes';
import { drawn } from '../preview/drawing.ts';

/** Is there anything in an answer? `false` is one. */
export const isAnswered = (answer: Answer | null | undefined): answer is Answer =>
  answer != null && (typeof answer === 'boolean' || String(answer).trim() !== '');

/** How many questions an attempt asks: its own, where it lists them, else as many as are drawn from these. */
export const askedIn = (
  { questions }: Pick<QuizAttempt, 'questions'>,
  { question_count, rules }: Pick<Quiz, 'question_count' | 'rules'>,
  pool: readonly Question[],
): number => questions?.length || (question_count ?? drawn(pool, rules ?? {}, () => 0).length);
