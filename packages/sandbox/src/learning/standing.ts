/** Which of a learner's attempts counts. */
import type { KeptAttempt, QuizRules } from '@edurise/contract/models';

export interface HandedIn {
  id: string;
  attempt_number: number;
  percentage: string | null;
  passed: boolean | null;
}

/** `attempts` in the order in which they were made; `passingScore` in percent. */
export function keptOf(
  attempts: readonly HandedIn[],
  gradeOf: QuizRules['grade_of'],
  passingScore: number,
): KeptAttempt | undefined {
  const counted = attempts.filter(({ percentage }) => percentage !== null);
  const share = ({ percentage }: HandedIn): number => Number(percentage);
  const of = attempts.length;
  const kept = (grade_of: KeptAttempt['grade_of'], attempt: HandedIn | undefined): KeptAttempt | undefined =>
    attempt && {
      attempt: attempt.id,
      attempt_number: attempt.attempt_number,
      grade_of,
      of,
      percentage: attempt.percentage,
      passed: attempt.passed,
    };
  switch (gradeOf) {
    case 'first':
      return kept('first', counted[0]);
    case 'last':
      return kept('last', counted.at(-1));
    case 'average': {
      if (!counted.length) return undefined;
      const mean = counted.reduce((sum, attempt) => sum + share(attempt), 0) / counted.length;
      // Until a person has graded all of them, nobody has failed.
      const passed = mean >= passingScore ? true : counted.some((attempt) => attempt.passed === null) ? null : false;
      return { attempt: null, attempt_number: null, grade_of: 'average', of, percentage: mean.toFixed(2), passed };
    }
    default:
      return kept(
        'highest',
        counted.reduce<HandedIn | undefined>(
          (best, attempt) => (best && share(best) >= share(attempt) ? best : attempt),
          undefined,
        ),
      );
  }
}
