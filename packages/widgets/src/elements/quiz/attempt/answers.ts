import type { Answer, Answers, Question } from '@edurise/sdk/quizzes';

/** How a question is answered: one choice, several, true or false, a line, a text. */
export type AnswerKind = 'single' | 'several' | 'boolean' | 'line' | 'essay';

export interface Choice {
  /** What is sent as the answer. */
  readonly id: string;
  readonly text: string;
}

/**
 * How this question wants its answer. A multiple choice takes several when the platform says so, or when
 * a list is what it already holds; a type we do not know is a choice if it has options, else a line.
 */
export const kindOf = (question: Question, saved?: Answer | null): AnswerKind => {
  switch (question.question_type) {
    case 'true_false':
      return 'boolean';
    case 'short_answer':
      return 'line';
    case 'essay':
      return 'essay';
    default:
      if (!question.options?.length) return 'line';
      return question.multiple === true || Array.isArray(saved) ? 'several' : 'single';
  }
};

/** The options as choices; where they are plain strings, the text is what is sent. */
export const choicesOf = (question: Question): Choice[] =>
  (question.options ?? []).map((option) => (typeof option === 'string' ? { id: option, text: option } : option));

/**
 * A saved answer in the form that its question's control takes, or `null` for none: platforms keep `"true"`
 * for true, a lone string where a list is meant, an option that an author has since removed.
 */
export const normalise = (question: Question, saved: Answer | null | undefined): Answer | null => {
  if (saved === null || saved === undefined) return null;
  const kind = kindOf(question, saved);
  if (kind === 'boolean') return typeof saved === 'boolean' ? saved : asBoolean(String(saved));
  if (kind === 'line' || kind === 'essay') return Array.isArray(saved) ? saved.join('\n') : String(saved);
  const wanted = Array.isArray(saved) ? saved : [String(saved)];
  const known = choicesOf(question)
    .map((choice) => choice.id)
    .filter((id) => wanted.includes(id));
  if (kind === 'several') return known.length ? known : null;
  return known[0] ?? null;
};

const asBoolean = (text: string): boolean | null => {
  const word = text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
};

/** Does this count as an answer? Blanks and an empty list do not; `false` does. */
export const isAnswered = (answer: Answer | null | undefined): boolean =>
  typeof answer === 'boolean' || (Array.isArray(answer) ? answer.length > 0 : !!answer?.trim());

/** How many of the questions are answered. */
export const countAnswered = (questions: readonly Question[], answers: Answers): number =>
  questions.filter(({ id }) => isAnswered(answers[id])).length;

/** Ticks or unticks one choice; the list keeps the order of the options. */
export const toggle = (
  question: Question,
  answer: Answer | null | undefined,
  id: string,
  on: boolean,
): string[] | null => {
  const chosen = new Set(Array.isArray(answer) ? answer : []);
  if (on) chosen.add(id);
  else chosen.delete(id);
  const list = choicesOf(question)
    .map((choice) => choice.id)
    .filter((each) => chosen.has(each));
  return list.length ? list : null;
};

/** What the platform has, with what this device has not yet delivered laid over it. Later layers win. */
export const merge = (...layers: (Answers | null | undefined)[]): Answers => Object.assign({}, ...layers) as Answers;

/**
 * What goes with submit: every answer, and a null where something saved was taken back; a question
 * that was never touched is left out.
 */
export const forSubmit = (questions: readonly Question[], answers: Answers): Answers =>
  Object.fromEntries(
    questions.flatMap(({ id }) => {
      const answer = answers[id];
      if (answer === undefined) return [];
      return [[id, isAnswered(answer) ? answer : null]];
    }),
  );
