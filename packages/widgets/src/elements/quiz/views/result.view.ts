import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isForbidden, isNotFound } from '@edurise/sdk/core';
import type { Scoring } from '@edurise/sdk/quizzes';
import { cssVars } from '../../../theme/css-vars.ts';
import { icon } from '../../../ui/icon.ts';
import { checkCircle, clock, lock, replay, wrong, type IconNode } from '../../../ui/icons.ts';
import { retryButton } from '../../../ui/states.ts';
import type { AttemptState } from '../attempt/attempt.machine.ts';
import { resultView as resultOf, type ResultView } from '../attempt/result-view.ts';
import { standing } from '../attempt/standing.ts';
import type { QuizView } from './quiz-view.ts';
import { receiptView, summaryView } from './receipt.view.ts';
import { recoveredView } from './recovered.view.ts';
import { reviewRow } from './review-row.view.ts';
import { termOf } from '../arithmetic/arithmetic.ts';

type Submitted = Extract<AttemptState, { at: 'submitted' }>;

/** The outcome, with its arithmetic and, as far as policy allows, every answer. */
export const resultView = (view: QuizView, state: Submitted): TemplateResult => {
  const { words: t } = view;
  const { attempt, result, error, quiz } = state;
  const outcome = resultOf(result ?? { ...attempt, questions: null }, state.questions, state.quiz.passing_score);
  const { left } = standing(state.quiz, state.history, attempt);
  const loading = !result && error === undefined;
  const practice = attempt.practice ?? quiz.rules?.practice ?? false;
  const missed = practice && outcome.rows.some(({ verdict }) => verdict !== 'correct');
  return html`
    <section class="result" part="result" aria-busy=${loading}>
      <div class="outcome">
        ${ringView(view, outcome)}
        <div class="outcome-text">
          <p class="muted">${state.quiz.title ?? view.t.quiz}</p>
          <h2 class="title" tabindex="-1">${t.resultTitle}</h2>
          ${practice ? html`<p class="muted">${t.notGraded}</p>` : verdictLine(view, outcome)}
          <p class="muted numeric">
            ${outcome.score === undefined || !outcome.maxScore ? nothing : html`<span>${(outcome.waiting ? t.scoreSoFar : t.scoreOf)(outcome.score, outcome.maxScore)}</span>`}
            ${outcome.passingScore ? html`<span>${t.passMark(outcome.passingScore)}</span>` : nothing}
            ${attempt.submitted_at ? html`<span>${t.handedInAt(attempt.submitted_at)}</span>` : nothing}
          </p>
        </div>
      </div>
      ${outcome.waiting ? html`<p class="callout waiting">${icon(clock)}<span>${t.waitingText(outcome.waiting)}</span></p>` : nothing}
      ${recoveredView(view, attempt.id)} ${error === undefined ? nothing : errorView(view, error, outcome)}
      ${result ? summaryView(view, result) : nothing} ${arithmeticView(view, outcome, result?.scoring)}
      ${
        outcome.rows.length
          ? html`<h3 class="section-title">${t.review}</h3>
              <ol class="review">
                ${outcome.rows.map((row) => html`<li>${reviewRow(view, row)}</li>`)}
              </ol>`
          : result
            ? html`<p class="callout">${icon(lock)}<span>${t.reviewHidden}</span></p>`
            : nothing
      }
      ${(result?.receipt ?? attempt.receipt) ? receiptView(view, (result?.receipt ?? attempt.receipt)!) : nothing}
      <div class="actions no-print">
        ${
          left === 0 && !practice
            ? html`<p class="muted">${t.usedUpText}</p>`
            : html`<button
                type="button"
                class="button ${outcome.passed && !missed ? '' : 'primary'}"
                @click=${view.again}
              >
                ${icon(replay)}${missed ? t.practiseMissed : t.tryAgain}
              </button>`
        }
      </div>
    </section>
  `;
};

/** How far round the ring the score reaches; words beside it say the same. While somebody must grade: points, no share. */
const ringView = (
  { format, words: t }: QuizView,
  { percentage, passed, score, maxScore, waiting }: ResultView,
): TemplateResult | typeof nothing => {
  const reached = waiting && score !== undefined && maxScore ? score / maxScore : percentage && percentage / 100;
  if (reached === undefined) return nothing;
  const share = Math.min(1, Math.max(0, reached));
  return html`
    <div class="ring ${passed === true ? 'good' : passed === false ? 'short' : ''}" ${cssVars({ '--share': share })}>
      <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
        <circle class="ring-track" cx="60" cy="60" r="52" pathLength="100"></circle>
        <circle class="ring-value" cx="60" cy="60" r="52" pathLength="100"></circle>
      </svg>
      <p class="ring-number numeric">
        ${waiting ? html`${format.number(score!)}<span class="ring-note">${t.soFar}</span>` : format.percent(share)}
      </p>
    </div>
  `;
};

const verdictLine = ({ words: t }: QuizView, { passed, waiting }: ResultView): TemplateResult => {
  const [tone, node, text]: [string, IconNode, string] =
    passed === true
      ? ['good', checkCircle, t.passed]
      : passed === false
        ? ['short', wrong, t.failed]
        : waiting
          ? ['waiting', clock, t.waitingTitle]
          : ['', checkCircle, t.handedIn];
  return html`<p class="verdict ${tone}">${icon(node)}<span>${text}</span></p>`;
};

const errorView = (view: QuizView, error: unknown, { score }: ResultView): TemplateResult | typeof nothing => {
  // Policy, not failure: the score that came with the attempt stands without the answers.
  if (isForbidden(error) || isNotFound(error))
    return html`<p class="callout">
      ${icon(lock)}<span>${score === undefined ? view.words.resultHidden : view.words.reviewHidden}</span>
    </p>`;
  return html`<div class="callout problem">
    <p>${view.words.resultFailed}</p>
    ${retryButton(view, view.retryResult)}
  </div>`;
};

const arithmeticView = (
  view: QuizView,
  { sum, score, maxScore, percentage }: ResultView,
  whole: Scoring | null | undefined,
): TemplateResult | typeof nothing => {
  const { words: t, format } = view;
  if (score === undefined || !maxScore || (percentage === undefined && !sum)) return nothing;
  // A floor, for instance, is no question's.
  const extra = whole?.steps.filter(({ kind }) => kind !== 'questions') ?? [];
  const term = (points: number | undefined, index: number): TemplateResult =>
    html`${index ? ((points ?? 0) < 0 ? ' − ' : ' + ') : nothing}<bdi
        >${points === undefined ? t.open : format.number(index ? Math.abs(points) : points)}</bdi
      >`;
  return html`
    <div class="arithmetic">
      <h3 class="section-title">${t.howComputed}</h3>
      <p class="sum numeric" dir="ltr">
        ${
          sum
            ? html`<span
                >${sum.map(term)} =
                ${format.number(score)}${percentage === undefined ? html` <bdi>${t.soFar}</bdi>` : nothing}</span
              >`
            : nothing
        }
        ${extra.map((step) => html`<span>${termOf(step, t)}</span>`)}
        ${percentage === undefined ? nothing : html`<span>${t.arithmeticPercent(score, maxScore, percentage)}</span>`}
      </p>
    </div>
  `;
};
