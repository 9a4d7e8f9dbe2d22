import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../../ui/icon.ts';
import { cloudOff, pencil, trash } from '../../../ui/icons.ts';
import type { LecturePanels } from './lecture-panels.ts';
import type { Mark, MarkList, ShownMark } from './mark-list.ts';

/** What a kind of mark adds to the list of them. */
export interface MarkKind<M extends Mark, W extends object> {
  /** Shown while there are none. */
  readonly empty: { readonly title: string; readonly text: string };
  readonly textOf: (mark: ShownMark<M, W>) => string;
  /** A field named `text` to change the text in. */
  readonly field: (text: string) => TemplateResult;
  /** What is sent when the text has been changed. */
  readonly write: (text: string, at: number | null | undefined) => W;
}

/** A learner's marks, each with the moment it belongs to, and the way to change or delete it. */
export function marksView<M extends Mark, W extends object>(
  panels: LecturePanels,
  marks: MarkList<M, W>,
  kind: MarkKind<M, W>,
): TemplateResult {
  if (marks.rows.length === 0 && marks.status !== 'loading')
    return html`
      <div class="no-marks">
        <p class="no-marks-title">${kind.empty.title}</p>
        <p>${kind.empty.text}</p>
      </div>
    `;
  return html`<ul class="marks">
    ${repeat(
      marks.rows,
      ({ id }) => id,
      (mark) =>
        html`<li class="mark-row">
          ${panels.editing === mark.id ? editor(panels, marks, kind, mark) : row(panels, marks, kind, mark)}
        </li>`,
    )}
  </ul>`;
}

const row = <M extends Mark, W extends object>(
  panels: LecturePanels,
  marks: MarkList<M, W>,
  kind: MarkKind<M, W>,
  mark: ShownMark<M, W>,
): TemplateResult => html`
  ${markTime(panels, mark.timestamp_seconds)}
  <p class="mark-text" dir="auto">${kind.textOf(mark)}</p>
  ${mark.waiting ? waitingMark(panels) : markActions(panels, mark.id, () => marks.remove(mark.id))}
`;

function editor<M extends Mark, W extends object>(
  panels: LecturePanels,
  marks: MarkList<M, W>,
  kind: MarkKind<M, W>,
  mark: ShownMark<M, W>,
): TemplateResult {
  const { t } = panels.options.context;
  return html`
    <form
      class="mark-form editing"
      @submit=${(event: Event) => {
        event.preventDefault();
        const text = textIn(event);
        panels.edit(undefined);
        if (text && text !== kind.textOf(mark)) marks.update(mark.id, kind.write(text, mark.timestamp_seconds));
      }}
    >
      ${kind.field(kind.textOf(mark))}
      <div class="mark-actions">
        <button class="button small" type="submit">${t.save}</button>
        <button class="button quiet small" type="button" @click=${() => panels.edit(undefined)}>${t.cancel}</button>
      </div>
    </form>
  `;
}

/** The moment a mark belongs to, as the way back to it. */
function markTime(panels: LecturePanels, seconds: number | null | undefined): TemplateResult | typeof nothing {
  if (seconds == null) return nothing;
  const { t } = panels.options.context;
  return html`<button
    class="mark-time numeric"
    type="button"
    aria-label=${t.jumpTo(seconds)}
    @click=${() => panels.options.seek(seconds)}
  >
    ${t.clock(seconds)}
  </button>`;
}

function waitingMark(panels: LecturePanels): TemplateResult {
  const { t } = panels.options.context;
  return html`<span class="mark-waiting" title=${t.waitingToSend}
    >${icon(cloudOff)}<span class="visually-hidden">${t.waitingToSend}</span></span
  >`;
}

const markActions = (panels: LecturePanels, id: string, remove: () => void): TemplateResult => {
  const { t } = panels.options.context;
  return html`
    <span class="mark-actions">
      <button class="icon-button" type="button" aria-label=${t.edit} title=${t.edit} @click=${() => panels.edit(id)}>
        ${icon(pencil)}
      </button>
      <button class="icon-button" type="button" aria-label=${t.delete} title=${t.delete} @click=${remove}>
        ${icon(trash)}
      </button>
    </span>
  `;
};

/** What was typed into the form that is being sent. */
function textIn(event: Event): string {
  const value = new FormData(event.target as HTMLFormElement).get('text');
  return typeof value === 'string' ? value.trim() : '';
}
