import type { Answer, GradedAnswer, Question, QuizResult, Scoring } from '@edurise/sdk/quizzes';
import { decimal } from './decimal.ts';
import { choicesOf, isAnswered, kindOf, type AnswerKind } from './answers.ts';

export type Verdict = 'correct' | 'partly' | 'wrong' | 'blank' | 'waiting' | 'undisclosed';

/** One thing that was answered, as it was shown: the text of a choice, a text, a boolean. */
export interface GivenAnswer {
  readonly value: string | boolean;
  /** What is said of this choice, where that may be seen. */
  readonly feedback: string | undefined;
}

export interface ReviewRow {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly kind: AnswerKind;
  readonly verdict: Verdict;
  readonly yours: readonly GivenAnswer[];
  /** What was right, where the platform says so. */
  readonly correct: readonly (string | boolean)[] | undefined;
  readonly explanation: string | undefined;
  readonly points: number | undefined;
  readonly maxPoints: number | undefined;
  /** How the points came about, where the platform shows it. */
  readonly scoring: Scoring | undefined;
  /** What stands on an option of the question. */
  readonly textOf: (option: string) => string | undefined;
  /** What is said of this answer as a whole, and to everybody. */
  readonly feedback: string | undefined;
  readonly generalFeedback: string | undefined;
  /** What whoever graded it says. */
  readonly comment: string | undefined;
}

export interface ResultView {
  readonly score: number | undefined;
  readonly maxScore: number | undefined;
  /** 0–100; undefined while a person must still grade: what is so far is no share of the whole. */
  readonly percentage: number | undefined;
  readonly passingScore: number | undefined;
  /** `undefined` while a person must still grade, or where the platform does not say. */
  readonly passed: boolean | undefined;
  /** Questions that wait for a person. */
  readonly waiting: number;
  /** Empty where policy shows no answers. */
  readonly rows: readonly ReviewRow[];
  /** The points of each question in order, where they add up to the score; undefined for one that still waits. */
  readonly sum: readonly (number | undefined)[] | undefined;
}

/** Everything the result page shows, computed once; nothing here is graded again. */
export const resultView = (
  result: QuizResult,
  known: readonly Question[],
  passing: string | number | null | undefined,
): ResultView => {
  const rows = reviewRows(result.questions ?? (Array.isArray(result.answers) ? result.answers : []), known);
  const score = decimal(result.score);
  const maxScore = decimal(result.max_score);
  const waiting = rows.filter((row) => row.verdict === 'waiting').length;
  const each = rows.map((row) => row.points);
  const complete = rows.length > 1 && rows.every((row) => row.points !== undefined || row.verdict === 'waiting');
  const total = each.reduce<number>((sum, points) => sum + (points ?? 0), 0);
  return {
    score,
    maxScore,
    percentage: waiting
      ? undefined
      : (decimal(result.percentage) ?? (score !== undefined && maxScore ? (score / maxScore) * 100 : undefined)),
    passingScore: decimal(passing),
    passed: waiting > 0 && result.passed !== true ? undefined : (result.passed ?? undefined),
    waiting,
    rows,
    // Two decimals on the wire: a sum that is off by more is not this score's arithmetic, and is not shown.
    sum: complete && score !== undefined && Math.abs(total - score) < 0.011 ? each : undefined,
  };
};

/** Each graded answer with its question, as much of it as the platform shows. */
export const reviewRows = (graded: readonly GradedAnswer[], known: readonly Question[]): ReviewRow[] => {
  const byId = new Map(known.map((question, index) => [question.id, { question, number: index + 1 }]));
  return graded.map((entry, index): ReviewRow => {
    const id = typeof entry.question === 'string' ? entry.question : entry.question.id;
    const asked = byId.get(id);
    const question = typeof entry.question === 'string' ? asked?.question : { ...asked?.question, ...entry.question };
    const awarded = decimal(entry.points_awarded);
    const maxPoints = decimal(question?.points);
    const verdict = verdictOf(
      entry.is_correct,
      isAnswered(entry.answer),
      awarded,
      maxPoints,
      entry.scoring?.awarded != null,
    );
    const yours = givenIn(question, entry.answer);
    return {
      id,
      number: asked?.number ?? index + 1,
      text: question?.question_text ?? '',
      kind: question ? kindOf(question, entry.answer) : 'line',
      verdict,
      yours,
      correct:
        entry.correct_answer === null || entry.correct_answer === undefined
          ? undefined
          : asShown(question, entry.correct_answer),
      explanation: entry.explanation || undefined,
      points: verdict === 'waiting' ? undefined : awarded,
      maxPoints,
      scoring: entry.scoring?.steps.length ? entry.scoring : undefined,
      textOf: (option) => question && choicesOf(question).find(({ id }) => id === option)?.text,
      // What stands beside the choices is not said once more.
      feedback: yours.some(({ feedback }) => feedback) ? undefined : entry.feedback || undefined,
      comment: entry.comment || undefined,
      generalFeedback: entry.general_feedback || undefined,
    };
  });
};

const givenIn = (question: Question | undefined, answer: Answer | null | undefined): GivenAnswer[] => {
  if (!isAnswered(answer)) return [];
  const chosen = Array.isArray(answer) ? answer : [answer];
  return asShown(question, answer).map((value, index) => ({ value, feedback: feedbackOf(question, chosen[index]) }));
};

const feedbackOf = (question: Question | undefined, chosen: Answer | null | undefined): string | undefined => {
  const option = question?.options?.find((each) => typeof each !== 'string' && each.id === chosen);
  return (typeof option === 'object' && option.feedback) || undefined;
};

const verdictOf = (
  isCorrect: boolean | null | undefined,
  answered: boolean,
  points: number | undefined,
  max: number | undefined,
  graded: boolean,
): Verdict => {
  if (isCorrect === true) return 'correct';
  if (isCorrect === false)
    return points && points > 0 && (max === undefined || points < max) ? 'partly' : answered ? 'wrong' : 'blank';
  // null says that a person must grade; a missing field, that the platform does not tell.
  if (isCorrect === null) {
    if (!answered) return 'blank';
    // Some platforms say 0 of what nobody has graded yet.
    if (!points && !graded) return 'waiting';
    return points === max ? 'correct' : points ? 'partly' : 'wrong';
  }
  return answered ? 'undisclosed' : 'blank';
};

const asShown = (question: Question | undefined, answer: Answer | null | undefined): (string | boolean)[] => {
  if (answer === null || answer === undefined) return [];
  if (typeof answer === 'boolean') return [answer];
  if (question?.question_type === 'true_false' && typeof answer === 'string') {
    const word = answer.toLowerCase();
    if (word === 'true' || word === 'false') return [word === 'true'];
  }
  const texts = new Map(question ? choicesOf(question).map((choice) => [choice.id, choice.text]) : []);
  return (Array.isArray(answer) ? answer : [answer]).map((each) => texts.get(each) ?? each);
};
