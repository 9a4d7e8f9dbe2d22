import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Scoring } from '@edurise/sdk/quizzes';
import { termsOf, type TextOf } from '../arithmetic/arithmetic.ts';
import type { QuizView } from './quiz-view.ts';

/** How the points of a question came about, in one line: "2 of 3 right (+2.67) · 1 wrong (−1.33) = 1.33 of 4". */
export const scoringLine = (
  { words: t }: QuizView,
  { steps, awarded, points }: Scoring,
  textOf: TextOf,
): TemplateResult =>
  html`<p class="scoring-line numeric">
    <span dir="auto">${termsOf(steps, t, textOf)}</span
    >${awarded == null ? '' : html` = <strong>${t.pointsOf(round(awarded), round(points))}</strong>`}
  </p>`;

const round = (points: number): number => Math.round(points * 100) / 100;
