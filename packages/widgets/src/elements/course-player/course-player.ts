import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { isPaymentRequired } from '@edurise/sdk/core';
import type { PanelName } from './panels/lecture-panels.ts';
import type { LectureProgress } from '@edurise/sdk/progress';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { icon } from '../../ui/icon.ts';
import { help, layers, listTree } from '../../ui/icons.ts';
import { progressBar } from '../../ui/progress.ts';
import { progressStyles } from '../../ui/progress.styles.ts';
import { stateView } from '../../ui/states.ts';
import { adoptStyles } from '../../theme/adopt-styles.ts';
import type { LectureEventDetail } from './course-player.events.ts';
import { coursePlayerMessages, type CoursePlayerEnglish } from './course-player.messages.ts';
import { coursePlayerStyles } from './course-player.styles.ts';
import type { HlsProvider } from './hls/hls-engine.ts';
import { lectureBar } from './lecture/lecture-bar.ts';
import type { LectureHost, LectureSession } from './lecture/lecture-session.ts';
import { loadLecture, type LectureData } from './lecture/load-lecture.ts';
import { lockView } from './lecture/lock-view.ts';
import { expectVideo, stageFor } from './lecture/stage-for.ts';
import { absent, loadCourse, type CourseData } from './load-course.ts';
import { buildOutline, neighbour, resumeTarget, type Outline, type OutlineItem } from './outline.ts';
import { outlineView } from './outline-view.ts';
import type { Anchor } from './panels/anchor.ts';
import { playerAreas, type PlayerAreas, type PlayerClient } from './player-areas.ts';
import { panelsRoom, playerSkeleton, stageSkeleton } from './skeleton.ts';

const lectureSession = (): Promise<typeof import('./lecture/lecture-session.ts')> =>
  import('./lecture/lecture-session.ts');

/**
 * A course to learn in: its outline, its lectures, and an honest account of what was watched.
 *
 * ```html
 * <edurise-course-player base-url="https://learn.acme.com" tenant="acme" course="…"></edurise-course-player>
 * ```
 *
 * It goes on where the learner was. What is played is kept on the device and sent to the platform about
 * every ten seconds; nothing of it is lost when the network, the tab or the platform goes away.
 *
 * @tag edurise-course-player
 * @fires edurise-lecture-open-request - Cancelable: a learner wants to open a lecture.
 * @fires edurise-lecture-opened - A lecture is on show.
 * @fires edurise-media-shown - A lecture's video is on show, and may be listened to.
 * @fires edurise-lecture-completed - The platform confirmed that a lecture is done.
 * @fires edurise-course-completed - The last lecture of the course was done.
 * @slot media - Any element that has what a `<video>` has, to play videos instead of the browser’s own.
 * @csspart player - Everything.
 * @csspart outline - The list of sections and lectures.
 * @csspart stage - What shows the lecture.
 * @csspart video - The video with its controls.
 * @csspart timeline - The slider that shows what was watched.
 * @csspart lecture-title - The title of the lecture.
 * @csspart save-state - Whether progress is saved.
 * @csspart end-card - What comes after a lecture.
 * @csspart lock - Why a lecture is closed.
 */
export class EduRiseCoursePlayer extends EduRiseElement<PlayerAreas, CoursePlayerEnglish> {
  static override areas = playerAreas;
  static override messages = coursePlayerMessages;
  static override styles = [progressStyles, coursePlayerStyles];

  /** The course's id. */
  @property() course = '';
  /** The lecture on show. Without it, the one to go on with. */
  @property() lecture: string | undefined;
  /**
   * The second of the lecture to begin at, instead of where the learner was: for links to a moment. It counts for the
   * lecture that is opened next, or is on show; the lecture's rules of seeking hold for it.
   */
  @property({ type: Number }) time: number | undefined;
  /** The page of a document to begin at, counted from 1: for links, as {@link time}. */
  @property({ type: Number }) page: number | undefined;
  /** Words of a text to begin at, as they stand in it: for links, as {@link time}. They stand out, and where they are gone that is said. */
  @property() quote: string | undefined;
  /** hls.js, or a function that fetches it (`() => import('hls.js')`): for streams that the browser cannot play itself. */
  @property({ attribute: false }) hls: HlsProvider | undefined;

  readonly #course: ResourceController<CourseData, PlayerClient> = new ResourceController<CourseData, PlayerClient>(
    this,
    {
      load: (edu, signal) => {
        // Fetched beside the course, not after it.
        void lectureSession().catch(() => undefined);
        expectVideo();
        return loadCourse(edu, this.course, signal);
      },
      enabled: () => this.course !== '',
      deps: () => [this.course],
      tags: () => [`course:${this.course}`],
      // Somebody else may be there, or it is another course: what was heard of the former concerns nobody.
      changed: ({ data }) => data || this.#progress.clear(),
      isEmpty: ({ sections }) => sections.every((section) => !section.lectures?.length),
    },
  );

  readonly #lecture: ResourceController<LectureData, PlayerClient> = new ResourceController<LectureData, PlayerClient>(
    this,
    {
      load: (edu, signal) =>
        loadLecture(edu, this.#item?.lecture.id ?? '', {
          signal,
          tracked: this.#tracked,
          known: this.#progress.get(this.#item?.lecture.id ?? ''),
        }),
      enabled: () => this.#item !== undefined && this.#item.state !== 'locked',
      deps: () => [this.#item?.lecture.id, this.#tracked],
      tags: () => [`lecture:${this.#item?.lecture.id ?? ''}`],
      changed: ({ data }) => {
        if (data && data.lecture.id !== this.#shown) void this.#show(data);
      },
    },
  );

  #outline: Outline | undefined;
  #outlineOf: readonly unknown[] = [];
  #item: OutlineItem | undefined;
  /** What the platform said since the course was loaded, by lecture. */
  #progress = new Map<string, LectureProgress>();

  #session: LectureSession | undefined;
  /** The lecture that the session is for, also while it is being fetched. */
  #shown: string | undefined;
  #shownTracked = false;
  /** The lecture that was on show last: its tab, and a note begun there, are kept. */
  #tab: PanelName | undefined;
  #begin = false;
  /** Where a link leads to, until a lecture begins there. */
  #startAt: Anchor | undefined;
  #enrolling = false;
  #sheetOpen = false;
  #sheet: typeof import('./contents-sheet.ts').contentsSheet | undefined;
  #help: ((closed: () => void) => TemplateResult) | undefined;

  /** Does the platform keep this learner's progress? */
  get #tracked(): boolean {
    return this.#course.data?.enrollment !== undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The page may be gone in a moment: what was played is written down now. A page that is closed is hidden first.
    document.addEventListener('visibilitychange', this.#flushWhenHidden);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#flushWhenHidden);
    this.#session?.flush();
    // A node that is only moved comes back within the same task.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  readonly #flushWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') this.#session?.flush();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('course') && changed.get('course')) {
      this.#progress.clear();
      this.#leave();
      if (!changed.has('lecture')) this.lecture = undefined;
    }
    this.#session?.speak(this.language);
    this.#arrange();
    if (!changed.has('time') && !changed.has('page') && !changed.has('quote')) return;
    const place = this.#linked;
    if (place && this.#session) this.#session.follow(place);
    else this.#startAt = place ?? this.#startAt;
  }

  get #linked(): Anchor | undefined {
    const { time = NaN, page = NaN, quote } = this;
    if (quote) return { quote: { exact: quote, prefix: '', suffix: '', start: 0 } };
    if (page >= 1) return { page: Math.floor(page) };
    return time >= 0 ? { second: time } : undefined;
  }

  /** Brings the outline, and the lecture on show, up to what is known. */
  #arrange(): void {
    const data = this.#course.data;
    if (!data) {
      this.#outline = this.#item = undefined;
      this.#outlineOf = [];
      this.#leave();
      this.#tab = undefined;
      return;
    }
    const known = [data, this.#progress.size, ...this.#progress.values()];
    if (known.length !== this.#outlineOf.length || known.some((value, n) => value !== this.#outlineOf[n])) {
      this.#outlineOf = known;
      const newer = data.progress?.lectures?.filter((each) => !this.#progress.has(each.lecture)) ?? [];
      this.#outline = buildOutline({
        sections: data.sections,
        locked: data.locked,
        progress: [...newer, ...this.#progress.values()],
      });
    }
    const outline = this.#outline!;
    const asked = this.lecture ? outline.items.find((item) => item.lecture.id === this.lecture) : undefined;
    if (this.lecture && !asked && outline.items.length > 0) this.notify({ kind: 'info', text: this.t.unknownLecture });
    this.#item =
      asked ??
      (this.#item && !this.lecture
        ? outline.items.find((item) => item.lecture.id === this.#item?.lecture.id)
        : undefined) ??
      resumeTarget(outline, data.progress);
    this.lecture = this.#item?.lecture.id;
    // Who enrols during a preview gets a session that is reported.
    const other = this.#shown !== this.lecture || this.#shownTracked !== this.#tracked;
    if (this.#shown && (other || this.#item?.state === 'locked')) this.#leave();
  }

  /** Opens a lecture, unless the page takes it over. */
  readonly #open = (lecture: string): void => {
    const item = this.#outline?.items.find((each) => each.lecture.id === lecture);
    if (!item || !this.emit('edurise-lecture-open-request', this.#detail(item), { cancelable: true })) return;
    this.#begin = true;
    this.#startAt = undefined;
    this.#sheetOpen = false;
    this.lecture = lecture;
    this.announce(this.t.lectureOf(item.number, this.#outline!.items.length));
    this.requestUpdate();
    void this.updateComplete.then(() => this.#arrive());
  };

  /** A learner's own step leads to where the lecture begins, at once, as a new page would. */
  #arrive(): void {
    const main = this.renderRoot.querySelector('.main');
    if (!main) return;
    const { top } = main.getBoundingClientRect();
    if (top < parseFloat(getComputedStyle(main).scrollMarginTop) || top > innerHeight)
      main.scrollIntoView({ behavior: 'instant' });
    main.querySelector<HTMLElement>('.lecture-title')?.focus({ preventScroll: true });
  }

  #detail({ lecture }: OutlineItem): LectureEventDetail {
    return { course: this.course, lecture: lecture.id, title: lecture.title, contentType: lecture.content_type };
  }

  async #show(data: LectureData): Promise<void> {
    const item = this.#item;
    if (item?.lecture.id !== data.lecture.id) return;
    this.#leave();
    this.#shown = item.lecture.id;
    this.#shownTracked = this.#tracked;
    const begin = this.#begin;
    this.#begin = false;
    const startAt = this.#startAt;
    this.#startAt = undefined;
    try {
      const { LectureSession } = await lectureSession();
      if (this.#shown !== item.lecture.id || this.#session) return;
      this.#session = new LectureSession(this.#lectureHost(item), {
        data,
        enrollment: this.#course.data?.enrollment?.id,
        begin,
        startAt,
        tab: this.#tab,
      });
      this.emit('edurise-lecture-opened', this.#detail(item));
      await this.#session.open();
      // So that the contents open without a network, too.
      void import('./contents-sheet.ts').catch(() => undefined);
    } catch {
      // A part of the player that could not be fetched.
      this.notify({
        kind: 'error',
        text: this.common.unreachableText,
        action: { label: this.common.retry, run: () => void this.#show(data) },
      });
    }
  }

  #lectureHost(item: OutlineItem): LectureHost {
    const language = (): string => this.language;
    return {
      edu: this.edu,
      root: this.renderRoot as ShadowRoot,
      signal: this.signal,
      get language() {
        return language();
      },
      update: () => this.requestUpdate(),
      announce: (text, about) => this.announce(text, about),
      notify: (notice) => void this.notify(notice),
      confirmed: (progress) => this.#confirmed(item, progress),
      command: (command) => {
        if (command === 'help') return void this.#showHelp();
        const target = neighbour(this.#outline!, this.lecture, command === 'next' ? 1 : -1);
        if (target) this.#open(target.lecture.id);
      },
    };
  }

  #leave(): void {
    this.#session?.leave();
    this.#tab = this.#session?.tab ?? this.#tab;
    this.#session = this.#shown = undefined;
  }

  #confirmed(item: OutlineItem, answer: LectureProgress): void {
    const before = this.#outline?.items.find((each) => each.lecture.id === item.lecture.id)?.state;
    const allBefore = this.#isDone;
    this.#progress.set(item.lecture.id, { ...answer, lecture: item.lecture.id });
    this.#arrange();
    this.requestUpdate();
    if (!answer.is_completed || before === 'done') return;
    this.announce(this.t.lectureDone);
    this.emit('edurise-lecture-completed', this.#detail(item));
    if (allBefore || !this.#isDone) return;
    this.announce(this.t.courseDone);
    this.emit('edurise-course-completed', { course: this.course, title: this.#course.data?.course.title ?? '' });
  }

  get #isDone(): boolean {
    return this.#outline?.complete === true;
  }

  /** A quiz counts on the platform: ask how the lecture stands now. */
  readonly #askProgress = async (): Promise<void> => {
    const item = this.#item;
    if (!item || !this.#tracked) return;
    const progress = await this.edu.lectures
      .getProgress(item.lecture.id, { cache: 'reload', signal: this.signal })
      .catch(absent)
      .catch(() => undefined);
    if (progress) this.#confirmed(item, progress);
  };

  readonly #enrol = async (): Promise<void> => {
    this.#enrolling = true;
    this.requestUpdate();
    const refusal = await this.edu.courses.enroll(this.course).then(
      () => undefined,
      (error: unknown) => error ?? true,
    );
    // Somebody who is enrolled already, in another tab, is refused and only has to be let in.
    await this.#course.refresh();
    this.#enrolling = false;
    this.requestUpdate();
    if (this.#tracked) this.notify({ kind: 'success', text: this.t.enrolled });
    else if (isPaymentRequired(refusal)) this.notify({ kind: 'info', text: this.t.paymentNeeded });
    else this.notify({ kind: 'error', text: this.t.enrolFailed });
  };

  readonly #keydown = (event: KeyboardEvent): void => this.#session?.keydown(event);

  async #showHelp(): Promise<void> {
    const { HelpDialog, helpStyles } = await import('./help-dialog.ts');
    await HelpDialog.load(this.language);
    adoptStyles(this.renderRoot as ShadowRoot, ...helpStyles);
    const dialog = new HelpDialog(this);
    this.#help = (closed) => dialog.view(closed);
    this.requestUpdate();
  }

  protected override view(): TemplateResult {
    if (!this.course) return stateView({ icon: layers, title: this.t.noCourse, text: this.t.noCourseText });
    return html`${this.#course.render({
      loading: () => playerSkeleton(this.common.loading),
      empty: () => stateView({ icon: layers, title: this.t.noLectures, text: this.t.noLecturesText }),
      ready: (data) => this.#player(data),
    })}`;
  }

  #player(data: CourseData): TemplateResult {
    const { t } = this;
    const outline = this.#outline;
    const item = this.#item;
    if (!outline || !item) return playerSkeleton(this.common.loading);
    const session = this.#session?.ready ? this.#session : undefined;
    const next = neighbour(outline, item.lecture.id, 1);
    const done = t.progress(outline.done, outline.items.length);
    const required = outline.required && t.required(outline.required.done, outline.required.total);
    const opening = !session && item.state !== 'locked';
    const standing = session?.standingView(item.state === 'done');
    // A picture comes before its title. What is read comes after it, and nothing that moves the text along.
    const isVideo = item.lecture.content_type === 'video';
    const bar = (below: unknown): TemplateResult =>
      lectureBar({
        item,
        outline,
        previous: neighbour(outline, item.lecture.id, -1),
        next,
        t,
        open: this.#open,
        keys: session?.keysOf,
        standing: below,
      });
    const contents = (): TemplateResult => outlineView({ outline, current: this.lecture, t, open: this.#open });
    return html`
      <div
        class="player"
        part="player"
        role="region"
        aria-label=${t.player(data.course.title)}
        @keydown=${this.#keydown}
        @edurise-quiz-submitted=${() => void this.#askProgress()}
      >
        <div class="bar">
          <p class="course-title">${data.course.title}</p>
          <div class="course-progress">
            ${progressBar(outline.progress, data.course.title, required ? `${required}, ${done}` : done)}
            <span class="numeric" aria-hidden="true" title=${required ? done : nothing}>${required ?? done}</span>
          </div>
          <button
            class="icon-button help-button"
            type="button"
            aria-label=${t.keys}
            title=${t.keys}
            aria-haspopup="dialog"
            @click=${() => void this.#showHelp()}
          >
            ${icon(help)}
          </button>
          <button
            class="button small open-contents"
            type="button"
            aria-haspopup="dialog"
            @click=${() => void this.#openSheet()}
          >
            ${icon(listTree)}${t.openContents}
          </button>
        </div>
        <div class="main">
          ${isVideo ? nothing : bar(nothing)}
          <div class="stage" part="stage">${this.#stageView(data, outline, item)}</div>
          ${session?.endView({ done: item.state === 'done', courseDone: this.#isDone, next, open: this.#open })}
          ${isVideo ? bar(standing) : standing} ${session?.panelsView() ?? (opening ? panelsRoom : undefined)}
        </div>
        <nav class="side" aria-label=${t.contents}>${guard([outline, this.lecture, this.language], contents)}</nav>
        ${this.#sheet?.({
          title: t.contents,
          close: this.common.close,
          contents: this.#sheetOpen ? contents : undefined,
          closed: this.#closeSheet,
        })}
        ${
          this.#help?.(() => {
            this.#help = undefined;
            this.requestUpdate();
          }) ?? nothing
        }
      </div>
    `;
  }

  #stageView(data: CourseData, outline: Outline, item: OutlineItem): unknown {
    const { t } = this;
    if (item.state === 'locked') {
      return lockView({
        reason: item.reason ?? 'enrol',
        course: data.course,
        preview: outline.items.find((each) => each.state !== 'locked'),
        t,
        signIn: this.signInView(),
        enrolling: this.#enrolling,
        enrol: () => void this.#enrol(),
        open: this.#open,
      });
    }
    const { loading } = this.common;
    return this.#lecture.render({
      loading: () => stageSkeleton(loading),
      ready: ({ lecture }) => {
        if (this.#session?.ready) return html`${this.#session.stageView()}`;
        return stageFor(lecture)
          ? stageSkeleton(loading, lecture)
          : stateView({ icon: layers, title: t.noContent, text: t.noContentText });
      },
    });
  }

  async #openSheet(): Promise<void> {
    const { contentsSheet, sheetStyles } = await import('./contents-sheet.ts');
    adoptStyles(this.renderRoot as ShadowRoot, ...sheetStyles);
    this.#sheet = contentsSheet;
    this.#sheetOpen = true;
    this.requestUpdate();
  }

  readonly #closeSheet = (): void => {
    this.#sheetOpen = false;
    this.requestUpdate();
  };
}
