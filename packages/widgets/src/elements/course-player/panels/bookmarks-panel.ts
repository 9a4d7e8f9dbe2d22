import { html, nothing, type TemplateResult } from 'lit';
import type { Bookmark, BookmarkWrite } from '@edurise/sdk/progress';
import { icon } from '../../../ui/icon.ts';
import { bookmarkAdd } from '../../../ui/icons.ts';
import { keyshortcuts } from '../hotkeys.ts';
import { marksView } from './mark-view.ts';
import type { LecturePanels } from './lecture-panels.ts';
import type { MarkList } from './mark-list.ts';

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
    ${marksView(panels, bookmarks, {
      empty: { title: t.noBookmarks, text: t.noBookmarksText },
      textOf: ({ title }) => title ?? '',
      field: (text) =>
        html`<input class="input" name="text" maxlength="255" aria-label=${t.bookmarkTitle} .value=${text} />`,
      write: (title, at) => ({ title, timestamp_seconds: at ?? null }),
    })}
  `;
}
