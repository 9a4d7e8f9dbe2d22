import { html, nothing, type TemplateResult } from 'lit';
import type { CaptionChoice } from '../captions/captions.ts';
import type { StageContext } from '../lecture/stage.ts';
import { isHls, needsEngine, type HlsProvider } from '../hls/hls-engine.ts';
import type { HlsSource } from '../hls/hls-source.ts';
import type { Media, Picture, PictureOptions, Quality } from './media.ts';
import { MediaRecovery, type MediaTrouble } from './media-recovery.ts';
import type { VideoControls } from './video-controls.ts';

interface Source extends Quality {
  readonly address: string;
}

/** The browser's own video: brought back when its connection breaks, in any of the sizes that there are. */
export class NativePicture implements Picture {
  readonly #context: StageContext;
  readonly #captions: readonly CaptionChoice[];
  readonly #sources: readonly Source[];
  readonly #poster: string | undefined;
  /** The lecture's own address, which may be none of the sizes. */
  readonly #original: Source;
  #source: Source;
  /** What another size goes on from, until it can. */
  #resume: { readonly from: Source; readonly plays: boolean } | undefined;
  #video: HTMLVideoElement | undefined;
  #recovery: MediaRecovery | undefined;
  #hls: HlsSource | undefined;
  #changed: () => void = () => undefined;

  constructor(context: StageContext, captions: readonly CaptionChoice[]) {
    this.#context = context;
    this.#captions = captions;
    const { video } = context.lecture;
    const { resolve } = context;
    const first = resolve(video?.video_url || video?.video_file || '');
    this.#sources = (video?.sources ?? [])
      .map(({ url, label, height }) => ({ address: resolve(url), label: label || (height ? `${height}p` : url) }))
      .filter(({ address }) => address !== '')
      .map((source) => ({ ...source, id: source.address }));
    this.#original = this.#sources.find(({ address }) => address === first) ?? { id: first, label: '', address: first };
    this.#source = this.#original;
    this.#poster = video?.thumbnail_url ? resolve(video.thumbnail_url) : undefined;
  }

  view(stage: VideoControls): TemplateResult {
    return html`
      <video
        playsinline
        preload="metadata"
        aria-label=${this.#context.lecture.title}
        tabindex="-1"
        poster=${this.#poster ?? nothing}
        @click=${() => stage.toggle()}
        @dblclick=${() => stage.display.toggleFull()}
      >
        ${this.#captions.map(
          (caption) =>
            html`<track kind="captions" srclang=${caption.language} label=${caption.label} src=${caption.address} />`,
        )}
      </video>
    `;
  }

  attach(frame: HTMLElement, { signal, changed }: PictureOptions): Media | undefined {
    this.#changed = changed;
    const video = (this.#video = frame.querySelector('video') ?? undefined);
    if (!video) return undefined;
    video.addEventListener('error', this.#failed, { signal, capture: true });
    video.addEventListener('loadedmetadata', this.#resumed, { signal });
    this.#askForCors(video);
    if (isHls(this.#source.address) && needsEngine(video)) void this.#stream(video, signal);
    else {
      this.#recover(video, signal);
      // A node that was moved comes here again, and keeps its place.
      if (video.getAttribute('src') !== this.#source.address) video.src = this.#source.address;
    }
    return video;
  }

  leave(): void {
    this.#video?.removeAttribute('src');
    this.#video?.load();
  }

  #recover(video: HTMLVideoElement, signal: AbortSignal): void {
    const { announce } = this.#context;
    this.#recovery = new MediaRecovery(video, {
      signal,
      prepare: () => this.#askForCors(video),
      changed: () => {
        announce(this.#context.t.videoTrouble);
        this.#changed();
      },
      recovered: () => {
        announce(this.#context.t.videoBack);
        this.#changed();
      },
    });
  }

  async #stream(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
    const { HlsSource } = await import('../hls/hls-source.ts');
    if (signal.aborted) return;
    const { hls } = this.#context.root.host as { hls?: HlsProvider };
    this.#hls = new HlsSource(video, { address: this.#source.address, provider: hls, signal, changed: this.#changed });
  }

  /** Captions in the browser's own full screen, as on a phone, need CORS on the video too when they come from elsewhere. */
  #askForCors(video: HTMLVideoElement): void {
    if (this.#captions.length > 0) video.crossOrigin = 'anonymous';
  }

  readonly #failed = (event: Event): void => {
    const video = this.#video;
    if (!video || event.target !== video || video.readyState > 0) return;
    // A media host may lack CORS: then the picture matters more than its captions.
    if (video.crossOrigin !== null) {
      event.stopImmediatePropagation();
      video.crossOrigin = null;
      video.load();
    } else if (this.#resume && this.#source !== this.#resume.from) {
      event.stopImmediatePropagation();
      this.#play(this.#resume.from);
    }
  };

  readonly #resumed = (): void => {
    if (this.#resume?.plays) void this.#video?.play().catch(() => undefined);
    this.#resume = undefined;
  };

  get trouble(): MediaTrouble | undefined {
    return this.#hls ? this.#hls.trouble : this.#recovery?.trouble;
  }

  retry(): void {
    if (this.#hls) this.#hls.retry();
    else this.#recovery?.retry();
  }

  get qualities(): readonly Quality[] {
    if (this.#hls) return this.#hls.qualities;
    return this.#sources.length > 1 ? this.#sources : [];
  }

  /** What plays is chosen by nobody. */
  get automatic(): boolean {
    return this.#hls !== undefined || !this.#sources.includes(this.#original);
  }

  get quality(): string | undefined {
    if (this.#hls) return this.#hls.quality;
    return this.#sources.includes(this.#source) ? this.#source.id : undefined;
  }

  setQuality(id: string): void {
    if (this.#hls) this.#hls.setQuality(id);
    else this.#play(this.#sources.find((each) => each.id === id) ?? this.#original);
    this.#changed();
  }

  #play(source: Source): void {
    const video = this.#video;
    if (!video || source === this.#source) return;
    // Chosen twice before the first could play: it goes on from where it was.
    this.#resume ??= { from: this.#source, plays: !video.paused };
    this.#source = source;
    video.src = source.address;
    this.#changed();
  }
}
