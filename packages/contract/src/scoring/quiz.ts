import type { Answers, Certainties, GradedAnswer, Scoring } from '../quizzes/models.ts';
import { floorOf } from './floor.ts';
import { decimals, Ledger, thousandths } from './ledger.ts';
import { gradeQuestion, scoringVersion, type KeyedQuestion, type ScoringRules } from './question.ts';

export interface QuizGrading {
  /** By question, in their order; without keys, explanations and feedback. */
  graded: GradedAnswer[];
  /** As the platform writes them: `8.33`. */
  score: string;
  max_score: string;
  /** Percent. */
  percentage: string;
  /** `null` while the points that a person must give could still turn it. */
  passed: boolean | null;
  /** Of the whole: what the questions gave, and the floor. */
  scoring: Scoring;
}

export interface Handed {
  /** Percent. */
  passingScore: number;
  confidence?: Certainties;
  /** Points that a person gave, by question id. */
  given?: Readonly<Record<string, number>>;
  /** Nobody will look at what comes near: it is wrong. */
  unattended?: boolean;
}

/** Grades a whole attempt. */
export function gradeQuiz(
  questions: readonly KeyedQuestion[],
  answers: Answers,
  rules: ScoringRules,
  { passingScore, confidence = {}, given = {}, unattended = false }: Handed,
): QuizGrading {
  let possible = 0;
  const graded = questions.map((question): GradedAnswer => {
    const answer = answers[question.id] ?? null;
    const { is_correct, scoring } = gradeQuestion(question, answer, rules, {
      certainty: confidence[question.id],
      given: given[question.id],
      unattended,
    });
    possible += thousandths(question.points);
    const awarded = scoring.awarded == null ? null : thousandths(scoring.awarded);
    const points_awarded = awarded === null ? null : decimals(awarded);
    return { question: question.id, answer, is_correct, points_awarded, scoring };
  });
  return { graded, ...totalOf(graded, possible / 1000, rules, passingScore) };
}

/**
 * What graded answers come to, and whether that is a pass.
 * @param points all that there was to gain.
 * @param passingScore percent.
 */
export function totalOf(
  graded: readonly GradedAnswer[],
  points: number,
  rules: ScoringRules,
  passingScore: number,
): Omit<QuizGrading, 'graded'> {
  const possible = thousandths(points);
  const scoring = scoringOf(graded, points, rules);
  const earned = thousandths(scoring.awarded);
  // Before the floor.
  const sum = thousandths(scoring.steps[0]!.points);
  const open = graded.reduce(
    (all, one) => all + (one.points_awarded == null ? thousandths(one.scoring?.points) : 0),
    0,
  );
  const percent = (points: number): number => (possible ? (100 * points) / possible : 0);
  const isPass = (points: number): boolean => percent(points) >= passingScore;
  return {
    score: decimals(earned),
    max_score: decimals(possible),
    percentage: percent(earned).toFixed(2),
    passed: isPass(earned) || (open > 0 && isPass(sum + open) ? null : false),
    scoring,
  };
}

/** The sum of what was graded, and the floor under it. `points`: all that there was to gain. */
export function scoringOf(graded: readonly GradedAnswer[], points: number, rules: ScoringRules): Scoring {
  const ledger = new Ledger();
  const known = graded.filter(({ points_awarded }) => points_awarded != null);
  const sum = known.reduce((total, one) => total + thousandths(one.scoring?.awarded ?? one.points_awarded), 0);
  ledger.add({ kind: 'questions', count: known.length, of: graded.length }, sum);
  if (floorOf(rules) !== 'none') ledger.settle('floor', Math.max(0, sum));
  return { rule: 'sum', version: scoringVersion, points, awarded: ledger.sum / 1000, steps: ledger.steps };
}
