import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { LectureDetail } from '@edurise/sdk/content';
import { isConflict, isPaymentRequired } from '@edurise/sdk/core';
import type { LectureProgress } from '@edurise/sdk/progress';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { icon } from '../../ui/icon.ts';
import { close, help, layers, listTree } from '../../ui/icons.ts';
import { dialogStyles } from '../../ui/dialog.styles.ts';
import { modal } from '../../ui/modal.ts';
import { progressBar } from '../../ui/progress.ts';
import { progressStyles } from '../../ui/progress.styles.ts';
import { stateView } from '../../ui/states.ts';
import { adoptStyles } from './adopt-styles.ts';
import { coursePlayerMessages, type CoursePlayerEnglish } from './course-player.messages.ts';
import { coursePlayerStyles } from './course-player.styles.ts';
import './course-player.events.ts';
import type { LectureEventDetail } from './course-player.events.ts';
import { commandOf, type Command } from './hotkeys.ts';
import { absent, loadCourse, type CourseData } from './load-course.ts';
import { endCard, lectureBar } from './lecture/lecture-bar.ts';
import { loadLecture, type LectureData } from './lecture/load-lecture.ts';
import { lockView } from './lecture/lock-view.ts';
import type { CreateStage, Stage, StageContext } from './lecture/stage.ts';
import { buildOutline, neighbour, resumeTarget, type Outline, type OutlineItem } from './outline.ts';
import { outlineView } from './outline-view.ts';
import type { LecturePanels } from './panels/lecture-panels.ts';
import { playerAreas, type PlayerAreas, type PlayerClient } from './player-areas.ts';
import { ProgressRecorder } from './progress/progress-recorder.ts';
import { playerSkeleton } from './skeleton.ts';
import { stageFor } from './lecture/stage-for.ts';
import { videoStyles } from './video/video.styles.ts';
import { webAddress } from './web-address.ts';

/** Keys that scroll a page or press a button belong to the player only on its stage. */
const STAGE_ONLY: ReadonlySet<string> = new Set([' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

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
 * @fires edurise-lecture-completed - The platform confirmed that a lecture is done.
 * @fires edurise-course-completed - The last lecture of the course was done.
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
  static override styles = [dialogStyles, progressStyles, coursePlayerStyles, videoStyles];

  /** The course's id. */
  @property() course = '';
  /** The lecture on show. Without it, the one to go on with. */
  @property() lecture: string | undefined;

  readonly #course: ResourceController<CourseData, PlayerClient> = new ResourceController<CourseData, PlayerClient>(this, {
    load: (edu, signal) => loadCourse(edu, this.course, signal),
    enabled: () => this.course !== '',
    deps: () => [this.course],
    tags: () => [`course:${this.course}`],
    isEmpty: ({ sections }) => sections.every((section) => !section.lectures?.length),
  });

  readonly #lecture: ResourceController<LectureData, PlayerClient> = new ResourceController<LectureData, PlayerClient>(this, {
    load: (edu, signal) => loadLecture(edu, this.#item?.lecture.id ?? '', { signal, tracked: this.#tracked, known: this.#progress.get(this.#item?.lecture.id ?? '') }),
    enabled: () => this.#item !== undefined && this.#item.state !== 'locked',
    deps: () => [this.#item?.lecture.id, this.#tracked],
    tags: () => [`lecture:${this.#item?.lecture.id ?? ''}`],
    changed: ({ data }) => {
      if (data && data.lecture.id !== this.#staged) this.#show(data);
    },
  });

  #outline: Outline | undefined;
  #outlineOf: readonly unknown[] = [];
  #item: OutlineItem | undefined;
  /** What the platform said since the course was loaded, by lecture. */
  #progress = new Map<string, LectureProgress>();

  #stage: Stage | undefined;
  /** The lecture that the stage is for. */
  #staged: string | undefined;
  #recorder: ProgressRecorder | undefined;
  #panels: LecturePanels | undefined;
  #begin = false;
  #ended = false;
  #enrolling = false;
  #sheetOpen = false;
  #help: ((closed: () => void) => TemplateResult) | undefined;

  /** Does the platform keep this learner's progress? */
  get #tracked(): boolean {
    return this.#course.data?.enrollment !== undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The page may be gone in a moment: what was played is written down now.
    document.addEventListener('visibilitychange', this.#flushWhenHidden);
    window.addEventListener('pagehide', this.#flush);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#flushWhenHidden);
    window.removeEventListener('pagehide', this.#flush);
    this.#flush();
    // A node that is only moved comes back within the same task.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leaveStage();
    });
  }

  readonly #flush = (): void => this.#recorder?.flush();
  readonly #flushWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') this.#flush();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('course') && changed.get('course')) {
      this.#progress.clear();
      this.#leaveStage();
      if (!changed.has('lecture')) this.lecture = undefined;
    }
    this.#arrange();
  }

  /** Brings the outline, and the lecture on show, up to what is known. */
  #arrange(): void {
    const data = this.#course.data;
    if (!data) {
      this.#outline = this.#item = undefined;
      this.#outlineOf = [];
      this.#leaveStage();
      return;
    }
    const known = [data, this.#progress.size, ...this.#progress.values()];
    if (known.length !== this.#outlineOf.length || known.some((value, n) => value !== this.#outlineOf[n])) {
      this.#outlineOf = known;
      const newer = data.progress?.lectures?.filter((each) => !this.#progress.has(each.lecture)) ?? [];
      this.#outline = buildOutline({ sections: data.sections, locked: data.locked, progress: [...newer, ...this.#progress.values()] });
    }
    const outline = this.#outline!;
    const asked = this.lecture ? outline.items.find((item) => item.lecture.id === this.lecture) : undefined;
    if (this.lecture && !asked && outline.items.length > 0) this.notify({ kind: 'info', text: this.t.unknownLecture });
    this.#item = asked ?? (this.#item && !this.lecture ? outline.items.find((item) => item.lecture.id === this.#item?.lecture.id) : undefined) ?? resumeTarget(outline, data.progress);
    this.lecture = this.#item?.lecture.id;
    if (this.#staged && (this.#staged !== this.lecture || this.#item?.state === 'locked')) this.#leaveStage();
  }

  /** Opens a lecture, unless the page takes it over. */
  readonly #open = (lecture: string): void => {
    const item = this.#outline?.items.find((each) => each.lecture.id === lecture);
    if (!item || !this.emit('edurise-lecture-open-request', this.#detail(item), { cancelable: true })) return;
    this.#begin = true;
    this.#sheetOpen = false;
    this.lecture = lecture;
    this.announce(`${this.t.lectureOf(item.number, this.#outline!.items.length)}: ${item.lecture.title}`);
    this.requestUpdate();
  };

  #detail({ lecture }: OutlineItem): LectureEventDetail {
    return { course: this.course, lecture: lecture.id, title: lecture.title, contentType: lecture.content_type };
  }

  #show({ lecture, progress, pending }: LectureData): void {
    this.#leaveStage();
    const item = this.#item;
    if (!item || item.lecture.id !== lecture.id) return;
    this.#staged = lecture.id;
    const { edu } = this;
    const recorder = (this.#recorder = new ProgressRecorder({
      send: this.#tracked ? (beat) => edu.lectures.updateProgress(lecture.id, beat) : undefined,
      takesRanges: edu.features.has('played_ranges') || progress?.played != null,
      known: progress,
      pending,
      duration: lecture.video?.duration_seconds ?? lecture.duration_seconds ?? undefined,
      changed: () => this.requestUpdate(),
      confirmed: (answer) => this.#confirmed(item, answer),
      refused: () => this.notify({ kind: 'error', text: this.t.refused }),
    }));
    const context = this.#stageContext(lecture, recorder);
    const found = stageFor(lecture);
    const stand = (create: CreateStage): void => {
      if (this.#recorder !== recorder) return;
      this.#stage = create(context);
      this.requestUpdate();
    };
    if (typeof found === 'function') stand(found);
    else found?.then(stand, () => this.notify({ kind: 'error', text: this.common.offlineText, action: { label: this.common.retry, run: () => this.#show({ lecture, progress, pending }) } }));
    this.#begin = false;
    this.emit('edurise-lecture-opened', this.#detail(item));
    void this.#showPanels(context);
  }

  #stageContext(lecture: LectureDetail, recorder: ProgressRecorder): StageContext {
    const player = this;
    return {
      lecture,
      recorder,
      begin: this.#begin,
      root: this.renderRoot as ShadowRoot,
      get t() {
        return player.t;
      },
      get locale() {
        return player.language;
      },
      get marks() {
        return player.#panels?.marks ?? [];
      },
      resolve: (address) => webAddress(address, player.edu.baseUrl),
      update: () => player.requestUpdate(),
      announce: (text) => player.announce(text),
      ended: () => {
        player.#ended = true;
        if (document.fullscreenElement) void document.exitFullscreen();
        player.requestUpdate();
      },
    };
  }

  /** Notes, bookmarks and files are fetched after what the learner came for. */
  async #showPanels(context: StageContext): Promise<void> {
    const { LecturePanels, panelStyles } = await import('./panels/lecture-panels.ts');
    if (context.recorder !== this.#recorder) return;
    adoptStyles(this.renderRoot as ShadowRoot, ...panelStyles);
    this.#panels = new LecturePanels({
      context,
      edu: this.edu,
      enrollment: this.#course.data?.enrollment?.id,
      time: () => this.#stage?.time,
      seek: (seconds) => this.#stage?.seek?.(seconds),
      notify: (notice) => void this.notify(notice),
      signal: this.signal,
      before: this.#panels,
    });
    this.requestUpdate();
  }

  #leaveStage(): void {
    this.#stage?.leave();
    this.#recorder?.flush();
    this.#stage = this.#staged = this.#recorder = undefined;
    this.#ended = false;
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
    return this.#outline !== undefined && this.#outline.items.length > 0 && this.#outline.done === this.#outline.items.length;
  }

  /** A quiz counts on the platform: ask how the lecture stands now. */
  readonly #askProgress = async (): Promise<void> => {
    const item = this.#item;
    if (!item || !this.#tracked) return;
    const progress = await this.edu.lectures.getProgress(item.lecture.id, { cache: 'reload', signal: this.signal }).catch(absent).catch(() => undefined);
    if (progress) this.#confirmed(item, progress);
  };

  readonly #enrol = async (): Promise<void> => {
    this.#enrolling = true;
    this.requestUpdate();
    try {
      await this.edu.courses.enroll(this.course);
      this.notify({ kind: 'success', text: this.t.enrolled });
    } catch (error) {
      if (isPaymentRequired(error)) this.notify({ kind: 'info', text: this.t.paymentNeeded });
      // Somebody who is enrolled already, in another tab, only has to be let in.
      else if (!isConflict(error)) this.notify({ kind: 'error', text: this.t.enrolFailed });
    } finally {
      this.#enrolling = false;
      await this.#course.refresh();
    }
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (!command) return;
    const onStage = event.composedPath().some((target) => target instanceof Element && target.classList.contains('stage'));
    if (STAGE_ONLY.has(event.key) && !onStage) return;
    if (this.#run(command, event.key)) event.preventDefault();
  };

  #run(command: Command, key: string): boolean {
    const target = command === 'next' || command === 'previous' ? neighbour(this.#outline!, this.lecture, command === 'next' ? 1 : -1) : undefined;
    if (target) this.#open(target.lecture.id);
    else if (command === 'help') void this.#showHelp();
    else if (command === 'bookmark') void this.#panels?.addBookmark();
    else return this.#stage?.command?.(command, key) ?? false;
    return true;
  }

  async #showHelp(): Promise<void> {
    const { helpDialog, helpStyles } = await import('./help-dialog.ts');
    adoptStyles(this.renderRoot as ShadowRoot, helpStyles);
    this.#help = (closed) => helpDialog(this.t, closed);
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
    const contents = (): TemplateResult => outlineView({ outline, current: this.lecture, t, open: this.#open });
    return html`
      <div class="player" part="player" role="region" aria-label=${t.player(data.course.title)} @keydown=${this.#keydown} @edurise-quiz-submitted=${this.#askProgress}>
        <div class="bar">
          <p class="course-title">${data.course.title}</p>
          <div class="course-progress">
            ${progressBar(outline.done / outline.items.length, data.course.title, t.progress(outline.done, outline.items.length))}
            <span class="numeric" aria-hidden="true">${t.progress(outline.done, outline.items.length)}</span>
          </div>
          <button class="icon-button help-button" type="button" aria-label=${t.keys} title=${t.keys} aria-haspopup="dialog" @click=${() => this.#showHelp()}>
            ${icon(help)}
          </button>
          <button class="button small open-contents" type="button" aria-haspopup="dialog" @click=${() => this.#setSheet(true)}>${icon(listTree)}${t.openContents}</button>
        </div>
        <div class="main">
          <div class="stage" part="stage">${this.#stageView(data, outline, item)}</div>
          ${this.#ended ? this.#endCard(outline, item) : nothing}
          ${lectureBar({
            item,
            outline,
            previous: neighbour(outline, item.lecture.id, -1),
            next: neighbour(outline, item.lecture.id, 1),
            recorder: item.state === 'locked' ? undefined : this.#recorder,
            t,
            open: this.#open,
            playMissing: this.#playMissing,
          })}
          ${item.state === 'locked' ? nothing : (this.#panels?.view() ?? nothing)}
        </div>
        <nav class="side" aria-label=${t.contents}>${guard([outline, this.lecture, this.language], contents)}</nav>
        <dialog class="dialog sheet" aria-label=${t.contents} ${modal(this.#sheetOpen)} @close=${this.#sheetClosed}>
          ${this.#sheetOpen
            ? html`
                <div class="sheet-bar">
                  <h2>${t.contents}</h2>
                  <button class="icon-button" type="button" aria-label=${t.close} @click=${() => this.#setSheet(false)}>${icon(close)}</button>
                </div>
                ${contents()}
              `
            : nothing}
        </dialog>
        ${this.#help?.(() => {
          this.#help = undefined;
          this.requestUpdate();
        }) ?? nothing}
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
        enrol: this.#enrol,
        open: this.#open,
      });
    }
    const frame = (): TemplateResult => html`<div class="stage-skeleton" aria-busy="true"><span class="visually-hidden">${this.common.loading}</span></div>`;
    return this.#lecture.render({
      loading: frame,
      ready: ({ lecture }) => {
        if (this.#stage && this.#staged === lecture.id) return html`${keyed(this.#stage, this.#stage.view())}`;
        return stageFor(lecture) ? frame() : stateView({ icon: layers, title: t.noContent, text: t.noContentText });
      },
    });
  }

  get #playMissing(): (() => void) | undefined {
    const stage = this.#stage;
    return stage?.playMissing ? () => stage.playMissing?.() : undefined;
  }

  #endCard(outline: Outline, item: OutlineItem): TemplateResult {
    const done = item.state === 'done' || this.#recorder?.completed === true;
    return endCard({
      done,
      courseDone: this.#isDone,
      share: this.#playMissing && this.#recorder ? this.#recorder.coverage : undefined,
      next: neighbour(outline, item.lecture.id, 1),
      t: this.t,
      open: this.#open,
      playMissing: this.#playMissing,
    });
  }

  readonly #sheetClosed = (): void => this.#setSheet(false);
  #setSheet(open: boolean): void {
    this.#sheetOpen = open;
    this.requestUpdate();
  }
}
