import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Note, NoteWrite } from '@edurise/sdk/progress';
import { marksView } from './mark-view.ts';
import type { LecturePanels } from './lecture-panels.ts';
import type { MarkList } from './mark-list.ts';

export function notesPanel(panels: LecturePanels, notes: MarkList<Note, NoteWrite>): TemplateResult {
  const { t } = panels.options.context;
  const now = panels.now;
  return html`
    <form
      class="mark-form"
      @submit=${(event: Event) => {
        event.preventDefault();
        panels.addNote();
      }}
    >
      <label class="mark-label" for="note">${now === undefined ? t.addNote : t.noteAt(now)}</label>
      <textarea
        class="input"
        id="note"
        rows="3"
        placeholder=${t.notePlaceholder}
        .value=${live(panels.draft)}
        @input=${(event: Event) => {
          panels.draft = (event.target as HTMLTextAreaElement).value;
          panels.options.context.update();
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) panels.addNote();
        }}
      ></textarea>
      <button class="button" type="submit" aria-disabled=${!panels.draft.trim()}>${t.addNote}</button>
    </form>
    ${marksView(panels, notes, {
      empty: { title: t.noNotes, text: t.noNotesText },
      textOf: ({ content }) => content,
      field: (text) =>
        html`<textarea class="input" name="text" rows="3" aria-label=${t.edit} .value=${text}></textarea>`,
      write: (content, at) => ({ content, ...(at == null ? {} : { timestamp_seconds: at }) }),
    })}
  `;
}
