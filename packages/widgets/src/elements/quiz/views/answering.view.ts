import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isApiError } from '@edurise/sdk/core';
import { icon } from '../../../ui/icon.ts';
import { alert, arrowLeft, arrowRight, cloudOff, layers } from '../../../ui/icons.ts';
import type { Answering } from '../attempt/attempt.machine.ts';
import { barView } from './bar.view.ts';
import { navigatorView } from './navigator.view.ts';
import { questionView } from './question.view.ts';
import type { QuizView } from './quiz-view.ts';
import { submitDialog } from './submit-dialog.view.ts';

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
