/** What of a graded attempt stands before the person who grades it. */
import type { Answer, GradedAnswer, Option, Question, Scoring } from '@edurise/sdk/quizzes';
import { isAnswered } from '../answered.ts';

export type Verdict = 'waits' | 'by-hand' | 'right' | 'partly' | 'wrong' | 'blank';

export interface AnswerRow {
  /** The question's. */
  readonly id: string;
  readonly number: number;
  readonly question: string;
  readonly verdict: Verdict;
  /** As it was shown: the texts of choices, a text, yes or no. Empty where nothing was answered. */
  readonly given: readonly (string | boolean)[];
  readonly right: readonly (string | boolean)[];
  readonly points: number | undefined;
  readonly most: number;
  /** Whether a person says what it is worth, and not the key. */
  readonly isByHand: boolean;
  readonly scoring: Scoring | undefined;
  /** Whether authors wrote what was chosen from. */
  readonly isChoice: boolean;
  readonly textOf: (option: string) => string | undefined;
  readonly comment: string;
}

export const answerRows = (graded: readonly GradedAnswer[]): AnswerRow[] =>
  graded.map((entry, index): AnswerRow => {
    const question: Partial<Question> = typeof entry.question === 'string' ? { id: entry.question } : entry.question;
    const texts = new Map((question.options ?? []).map(textOfOption));
    const shown = (answer: Answer | null | undefined): (string | boolean)[] =>
      isAnswered(answer) ? [answer].flat().map((each) => shownAs(each, question, texts)) : [];
    const isByHand =
      isAnswered(entry.answer) &&
      (entry.points_awarded == null || question.question_type === 'essay' || isOfPerson(entry.scoring));
    const points = entry.points_awarded == null ? undefined : Number(entry.points_awarded);
    return {
      id: question.id!,
      number: index + 1,
      question: question.question_text ?? '',
      verdict: verdictOf(entry, points, isByHand),
      given: shown(entry.answer),
      right: shown(entry.correct_answer),
      points,
      most: Number(question.points ?? 0),
      isByHand,
      scoring: entry.scoring ?? undefined,
      isChoice: texts.size > 0,
      textOf: (option) => texts.get(option),
      comment: entry.comment ?? '',
    };
  });

/** Some platforms keep `true` as a word. */
const shownAs = (
  value: string | boolean,
  { question_type }: Partial<Question>,
  texts: ReadonlyMap<string, string>,
): string | boolean => {
  if (typeof value === 'boolean') return value;
  const word = value.toLowerCase();
  if (question_type === 'true_false' && (word === 'true' || word === 'false')) return word === 'true';
  return texts.get(value) ?? value;
};

const textOfOption = (option: Option): [id: string, text: string] =>
  typeof option === 'string' ? [option, option] : [option.id, option.text];

const isOfPerson = (scoring: Scoring | null | undefined): boolean =>
  scoring?.steps.some(({ kind }) => kind === 'person') ?? false;

const verdictOf = ({ answer, is_correct }: GradedAnswer, points: number | undefined, isByHand: boolean): Verdict => {
  if (!isAnswered(answer)) return 'blank';
  if (points === undefined) return 'waits';
  if (isByHand) return 'by-hand';
  return is_correct ? 'right' : points > 0 ? 'partly' : 'wrong';
};
