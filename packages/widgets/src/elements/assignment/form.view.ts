import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { field } from '../../ui/field.ts';
import { icon } from '../../ui/icon.ts';
import { alert, close, cloudOff, file as fileIcon, loader, send } from '../../ui/icons.ts';
import { progressBar } from '../../ui/progress.ts';
import type { AssignmentTexts } from './assignment.messages.ts';
import type { Delivery, Refusal } from './delivery.ts';

export interface FormParts {
  readonly delivery: Delivery;
  readonly t: AssignmentTexts;
  /** As for a file input. */
  readonly accept: string | undefined;
  readonly maxBytes: number;
  /** What is wrong with the file that was chosen last. */
  readonly fileProblem: string | undefined;
  /** What one should know before handing in. */
  readonly notes: readonly string[];
  /** Something is handed in already. */
  readonly again: boolean;
  readonly signIn: () => TemplateResult;
  readonly choose: (file: File | undefined) => void;
  readonly submit: () => void;
  readonly stop: () => void;
  /** Back to what is handed in. */
  readonly keep: () => void;
}

/** A text, a file, or both. */
export const formView = (parts: FormParts): TemplateResult => {
  const { delivery, t, notes, again } = parts;
  const { state } = delivery;
  const sending = state.at === 'sending';
  const refused = state.at === 'refused' ? state : undefined;
  return html`
    <form
      class="panel"
      part="form"
      novalidate
      aria-labelledby="hand-in"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (!sending) parts.submit();
      }}
    >
      <h3 id="hand-in">${t.yourWork}</h3>
      ${notes.map((note) => html`<p class="note">${icon(alert)}<span>${note}</span></p>`)}
      ${field({
        id: 'text',
        label: t.textLabel,
        value: delivery.text,
        rows: 6,
        disabled: sending,
        hint: t.textHint,
        errors: refused?.reason === 'nothing' ? [t.nothing] : (refused?.text ?? []),
        oninput: (value) => (delivery.text = value),
      })}
      ${fileField(parts, sending, refused)} ${refused ? refusalView(refused, parts) : nothing}
      ${sending && delivery.file ? uploadView(parts, state.share ?? 0) : nothing}
      <div class="actions">
        <button class="button primary" aria-busy=${sending} aria-disabled=${sending}>
          ${icon(sending ? loader : send)}${sending ? t.sending : again ? t.handInAgain : t.handIn}
        </button>
        ${
          again && !sending
            ? html`<button type="button" class="button quiet" @click=${parts.keep}>${t.keep}</button>`
            : nothing
        }
      </div>
    </form>
  `;
};

const fileField = (parts: FormParts, sending: boolean, refused: Refusal | undefined): TemplateResult => {
  const { delivery, t, accept, maxBytes, fileProblem } = parts;
  const { file } = delivery;
  const errors = fileProblem ? [fileProblem] : refused?.reason === 'large' ? [t.large] : (refused?.file ?? []);
  const hint = [t.atMost(maxBytes), accept].filter(Boolean).join(' · ');
  return html`
    <div class="field ${errors.length ? 'invalid' : ''}" role="group" aria-labelledby="file-label">
      <span class="label" id="file-label">${t.fileLabel}</span>
      <div
        class="drop"
        @dragover=${(event: DragEvent) => {
          event.preventDefault();
          (event.currentTarget as HTMLElement).classList.add('over');
        }}
        @dragleave=${(event: DragEvent) => (event.currentTarget as HTMLElement).classList.remove('over')}
        @drop=${(event: DragEvent) => {
          event.preventDefault();
          (event.currentTarget as HTMLElement).classList.remove('over');
          if (!sending && event.dataTransfer?.files[0]) parts.choose(event.dataTransfer.files[0]);
        }}
      >
        ${
          file
            ? html`<p class="chosen">
                ${icon(fileIcon)}<span class="chosen-name" dir="auto">${file.name}</span>
                <span class="muted numeric">${t.size(file.size)}</span>
                <button
                  type="button"
                  class="icon-button"
                  aria-label=${t.removeFile(file.name)}
                  ?disabled=${sending}
                  @click=${() => parts.choose(undefined)}
                >
                  ${icon(close)}
                </button>
              </p>`
            : nothing
        }
        <p class="pick">
          <input
            class="visually-hidden"
            type="file"
            id="file"
            accept=${accept ?? nothing}
            aria-invalid=${errors.length ? 'true' : nothing}
            aria-describedby=${errors.length ? 'file-hint file-errors' : 'file-hint'}
            ?disabled=${sending}
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              const chosen = input.files?.[0];
              // Else the same file could not be chosen again.
              input.value = '';
              if (chosen) parts.choose(chosen);
            }}
          />
          <label class="button small" for="file">${file ? t.otherFile : t.chooseFile}</label>
          <span class="muted drop-hint">${t.dropHere}</span>
        </p>
      </div>
      <p class="field-hint numeric" id="file-hint">${hint}</p>
      ${
        errors.length
          ? html`<p class="field-errors" id="file-errors">${icon(alert)}<span>${errors.join(' ')}</span></p>`
          : nothing
      }
    </div>
  `;
};

const uploadView = ({ delivery, t, stop }: FormParts, share: number): TemplateResult => html`
  <div class="upload">
    ${progressBar(share, t.uploading(delivery.file?.name ?? ''))}
    <button type="button" class="button small" @click=${stop}>${t.stop}</button>
  </div>
`;

/** What stands at a field is said there alone. */
const refusalView = (refusal: Refusal, { t, signIn }: FormParts): TemplateResult | typeof nothing => {
  const { reason, text, file, general } = refusal;
  if (reason === 'nothing' || reason === 'large') return nothing;
  if (reason === 'failed' && !general && (text.length || file.length)) return nothing;
  const words = {
    offline: t.offline,
    'sign-in': t.signInFirst,
    graded: t.gradedMeanwhile,
    failed: general ?? t.failed,
  }[reason];
  return html`
    <div class="refusal">
      ${icon(alert)}
      <div>
        <p>${words}</p>
        ${reason === 'sign-in' ? signIn() : nothing}
      </div>
    </div>
  `;
};

/** In place of the form: what is handed in as soon as there is a network. */
export const waitingView = (text: string, t: AssignmentTexts, takeBack: () => void): TemplateResult => html`
  <section class="panel" part="waiting" aria-labelledby="waiting">
    <h3 id="waiting" class="waiting-title">${icon(cloudOff)}${t.waitingTitle}</h3>
    <p class="muted">${t.waitingText}</p>
    <p class="written" dir="auto">${text}</p>
    <div class="actions"><button type="button" class="button" @click=${takeBack}>${t.takeBack}</button></div>
  </section>
`;
