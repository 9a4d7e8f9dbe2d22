import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isApiError } from '@edurise/sdk/core';
import { icon } from '../../../ui/icon.ts';
import { alert, arrowLeft, arrowRight, cloudOff, download, layers, lock, pause } from '../../../ui/icons.ts';
import type { Answering } from '../attempt/attempt.machine.ts';
import { leavesBehind, mayGo, navigationOf } from '../attempt/navigation.ts';
import { barView } from './bar.view.ts';
import { leaveDialog } from './leave-dialog.view.ts';
import { navigatorView } from './navigator.view.ts';
import { questionView } from './question.view.ts';
import type { QuizView } from './quiz-view.ts';
import { reviewedView } from './reviewed.view.ts';
import { submitDialog } from './submit-dialog.view.ts';

/** The attempt under way: where one is, what is left, the question, the way on. */
export const answeringView = (view: QuizView, state: Answering): TemplateResult => {
  const { words: t, snapshot } = view;
  const layout = layoutOf(view, state);
  const last = state.questions.length - 1;
  const next = (event: Event): void => {
    event.preventDefault();
    if (layout === 'page' || snapshot.index === last) view.askSubmit();
    else view.goOn();
  };
  return html`
    <div class="attempt" part="attempt">
      ${barView(view, state)} ${state.writable ? nothing : readOnlyView(view, state)}
      ${state.attempt.paused_at == null ? nothing : pausedView(view)}
      ${snapshot.save.kind === 'in-memory' ? volatileView(view, state, snapshot.save.changes) : nothing}
      ${snapshot.online || !state.writable ? nothing : html`<p class="callout waiting">${icon(cloudOff)}<span>${t.offlineNote}</span></p>`}
      ${state.refusal ? refusalView(view, state.refusal) : nothing}
      <form class="paper" novalidate @submit=${next}>
        ${(layout === 'page' ? [...state.questions.keys()] : [snapshot.index]).map((index) => [
          questionView(view, state, index, state.writable),
          reviewedView(view, state, index),
        ])}
        ${stepsView(view, state, last)}
      </form>
      ${navigatorView(view, state)} ${submitDialog(view, state)} ${leaveDialog(view, state)}
    </div>
  `;
};

/** Where one cannot go back, one question at a time is all there is. */
const layoutOf = ({ layout }: QuizView, state: Answering): QuizView['layout'] =>
  navigationOf(state) === 'free' ? layout : 'one';

const pausedView = ({ words: t }: QuizView): TemplateResult => html`
  <div class="callout accent">
    <p class="callout-title">${icon(pause)}${t.pausedTitle}</p>
    <p>${t.pausedText}</p>
  </div>
`;

/** Neither on a disk nor at the platform: the one state in which closing the tab loses something. */
const volatileView = (view: QuizView, { attempt }: Answering, changes: number): TemplateResult => html`
  <div class="callout problem" role="alert">
    <p class="callout-title">${icon(alert)}${view.words.volatileTitle}</p>
    <p>${view.words.volatileText(changes)}</p>
    ${
      view.snapshot.recoverable
        ? html`<button type="button" class="button" @click=${() => view.saveRecovery(attempt.id)}>
            ${icon(download)}${view.words.downloadRecovery}
          </button>`
        : nothing
    }
  </div>
`;

const readOnlyView = ({ words: t, takeOver, canTakeOver }: QuizView, { held }: Answering): TemplateResult => html`
  <div class="callout accent">
    <p class="callout-title">${icon(layers)}${held === 'device' ? t.readOnlyDeviceTitle : t.readOnlyTitle}</p>
    <p>${held === 'device' ? t.readOnlyDeviceText : t.readOnlyText}</p>
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
  const { words: t, snapshot } = view;
  const layout = layoutOf(view, state);
  const end = layout === 'page' || snapshot.index === last;
  const leaves = !end && leavesBehind(state, snapshot.index, snapshot.index + 1);
  const note = navigationOf(state) === 'forward' ? t.forwardNote : t.sectionNote;
  return html`
    ${leaves && state.writable ? html`<p class="callout leave-note" id="leave-note">${icon(lock)}<span>${note}</span></p>` : nothing}
    <div class="steps no-print">
      ${
        layout === 'page' || snapshot.index === 0 || !mayGo(state, snapshot.index, snapshot.index - 1)
          ? html`<span></span>`
          : html`<button type="button" class="button" @click=${() => view.goTo(snapshot.index - 1)}>
              ${icon(arrowLeft, { mirrored: true })}${t.previous}
            </button>`
      }
      ${
        end
          ? html`<button type="submit" class="button primary" ?disabled=${!state.writable}>${t.submit}</button>`
          : html`<button
              type="submit"
              class="button primary"
              aria-describedby=${leaves ? 'leave-note' : nothing}
              ?disabled=${leaves && !state.writable}
            >
              ${t.next}${icon(arrowRight, { mirrored: true })}
            </button>`
      }
    </div>
  `;
};
