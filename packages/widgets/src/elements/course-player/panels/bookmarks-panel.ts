import { html, nothing, type TemplateResult } from 'lit';
import type { Bookmark, BookmarkWrite } from '@edurise/sdk/progress';
import { icon } from '../../../ui/icon.ts';
import { bookmarkAdd } from '../../../ui/icons.ts';
import { keyshortcuts } from '../hotkeys.ts';
import { markEditor } from './mark-editor.ts';
import { marksView } from './mark-view.ts';
import type { LecturePanels } from './lecture-panels.ts';
import type { MarkList, ShownMark } from './mark-list.ts';

export function bookmarksPanel(panels: LecturePanels, bookmarks: MarkList<Bookmark, BookmarkWrite>): TemplateResult {
  const { words, place } = panels;
  return html`
    ${
      place === undefined || 'quote' in place
        ? nothing
        : html`<button
            class="button"
            type="button"
            aria-keyshortcuts=${keyshortcuts('bookmark')}
            @click=${() => panels.addBookmark()}
          >
            ${icon(bookmarkAdd)}${'page' in place ? words.bookmarkPage(place.page) : words.bookmarkAt(place.second)}
          </button>`
    }
    ${marksView<Bookmark, BookmarkWrite>(panels, bookmarks, {
      rows: bookmarks.shown,
      empty: { title: words.noBookmarks, text: words.noBookmarksText },
      deleted: words.bookmarkDeleted,
      textOf: ({ title }) => title ?? '',
      edit: (id) => panels.edit(id),
      editorOf: (id, mark) => (panels.editing === id ? editor(panels, bookmarks, mark) : undefined),
    })}
  `;
}

function editor(
  panels: LecturePanels,
  bookmarks: MarkList<Bookmark, BookmarkWrite>,
  { id, title, timestamp_seconds, selector }: ShownMark<Bookmark, BookmarkWrite>,
): TemplateResult {
  const { words } = panels;
  const stop = (): void => {
    panels.edit(undefined);
    panels.focusRow(id);
  };
  return markEditor({
    field: html`<input
      class="input"
      name="text"
      maxlength="255"
      aria-label=${words.bookmarkTitle}
      .value=${title ?? ''}
    />`,
    end: words.save,
    cancel: words.cancel,
    ended: (form) => {
      const text = new FormData(form).get('text');
      const named = typeof text === 'string' ? text.trim() : '';
      if (named && named !== title)
        bookmarks.update(id, {
          title: named,
          timestamp_seconds: timestamp_seconds ?? null,
          ...(selector == null ? {} : { selector }),
        });
      stop();
    },
    cancelled: stop,
  });
}
