/** Grades answers by their keys. Points are counted in thousandths, so that thirds don't drift. */
import type { Answer, Answers, GradedAnswer, QuizRules } from '@edurise/contract/models';

export interface KeyedQuestion {
  id: string;
  question_type: string;
  correct_answer: Answer | null;
  points: string;
}

export interface Grading {
  /** Without keys and explanations. */
  graded: GradedAnswer[];
  score: string;
  max_score: string;
  /** Percent. */
  percentage: string;
  /** `null` while the points that a person must give could still turn it. */
  passed: boolean | null;
}

export interface GradingRules {
  passingScore: number;
  scoring: QuizRules['scoring'];
  /** Points that a person gave, by question id, for what no key can grade. */
  awarded?: Readonly<Record<string, number>>;
}

export function grade(questions: readonly KeyedQuestion[], answers: Answers, rules: GradingRules): Grading {
  let earned = 0;
  let possible = 0;
  let open = 0;
  const graded = questions.map((question): GradedAnswer => {
    const answer = answers[question.id] ?? null;
    const points = Math.round(Number(question.points) * 1000);
    possible += points;
    const share = isBlank(answer)
      ? 0
      : (fraction(question, answer!, rules.scoring) ?? givenShare(question, points, rules));
    if (share === null) {
      open += points;
      return { question: question.id, answer, is_correct: null, points_awarded: null };
    }
    const awarded = Math.round(points * share);
    earned += awarded;
    const isCorrect = question.question_type === 'essay' && !isBlank(answer) ? null : share === 1;
    return { question: question.id, answer, is_correct: isCorrect, points_awarded: decimals(awarded) };
  });
  const percent = (points: number): number => (possible ? (100 * points) / possible : 0);
  const isPassed = percent(earned) >= rules.passingScore;
  const couldPass = percent(earned + open) >= rules.passingScore;
  return {
    graded,
    score: decimals(earned),
    max_score: decimals(possible),
    percentage: percent(earned).toFixed(2),
    passed: isPassed ? true : couldPass && open > 0 ? null : false,
  };
}

/** The share of a question's points, from 0 to 1; `null` where a person must grade. */
function fraction(
  { question_type, correct_answer }: KeyedQuestion,
  answer: Answer,
  scoring: QuizRules['scoring'],
): number | null {
  switch (question_type) {
    case 'multiple_choice':
      return choices(asList(correct_answer), asList(answer), scoring);
    case 'true_false':
      return String(answer).trim().toLowerCase() === String(correct_answer).toLowerCase() ? 1 : 0;
    case 'short_answer': {
      const given = normalise(String(answer));
      return asList(correct_answer).some((accepted) => normalise(accepted) === given) ? 1 : 0;
    }
    default:
      return null;
  }
}

/** All or nothing, or right minus wrong over the number that are right, never below nothing. */
function choices(right: string[], given: string[], scoring: QuizRules['scoring']): number {
  const chosen = new Set(given);
  const hits = right.filter((option) => chosen.has(option)).length;
  const misses = chosen.size - hits;
  if (scoring === 'right_minus_wrong' && right.length > 1) return Math.max(0, (hits - misses) / right.length);
  return hits === right.length && misses === 0 ? 1 : 0;
}

function givenShare({ id }: KeyedQuestion, points: number, { awarded }: GradingRules): number | null {
  const given = awarded?.[id];
  return given === undefined ? null : points ? Math.min(1, (given * 1000) / points) : 0;
}

/** Width, case and spaces don't matter; letters and accents do. */
const normalise = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const asList = (answer: Answer | null): string[] =>
  Array.isArray(answer) ? answer : answer === null ? [] : [String(answer)];

const isBlank = (answer: Answer | null): boolean =>
  answer === null || (Array.isArray(answer) ? answer.length === 0 : typeof answer === 'string' && answer.trim() === '');

const decimals = (thousandths: number): string => (Math.round(thousandths / 10) / 100).toFixed(2);
