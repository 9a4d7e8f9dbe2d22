import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Scoring, ScoringStep } from '@edurise/sdk/quizzes';
import type { QuizView } from './quiz-view.ts';

const signed: Intl.NumberFormatOptions = { signDisplay: 'exceptZero', maximumFractionDigits: 2 };

/** One term of the arithmetic in words: "2 of 3 right (+2.67)". */
export const stepText = (view: Pick<QuizView, 'words' | 'format'>, step: ScoringStep): string => {
  const { format } = view;
  const name = nameOf(view, step);
  return step.points === 0 ? name : `${name} (${format.number(step.points, signed)})`;
};

const nameOf = ({ words: t }: Pick<QuizView, 'words'>, { kind, count, of, option }: ScoringStep): string => {
  switch (kind) {
    case 'right':
      return t.stepRight(count ?? 0, of ?? count ?? 0);
    case 'wrong':
      return t.stepWrong(count ?? 0);
    case 'missed':
      return t.stepMissed(count ?? 0);
    case 'left_out':
      return t.stepLeftOut(count ?? 0);
    case 'threshold':
      return t.stepThreshold;
    case 'certainty':
      return t.stepCertainty;
    case 'penalty':
      return t.stepPenalty;
    case 'floor':
      return t.stepFloor;
    case 'rounding':
      return t.stepRounding;
    case 'blank':
      return t.stepBlank;
    case 'person':
      return t.stepPerson;
    default:
      return option ?? t.stepOther;
  }
};

/** How the points of a question came about, in one line: "2 of 3 right (+2.67), 1 wrong (−1.33) = 1.33 of 4". */
export const scoringLine = (view: QuizView, { steps, awarded, points }: Scoring): TemplateResult => {
  const { words: t } = view;
  const terms = steps.map((step) => stepText(view, step)).join(' · ');
  return html`<p class="scoring-line numeric">
    <span dir="auto">${terms}</span
    >${awarded == null ? '' : html` = <strong>${t.pointsOf(round(awarded), round(points))}</strong>`}
  </p>`;
};

const round = (points: number): number => Math.round(points * 100) / 100;
