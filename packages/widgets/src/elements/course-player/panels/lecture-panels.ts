import { css, html, type CSSResult, type TemplateResult } from 'lit';
import type { LectureResource } from '@edurise/sdk/content';
import type { Bookmark, BookmarkWrite, Note, NoteWrite } from '@edurise/sdk/progress';
import type { Notice } from '../../../context/contexts.ts';
import { tabPanel, tabs } from '../../../ui/tabs.ts';
import { tabsStyles } from '../../../ui/tabs.styles.ts';
import { fieldStyles } from '../../../ui/field.styles.ts';
import type { StageContext } from '../lecture/stage.ts';
import type { PlayerClient } from '../player-areas.ts';
import { bookmarksPanel } from './bookmarks-panel.ts';
import { MarkList } from './mark-list.ts';
import { marksStyles } from './marks.styles.ts';
import { notesPanel } from './notes-panel.ts';
import { resourcesPanel } from './resources-panel.ts';

export type PanelName = 'about' | 'notes' | 'bookmarks' | 'resources';

export interface LecturePanelsOptions {
  readonly context: StageContext;
  readonly edu: PlayerClient;
  /** Without one there are no notes and no bookmarks. */
  readonly enrollment: string | undefined;
  /** The second at hand, where the lecture has seconds. */
  readonly time: () => number | undefined;
  readonly seek: (seconds: number) => void;
  readonly notify: (notice: Notice) => void;
  readonly signal: AbortSignal;
  /** What was open, and what was being written, in the lecture before. */
  readonly before: LecturePanels | undefined;
}

const MOST_MARKS = 500;

/** What belongs to a lecture: its description, the learner's notes and bookmarks, its files. */
export class LecturePanels {
  readonly options: LecturePanelsOptions;
  readonly notes: MarkList<Note, NoteWrite> | undefined;
  readonly bookmarks: MarkList<Bookmark, BookmarkWrite> | undefined;
  /** Notes begun and not saved, by lecture. */
  private readonly drafts: Map<string, string>;
  tab: PanelName;
  /** The mark that is being changed. */
  editing: string | undefined;
  #resources: readonly LectureResource[];

  constructor(options: LecturePanelsOptions) {
    this.options = options;
    const { edu, enrollment, signal, before, context } = options;
    const { lecture } = context;
    const tab = before?.tab ?? 'about';
    this.tab = tab === 'about' && lecture.content_type === 'quiz' ? 'notes' : tab;
    this.drafts = before?.drafts ?? new Map<string, string>();
    this.#resources = lecture.resources ?? [];
    if (!lecture.resources) void this.#loadResources();
    if (!enrollment) return;

    const failed = (what: 'save' | 'delete'): void =>
      options.notify({ kind: 'error', text: what === 'save' ? context.t.markFailed : context.t.deleteFailed });
    const pending = async <W>(lane: string, operation: string): Promise<W[]> =>
      (await edu.outbox.pending(lane))
        .filter((entry) => entry.operation === operation && entry.status !== 'failed')
        .map((entry) => entry.body as W);
    this.notes = new MarkList<Note, NoteWrite>({
      lecture: lecture.id,
      load: () =>
        edu.enrollments.listNotes(enrollment, { lecture: lecture.id }, { signal }).toArray({ limit: MOST_MARKS }),
      pending: () => pending(`note:${lecture.id}`, 'lectures.addNote'),
      add: (write) => edu.lectures.addNote(lecture.id, write),
      update: (id, write) => edu.notes.update(id, write),
      remove: (id) => edu.notes.delete(id),
      changed: context.update,
      failed: (what, write) => {
        // The words come back into the field that they were written in.
        if (what === 'save' && write && !this.draft) this.draft = write.content;
        failed(what);
      },
    });
    this.bookmarks = new MarkList<Bookmark, BookmarkWrite>({
      lecture: lecture.id,
      load: () =>
        edu.enrollments.listBookmarks(enrollment, { lecture: lecture.id }, { signal }).toArray({ limit: MOST_MARKS }),
      pending: () => pending(`bookmark:${lecture.id}`, 'lectures.addBookmark'),
      add: (write) => edu.lectures.addBookmark(lecture.id, write),
      update: (id, write) => edu.bookmarks.update(id, write),
      remove: (id) => edu.bookmarks.delete(id),
      changed: context.update,
      failed,
    });
  }

  async #loadResources(): Promise<void> {
    const { edu, context, signal } = this.options;
    this.#resources = await edu.lectures
      .listResources(context.lecture.id, {}, { signal })
      .toArray({ limit: MOST_MARKS })
      .catch(() => []);
    context.update();
  }

  /** Seconds of all marks, for the timeline. */
  get marks(): readonly number[] {
    return [...(this.notes?.rows ?? []), ...(this.bookmarks?.rows ?? [])].flatMap(
      ({ timestamp_seconds }) => timestamp_seconds ?? [],
    );
  }

  get draft(): string {
    return this.drafts.get(this.options.context.lecture.id) ?? '';
  }
  set draft(text: string) {
    this.drafts.set(this.options.context.lecture.id, text);
  }

  /** The second at hand, whole. */
  get now(): number | undefined {
    const time = this.options.time();
    return time === undefined ? undefined : Math.floor(time);
  }

  addNote(): void {
    const content = this.draft.trim();
    if (!content) return;
    const now = this.now;
    this.draft = '';
    this.notes?.add({ content, ...(now === undefined ? {} : { timestamp_seconds: now }) });
  }

  addBookmark(): void {
    const { context } = this.options;
    const now = this.now;
    if (!this.bookmarks || now === undefined) return;
    this.bookmarks.add({ title: context.lecture.title.slice(0, 255), timestamp_seconds: now });
    context.announce(context.t.bookmarked(now));
  }

  edit(id: string | undefined): void {
    const { root, update } = this.options.context;
    this.editing = id;
    update();
    // The field is there with the next drawing.
    if (id) setTimeout(() => root.querySelector<HTMLElement>('.editing .input')?.focus());
  }

  view(): TemplateResult {
    const { t, lecture, update } = this.options.context;
    const count = (rows: readonly unknown[] | undefined): string | undefined =>
      rows?.length ? String(rows.length) : undefined;
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
            { key: 'notes', label: t.notes, count: count(this.notes?.rows) },
            { key: 'bookmarks', label: t.bookmarks, count: count(this.bookmarks?.rows) },
            { key: 'resources', label: t.resources, count: count(this.#resources) },
          ],
        })}
        ${tabPanel('lecture', this.tab, this.#panel())}
      </div>
    `;
  }

  #panel(): TemplateResult {
    const { context } = this.options;
    const { t, lecture } = context;
    switch (this.tab) {
      case 'about':
        return lecture.description
          ? html`<p class="description" dir="auto">${lecture.description}</p>`
          : html`<p class="none">${t.noDescription}</p>`;
      case 'notes':
        return this.notes ? notesPanel(this, this.notes) : html`<p class="none">${t.needsEnrolment}</p>`;
      case 'bookmarks':
        return this.bookmarks ? bookmarksPanel(this, this.bookmarks) : html`<p class="none">${t.needsEnrolment}</p>`;
      case 'resources':
        return resourcesPanel(this.#resources, context);
    }
  }
}

export const panelStyles: readonly CSSResult[] = [
  tabsStyles,
  fieldStyles,
  marksStyles,
  css`
    .panels {
      min-block-size: calc(var(--edurise-u) * 220);
    }
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
    .description {
      max-inline-size: 68ch;
      white-space: pre-line;
    }
    .none {
      color: var(--e-text-muted);
    }
  `,
];
