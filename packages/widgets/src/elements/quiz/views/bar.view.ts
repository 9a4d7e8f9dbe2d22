import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { cssVars } from '../../../theme/css-vars.ts';
import { icon } from '../../../ui/icon.ts';
import { alert, cloudCheck, cloudOff, eye, eyeOff, pause, save, timer, type IconNode } from '../../../ui/icons.ts';
import type { SaveStatus } from '../attempt/answer-saver.ts';
import { countAnswered } from '../attempt/answers.ts';
import type { Answering } from '../attempt/attempt.machine.ts';
import type { QuizView } from './quiz-view.ts';

/** What stays in sight: the title, where the answers are, the time, how far one is. */
export const barView = (view: QuizView, state: Answering): TemplateResult => {
  const { words: t } = view;
  const done = countAnswered(state.questions, view.snapshot.answers);
  const total = state.questions.length;
  return html`
    <div class="bar no-print" part="bar">
      <p class="bar-title" dir="auto">${state.quiz.title ?? view.t.quiz}</p>
      ${state.writable ? chipView(view, view.snapshot.save) : nothing} ${timerView(view, state)}
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

const timerView = (view: QuizView, { attempt }: Answering): TemplateResult | typeof nothing => {
  const left = view.remaining();
  if (left === undefined) return nothing;
  const { words: t, timeHidden, format } = view;
  const stands = attempt.paused_at != null;
  return html`
    <div class="time ${left <= LOW_MS && !stands ? 'low' : ''}" part="timer">
      ${
        timeHidden
          ? nothing
          : html`<span class="time-left numeric" role="timer" aria-live="off" aria-label=${t.timeLeft}
              >${icon(stands ? pause : timer)}<span>${format.clock(Math.ceil(left / 1000))}</span>${stands ? html`<span>${t.paused}</span>` : nothing}</span
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
