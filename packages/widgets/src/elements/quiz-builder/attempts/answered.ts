import type { Answer } from '@edurise/sdk/quizzes';

/** Is there anything in an answer? `false` is one. */
export const isAnswered = (answer: Answer | null | undefined): answer is Answer =>
  answer != null && (typeof answer === 'boolean' || String(answer).trim() !== '');
