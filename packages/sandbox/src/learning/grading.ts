/** Grades as the contract says, to what a row of an attempt keeps. */
import {
  gradeQuiz,
  type Handed,
  type KeyedQuestion,
  type QuizGrading,
  type ScoringRules,
} from '@edurise/contract/scoring';
import type { Answers } from '@edurise/contract/models';

export type Grading = Omit<QuizGrading, 'scoring'>;

export function grade(
  questions: readonly KeyedQuestion[],
  answers: Answers,
  { rules = {}, ...handed }: Handed & { rules?: ScoringRules },
): Grading {
  const { graded, score, max_score, percentage, passed } = gradeQuiz(questions, answers, rules, handed);
  return { graded, score, max_score, percentage: keptPercentage(percentage), passed };
}

/** What its column takes: below nothing, a sum has no end, and points from before they were checked may be no number. */
export const keptPercentage = (percentage: string): string =>
  Math.max(-999.99, Math.min(Number(percentage) || 0, 999.99)).toFixed(2);
