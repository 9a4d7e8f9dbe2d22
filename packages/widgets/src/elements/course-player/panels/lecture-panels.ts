import { css, html, type CSSResult, type TemplateResult } from 'lit';
import type { LectureResource } from '@edurise/sdk/content';
import type { Bookmark, BookmarkWrite, NoteWrite } from '@edurise/sdk/progress';
import type { Notice } from '../../../context/contexts.ts';
import { tabPanel, tabs } from '../../../ui/tabs.ts';
import { tabsStyles } from '../../../ui/tabs.styles.ts';
import { fieldStyles } from '../../../ui/field.styles.ts';
import type { StageContext } from '../lecture/stage.ts';
import type { PlayerClient } from '../player-areas.ts';
import { anchorOf, placeOf, type Anchor, type Placed, type Quote } from './anchor.ts';
import { bookmarksPanel } from './bookmarks-panel.ts';
import { MarkList, type Mark, type PendingMark } from './mark-list.ts';
import { marksMessages, type MarksMessages } from './marks.messages.ts';
import { marksStyles } from './marks.styles.ts';
import { NoteShelf } from './note-shelf.ts';
import { Notebook } from './notebook.ts';
import { notesPanel } from './notes-panel.ts';
import { resourcesPanel } from './resources-panel.ts';

export type PanelName = 'about' | 'notes' | 'bookmarks' | 'resources';

export interface LecturePanelsOptions {
  readonly context: StageContext;
  readonly edu: PlayerClient;
  /** Without one there are no notes and no bookmarks. */
  readonly enrollment: string | undefined;
  /** Where in the lecture one is, where that can be said. */
  readonly place: () => Anchor | undefined;
  /** Goes there. False: the lecture has no such place any more. */
  readonly show: (anchor: Anchor) => boolean;
  readonly notify: (notice: Notice) => void;
  readonly signal: AbortSignal;
  /** What is open at first: what was open in the lecture before. */
  readonly tab?: PanelName | undefined;
}

const MOST_MARKS = 500;
const LONGEST_TITLE = 255;

/** What belongs to a lecture: its description, the learner's notes and bookmarks, its files. */
export class LecturePanels {
  readonly options: LecturePanelsOptions;
  readonly notes: Notebook | undefined;
  readonly bookmarks: MarkList<Bookmark, BookmarkWrite> | undefined;
  /** Settles when there are words for it. */
  static readonly ready = (language: string): Promise<void> | undefined => marksMessages.load(language);
  tab: PanelName;
  /** The bookmark that is being renamed. */
  editing: string | undefined;
  #resources: readonly LectureResource[];
  /** Marks whose words are no longer in the text. */
  readonly #lost = new Set<string>();
  readonly #left = new AbortController();

  constructor(options: LecturePanelsOptions) {
    this.options = options;
    const { edu, enrollment, tab = 'about', context } = options;
    const signal = AbortSignal.any([options.signal, this.#left.signal]);
    const { lecture } = context;
    this.tab = tab === 'about' && lecture.content_type === 'quiz' ? 'notes' : tab;
    this.#resources = lecture.resources ?? [];
    if (!lecture.resources) void this.#loadResources();
    if (!enrollment) return;

    const failed = (what: 'save' | 'delete'): void =>
      options.notify({ kind: 'error', text: what === 'save' ? this.words.markFailed : this.words.deleteFailed });
    const pending = async <W>(lane: string, operation: string): Promise<PendingMark<W>[]> =>
      (await edu.outbox.pending(lane))
        .filter((entry) => entry.operation === operation)
        .map(({ id, body }) => ({ key: id, write: body as W }));
    const shelf = NoteShelf.of(edu, lecture.id);
    this.notes = new Notebook({
      lecture: lecture.id,
      load: () =>
        edu.enrollments
          .listNotes(enrollment, { lecture: lecture.id }, { signal: options.signal })
          .toArray({ limit: MOST_MARKS }),
      pending: () => pending<NoteWrite>(`note:${lecture.id}`, 'lectures.addNote'),
      add: (write, key) => edu.lectures.addNote(lecture.id, write, { idempotencyKey: key }),
      update: (id, write) => edu.notes.update(id, write),
      remove: (id) => edu.notes.delete(id),
      changed: context.update,
      failed,
      shelf,
      place: () => this.place,
      selectors: () => this.#selectors,
      online: () => navigator.onLine,
      told: (saved) => context.announce(saved === 'waiting' ? this.words.waitingToSend : this.words[saved]),
    });
    this.bookmarks = new MarkList<Bookmark, BookmarkWrite>({
      lecture: lecture.id,
      load: () =>
        edu.enrollments
          .listBookmarks(enrollment, { lecture: lecture.id }, { signal: options.signal })
          .toArray({ limit: MOST_MARKS }),
      pending: () => pending<BookmarkWrite>(`bookmark:${lecture.id}`, 'lectures.addBookmark'),
      add: (write, key) => edu.lectures.addBookmark(lecture.id, write, { idempotencyKey: key }),
      update: (id, write) => edu.bookmarks.update(id, write),
      remove: (id) => edu.bookmarks.delete(id),
      changed: context.update,
      failed,
    });
    this.#listen(shelf, signal);
  }

  #listen(shelf: NoteShelf, signal: AbortSignal): void {
    const { notes, bookmarks } = this;
    const { outbox } = this.options.edu;
    for (const event of ['settled', 'dead'] as const) {
      const stop = outbox.on(event, ({ id }) => {
        notes?.list.settled(id);
        bookmarks?.settled(id);
      });
      signal.addEventListener('abort', stop);
    }
    // A page that is closed is hidden first; where it is not, it goes at once.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && notes?.save(), {
      signal,
    });
    // It may come back as it was, and is written on then.
    addEventListener('pagehide', () => this.#tell(), { signal });
    addEventListener(
      'online',
      () => {
        notes?.save();
        for (const list of [notes?.list, bookmarks]) if (list?.status === 'failed') void list.load();
      },
      { signal },
    );
    addEventListener('storage', ({ key }) => key === shelf.name && notes?.hear(), { signal });
  }

  async #loadResources(): Promise<void> {
    const { edu, context, signal } = this.options;
    this.#resources = await edu.lectures
      .listResources(context.lecture.id, {}, { signal })
      .toArray({ limit: MOST_MARKS })
      .catch(() => []);
    context.update();
  }

  /** Until it is known what the platform takes, it is told everything. */
  get #selectors(): boolean {
    const { features } = this.options.edu;
    return !features.known || features.has();
  }

  get words(): MarksMessages {
    return marksMessages.for(this.options.context.locale);
  }

  /** Seconds of all marks, for the timeline. */
  get marks(): readonly number[] {
    return [...(this.notes?.list.rows ?? []), ...(this.bookmarks?.rows ?? [])].flatMap((mark) => {
      const anchor = this.anchorOf(mark);
      return anchor && 'second' in anchor ? anchor.second : [];
    });
  }

  /** Where a mark that is made now stands; of a film the whole second. */
  get place(): Anchor | undefined {
    const place = this.options.place();
    return place && 'second' in place ? { second: Math.floor(place.second) } : place;
  }

  anchorOf(mark: Placed): Anchor | undefined {
    return anchorOf(mark, this.options.context.lecture.content_type === 'pdf');
  }

  addBookmark(anchor = this.place): void {
    const { context } = this.options;
    if (!this.bookmarks || !anchor) return;
    const { words } = this;
    // The words that are marked are its title, too: a platform may keep nothing else of them.
    const title = ('quote' in anchor ? anchor.quote.exact : context.lecture.title).slice(0, LONGEST_TITLE);
    this.bookmarks.add({ title, ...placeOf(anchor, { selectors: this.#selectors }) });
    context.announce(
      'second' in anchor
        ? words.bookmarkedAt(anchor.second)
        : 'page' in anchor
          ? words.bookmarkedPage(anchor.page)
          : words.bookmarkedWords,
    );
  }

  /** A note on words of the text is begun. */
  annotate(quote: Quote): void {
    if (!this.notes) return;
    this.tab = 'notes';
    this.notes.quote(quote);
    this.focusLater('#note');
  }

  /** Goes to where a mark stands. */
  show(mark: Mark): void {
    const { context } = this.options;
    const anchor = this.anchorOf(mark);
    if (!anchor) return;
    if (this.options.show(anchor)) this.#lost.delete(mark.id);
    else if ('quote' in anchor) {
      this.#lost.add(mark.id);
      context.announce(this.words.wordsLost);
    }
    context.update();
  }

  isLost(mark: string): boolean {
    return this.#lost.has(mark);
  }

  tell(text: string): void {
    this.options.context.announce(text);
  }

  edit(id: string | undefined): void {
    this.editing = id;
    this.options.context.update();
  }

  /** What gets the focus is there with the next drawing. */
  focusLater(selector: string): void {
    const { root, update } = this.options.context;
    update();
    setTimeout(() => root.querySelector<HTMLElement>(selector)?.focus());
  }

  /** The last control of a row: the way back from what was just done. */
  focusRow(id: string): void {
    const row = `[data-mark="${CSS.escape(id)}"]`;
    // One that is on its way has no control.
    this.focusLater(`${row} .icon-button:last-child, ${row} .button, ${row}:not(:has(.icon-button, .button))`);
  }

  view(): TemplateResult {
    const { t, lecture, update, locale } = this.options.context;
    void marksMessages.load(locale)?.then(update);
    const count = (rows: readonly { readonly removed?: boolean }[] | undefined): string | undefined => {
      const left = rows?.filter(({ removed }) => !removed).length;
      return left ? String(left) : undefined;
    };
    return html`
      <div class="panels no-print">
        ${tabs<PanelName>({
          id: 'lecture',
          label: lecture.title,
          selected: this.tab,
          onselect: (name) => {
            this.tab = name;
            this.editing = undefined;
            update();
          },
          tabs: [
            // A quiz says itself what it is about.
            ...(lecture.content_type === 'quiz' ? [] : [{ key: 'about' as const, label: t.about }]),
            { key: 'notes', label: t.notes, count: count(this.notes?.shown) },
            { key: 'bookmarks', label: t.bookmarks, count: count(this.bookmarks?.shown) },
            {
              key: 'resources',
              label: t.resources,
              count: this.#resources.length ? String(this.#resources.length) : undefined,
            },
          ],
        })}
        ${tabPanel('lecture', this.tab, this.#panel())}
      </div>
    `;
  }

  #panel(): TemplateResult {
    const { context } = this.options;
    const { t, lecture } = context;
    const { words } = this;
    switch (this.tab) {
      case 'about':
        return lecture.description
          ? html`<p class="description" dir="auto">${lecture.description}</p>`
          : html`<p class="none">${t.noDescription}</p>`;
      case 'notes':
        return this.notes ? notesPanel(this, this.notes) : html`<p class="none">${words.needsEnrolment}</p>`;
      case 'bookmarks':
        return this.bookmarks
          ? bookmarksPanel(this, this.bookmarks)
          : html`<p class="none">${words.needsEnrolment}</p>`;
      case 'resources':
        return resourcesPanel(this.#resources, context);
    }
  }

  /** What was written is told, what was deleted is. */
  #tell(): void {
    this.notes?.tell();
    this.bookmarks?.leave();
  }

  /** @param options `abandoned`: the learner is not there any more; what is begun waits on the device. */
  leave({ abandoned = false } = {}): void {
    this.#left.abort();
    if (!abandoned) this.#tell();
    this.notes?.rest();
    this.bookmarks?.rest();
  }
}

export const panelStyles: readonly CSSResult[] = [
  tabsStyles,
  fieldStyles,
  marksStyles,
  css`
    /* A strip that goes on has a shade at that edge: the covers scroll along with it, the shades stay. */
    .panels .tabs {
      background:
        linear-gradient(to right, var(--e-surface) 40%, transparent) left / calc(var(--edurise-u) * 48) 100% no-repeat
          local,
        linear-gradient(to left, var(--e-surface) 40%, transparent) right / calc(var(--edurise-u) * 48) 100% no-repeat
          local,
        linear-gradient(to right, var(--e-line), transparent) left / calc(var(--edurise-u) * 20) 100% no-repeat,
        linear-gradient(to left, var(--e-line), transparent) right / calc(var(--edurise-u) * 20) 100% no-repeat;
    }
    /* All four fit beside each other, with the number below the word. */
    @container (max-width: 479px) {
      .panels .tabs {
        gap: 0;
      }
      .panels .tab {
        flex: 1 0 min-content;
        flex-direction: column;
        justify-content: center;
        gap: 0;
        padding: var(--e-space-1);
        font-size: var(--e-size-12);
      }
    }
    .description {
      max-inline-size: 68ch;
      white-space: pre-line;
    }
    .none {
      color: var(--e-text-muted);
    }
  `,
];
