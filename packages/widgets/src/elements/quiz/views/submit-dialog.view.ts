/* eslint-disable lit-a11y/click-events-have-key-events -- a click beside the dialog is a shortcut; Escape closes it for keyboards */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isAnswered } from '../attempt/answers.ts';
import { mayGo } from '../attempt/navigation.ts';
import type { Running } from '../attempt/attempt.machine.ts';
import type { QuizView } from './quiz-view.ts';

/** Asks once before handing in, and names what is still open: each leads back to its question. */
export const submitDialog = (view: QuizView, running: Running): TemplateResult => {
  const { questions } = running;
  const { words: t, snapshot, format } = view;
  const open = questions.flatMap((question, index) => (isAnswered(snapshot.answers[question.id]) ? [] : [index]));

  return html`
    <dialog class="dialog" part="dialog" data-asks="submit" aria-labelledby="submit-title" @click=${closeOnBackdrop}>
      <div class="dialog-body">
        <h3 class="dialog-title" id="submit-title">${t.submitTitle}</h3>
        <p>${open.length ? t.submitMissing(open.length) : t.submitAll}</p>
        ${
          open.length
            ? html`<ul class="numbers numeric">
                ${open.map(
                  (index) =>
                    html`<li>
                      <button
                        type="button"
                        class="number unseen"
                        ?disabled=${!mayGo(running, snapshot.index, index)}
                        aria-label=${t.questionOf(index + 1, questions.length)}
                        @click=${() => {
                          view.closeDialog();
                          view.goTo(index);
                        }}
                      >
                        ${format.number(index + 1)}
                      </button>
                    </li>`,
                )}
              </ul>`
            : nothing
        }
        <p class="muted">${t.submitFinal}</p>
        <div class="dialog-actions">
          <button type="button" class="button" @click=${view.closeDialog}>${t.submitBack}</button>
          <button type="button" class="button primary" @click=${view.submit}>${t.submitNow}</button>
        </div>
      </div>
    </dialog>
  `;
};

const closeOnBackdrop = (event: Event): void => {
  // The dialog has no padding of its own: only its backdrop is the dialog itself.
  if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
};
