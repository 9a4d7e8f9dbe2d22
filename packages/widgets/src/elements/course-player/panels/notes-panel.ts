import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Note, NoteWrite } from '@edurise/sdk/progress';
import { emptyMarks, markActions, markTime, textIn, waitingMark } from './mark-view.ts';
import type { LecturePanels } from './lecture-panels.ts';
import type { MarkList, ShownMark } from './mark-list.ts';

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
      <button class="button" type="submit" ?disabled=${!panels.draft.trim()}>${t.addNote}</button>
    </form>
    ${
      notes.rows.length === 0 && notes.status !== 'loading'
        ? emptyMarks(t.noNotes, t.noNotesText)
        : html`<ul class="marks">
            ${repeat(
              notes.rows,
              (note) => note.id,
              (note) =>
                html`<li class="mark-row">
                  ${panels.editing === note.id ? editor(panels, notes, note) : row(panels, notes, note)}
                </li>`,
            )}
          </ul>`
    }
  `;
}

const row = (
  panels: LecturePanels,
  notes: MarkList<Note, NoteWrite>,
  note: ShownMark<Note, NoteWrite>,
): TemplateResult => html`
  ${markTime(panels, note.timestamp_seconds)}
  <p class="mark-text" dir="auto">${note.content}</p>
  ${note.waiting ? waitingMark(panels.options.context.t) : markActions(panels, note.id, () => notes.remove(note.id))}
`;

function editor(
  panels: LecturePanels,
  notes: MarkList<Note, NoteWrite>,
  note: ShownMark<Note, NoteWrite>,
): TemplateResult {
  const { t } = panels.options.context;
  return html`
    <form
      class="mark-form editing"
      @submit=${(event: Event) => {
        event.preventDefault();
        const content = textIn(event, 'content');
        panels.edit(undefined);
        if (content && content !== note.content) {
          notes.update(note.id, {
            content,
            ...(note.timestamp_seconds == null ? {} : { timestamp_seconds: note.timestamp_seconds }),
          });
        }
      }}
    >
      <textarea class="input" name="content" rows="3" aria-label=${t.edit} .value=${note.content}></textarea>
      <div class="mark-actions">
        <button class="button small" type="submit">${t.save}</button>
        <button class="button quiet small" type="button" @click=${() => panels.edit(undefined)}>${t.cancel}</button>
      </div>
    </form>
  `;
}
