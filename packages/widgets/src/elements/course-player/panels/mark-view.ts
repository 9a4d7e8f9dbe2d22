import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../../ui/icon.ts';
import { cloudOff, pencil, replay, trash } from '../../../ui/icons.ts';
import type { LecturePanels } from './lecture-panels.ts';
import type { Mark, MarkList, ShownMark } from './mark-list.ts';

/** What a kind of mark adds to the list of them. */
export interface MarkKind<M extends Mark, W extends object> {
  readonly rows: readonly ShownMark<M, W>[];
  /** Shown while there are none. */
  readonly empty: { readonly title: string; readonly text: string };
  readonly deleted: string;
  readonly textOf: (mark: ShownMark<M, W>) => string;
  readonly edit: (id: string) => void;
  /** Shown instead of a mark that is being changed. */
  readonly editorOf: (id: string, mark: ShownMark<M, W>) => TemplateResult | undefined;
}

/** A learner's marks, each with the place that it belongs to, and the way to change or delete it. */
export function marksView<M extends Mark, W extends object>(
  panels: LecturePanels,
  marks: MarkList<M, W>,
  kind: MarkKind<M, W>,
): TemplateResult {
  const { words } = panels;
  if (marks.status === 'failed' && kind.rows.length === 0)
    return html`
      <div class="no-marks" role="alert">
        <p class="no-marks-title">${words.marksFailed}</p>
        <p>${words.marksFailedText}</p>
        <button class="button small" type="button" @click=${() => void marks.load()}>
          ${icon(replay)}${words.tryAgain}
        </button>
      </div>
    `;
  if (marks.status === 'ready' && kind.rows.length === 0)
    return html`
      <div class="no-marks">
        <p class="no-marks-title">${kind.empty.title}</p>
        <p>${kind.empty.text}</p>
      </div>
    `;
  return html`<ul class="marks">
    ${repeat(
      kind.rows,
      ({ id }) => id,
      (mark) =>
        html`<li class="mark-row" data-mark=${mark.id} tabindex="-1">
          ${
            mark.removed
              ? undoView(panels, marks, kind, mark.id)
              : (kind.editorOf(mark.id, mark) ?? row(panels, marks, kind, mark))
          }
        </li>`,
    )}
  </ul>`;
}

function row<M extends Mark, W extends object>(
  panels: LecturePanels,
  marks: MarkList<M, W>,
  kind: MarkKind<M, W>,
  mark: ShownMark<M, W>,
): TemplateResult {
  const { words } = panels;
  const anchor = panels.anchorOf(mark);
  const quote = anchor && 'quote' in anchor ? anchor.quote : undefined;
  const text = kind.textOf(mark);
  return html`
    ${anchor && !quote ? markPlace(panels, mark) : nothing}
    <div class="mark-body">
      ${
        quote
          ? html`<button
                class="mark-quote"
                type="button"
                dir="auto"
                aria-label=${words.showWords(quote.exact)}
                @click=${() => panels.show(mark)}
              >
                ${words.quoted(quote.exact)}
              </button>
              ${panels.isLost(mark.id) ? html`<p class="mark-lost">${words.wordsLost}</p>` : nothing}`
          : nothing
      }
      ${text && !quote?.exact.startsWith(text) ? html`<p class="mark-text" dir="auto">${text}</p>` : nothing}
    </div>
    ${
      mark.waiting
        ? html`<span class="mark-waiting" title=${words.waitingToSend}
            >${icon(cloudOff)}<span class="visually-hidden">${words.waitingToSend}</span></span
          >`
        : html`<span class="mark-actions">
            <button
              class="icon-button"
              type="button"
              aria-label=${words.edit}
              title=${words.edit}
              @click=${() => {
                kind.edit(mark.id);
                panels.focusLater('.editing .input');
              }}
            >
              ${icon(pencil)}
            </button>
            <button
              class="icon-button"
              type="button"
              aria-label=${words.delete}
              title=${words.delete}
              @click=${() => {
                marks.remove(mark.id);
                panels.tell(words.canUndo(kind.deleted));
                panels.focusRow(mark.id);
              }}
            >
              ${icon(trash)}
            </button>
          </span>`
    }
  `;
}

/** In the place of what was deleted; nothing hurries whoever is at it, with the pointer or the keyboard. */
function undoView<M extends Mark, W extends object>(
  panels: LecturePanels,
  marks: MarkList<M, W>,
  kind: MarkKind<M, W>,
  id: string,
): TemplateResult {
  const { words } = panels;
  const hold = (): void => marks.hold(id);
  const resume = (event: Event): void => {
    if (!(event.currentTarget as Element).matches(':focus-within')) marks.resume(id);
  };
  return html`
    <div class="mark-undo" @focusin=${hold} @focusout=${resume} @pointerenter=${hold} @pointerleave=${resume}>
      <span class="mark-deleted">${kind.deleted}</span>
      <button
        class="button small"
        type="button"
        @click=${() => {
          marks.restore(id);
          panels.focusRow(id);
        }}
      >
        ${words.undo}
      </button>
    </div>
  `;
}

/** The second or the page that a mark belongs to, as the way back to it. */
function markPlace(panels: LecturePanels, mark: Mark): TemplateResult | typeof nothing {
  const { words } = panels;
  const { t } = panels.options.context;
  const anchor = panels.anchorOf(mark);
  if (!anchor || 'quote' in anchor) return nothing;
  const isPage = 'page' in anchor;
  return html`<button
    class="mark-time numeric"
    type="button"
    aria-label=${isPage ? words.jumpToPage(anchor.page) : words.jumpTo(anchor.second)}
    @click=${() => panels.show(mark)}
  >
    ${isPage ? words.page(anchor.page) : t.clock(anchor.second)}
  </button>`;
}
