import type { MediaTrouble } from '../video/media-recovery.ts';
import type { Quality } from '../video/media.ts';
import { hlsFrom, type HlsEngine, type HlsProvider } from './hls-engine.ts';

/** Waits of a lost connection, in milliseconds; the last repeats. */
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

export interface HlsSourceOptions {
  readonly address: string;
  readonly provider: HlsProvider | undefined;
  readonly signal: AbortSignal;
  readonly changed: () => void;
}

/** Feeds a stream to a video element of a browser that cannot read it by itself. */
export class HlsSource {
  readonly #video: HTMLVideoElement;
  readonly #options: HlsSourceOptions;
  #engine: HlsEngine | undefined;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #trouble: MediaTrouble | undefined;

  constructor(video: HTMLVideoElement, options: HlsSourceOptions) {
    this.#video = video;
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#end(), { once: true });
    void this.#begin();
  }

  async #begin(): Promise<void> {
    const { provider, signal, address } = this.#options;
    const Hls = await hlsFrom(provider).catch(() => undefined);
    if (signal.aborted) return;
    if (!Hls) return this.#say('unsupported');
    // A worker out of a blob is what strict policies refuse.
    const engine = (this.#engine = new Hls({ enableWorker: false }));
    engine.on('hlsManifestParsed', () => this.#well());
    engine.on('hlsFragBuffered', () => this.#well());
    engine.on('hlsError', (_event, { fatal, type }) => fatal && this.#failed(type));
    engine.loadSource(address);
    engine.attachMedia(this.#video);
  }

  get trouble(): MediaTrouble | undefined {
    return this.#trouble;
  }

  #well(): void {
    this.#attempt = 0;
    clearTimeout(this.#timer);
    this.#say(undefined);
  }

  #failed(type: string | undefined): void {
    if (type === 'mediaError' && this.#attempt++ === 0) return this.#engine?.recoverMediaError();
    if (type !== 'networkError') return this.#say('failed');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.retry(), WAITS[Math.min(this.#attempt++, WAITS.length - 1)]);
    this.#say(this.#video.readyState > 0 ? 'reconnecting' : 'failed');
  }

  #say(trouble: MediaTrouble | undefined): void {
    this.#trouble = trouble;
    this.#options.changed();
  }

  /** Tries now. */
  retry(): void {
    clearTimeout(this.#timer);
    if (!this.#engine) void this.#begin();
    // Before its list was read there is nothing to go on with.
    else if (this.#video.readyState === 0) this.#engine.loadSource(this.#options.address);
    else this.#engine.startLoad();
  }

  /** What the stream offers, largest first. */
  get qualities(): readonly Quality[] {
    return (this.#engine?.levels ?? [])
      .map(({ height = 0, bitrate = 0 }, level) => ({
        id: String(level),
        height,
        label: height ? `${height}p` : `${Math.round(bitrate / 1000)} kbit/s`,
      }))
      .sort((a, b) => b.height - a.height);
  }

  /** Undefined while the engine chooses by itself. */
  get quality(): string | undefined {
    const level = this.#engine?.manualLevel ?? -1;
    return level < 0 ? undefined : String(level);
  }

  /** @param id of a quality; the empty one lets the engine choose. */
  setQuality(id: string): void {
    if (this.#engine) this.#engine.currentLevel = id === '' ? -1 : Number(id);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#engine?.destroy();
    this.#engine = undefined;
  }
}
