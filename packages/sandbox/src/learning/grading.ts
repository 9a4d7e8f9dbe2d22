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
  return { graded, score, max_score, percentage, passed };
}
