import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { LectureDetail } from '@edurise/sdk/content';
import type { LectureProgress } from '@edurise/sdk/progress';
import type { Notice } from '../../../context/contexts.ts';
import { identityOf } from '../../../controllers/resource.ts';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import { commandOf, isHeld, keyshortcuts, type Command } from '../hotkeys.ts';
import type { OutlineItem } from '../outline.ts';
import type { Anchor } from '../panels/anchor.ts';
import type { LecturePanels, PanelName } from '../panels/lecture-panels.ts';
import type { PlayerClient } from '../player-areas.ts';
import type { Elsewhere } from '../progress/elsewhere.ts';
import { ticketFor } from '../progress/last-ticket.ts';
import { ProgressRecorder, type RecorderOptions } from '../progress/progress-recorder.ts';
import { webAddress } from '../web-address.ts';
import { endCard } from './end-card.ts';
import type { LectureData } from './load-lecture.ts';
import { lectureMessages, type LectureMessages } from './lecture.messages.ts';
import { lectureStyles } from './lecture.styles.ts';
import type { Stage, StageContext } from './stage.ts';
import { stageFor } from './stage-for.ts';
import { panelsRoom } from '../skeleton.ts';
import { standing } from './standing.ts';

/** What a lecture on show needs of the player around it. */
export interface LectureHost {
  readonly edu: PlayerClient;
  readonly language: string;
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
  update(): void;
  announce(text: string, about?: string): void;
  notify(notice: Notice): void;
  /** The platform answered a report of progress. */
  confirmed(progress: LectureProgress): void;
  /** A key that concerns the player as a whole. */
  command(command: Extract<Command, 'next' | 'previous' | 'help'>): void;
}

export interface LectureSessionOptions {
  readonly data: LectureData;
  /** Without one nothing is reported, and there are no notes. */
  readonly enrollment: string | undefined;
  /** The learner asked for this lecture just now, so it may begin by itself. */
  readonly begin: boolean;
  /** Where a link leads to. */
  readonly startAt: Anchor | undefined;
  /** The panel that was open in the lecture before. */
  readonly tab: PanelName | undefined;
}

export interface AroundLecture {
  readonly done: boolean;
  readonly courseDone: boolean;
  readonly next: OutlineItem | undefined;
  readonly open: (lecture: string) => void;
}

/** A film is measured in seconds, a document in pages; how long a text takes its stage knows. */
function measureOf({ content_type, video, pdf, rules, duration_seconds }: LectureDetail): Partial<RecorderOptions> {
  if (content_type === 'pdf') return { pages: true, duration: pdf?.page_count ?? undefined };
  if (content_type === 'text') return {};
  return { duration: video?.duration_seconds ?? duration_seconds ?? undefined, creditsFrom: rules?.credits_from };
}

/** Does our picture, or that of a player in our slot, float above the page? Others of the page are none of ours; Firefox tells of none. */
const isFloating = ({ host }: ShadowRoot): boolean =>
  host.contains((host.getRootNode() as Document).pictureInPictureElement ?? null);

/** Keys that scroll a page or press a button belong to the player only on its stage. */
const STAGE_ONLY: ReadonlySet<string> = new Set([' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** One lecture on show, from opening to leaving: its stage, its progress, what belongs to it. */
export class LectureSession {
  readonly recorder: ProgressRecorder;
  readonly #host: LectureHost;
  readonly #options: LectureSessionOptions;
  readonly #context: StageContext;
  #stage: Stage | undefined;
  #panels: LecturePanels | undefined;
  #elsewhere: Elsewhere | undefined;
  #reasons: typeof import('./reasons.ts') | undefined;
  readonly #closed = new AbortController();
  #ended = false;
  #startAt: Anchor | undefined;
  #language: string;
  #left = false;
  /** Who learns, and at which school. */
  readonly #learner: string;

  constructor(host: LectureHost, options: LectureSessionOptions) {
    this.#host = host;
    this.#options = options;
    this.#language = host.language;
    this.#startAt = options.startAt;
    this.#learner = identityOf(host.edu.session.state);
    const { lecture, progress, pending } = options.data;
    this.recorder = new ProgressRecorder({
      send: options.enrollment ? (beat) => host.edu.lectures.updateProgress(lecture.id, beat) : undefined,
      takesRanges: host.edu.features.has('played_ranges') || progress?.played != null,
      known: progress,
      lastTicket: ticketFor(host.edu, progress?.ticket),
      pending,
      ...measureOf(lecture),
      attended: () => document.visibilityState === 'visible' || isFloating(host.root),
      changed: host.update,
      confirmed: host.confirmed,
      refused: () => host.notify({ kind: 'error', text: this.#t.refused }),
    });
    adoptStyles(host.root, lectureStyles);
    this.#context = this.#stageContext();
  }

  /** Fetches what shows this kind of lecture, and its words; then what belongs to the lecture. */
  async open(): Promise<void> {
    const { data, tab, enrollment } = this.#options;
    const { edu, signal, language } = this.#host;
    const [create] = await Promise.all([stageFor(data.lecture)?.(), lectureMessages.load(language)]);
    if (this.#left) return;
    this.#stage = create?.(this.#context);
    this.#host.update();
    const [{ LecturePanels, panelStyles }, reasons] = await Promise.all([
      import('../panels/lecture-panels.ts'),
      import('./reasons.ts'),
    ]);
    await Promise.all([LecturePanels.ready(language), reasons.reasonMessages.load(language)]);
    if (this.#left) return;
    adoptStyles(this.#host.root, ...panelStyles);
    this.#reasons = reasons;
    this.#panels = new LecturePanels({
      context: this.#context,
      edu,
      enrollment,
      place: () => {
        const { place, time } = this.#stage ?? {};
        return place ?? (time === undefined ? undefined : { second: time });
      },
      show: (anchor) => this.#goTo(anchor),
      notify: this.#host.notify,
      signal,
      tab,
    });
    this.#host.update();
    if (enrollment) await this.#followOthers();
  }

  async #followOthers(): Promise<void> {
    const { Elsewhere, elsewhereStyles } = await import('../progress/elsewhere.ts');
    if (this.#left) return;
    const { edu, root, update, confirmed } = this.#host;
    adoptStyles(root, elsewhereStyles);
    this.#elsewhere = new Elsewhere({
      edu,
      lecture: this.#options.data.lecture,
      recorder: this.recorder,
      known: this.#options.data.progress,
      signal: this.#closed.signal,
      go: (place) => (this.#stage?.seek ? this.#stage.seek(place) : this.#stage?.show?.({ page: place })),
      changed: (progress) => (progress ? confirmed(progress) : update()),
    });
    update();
  }

  get #t(): LectureMessages {
    return lectureMessages.for(this.#host.language);
  }

  #stageContext(): StageContext {
    const host = this.#host;
    const words = (): LectureMessages => this.#t;
    const marks = (): readonly number[] => this.#panels?.marks ?? [];
    const startAt = (): Anchor | undefined => this.#startAt;
    return {
      lecture: this.#options.data.lecture,
      recorder: this.recorder,
      begin: this.#options.begin,
      get startAt() {
        return startAt();
      },
      root: host.root,
      get t() {
        return words();
      },
      get locale() {
        return host.language;
      },
      get marks() {
        return marks();
      },
      resolve: (address) => webAddress(address, host.edu.baseUrl),
      annotate: this.#options.enrollment
        ? (quote, as) => (as === 'note' ? this.#panels?.annotate(quote) : this.#panels?.addBookmark({ quote }))
        : undefined,
      update: host.update,
      announce: host.announce,
      notify: host.notify,
      resumed: () => {
        if (!this.#ended) return;
        this.#ended = false;
        host.update();
      },
      go: (step) => host.command(step > 0 ? 'next' : 'previous'),
      ended: () => {
        const focused = host.root.activeElement;
        this.#ended = true;
        // Whatever else is in full screen is the page's.
        if (host.root.fullscreenElement) void document.exitFullscreen();
        host.update();
        // The button that marks a lecture as done is gone with that: the focus goes on to what comes next.
        setTimeout(() => {
          if (focused && !focused.isConnected)
            host.root.querySelector<HTMLElement>('.end-card .primary, .end-card:not(:has(.primary))')?.focus();
        });
      },
    };
  }

  readonly keysOf = keyshortcuts;

  /** Is there something to show yet? */
  get ready(): boolean {
    return this.#stage !== undefined;
  }

  stageView(): unknown {
    return this.#stage ? keyed(this.#stage, this.#stage.view()) : nothing;
  }

  /** The panel that is open. */
  get tab(): PanelName | undefined {
    return this.#panels?.tab;
  }

  standingView(done: boolean): TemplateResult {
    const t = this.#t;
    const { recorder } = this;
    const isDone = done || recorder.completed;
    return standing({
      recorder,
      done: isDone,
      t,
      elsewhere: this.#elsewhere?.view(t),
      reasons: this.#reasons?.reasons({
        lecture: this.#options.data.lecture,
        recorder,
        done: isDone,
        t,
        locale: this.#language,
      }),
      playMissing: this.#playMissing,
    });
  }

  endView({ done, courseDone, next, open }: AroundLecture): TemplateResult | typeof nothing {
    if (!this.#ended) return nothing;
    const playMissing = this.#playMissing;
    const share = playMissing ? this.recorder.coverage : undefined;
    const isDone = done || this.recorder.completed;
    if (!isDone && !next && share === undefined) return nothing;
    return endCard({ done: isDone, courseDone, share, next, t: this.#t, open, playMissing });
  }

  panelsView(): TemplateResult {
    return this.#panels?.view() ?? panelsRoom;
  }

  get #playMissing(): (() => void) | undefined {
    const stage = this.#stage;
    return stage?.playMissing
      ? () => {
          this.#ended = false;
          stage.playMissing?.();
        }
      : undefined;
  }

  readonly keydown = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (!command) return;
    const onStage = event
      .composedPath()
      .some((target) => target instanceof Element && target.classList.contains('stage'));
    if (STAGE_ONLY.has(event.key) && !onStage) return;
    if (isHeld(event, command)) return event.preventDefault();
    if (command === 'next' || command === 'previous' || command === 'help') this.#host.command(command);
    else if (command === 'bookmark') this.#panels?.addBookmark();
    else if (!this.#stage?.command?.(command, event.key)) return;
    event.preventDefault();
  };

  /** Another language, chosen while the lecture is on show. */
  speak(language: string): void {
    if (language === this.#language) return;
    this.#language = language;
    void Promise.all([lectureMessages.load(language), this.#reasons?.reasonMessages.load(language)]).then(
      this.#host.update,
    );
  }

  #goTo(anchor: Anchor): boolean {
    if ('second' in anchor) this.#stage?.seek?.(anchor.second);
    return 'second' in anchor || !!this.#stage?.show?.(anchor);
  }

  /** Goes to where a link leads, or begins there. */
  follow(anchor: Anchor): void {
    if (!this.#stage) this.#startAt = anchor;
    else if (!this.#goTo(anchor)) this.#stage.lost?.();
  }

  flush(): void {
    this.recorder.flush();
  }

  leave(): void {
    this.#left = true;
    this.#closed.abort();
    const { state } = this.#host.edu.session;
    // Who signs in next is told nothing of this learner's, and tells nothing of it as their own; nor does another school.
    const abandoned = state.status !== 'expired' && identityOf(state) !== this.#learner;
    if (abandoned) this.recorder.abandon();
    this.#stage?.leave();
    this.#panels?.leave({ abandoned });
    this.recorder.flush();
  }
}
