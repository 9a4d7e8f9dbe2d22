import type { Media } from '../video/media.ts';

/** What a player in a frame tells of itself; times in seconds. */
export interface Report {
  readonly time?: number | undefined;
  readonly duration?: number | undefined;
  readonly playing?: boolean | undefined;
  readonly waiting?: boolean | undefined;
  readonly ended?: boolean | undefined;
  readonly rate?: number | undefined;
  /** 0 to 1. */
  readonly volume?: number | undefined;
  readonly muted?: boolean | undefined;
}

/** A step ahead that playing cannot have made, or any real step back: somebody moved the playhead over there. */
const JUMP_SECONDS = 1.5;
/** What was asked of the site longer ago than this, while it plays on elsewhere, it will not do. */
const PATIENCE_MS = 3_000;

/**
 * A player in another site's frame, as if it were a media element: what it reports becomes the events of
 * one, what is asked of it becomes messages. It is ready when the site has answered.
 */
export abstract class EmbedMedia extends EventTarget implements Media {
  readonly #now: () => number;
  #ready = false;
  #time = 0;
  #duration = NaN;
  #playing = false;
  #waiting = false;
  #ended = false;
  #rate = 1;
  #volume = 1;
  #muted = false;
  /** Where we sent the playhead, until it is there. */
  #target: number | undefined;
  #sentAt = 0;
  /** What it last told of another place than that. */
  #elsewhere = 0;
  #reportedAt = 0;

  /** @param now milliseconds of a clock that never jumps. */
  constructor(now: () => number = () => performance.now()) {
    super();
    this.#now = now;
  }

  protected abstract send(wish: 'play' | 'pause'): void;
  protected abstract send(wish: 'seek' | 'rate' | 'volume', value: number): void;
  protected abstract send(wish: 'muted', value: boolean): void;

  get ready(): boolean {
    return this.#ready;
  }
  get duration(): number {
    return this.#duration;
  }
  get paused(): boolean {
    return !this.#playing;
  }
  get ended(): boolean {
    return this.#ended;
  }
  get seeking(): boolean {
    return this.#target !== undefined;
  }
  get readyState(): number {
    return !this.#ready || Number.isNaN(this.#duration) ? 0 : this.#waiting ? 2 : 4;
  }

  get currentTime(): number {
    return this.#target ?? this.#time;
  }
  set currentTime(seconds: number) {
    this.#target = seconds;
    this.#sentAt = this.#now();
    this.#elsewhere = Infinity;
    this.#emit('seeking');
    this.send('seek', seconds);
  }

  get playbackRate(): number {
    return this.#rate;
  }
  set playbackRate(rate: number) {
    this.send('rate', rate);
  }
  get volume(): number {
    return this.#volume;
  }
  set volume(volume: number) {
    this.send('volume', volume);
  }
  get muted(): boolean {
    return this.#muted;
  }
  set muted(muted: boolean) {
    this.send('muted', muted);
  }

  async play(): Promise<void> {
    this.send('play');
  }
  pause(): void {
    this.send('pause');
  }

  #emit(type: string): void {
    this.dispatchEvent(new Event(type));
  }

  /** What the frame said. */
  protected report(report: Report): void {
    const { time, duration, rate, volume, muted, waiting } = report;
    if (!this.#ready) {
      this.#ready = true;
      this.#emit('ready');
    }
    if (duration !== undefined && duration > 0 && duration !== this.#duration) {
      const first = Number.isNaN(this.#duration);
      this.#duration = duration;
      this.#emit(first ? 'loadedmetadata' : 'durationchange');
    }
    if (rate !== undefined && rate > 0 && rate !== this.#rate) {
      this.#rate = rate;
      this.#emit('ratechange');
    }
    if ((volume ?? this.#volume) !== this.#volume || (muted ?? this.#muted) !== this.#muted) {
      this.#volume = volume ?? this.#volume;
      this.#muted = muted ?? this.#muted;
      this.#emit('volumechange');
    }
    if (waiting !== undefined && waiting !== this.#waiting) {
      this.#waiting = waiting;
      this.#emit(waiting ? 'waiting' : 'canplay');
    }
    if (time !== undefined && Number.isFinite(time)) this.#moveTo(time);
    this.#turn(report);
  }

  #moveTo(time: number): void {
    const now = this.#now();
    const expected = this.#time + (this.#playing ? ((now - this.#reportedAt) / 1000) * this.#rate : 0);
    const sent = this.#target;
    if (sent !== undefined) {
      if (Math.abs(time - sent) <= JUMP_SECONDS) return this.#arrive(time, now);
      // Reports that were under way still tell of the old place, and an advertisement stands before it.
      const playsOn = time > this.#elsewhere;
      this.#elsewhere = time;
      if (playsOn && now - this.#sentAt >= PATIENCE_MS) this.#jump(time, now);
    } else if (time > expected + JUMP_SECONDS || time < this.#time - JUMP_SECONDS / 3) this.#jump(time, now);
    else if (time !== this.#time) {
      this.#time = time;
      this.#reportedAt = now;
      this.#emit('timeupdate');
    }
  }

  /** Moved by somebody else. */
  #jump(time: number, now: number): void {
    this.#target = time;
    this.#emit('seeking');
    // Whoever heard it may have sent it back.
    if (this.#target === time) this.#arrive(time, now);
  }

  #arrive(time: number, now: number): void {
    this.#time = time;
    this.#reportedAt = now;
    this.#target = undefined;
    this.#emit('seeked');
    this.#emit('timeupdate');
  }

  #turn({ playing, ended }: Report): void {
    if (playing !== undefined && playing !== this.#playing) {
      this.#playing = playing;
      this.#reportedAt = this.#now();
      if (playing) {
        this.#ended = false;
        this.#emit('play');
        this.#emit('playing');
      } else this.#emit('pause');
    }
    if (ended !== undefined && ended !== this.#ended) {
      this.#ended = ended;
      if (ended) this.#emit('ended');
    }
  }
}
