import type { Scoring, ScoringStep } from '@edurise/sdk/quizzes';
import type { ScoringTexts } from './scoring.messages.ts';

/** How points came about, as one line: “2 of 3 right (+2.67), 1 wrong (−1.33) = 1.33 of 4”. */
export const arithmeticOf = (
  { steps, awarded, points }: Scoring,
  t: ScoringTexts,
  textOf: (option: string) => string | undefined = () => undefined,
): string => {
  if (awarded == null) return t.waits;
  // Rounding to the thousandth is not seen at two places.
  const shown = steps.filter(({ kind, points: step }) => kind !== 'rounding' || Math.abs(step) >= 0.005);
  return t.sum(shown.map((step) => termOf(step, t, textOf)).join(' · '), awarded, points);
};

const termOf = (step: ScoringStep, t: ScoringTexts, textOf: (option: string) => string | undefined): string => {
  const words = wordsOf(step, t, textOf);
  return step.points === 0 ? words : t.step(words, step.points);
};

const wordsOf = (
  { kind, count, of, option }: ScoringStep,
  t: ScoringTexts,
  textOf: (option: string) => string | undefined,
): string => {
  const [n, all] = [count ?? 0, of ?? 0];
  switch (kind) {
    case 'right':
      return t.right(n, all);
    case 'wrong':
      return t.wrong(n);
    case 'missed':
      return t.missed(n);
    case 'left_out':
      return t.left_out(n, all);
    case 'threshold':
      return t.reached(n, all);
    case 'words':
      return t.words(n);
    case 'questions':
      return t.questionsSum(n);
    case 'option': {
      const text = option == null ? undefined : textOf(option);
      return text ? t.optionNamed(text) : t.option;
    }
    default: {
      const known = uncounted.find((one) => one === kind);
      return known ? t[known] : t.other;
    }
  }
};

const uncounted = ['certainty', 'penalty', 'floor', 'ceiling', 'blank', 'person'] as const;
