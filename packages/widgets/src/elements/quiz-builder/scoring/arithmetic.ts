import type { Scoring } from '@edurise/sdk/quizzes';
import { termsOf, type TextOf } from '../../quiz/arithmetic/arithmetic.ts';
import type { ScoringTexts } from './scoring.messages.ts';

/** How points came about, as one line: “2 of 3 right (+2.67) · 1 wrong (−1.33) = 1.33 of 4”. */
export const arithmeticOf = ({ steps, awarded, points }: Scoring, t: ScoringTexts, textOf: TextOf): string =>
  awarded == null ? t.waits : t.sum(termsOf(steps, t, textOf), awarded, points);
