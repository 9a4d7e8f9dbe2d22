import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../ui/icon.ts';
import { alert, close, file as fileIcon, paperclip, send as sendIcon } from '../../ui/icons.ts';
import { progressBar } from '../../ui/progress.ts';
import type { MessagesTexts } from './messages.messages.ts';

export interface ComposerParts {
  readonly t: MessagesTexts;
  /** To whom. */
  readonly name: string;
  readonly text: string;
  readonly files: readonly File[];
  /** From 0 to 1, while files are on their way. */
  readonly share: number | undefined;
  readonly problem: string | undefined;
  readonly write: (text: string) => void;
  readonly pause: () => void;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (file: File) => void;
  readonly send: () => void;
}

export const composer = (parts: ComposerParts): TemplateResult => {
  const { t, text, files, share, problem } = parts;
  const busy = share !== undefined;
  return html`
    <form
      class="composer"
      part="composer"
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (!busy) parts.send();
      }}
    >
      ${problem ? html`<p class="problem">${icon(alert)}<span>${problem}</span></p>` : nothing}
      ${
        files.length
          ? html`<ul class="chosen">
              ${files.map(
                (file) => html`
                  <li class="file">
                    ${icon(fileIcon)}<bdi class="file-name">${file.name}</bdi>
                    <span class="when numeric">${t.size(file.size)}</span>
                    <button
                      type="button"
                      class="icon-button"
                      aria-label=${t.removeFile(file.name)}
                      ?disabled=${busy}
                      @click=${() => parts.remove(file)}
                    >
                      ${icon(close)}
                    </button>
                  </li>
                `,
              )}
            </ul>`
          : nothing
      }
      ${busy ? progressBar(share, t.uploading(share)) : nothing}
      <div class="line">
        <input
          class="visually-hidden"
          type="file"
          id="file"
          multiple
          aria-label=${t.attach}
          ?disabled=${busy}
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const chosen = [...(input.files ?? [])];
            // Else the same file could not be chosen again.
            input.value = '';
            parts.add(chosen);
          }}
        />
        <label class="icon-button" for="file" aria-hidden="true">${icon(paperclip)}</label>
        <textarea
          class="input"
          id="text"
          rows="1"
          dir="auto"
          maxlength="10000"
          aria-label=${t.write(parts.name)}
          placeholder=${t.placeholder}
          ?readonly=${busy}
          .value=${live(text)}
          @input=${(event: Event) => parts.write((event.target as HTMLTextAreaElement).value)}
          @blur=${parts.pause}
          @keydown=${(event: KeyboardEvent) => sendOnEnter(event)}
          @paste=${(event: ClipboardEvent) => {
            const pasted = [...(event.clipboardData?.files ?? [])];
            if (!pasted.length || busy) return;
            event.preventDefault();
            parts.add(pasted);
          }}
        ></textarea>
        <button
          class="button primary send"
          aria-label=${t.send}
          aria-disabled=${busy || !(text.trim() || files.length)}
        >
          ${icon(sendIcon, { mirrored: true })}
        </button>
      </div>
    </form>
  `;
};

/** Enter ends a line where there is no Shift key to hold, and a word where a method of input is at work. */
const sendOnEnter = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.shiftKey || matchMedia('(pointer: coarse)').matches) return;
  // Safari has ended the composition by then; the number is all that tells (WebKit bug 165004).
  if (event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  (event.currentTarget as HTMLTextAreaElement).form!.requestSubmit();
};
