import type { LectureProgress, ProgressWrite } from '@edurise/sdk/progress';
import { newId } from '../new-id.ts';
import { digestOf } from './digest.ts';
import { pagesOf, rangesOfPages } from './pages.ts';
import { extend, PlayMeter, type MediaSnapshot } from './play-meter.ts';
import {
  coverage,
  estimate,
  normalise,
  quantise,
  subtract,
  totalSeconds,
  union,
  type PlayedRange,
  type PlayedRanges,
} from './played-ranges.ts';

/** `on-device`: safe on disk, the platform has not answered yet. `unsaved`: refused, or kept in memory alone. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'on-device' | 'unsaved';

/** The part of an outbox receipt that the recorder watches. */
export interface ProgressReceipt {
  readonly durable: Promise<boolean>;
  readonly settled: Promise<LectureProgress>;
}

export interface RecorderOptions {
  /** Hands a beat to the outbox. Without it, as in a preview, what is played is measured and kept to this page. */
  readonly send?: ((beat: ProgressWrite) => ProgressReceipt) | undefined;
  /** Does the platform take played ranges? Otherwise it gets whole seconds, computed from them. */
  readonly takesRanges: boolean;
  /** What the platform knew when the lecture was opened. */
  readonly known?: LectureProgress | undefined;
  /** Beats of an earlier visit that the platform has not confirmed, oldest first. */
  readonly pending?: readonly ProgressWrite[];
  /** Seconds, as the platform says; the media's own duration replaces it when it is missing. */
  readonly duration?: number | undefined;
  /** Coverage or the save state changed. */
  readonly changed?: () => void;
  /** The platform answered a beat. */
  readonly confirmed?: (progress: LectureProgress) => void;
  /** The platform refused a beat for good. */
  readonly refused?: (error: unknown) => void;
  readonly now?: () => number;
  /** The visit to report under; without it the platform's ticket. */
  readonly session?: string;
  /** The last ticket that the platform gave: it vouches for a visit that has none of its own. */
  readonly lastTicket?: string | undefined;
  /** Is a document measured, in pages? Then ranges are stretches of pages, and so is the duration. */
  readonly pages?: boolean;
  /** The second from which on nothing counts. */
  readonly creditsFrom?: number | null | undefined;
  /** Can the learner see or hear it just now? */
  readonly attended?: () => boolean;
}

/** What a platform with the extensions says of a lecture beyond how much was watched. */
export type ProgressStanding = Pick<
  LectureProgress,
  | 'rule_version'
  | 'self_reported'
  | 'unverified_seconds'
  | 'updated_since_completed'
  | 'carried_seconds'
  | 'dropped_seconds'
>;

/** While playing, a beat is sent this often. */
const BEAT_MS = 10_000;
/** While the platform is silent, beats only go to the disk, where they merge: then a tab may be closed at any moment. */
const SILENT_BEAT_MS = 2_000;
/** A timer of a hidden tab sleeps; nobody was attentive for longer than this between two looks. */
const GLANCE_MS = 2_000;
/** An answer that takes longer than this is worth saying "saved on this device". */
const PATIENCE_MS = 2_500;

/**
 * Keeps what was played of one lecture and tells the platform, about every ten seconds and whenever
 * playing stops. Each beat carries everything that the platform has not confirmed, so a lost beat
 * repairs itself with the next one.
 */
export class ProgressRecorder {
  readonly #options: RecorderOptions;
  readonly #meter: PlayMeter;
  readonly #now: () => number;
  readonly #session: string;
  /** Seconds of attention by visit, also those of beats that an earlier page left: their time is theirs. */
  readonly #engaged: Record<string, number>;
  #seq = 0;
  #looked = -Infinity;

  #confirmed: PlayedRanges;
  /** Played here, or in an earlier visit and not confirmed. */
  #local: PlayedRanges = [];
  #duration: number;
  #position: number;
  #completed: boolean;
  /** The beat in which the learner says that it is done, until the platform has answered that one. */
  #claim: number | undefined;
  /** Something happened since the last beat. */
  #dirty = false;
  #lastBeat = -Infinity;
  #abandoned = false;
  #latest = 0;
  #state: SaveState = 'idle';
  #standing: ProgressStanding;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#meter = new PlayMeter(this.#now);
    const { known, pending = [] } = options;
    this.#session = options.session ?? known?.ticket ?? newId();
    const { lastTicket } = options;
    this.#engaged = Object.assign(
      { [this.#session]: 0 },
      lastTicket ? { [lastTicket]: 0 } : {},
      ...pending.map(({ engaged }) => engaged ?? {}),
    ) as Record<string, number>;
    this.#standing = known ?? {};
    const lastBeat = pending.at(-1);
    this.#duration = options.duration || (options.pages ? 0 : known?.total_seconds) || 0;
    this.#position = lastBeat?.last_position_seconds ?? known?.last_position_seconds ?? 0;
    this.#completed = known?.is_completed === true || pending.some((beat) => beat.is_completed === true);
    this.#confirmed =
      this.#setOf(known) ??
      (options.pages || options.takesRanges
        ? []
        : estimate(known?.watched_seconds ?? 0, known?.last_position_seconds ?? 0, this.#duration));
    this.#local = union(...pending.map((beat) => this.#setOf(beat) ?? []));
    if (!options.takesRanges && !options.pages) {
      const watched = Math.max(0, ...pending.map((beat) => beat.watched_seconds ?? 0));
      this.#local = union(this.#local, estimate(watched, this.#position, this.#duration));
    }
    if (pending.length > 0) this.#state = 'on-device';
  }

  /** Everything played, as far as this device knows. */
  get ranges(): PlayedRanges {
    return quantise(union(this.#confirmed, this.#local), this.#duration);
  }

  /** 0 to 1, without the end titles. */
  get coverage(): number {
    return coverage(this.ranges, Math.min(this.#duration, this.#options.creditsFrom || Infinity));
  }

  /** The visit that is reported under. */
  get session(): string {
    return this.#session;
  }

  get standing(): ProgressStanding {
    return this.#standing;
  }

  /** Does the platform decide by what it is told whether the lecture is complete? */
  get measured(): boolean {
    return this.#options.takesRanges && this.tracked;
  }

  /** Are the ranges inferred from a number of seconds? */
  get estimated(): boolean {
    return !this.#options.takesRanges && this.#confirmed.length > 0;
  }

  get position(): number {
    return this.#position;
  }

  get duration(): number {
    return this.#duration;
  }

  get completed(): boolean {
    return this.#completed || this.#claim !== undefined;
  }

  /** Does the platform hear of it? */
  get tracked(): boolean {
    return this.#options.send !== undefined;
  }

  /** May the learner say that it is done? Not where nothing is kept, nor twice. */
  get completable(): boolean {
    return this.tracked && !this.completed;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The media knows its own length: a hint, used where the platform does not say. */
  setDuration(seconds: number): void {
    if (this.#options.duration || !Number.isFinite(seconds) || seconds <= 0) return;
    this.#duration = seconds;
    this.#options.changed?.();
  }

  /** Playing begins: the platform's clock for this session starts with this beat. */
  begin(): void {
    if (this.#seq === 0) this.#beat();
  }

  /** See {@link PlayMeter.sample}. */
  sample(media: MediaSnapshot): void {
    const played = this.#meter.sample(media);
    if (media.paused) this.#looked = -Infinity;
    else this.#look();
    if (!media.seeking && this.#position !== media.currentTime) {
      this.#position = media.currentTime;
      // Who only looks in has been nowhere: the place that another device tells of later is the better one.
      this.#dirty ||= this.#seq > 0;
    }
    if (played) {
      this.#local = extend(this.#local, played);
      this.#dirty = true;
      this.#options.changed?.();
    }
    this.#beatWhenDue();
  }

  /** A stretch of a text was read, or a page of a document seen. Called now and then while somebody reads. */
  read(...ranges: PlayedRange[]): void {
    this.#look();
    if (ranges.length > 0) {
      this.#local = union(this.#local, ranges);
      this.#dirty = true;
      this.#options.changed?.();
    }
    this.#beatWhenDue();
  }

  #beatWhenDue(): void {
    const due = this.#state === 'on-device' ? SILENT_BEAT_MS : BEAT_MS;
    if (this.#seq > 0 && this.#now() - this.#lastBeat >= due) this.flush();
  }

  /** Attention is counted by the wall, and apart from what was seen. */
  #look(): void {
    const now = this.#now();
    const passed = Math.min(GLANCE_MS, now - this.#looked);
    this.#looked = now;
    if (passed === GLANCE_MS || !(this.#options.attended?.() ?? true)) return;
    this.#engaged[this.#session]! += passed / 1000;
  }

  /** The playhead is being moved: what was played until here is sent. */
  seek(): void {
    this.#meter.interrupt();
    this.flush();
  }

  /** Sends what has not been sent: on pause, on end, when the tab is hidden, when the lecture is left. */
  flush(): void {
    if (this.#dirty) this.#beat();
  }

  /** How far a learner got where there are no seconds: the page of a document. */
  moveTo(position: number): void {
    if (position === this.#position) return;
    this.#position = position;
    this.#dirty = true;
  }

  /** Finishes a lecture that is not measured in seconds, or that its provider does not let us measure. */
  complete(): void {
    if (this.completed) return;
    this.#claim = this.#seq + 1;
    this.#beat({ is_completed: true });
  }

  /** The learner has gone and somebody else may be there: nothing is sent any more. */
  abandon(): void {
    this.#abandoned = true;
  }

  #beat(extra: ProgressWrite = {}): void {
    if (this.#abandoned) return;
    this.#dirty = false;
    this.#lastBeat = this.#now();
    const number = ++this.#seq;
    if (!this.#options.send) return;
    const beat = { ...this.#measured(number), ...extra };
    const receipt = this.#options.send(beat);
    const expected = union(this.#confirmed, this.#setOf(beat) ?? []);
    this.#latest = number;
    // What joins others on the disk is no news.
    if (this.#state !== 'on-device') this.#setState('saving');
    void this.#follow(receipt, number, expected);
  }

  #setOf(told: Pick<LectureProgress, 'played' | 'pages'> | undefined): PlayedRanges | undefined {
    if (this.#options.pages) return told?.pages ? rangesOfPages(told.pages) : undefined;
    return told?.played ? normalise(told.played) : undefined;
  }

  /** What the platform has now. Of what it should have and has not, it is told again. */
  #reconcile(progress: LectureProgress, expected: PlayedRanges): void {
    const theirs = this.#setOf(progress) ?? (progress.digest === digestOf(expected) ? expected : undefined);
    // It says only the name of its set, and that is not ours.
    if (!theirs && !progress.digest) return;
    const lost = subtract(this.#confirmed, theirs ?? []);
    if (lost.length > 0) {
      this.#local = union(this.#local, lost);
      this.#dirty = true;
    }
    this.#confirmed = theirs ?? [];
  }

  /** A set as it is told. */
  #told(set: PlayedRanges): Pick<ProgressWrite, 'played' | 'pages'> {
    if (this.#options.pages) return { pages: pagesOf(set) };
    return { played: set.map(([from, to]): [number, number] => [from, to]) };
  }

  #measured(seq: number): ProgressWrite {
    const last_position_seconds = Math.floor(this.#position);
    if (this.#options.takesRanges) {
      const news = quantise(subtract(quantise(this.#local, this.#duration), this.#confirmed), this.#duration);
      return {
        ...this.#told(news),
        session: this.#session,
        seq,
        engaged: Object.fromEntries(Object.entries(this.#engaged).map(([name, time]) => [name, Math.round(time)])),
        digest: digestOf(this.#confirmed),
        last_position_seconds,
        // Where nobody else says how long a film is.
        ...(this.#options.duration || this.#options.pages || !this.#duration
          ? {}
          : { total_seconds: Math.round(this.#duration) }),
        played_at: new Date().toISOString(),
      };
    }
    if (this.#options.pages) return { last_position_seconds };
    if (this.#local.length === 0) return { last_position_seconds };
    return {
      watched_seconds: Math.floor(totalSeconds(this.ranges)),
      total_seconds: Math.round(this.#duration),
      last_position_seconds,
    };
  }

  async #follow(receipt: ProgressReceipt, number: number, expected: PlayedRanges): Promise<void> {
    const isLatest = (): boolean => number === this.#latest;
    const patience = setTimeout(() => {
      void receipt.durable.then((durable) => {
        if (isLatest() && this.#state === 'saving') this.#setState(durable ? 'on-device' : 'unsaved');
      });
    }, PATIENCE_MS);
    try {
      const progress = await receipt.settled;
      // Whoever is there now is told nothing of what the one before has done.
      if (this.#abandoned) return;
      if (progress) this.hear(progress, expected);
      // It has decided otherwise: the learner may say it once more.
      const denied = progress?.is_completed === false && this.#withdraw(number);
      if (isLatest()) this.#setState('saved');
      if (denied) this.#options.refused?.(undefined);
      // The whole set, also where the answer has but its name: it is what a later visit begins with.
      if (progress) this.#options.confirmed?.({ ...progress, ...(this.measured && this.#told(this.#confirmed)) });
    } catch (error) {
      if (this.#abandoned) return;
      this.#withdraw(number);
      if (isLatest()) this.#setState('unsaved');
      this.#options.refused?.(error);
    } finally {
      clearTimeout(patience);
    }
  }

  /** The platform says how things stand: in an answer, or because another device has told it more. */
  hear(progress: LectureProgress, expected: PlayedRanges = this.#confirmed): void {
    this.#reconcile(progress, expected);
    this.#standing = progress;
    if (progress.is_completed) {
      this.#completed = true;
      this.#claim = undefined;
    }
  }

  /** A claim that was made in this beat, or before it, stands no longer. @returns whether there was one. */
  #withdraw(number: number): boolean {
    if (this.#claim === undefined || this.#claim > number) return false;
    this.#claim = undefined;
    return true;
  }

  #setState(state: SaveState): void {
    this.#state = state;
    this.#options.changed?.();
  }
}
