import type { DemoQuestion } from '../shape.ts';
import { identity } from './identity.ts';

/** A question before it has its place in a quiz. */
export type QuestionDraft = Omit<DemoQuestion, 'id' | 'order_index'>;

const letters = 'abcdefgh';
const lettered = (options: string[]): DemoQuestion['options'] =>
  options.map((text, index) => ({ id: letters[index]!, text }));

/** One right option, by its index. */
export const one = (
  question_text: string,
  options: string[],
  right: number,
  explanation: string,
  points = 1,
): QuestionDraft => ({
  question_text,
  question_type: 'multiple_choice',
  options: lettered(options),
  correct_answer: letters[right]!,
  explanation,
  points,
});

/** Several right options, by their indices. */
export const several = (
  question_text: string,
  options: string[],
  right: number[],
  explanation: string,
  points = 2,
): QuestionDraft => ({
  question_text,
  question_type: 'multiple_choice',
  options: lettered(options),
  correct_answer: right.map((index) => letters[index]!),
  explanation,
  points,
});

export const trueOrFalse = (
  question_text: string,
  correct_answer: boolean,
  explanation: string,
  points = 1,
): QuestionDraft => ({ question_text, question_type: 'true_false', options: [], correct_answer, explanation, points });

/** Any of the accepted texts is right. */
export const short = (question_text: string, accepted: string[], explanation: string, points = 2): QuestionDraft => ({
  question_text,
  question_type: 'short_answer',
  options: [],
  correct_answer: accepted,
  explanation,
  points,
});

/** Graded by a person; the explanation says what a good answer has. */
export const essay = (question_text: string, explanation: string, points = 4): QuestionDraft => ({
  question_text,
  question_type: 'essay',
  options: [],
  correct_answer: null,
  explanation,
  points,
});

/** What is said to whoever chooses an option, by its index. */
export const saying = (draft: QuestionDraft, feedback: Readonly<Record<number, string>>): QuestionDraft => ({
  ...draft,
  options: draft.options.map((option, index) => {
    const said = feedback[index];
    return said === undefined ? option : { ...option, feedback: said };
  }),
});

/** With what a question may have beside its key: its section, how numbers are read, a pattern. */
export const having = (draft: QuestionDraft, details: NonNullable<DemoQuestion['details']>): QuestionDraft => ({
  ...draft,
  details,
});

export const inQuiz = (quiz: string, drafts: QuestionDraft[]): DemoQuestion[] =>
  drafts.map((draft, order_index) => ({ id: identity(quiz, 'question', order_index), ...draft, order_index }));
