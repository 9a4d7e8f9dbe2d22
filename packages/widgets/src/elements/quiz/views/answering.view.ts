import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isApiError } from '@edurise/sdk/core';
import { cssVars } from '../../../theme/css-vars.ts';
import { icon } from '../../../ui/icon.ts';
import {
  alert,
  arrowLeft,
  arrowRight,
  cloudCheck,
  cloudOff,
  eye,
  eyeOff,
  flag,
  layers,
  save,
  timer,
  type IconNode,
} from '../../../ui/icons.ts';
import type { SaveStatus } from '../attempt/answer-saver.ts';
import { isAnswered } from '../attempt/answers.ts';
import type { AttemptState } from '../attempt/attempt.machine.ts';
import { questionView } from './question.view.ts';
import type { QuizView } from './quiz-view.ts';
import { submitDialog } from './submit-dialog.view.ts';

type Answering = Extract<AttemptState, { at: 'answering' }>;

/** The attempt under way: where one is, what is left, the question, the way on. */
export const answeringView = (view: QuizView, state: Answering): TemplateResult => {
  const { words: t, snapshot, layout } = view;
  const last = state.questions.length - 1;
  const next = (event: Event): void => {
    event.preventDefault();
    if (layout === 'page' || snapshot.index === last) view.askSubmit();
    else view.goTo(snapshot.index + 1);
  };
  return html`
    <div class="attempt" part="attempt">
      ${barView(view, state)} ${state.writable ? nothing : readOnlyView(view)}
      ${snapshot.online || !state.writable ? nothing : html`<p class="callout waiting">${icon(cloudOff)}<span>${t.offlineNote}</span></p>`}
      ${state.refusal ? refusalView(view, state.refusal) : nothing}
      <form class="paper" novalidate @submit=${next}>
        ${
          layout === 'page'
            ? state.questions.map((_, index) => questionView(view, state, index, state.writable))
            : questionView(view, state, snapshot.index, state.writable)
        }
        ${stepsView(view, state, last)}
      </form>
      ${navigatorView(view, state)} ${submitDialog(view, state)}
    </div>
  `;
};

const doneOf = ({ snapshot }: QuizView, { questions }: Answering): number =>
  questions.filter(({ id }) => isAnswered(snapshot.answers[id])).length;

const barView = (view: QuizView, state: Answering): TemplateResult => {
  const { words: t } = view;
  const done = doneOf(view, state);
  const total = state.questions.length;
  return html`
    <div class="bar no-print" part="bar">
      <p class="bar-title" dir="auto">${state.quiz.title ?? view.t.quiz}</p>
      ${state.writable ? chipView(view, view.snapshot.save) : nothing} ${timerView(view)}
      <div
        class="progress"
        role="progressbar"
        aria-label=${t.progress(done, total)}
        aria-valuemin="0"
        aria-valuemax=${total}
        aria-valuenow=${done}
      >
        <span ${cssVars({ '--value': total ? done / total : 0 })}></span>
      </div>
    </div>
  `;
};

const LOW_MS = 60_000;

const timerView = (view: QuizView): TemplateResult | typeof nothing => {
  const left = view.remaining();
  if (left === undefined) return nothing;
  const { words: t, timeHidden, format } = view;
  return html`
    <div class="time ${left <= LOW_MS ? 'low' : ''}" part="timer">
      ${
        timeHidden
          ? nothing
          : html`<span class="time-left numeric" role="timer" aria-live="off" aria-label=${t.timeLeft}
              >${icon(timer)}<span>${format.clock(Math.ceil(left / 1000))}</span></span
            >`
      }
      <button
        type="button"
        class="icon-button"
        aria-label=${timeHidden ? t.showTime : t.hideTime}
        @click=${view.toggleTime}
      >
        ${icon(timeHidden ? eye : eyeOff)}
      </button>
    </div>
  `;
};

const chips = (
  t: QuizView['words'],
  save_: SaveStatus,
): readonly [tone: string, node: IconNode, text: string] | undefined => {
  switch (save_.kind) {
    case 'untouched':
      return undefined;
    case 'writing':
      return ['', save, t.saving];
    case 'on-device':
      return ['', save, t.savedOnDevice];
    case 'kept':
      return ['', save, t.keptUntilSubmit];
    case 'saved':
      return ['good', cloudCheck, t.savedAt(save_.at)];
    case 'offline':
      return ['waiting', cloudOff, t.offlineKept(save_.changes)];
    case 'in-memory':
      return ['waiting', alert, t.inMemory];
    case 'refused':
      return ['problem', alert, t.saveRefused];
  }
};

const chipView = ({ words: t }: QuizView, status: SaveStatus): TemplateResult => {
  const chip = chips(t, status);
  return html`<p class="chip numeric ${chip?.[0] ?? ''}" part="save-state">
    ${chip ? html`${icon(chip[1])}<span>${chip[2]}</span>` : nothing}
  </p>`;
};

const readOnlyView = ({ words: t, takeOver, canTakeOver }: QuizView): TemplateResult => html`
  <div class="callout accent">
    <p class="callout-title">${icon(layers)}${t.readOnlyTitle}</p>
    <p>${t.readOnlyText}</p>
    <button type="button" class="button primary" ?disabled=${!canTakeOver} @click=${takeOver}>${t.continueHere}</button>
  </div>
`;

const refusalView = ({ words: t, common }: QuizView, error: unknown): TemplateResult => html`
  <div class="callout problem" role="alert">
    <p class="callout-title">${icon(alert)}${t.submitRefused}</p>
    <p>${isApiError(error) && error.status < 500 ? error.message : common.errorText}</p>
  </div>
`;

const stepsView = (view: QuizView, state: Answering, last: number): TemplateResult => {
  const { words: t, snapshot, layout } = view;
  const end = layout === 'page' || snapshot.index === last;
  return html`
    <div class="steps no-print">
      ${
        layout === 'page' || snapshot.index === 0
          ? html`<span></span>`
          : html`<button type="button" class="button" @click=${() => view.goTo(snapshot.index - 1)}>
              ${icon(arrowLeft, { mirrored: true })}${t.previous}
            </button>`
      }
      ${
        end
          ? html`<button type="submit" class="button primary" ?disabled=${!state.writable}>${t.submit}</button>`
          : html`<button type="submit" class="button primary">${t.next}${icon(arrowRight, { mirrored: true })}</button>`
      }
    </div>
  `;
};

const navigatorView = (view: QuizView, state: Answering): TemplateResult => {
  const { words: t, snapshot, layout } = view;
  const done = doneOf(view, state);
  const total = state.questions.length;
  return html`
    <nav class="navigator no-print" part="navigator" aria-label=${t.navigator}>
      <p class="navigator-count numeric">${t.progress(done, total)}</p>
      <ol class="numbers numeric">
        ${state.questions.map((question, index) => {
          const answered = isAnswered(snapshot.answers[question.id]);
          const flagged = snapshot.flagged.has(question.id);
          const seen = layout === 'page' || snapshot.seen.has(question.id);
          const status = [answered ? t.answered : seen ? t.unanswered : t.unseen, ...(flagged ? [t.isFlagged] : [])];
          return html`
            <li>
              <button
                type="button"
                class="number ${answered ? 'answered' : seen ? 'seen' : 'unseen'}"
                aria-current=${layout === 'one' && index === snapshot.index ? 'step' : nothing}
                aria-label="${t.questionOf(index + 1, total)}, ${view.format.list(status)}"
                @click=${() => view.goTo(index)}
              >
                ${view.format.number(index + 1)}${flagged ? html`<span class="number-flag">${icon(flag)}</span>` : nothing}
              </button>
            </li>
          `;
        })}
      </ol>
      <ul class="legend" aria-hidden="true">
        <li><span class="number answered"></span>${t.legendAnswered}</li>
        ${layout === 'page' ? nothing : html`<li><span class="number unseen"></span>${t.legendUnseen}</li>`}
        <li><span class="number-flag">${icon(flag)}</span>${t.legendFlagged}</li>
      </ul>
      <button type="button" class="button wide" ?disabled=${!state.writable} @click=${view.askSubmit}>
        ${t.submit}
      </button>
    </nav>
  `;
};
