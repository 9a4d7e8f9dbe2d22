import type { ScoringStep } from '@edurise/sdk/quizzes';
import type { Texts } from '../../../messages/messages.ts';
import type { arithmeticWords } from './words.ts';

export type ArithmeticTexts = Texts<typeof arithmeticWords>;

/** What stands on an option; `undefined` where it is not known. */
export type TextOf = (option: string) => string | undefined;

/** How points came about, term by term: “2 of 3 right (+2.67) · 1 wrong (−1.33)”. */
export const termsOf = (steps: readonly ScoringStep[], t: ArithmeticTexts, textOf: TextOf): string =>
  steps
    // Rounding to the thousandth is not seen at two places.
    .filter(({ kind, points }) => kind !== 'rounding' || Math.abs(points) >= 0.005)
    .map((step) => termOf(step, t, textOf))
    .join(' · ');

/** One of them: “2 of 3 right (+2.67)”. */
export const termOf = (step: ScoringStep, t: ArithmeticTexts, textOf: TextOf = () => undefined): string => {
  const words = wordsOf(step, t, textOf);
  return step.points === 0 ? words : t.stepPoints(words, step.points);
};

const wordsOf = ({ kind, count, of, option }: ScoringStep, t: ArithmeticTexts, textOf: TextOf): string => {
  const n = count ?? 0;
  const all = of ?? n;
  switch (kind) {
    case 'right':
      return t.stepRight(n, all);
    case 'wrong':
      return t.stepWrong(n);
    case 'missed':
      return t.stepMissed(n);
    case 'left_out':
      return t.stepLeftOut(n, all);
    case 'threshold':
      return t.stepThreshold(n, all);
    case 'words':
      return t.stepWords(n);
    case 'questions':
      return t.stepQuestions(n);
    case 'option': {
      const text = option == null ? undefined : textOf(option);
      return text ? t.stepOption(text) : t.stepOptions(count ?? 1);
    }
    default:
      return t[uncounted.get(kind) ?? 'stepOther'];
  }
};

const uncounted = new Map<
  string,
  `step${'Certainty' | 'Penalty' | 'Floor' | 'Ceiling' | 'Rounding' | 'Blank' | 'Person'}`
>([
  ['certainty', 'stepCertainty'],
  ['penalty', 'stepPenalty'],
  ['floor', 'stepFloor'],
  ['ceiling', 'stepCeiling'],
  ['rounding', 'stepRounding'],
  ['blank', 'stepBlank'],
  ['person', 'stepPerson'],
]);
