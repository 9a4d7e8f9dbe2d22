/** What a quiz gives to people who know nothing: how much of its score is luck. */
import type { Answer, Answers, Question, QuizRules } from '@edurise/sdk/quizzes';
import { gradeQuiz } from '@edurise/sdk/scoring';
import { drawn, seeded, type Random } from './drawing.ts';

export interface GuessedClass {
  readonly size: number;
  /** Percent. */
  readonly mean: number;
  readonly best: number;
  readonly passed: number;
  /** How many reached each tenth: 0–10 %, …, 90–100 %. */
  readonly tenths: readonly number[];
}

/** Marks something wherever something can be marked, and writes nothing. */
export function guess({ question_type, options, multiple }: Question, random: Random): Answer | null {
  const ids = (options ?? []).map((option) => (typeof option === 'string' ? option : option.id));
  const one = (): string | null => ids[Math.floor(random() * ids.length)] ?? null;
  switch (question_type) {
    case 'true_false':
      return random() < 0.5;
    case 'multiple_choice': {
      if (!multiple) return one();
      const some = ids.filter(() => random() < 0.5);
      return some.length ? some : [one()!].filter(Boolean);
    }
    default:
      return null;
  }
}

export function guessers(
  questions: readonly Question[],
  rules: QuizRules,
  passingScore: number,
  { size = 100, seed = 1 } = {},
): GuessedClass {
  const random = seeded(seed);
  const percentages: number[] = [];
  let passed = 0;
  for (let learner = 0; learner < size; learner++) {
    const form = drawn(questions, rules, random);
    const answers: Answers = Object.fromEntries(form.map((question) => [question.id, guess(question, random)]));
    const outcome = gradeQuiz(form, answers, rules, { passingScore });
    percentages.push(Number(outcome.percentage));
    if (outcome.passed) passed++;
  }
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const percentage of percentages) tenths[Math.min(9, Math.max(0, Math.floor(percentage / 10)))]!++;
  return {
    size,
    mean: percentages.reduce((sum, one) => sum + one, 0) / (size || 1),
    best: Math.max(0, ...percentages),
    passed,
    tenths,
  };
}
