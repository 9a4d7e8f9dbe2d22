/** Waits of a lost connection, in milliseconds; the last repeats. */
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/** Starved for this long with nothing arriving, the connection counts as lost. */
const STARVED_MS = 12_000;

export type MediaTrouble =
  /** The connection broke while playing: it comes back by itself. */
  | 'reconnecting'
  /** Could not be loaded at all. */
  | 'failed'
  /** A stream that this browser cannot play, and no engine for it. */
  | 'unsupported';

export interface RecoveryOptions {
  /** Just before it loads again. */
  readonly prepare: () => void;
  readonly changed: () => void;
  readonly recovered: () => void;
  readonly signal: AbortSignal;
}

/**
 * Brings a media element back after its connection broke: loads again, soon at first and then less often, at
 * once when the browser is online again, and goes on playing if it was. Where, the playhead knows.
 */
export class MediaRecovery {
  readonly #video: HTMLVideoElement;
  readonly #options: RecoveryOptions;
  #trouble: MediaTrouble | undefined;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #starved: ReturnType<typeof setTimeout> | undefined;
  #wasPlaying = false;
  #loadedOnce = false;

  constructor(video: HTMLVideoElement, options: RecoveryOptions) {
    this.#video = video;
    this.#options = options;
    const { signal } = options;
    video.addEventListener('error', () => this.#failed(), { signal });
    video.addEventListener('waiting', () => this.#starve(), { signal });
    for (const type of ['canplay', 'playing', 'progress', 'pause', 'seeked'])
      video.addEventListener(type, () => this.#fed(type), { signal });
    window.addEventListener('online', () => this.#trouble && this.retry(), { signal });
    signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  get trouble(): MediaTrouble | undefined {
    return this.#trouble;
  }

  /** Tries now. */
  retry(): void {
    this.#clear();
    const video = this.#video;
    video.addEventListener(
      'loadedmetadata',
      () => {
        if (this.#wasPlaying) void video.play().catch(() => undefined);
      },
      { once: true, signal: this.#options.signal },
    );
    this.#options.prepare();
    video.load();
  }

  #failed(): void {
    // A source that the page itself took away is not a failure.
    if (!this.#video.getAttribute('src')) return;
    // Later attempts begin paused.
    if (!this.#trouble) this.#wasPlaying = !this.#video.paused;
    this.#trouble = this.#loadedOnce ? 'reconnecting' : 'failed';
    const wait = WAITS[Math.min(this.#attempt++, WAITS.length - 1)] ?? 30_000;
    this.#clear();
    this.#timer = setTimeout(() => this.retry(), wait * (0.8 + Math.random() * 0.4));
    this.#options.changed();
  }

  #starve(): void {
    clearTimeout(this.#starved);
    this.#starved = setTimeout(() => this.#failed(), STARVED_MS);
  }

  #fed(type: string): void {
    clearTimeout(this.#starved);
    if (type !== 'canplay' && type !== 'playing') return;
    this.#loadedOnce = true;
    this.#attempt = 0;
    if (!this.#trouble) return;
    this.#trouble = undefined;
    this.#clear();
    this.#options.recovered();
  }

  #clear(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#starved);
  }
}
