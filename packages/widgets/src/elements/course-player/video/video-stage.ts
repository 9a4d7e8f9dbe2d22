import type { TemplateResult } from 'lit';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import type { Command } from '../hotkeys.ts';
import type { Stage, StageContext } from '../lecture/stage.ts';
import { gaps, nextGap, type PlayedRange, type PlayedRanges } from '../progress/played-ranges.ts';
import { resumePosition } from '../progress/resume.ts';
import { MediaRecovery, type MediaTrouble } from './media-recovery.ts';
import { loadPreferences, savePreferences } from './preferences.ts';
import { RATES } from './rates.ts';
import type { CaptionChoice, VideoControls } from './video-controls.ts';
import { videoView } from './video-view.ts';
import { videoStyles } from './video.styles.ts';

const STEP = 5;
const LONG_STEP = 10;
const IDLE_MS = 2_800;
const NOTICE_MS = 8_000;

const EVENTS = [
  'loadedmetadata',
  'durationchange',
  'timeupdate',
  'play',
  'playing',
  'pause',
  'seeking',
  'seeked',
  'waiting',
  'canplay',
  'progress',
  'ratechange',
  'volumechange',
  'ended',
  'enterpictureinpicture',
  'leavepictureinpicture',
] as const;

/** A native video with our own controls: what is played is measured, and the learner sees it. */
export class VideoStage implements Stage, VideoControls {
  readonly context: StageContext;
  readonly source: string;
  readonly poster: string | undefined;
  readonly captions: readonly CaptionChoice[];
  #video: HTMLVideoElement | undefined;
  #frame: HTMLElement | undefined;
  #listeners: AbortController | undefined;
  #recovery: MediaRecovery | undefined;
  #captionLanguage: string | undefined;
  #resumedAt: number | undefined;
  #begun = false;
  /** The playhead stands where the learner left it. Until then its zero means nothing. */
  #placed = false;
  #gapEnd: number | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;
  idle = false;

  constructor(context: StageContext) {
    this.context = context;
    adoptStyles(context.root, videoStyles);
    const { video } = context.lecture;
    this.source = context.resolve(video?.video_url || video?.video_file || '');
    this.poster = video?.thumbnail_url ? context.resolve(video.thumbnail_url) : undefined;
    this.captions = (video?.captions ?? []).map((caption) => ({
      language: caption.language,
      label: caption.label || languageName(caption.language, context.locale),
      address: context.resolve(caption.url),
    }));
    this.#captionLanguage = loadPreferences().captions;
  }

  view(): TemplateResult {
    return videoView(this);
  }

  // What the view shows: always what the element says, never what was asked of it.
  get time(): number {
    return this.#video && this.#placed && this.#video.readyState > 0
      ? this.#video.currentTime
      : this.context.recorder.position;
  }
  get duration(): number {
    const own = this.#video?.duration ?? NaN;
    return Number.isFinite(own) && own > 0 ? own : this.context.recorder.duration;
  }
  get paused(): boolean {
    return this.#video?.paused ?? true;
  }
  get ended(): boolean {
    return this.#video?.ended ?? false;
  }
  get waiting(): boolean {
    return !this.paused && (this.#video?.readyState ?? 4) < 3;
  }
  get begun(): boolean {
    return this.#begun;
  }
  get rate(): number {
    return this.#video?.playbackRate ?? 1;
  }
  get volume(): number {
    return this.#video?.muted ? 0 : (this.#video?.volume ?? 1);
  }
  get captionLanguage(): string | undefined {
    return this.captions.find((caption) => caption.language === this.#captionLanguage)?.language;
  }
  get trouble(): MediaTrouble | undefined {
    return this.#recovery?.trouble;
  }
  get resumedAt(): number | undefined {
    return this.#resumedAt;
  }
  get isFullscreen(): boolean {
    return this.#frame !== undefined && this.context.root.fullscreenElement === this.#frame;
  }
  get canPicture(): boolean {
    return document.pictureInPictureEnabled === true;
  }
  get buffered(): PlayedRanges {
    const buffered = this.#video?.buffered;
    return buffered
      ? Array.from({ length: buffered.length }, (_, n): PlayedRange => [buffered.start(n), buffered.end(n)])
      : [];
  }
  get missing(): PlayedRanges {
    return gaps(this.context.recorder.ranges, this.duration);
  }

  /** Called with the frame once it is in the document, and with nothing when it leaves. */
  readonly attach = (frame: Element | undefined): void => {
    this.#listeners?.abort();
    this.#frame = frame as HTMLElement | undefined;
    this.#video = frame?.querySelector('video') ?? undefined;
    const video = this.#video;
    if (!video) return;
    const { signal } = (this.#listeners = new AbortController());
    const preferences = loadPreferences();
    video.volume = preferences.volume;
    video.muted = preferences.muted;
    video.defaultPlaybackRate = video.playbackRate = preferences.rate;
    for (const type of EVENTS) video.addEventListener(type, this.#observe, { signal });
    video.addEventListener('error', this.#withoutCaptions, { signal, capture: true });
    video.textTracks.addEventListener('addtrack', this.#showCaptions, { signal });
    frame?.addEventListener('fullscreenchange', this.context.update, { signal });
    this.#recovery = new MediaRecovery(video, {
      signal,
      prepare: () => this.#askForCors(video),
      changed: () => {
        this.context.announce(this.context.t.videoTrouble);
        this.context.update();
      },
      recovered: () => {
        this.context.announce(this.context.t.videoBack);
        this.context.update();
      },
    });
    this.#showCaptions();
    this.#mediaSession(signal);
    this.#askForCors(video);
    // A node that was moved comes here again, and keeps its place.
    if (video.getAttribute('src') !== this.source) video.src = this.source;
  };

  readonly #observe = ({ type }: Event): void => {
    const video = this.#video;
    if (!video) return;
    const { recorder } = this.context;
    switch (type) {
      case 'loadedmetadata':
        recorder.setDuration(video.duration);
        this.#resume(video);
        break;
      case 'play':
        this.#begun = true;
        recorder.begin();
        this.wake();
        break;
      case 'seeking':
        recorder.seek();
        break;
      case 'volumechange':
      case 'ratechange':
        savePreferences({ volume: video.volume, muted: video.muted, rate: video.playbackRate });
        break;
      default:
    }
    if (this.#placed && !this.trouble && video.readyState > 0) recorder.sample(video);
    if (type === 'timeupdate') this.#stopAfterGap(video);
    if (type === 'pause' || type === 'ended') recorder.flush();
    if (type === 'pause') this.wake();
    if (type === 'ended') this.context.ended();
    this.context.update();
  };

  #resume(video: HTMLVideoElement): void {
    if (this.#placed) return;
    this.#placed = true;
    const { recorder, begin, announce, t } = this.context;
    const start = resumePosition(recorder.position, this.duration);
    if (start > 0) {
      video.currentTime = start;
      this.#resumedAt = start;
      announce(t.resumedAt(start));
      this.#noticeTimer = setTimeout(() => {
        this.#resumedAt = undefined;
        this.context.update();
      }, NOTICE_MS);
    }
    if (begin) void this.play();
  }

  /** Captions from another origin need CORS on the video too. */
  #askForCors(video: HTMLVideoElement): void {
    if (this.captions.length > 0) video.crossOrigin = 'anonymous';
  }

  /** A media host may lack CORS: then the picture matters more than the captions. */
  readonly #withoutCaptions = (event: Event): void => {
    const video = this.#video;
    if (!video || event.target !== video || video.crossOrigin === null || this.#begun) return;
    event.stopImmediatePropagation();
    video.crossOrigin = null;
    video.load();
  };

  async play(): Promise<void> {
    // A browser may refuse to play without a gesture; the big button stays.
    await this.#video?.play().catch(() => undefined);
  }

  focusPlay(): void {
    this.#frame?.querySelector<HTMLElement>('.toggle')?.focus();
  }

  toggle(): void {
    if (this.paused) void this.play();
    else this.#video?.pause();
  }

  seek(seconds: number): void {
    if (!this.#video) return;
    this.#gapEnd = undefined;
    this.#video.currentTime = Math.min(Math.max(0, seconds), this.duration || 0);
  }

  startOver(): void {
    this.focusPlay();
    this.#resumedAt = undefined;
    this.seek(0);
    void this.play();
  }

  setRate(rate: number): void {
    if (this.#video) this.#video.defaultPlaybackRate = this.#video.playbackRate = rate;
  }

  setVolume(volume: number): void {
    if (!this.#video) return;
    this.#video.volume = Math.min(1, Math.max(0, volume));
    this.#video.muted = volume <= 0;
  }

  mute(): void {
    if (this.#video) this.#video.muted = !this.#video.muted;
  }

  setCaptions(language: string | undefined): void {
    this.#captionLanguage = language;
    savePreferences({ captions: language });
    this.#showCaptions();
    this.context.update();
  }

  toggleCaptions(): void {
    const preferred =
      this.captions.find((caption) => caption.language === this.context.locale.split('-')[0]) ?? this.captions[0];
    this.setCaptions(this.captionLanguage ? undefined : preferred?.language);
  }

  readonly #showCaptions = (): void => {
    for (const track of this.#video?.textTracks ?? []) {
      track.mode = track.language === this.captionLanguage ? 'showing' : 'disabled';
    }
  };

  toggleFullscreen(): void {
    if (this.isFullscreen) void document.exitFullscreen();
    else if (this.#frame?.requestFullscreen) void this.#frame.requestFullscreen().catch(() => undefined);
    // An iPhone has it for the video alone.
    else (this.#video as { webkitEnterFullscreen?(): void } | undefined)?.webkitEnterFullscreen?.();
  }

  togglePicture(): void {
    if (document.pictureInPictureElement) void document.exitPictureInPicture();
    else void this.#video?.requestPictureInPicture().catch(() => undefined);
  }

  retry(): void {
    this.focusPlay();
    this.#recovery?.retry();
  }

  /** Plays the first stretch that was not played, and the ones after it. */
  playMissing(): void {
    this.focusPlay();
    this.#playGap(this.missing[0]);
  }

  #playGap(gap: PlayedRange | undefined): void {
    if (!gap) return;
    this.seek(gap[0]);
    this.#gapEnd = gap[1];
    void this.play();
  }

  /** At the end of a gap that was asked for: on to the next one, or stop when none is left. */
  #stopAfterGap(video: HTMLVideoElement): void {
    if (this.#gapEnd === undefined || video.currentTime < this.#gapEnd - 0.1) return;
    this.#gapEnd = undefined;
    const missing = this.missing;
    if (missing.length > 0) this.#playGap(nextGap(missing, video.currentTime));
    else {
      video.pause();
      this.context.announce(this.context.t.nothingMissing);
    }
  }

  /** The pointer moved or a key was pressed: in full screen the controls come back for a while. */
  readonly wake = (): void => {
    clearTimeout(this.#idleTimer);
    if (this.idle) {
      this.idle = false;
      this.context.update();
    }
    if (this.paused || !this.isFullscreen) return;
    this.#idleTimer = setTimeout(() => {
      this.idle = true;
      this.context.update();
    }, IDLE_MS);
  };

  command(command: Command, key: string): boolean {
    this.wake();
    switch (command) {
      case 'toggle':
        this.toggle();
        return true;
      case 'back':
        this.seek(this.time - STEP);
        return true;
      case 'forward':
        this.seek(this.time + STEP);
        return true;
      case 'backLong':
        this.seek(this.time - LONG_STEP);
        return true;
      case 'forwardLong':
        this.seek(this.time + LONG_STEP);
        return true;
      case 'seekTo':
        this.seek((this.duration * Number(key)) / 10);
        return true;
      case 'louder':
        this.setVolume(this.volume + 0.1);
        return true;
      case 'quieter':
        this.setVolume(this.volume - 0.1);
        return true;
      case 'mute':
        this.mute();
        return true;
      case 'captions':
        this.toggleCaptions();
        return true;
      case 'fullscreen':
        this.toggleFullscreen();
        return true;
      case 'picture':
        if (this.canPicture) this.togglePicture();
        return true;
      case 'slower':
        this.setRate(RATES.findLast((rate) => rate < this.rate) ?? RATES[0]);
        return true;
      case 'faster':
        this.setRate(RATES.find((rate) => rate > this.rate) ?? 3);
        return true;
      default:
        return false;
    }
  }

  leave(): void {
    clearTimeout(this.#idleTimer);
    clearTimeout(this.#noticeTimer);
    if (this.#video && this.#placed && this.#video.readyState > 0 && !this.trouble)
      this.context.recorder.sample(this.#video);
    this.context.recorder.flush();
    this.#video?.pause();
    this.#listeners?.abort();
  }

  /** The keys on a keyboard and a headset, and the lock screen. */
  #mediaSession(signal: AbortSignal): void {
    const session = navigator.mediaSession;
    if (!session) return;
    this.#video?.addEventListener(
      'play',
      () => {
        session.metadata = new MediaMetadata({
          title: this.context.lecture.title,
          ...(this.poster ? { artwork: [{ src: this.poster }] } : {}),
        });
        session.setActionHandler('seekbackward', () => this.seek(this.time - LONG_STEP));
        session.setActionHandler('seekforward', () => this.seek(this.time + LONG_STEP));
      },
      { signal },
    );
    signal.addEventListener('abort', () => {
      session.setActionHandler('seekbackward', null);
      session.setActionHandler('seekforward', null);
    });
  }
}

function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
