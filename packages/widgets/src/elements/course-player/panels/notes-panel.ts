import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Note, NoteWrite } from '@edurise/sdk/progress';
import { icon } from '../../../ui/icon.ts';
import { check, close, cloudOff, warning } from '../../../ui/icons.ts';
import type { Anchor } from './anchor.ts';
import { markEditor } from './mark-editor.ts';
import { marksView } from './mark-view.ts';
import type { LecturePanels } from './lecture-panels.ts';
import type { MarksMessages } from './marks.messages.ts';
import type { Notebook } from './notebook.ts';
import type { Saved, Writing } from './writing.ts';

export function notesPanel(panels: LecturePanels, notebook: Notebook): TemplateResult {
  const { words } = panels;
  const { fresh } = notebook;
  const anchor = fresh.text || (fresh.anchor && 'quote' in fresh.anchor) ? fresh.anchor : panels.place;
  const finish = (): void => {
    if (notebook.finish()) panels.focusLater('#note');
  };
  return html`
    <form
      class="mark-form"
      @submit=${(event: Event) => {
        event.preventDefault();
        notebook.finish();
      }}
    >
      <label class="mark-label" for="note">${labelOf(words, anchor)}</label>
      ${
        anchor && 'quote' in anchor
          ? html`<div class="mark-quoted">
              <blockquote class="mark-quote" dir="auto">${anchor.quote.exact}</blockquote>
              ${
                fresh.isSent
                  ? nothing
                  : html`<button
                      class="icon-button"
                      type="button"
                      aria-label=${words.forgetWords}
                      title=${words.forgetWords}
                      @click=${() => {
                        notebook.unquote();
                        panels.focusLater('#note');
                      }}
                    >
                      ${icon(close)}
                    </button>`
              }
            </div>`
          : nothing
      }
      <textarea
        class="input"
        id="note"
        rows="3"
        placeholder=${words.notePlaceholder}
        .value=${live(fresh.text)}
        @input=${(event: Event) => notebook.type((event.target as HTMLTextAreaElement).value)}
        @blur=${() => notebook.blur()}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish();
        }}
      ></textarea>
      <div class="mark-end">
        <button class="button" type="submit" aria-disabled=${fresh.saved === 'empty'}>${words.addNote}</button>
        ${savedView(words, fresh)}
      </div>
    </form>
    ${marksView<Note, NoteWrite>(panels, notebook.list, {
      rows: notebook.shown,
      empty: { title: words.noNotes, text: words.noNotesText },
      deleted: words.noteDeleted,
      textOf: ({ content }) => content,
      edit: (id) => notebook.edit(id),
      editorOf: (id) => (notebook.editing?.key === id ? editor(panels, notebook, notebook.editing) : undefined),
    })}
  `;
}

const labelOf = (words: MarksMessages, anchor: Anchor | undefined): string => {
  if (!anchor) return words.addNote;
  if ('second' in anchor) return words.noteAt(anchor.second);
  return 'page' in anchor ? words.noteOnPage(anchor.page) : words.noteOnWords;
};

/** Changes are saved while they are typed: there is only to be done with it, or to have the old words back. */
function editor(panels: LecturePanels, notebook: Notebook, writing: Writing): TemplateResult {
  const { words } = panels;
  const id = writing.key;
  const stop = (revert: boolean): void => {
    notebook.stop({ revert });
    panels.focusRow(id);
  };
  return markEditor({
    field: html`<textarea
      class="input"
      rows="3"
      aria-label=${words.edit}
      .value=${live(writing.text)}
      @input=${(event: Event) => notebook.change((event.target as HTMLTextAreaElement).value)}
      @blur=${() => notebook.save()}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) stop(false);
      }}
    ></textarea>`,
    end: words.done,
    cancel: words.cancel,
    ended: () => stop(false),
    cancelled: () => stop(true),
    beside: writing.kept.sent === undefined && !writing.isChanged ? nothing : savedView(words, writing),
  });
}

const icons: Partial<Record<Saved, unknown>> = {
  saved: icon(check),
  waiting: icon(cloudOff),
  refused: icon(warning),
};

/** A quiet word; what is worth hearing of it is announced. */
const savedView = (words: MarksMessages, { saved }: Writing): TemplateResult | typeof nothing =>
  saved === 'empty'
    ? nothing
    : html`<span class="mark-saved ${saved}" title=${saved === 'waiting' ? words.waitingToSend : nothing}
        >${icons[saved] ?? nothing}${words[saved]}</span
      >`;
