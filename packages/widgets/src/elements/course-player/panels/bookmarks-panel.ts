import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Bookmark, BookmarkWrite } from '@edurise/sdk/progress';
import { icon } from '../../../ui/icon.ts';
import { bookmarkAdd } from '../../../ui/icons.ts';
import { keyshortcuts } from '../hotkeys.ts';
import { emptyMarks, markActions, markTime, textIn, waitingMark } from './mark-view.ts';
import type { LecturePanels } from './lecture-panels.ts';
import type { MarkList, ShownMark } from './mark-list.ts';

export function bookmarksPanel(panels: LecturePanels, bookmarks: MarkList<Bookmark, BookmarkWrite>): TemplateResult {
  const { t } = panels.options.context;
  const now = panels.now;
  return html`
    ${
      now === undefined
        ? nothing
        : html`<button
            class="button"
            type="button"
            aria-keyshortcuts=${keyshortcuts('bookmark')}
            @click=${() => panels.addBookmark()}
          >
            ${icon(bookmarkAdd)}${t.bookmarkAt(now)}
          </button>`
    }
    ${
      bookmarks.rows.length === 0 && bookmarks.status !== 'loading'
        ? emptyMarks(t.noBookmarks, t.noBookmarksText)
        : html`<ul class="marks">
            ${repeat(
              bookmarks.rows,
              (bookmark) => bookmark.id,
              (bookmark) =>
                html`<li class="mark-row">
                  ${panels.editing === bookmark.id ? editor(panels, bookmarks, bookmark) : row(panels, bookmarks, bookmark)}
                </li>`,
            )}
          </ul>`
    }
  `;
}

const row = (
  panels: LecturePanels,
  bookmarks: MarkList<Bookmark, BookmarkWrite>,
  bookmark: ShownMark<Bookmark, BookmarkWrite>,
): TemplateResult => html`
  ${markTime(panels, bookmark.timestamp_seconds)}
  <p class="mark-text" dir="auto">${bookmark.title}</p>
  ${bookmark.waiting ? waitingMark(panels.options.context.t) : markActions(panels, bookmark.id, () => bookmarks.remove(bookmark.id))}
`;

function editor(
  panels: LecturePanels,
  bookmarks: MarkList<Bookmark, BookmarkWrite>,
  bookmark: ShownMark<Bookmark, BookmarkWrite>,
): TemplateResult {
  const { t } = panels.options.context;
  return html`
    <form
      class="mark-form editing"
      @submit=${(event: Event) => {
        event.preventDefault();
        const title = textIn(event, 'title');
        panels.edit(undefined);
        if (title && title !== bookmark.title)
          bookmarks.update(bookmark.id, { title, timestamp_seconds: bookmark.timestamp_seconds ?? null });
      }}
    >
      <input class="input" name="title" maxlength="255" aria-label=${t.bookmarkTitle} .value=${bookmark.title ?? ''} />
      <div class="mark-actions">
        <button class="button small" type="submit">${t.save}</button>
        <button class="button quiet small" type="button" @click=${() => panels.edit(undefined)}>${t.cancel}</button>
      </div>
    </form>
  `;
}
