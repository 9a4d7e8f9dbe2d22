import type { TemplateResult } from 'lit';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import { Captions, captionsOf } from '../captions/captions.ts';
import type { Command } from '../hotkeys.ts';
import type { Stage, StageContext } from '../lecture/stage.ts';
import type { PlayedRange, PlayedRanges } from '../progress/played-ranges.ts';
import { TextBeside } from '../transcript/text-beside.ts';
import type { Chapter } from './chapters.ts';
import { Display } from './display.ts';
import { IdleControls } from './idle-controls.ts';
import { KeyEcho } from './key-echo.ts';
import { nativeVideo, type Media, type Picture } from './media.ts';
import type { MediaTrouble } from './media-recovery.ts';
import { mediaSession } from './media-session.ts';
import { tellOfMedia } from './media-shown.ts';
import { MissingParts } from './missing-parts.ts';
import { NativePicture } from './native-picture.ts';
import { PictureNotice, type Notice } from './picture-notice.ts';
import { Playhead } from './playhead.ts';
import { loadPreferences, savePreferences } from './preferences.ts';
import { SlottedPicture, slottedIn } from './slotted-picture.ts';
import type { TimelinePreview } from './timeline-preview.ts';
import { runCommand } from './video-commands.ts';
import type { MissingPart, VideoControls } from './video-controls.ts';
import { videoMessages, type VideoMessages } from './video.messages.ts';
import { VideoTracks } from './video-tracks.ts';
import { videoView } from './video-view.ts';
import { videoStyles } from './video.styles.ts';

const EVENTS = [
  'emptied',
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
  'canplaythrough',
  'progress',
  'suspend',
  'ratechange',
  'volumechange',
  'ended',
  'enterpictureinpicture',
  'leavepictureinpicture',
] as const;

/** While a film is fetched it says much at once: what changes by that is drawn together, with the next frame. */
const OF_LOADING: ReadonlySet<string> = new Set([
  'loadedmetadata',
  'durationchange',
  'canplay',
  'canplaythrough',
  'progress',
  'suspend',
]);

/** A video with our own controls, whatever fills the picture: what is played is measured, and the learner sees it. */
export class VideoStage implements Stage, VideoControls {
  readonly context: StageContext;
  readonly picture: Picture;
  readonly captions: Captions;
  readonly text: TextBeside;
  readonly display: Display;
  readonly notice: PictureNotice;
  readonly #left = new AbortController();
  readonly #tracks: VideoTracks;
  readonly #playhead: Playhead;
  readonly #missing: MissingParts;
  readonly #echo: KeyEcho;
  readonly #idle: IdleControls;
  #media: Media | undefined;
  #frame: HTMLElement | undefined;
  #listeners: AbortController | undefined;
  #preview: TimelinePreview | undefined;
  #begun = false;
  #settingsOpen = false;
  #drawing = 0;

  constructor(context: StageContext, picture?: Picture) {
    this.context = context;
    const { root, update } = context;
    const { signal } = this.#left;
    adoptStyles(root, videoStyles);
    const choices = captionsOf(context);
    const slotted = slottedIn(root);
    this.picture = picture ?? (slotted ? new SlottedPicture(slotted, context) : new NativePicture(context, choices));
    this.notice = new PictureNotice(update);
    this.display = new Display(context);
    this.#playhead = new Playhead(this);
    this.#missing = new MissingParts(this, (seconds) => this.#playhead.go(seconds));
    this.#echo = new KeyEcho(context, () => this.words);
    this.#idle = new IdleControls(() => !this.paused && this.display.isFull, update);
    this.#tracks = new VideoTracks(context, signal);
    this.captions = new Captions(this, { choices, signal, say: (text) => this.#echo.say(text) });
    this.text = new TextBeside(this, signal);
    void this.#tracks
      .load({ stage: this, pause: () => this.#media?.pause(), go: (seconds) => this.#playhead.go(seconds) })
      .then(() => this.#playhead.questionsCame());
  }

  view(): TemplateResult {
    void videoMessages.load(this.context.locale)?.then(this.context.update);
    return videoView(this, {
      captions: this.captions.view(),
      text: this.text.view(),
      checkpoint: this.#tracks.checkpoints?.view(),
      preview: this.#showPreview,
    });
  }

  // What the view shows: always what the element says, never what was asked of it.
  get words(): VideoMessages {
    return videoMessages.for(this.context.locale);
  }
  get media(): Media | undefined {
    return this.#media;
  }
  get time(): number {
    return this.#playhead.time;
  }
  get duration(): number {
    const own = this.#media?.duration ?? NaN;
    return Number.isFinite(own) && own > 0 ? own : this.context.recorder.duration;
  }
  get paused(): boolean {
    return this.#media?.paused ?? true;
  }
  get ended(): boolean {
    return this.#media?.ended ?? false;
  }
  get waiting(): boolean {
    return !this.paused && (this.#media?.readyState ?? 4) < 3;
  }
  get begun(): boolean {
    return this.#begun;
  }
  get rate(): number {
    return this.#media?.playbackRate ?? 1;
  }
  get volume(): number {
    return this.#media?.muted ? 0 : (this.#media?.volume ?? 1);
  }
  get chapters(): readonly Chapter[] {
    return this.#tracks.chapters;
  }
  get trouble(): MediaTrouble | undefined {
    return this.picture.trouble;
  }
  get said(): Notice | undefined {
    return this.notice.shown;
  }
  get missingPart(): MissingPart | undefined {
    return this.#missing.part;
  }
  get idle(): boolean {
    return this.#idle.idle;
  }
  get goesOn(): boolean {
    return loadPreferences().goOn;
  }
  get settingsOpen(): boolean {
    return this.#settingsOpen;
  }
  get buffered(): PlayedRanges {
    const buffered = this.#media?.buffered;
    return buffered
      ? Array.from({ length: buffered.length }, (_, n): PlayedRange => [buffered.start(n), buffered.end(n)])
      : [];
  }
  get reach(): number {
    return this.#playhead.reach;
  }

  readonly attach = (dock: Element | undefined): void => {
    this.#listeners?.abort();
    this.#frame = dock?.closest<HTMLElement>('.video') ?? undefined;
    if (!this.#frame) return void (this.#media = undefined);
    const { signal } = (this.#listeners = new AbortController());
    const { lecture, resolve, update } = this.context;
    const media = (this.#media = this.picture.attach(this.#frame, { signal, changed: update }));
    if (!media) return;
    this.#playhead.unplace(media);
    const preferences = loadPreferences();
    media.volume = preferences.volume;
    media.muted = preferences.muted;
    this.setRate(preferences.rate);
    for (const type of EVENTS) media.addEventListener(type, this.#observe, { signal });
    this.display.attach(media, this.#frame, signal);
    const poster = lecture.video?.thumbnail_url;
    if (!this.picture.foreign) mediaSession(this, media, poster ? resolve(poster) : '', signal);
    const native = nativeVideo(media);
    if (native) this.captions.watchNative(native, signal);
    void this.captions.show();
    tellOfMedia(this.context, media, signal);
  };

  readonly #observe = ({ type }: Event): void => {
    const media = this.#media;
    if (!media) return;
    const { recorder } = this.context;
    switch (type) {
      case 'emptied':
        this.#playhead.unplace(media);
        break;
      case 'loadedmetadata':
        recorder.setDuration(media.duration);
        break;
      case 'play':
        this.#begun = true;
        recorder.begin();
        this.context.resumed();
        this.wake();
        break;
      case 'seeking':
        if (!this.#playhead.admits(media)) return;
        recorder.seek();
        this.context.resumed();
        break;
      case 'volumechange':
      case 'ratechange':
        // Another site keeps its own.
        if (!this.picture.foreign)
          savePreferences({ volume: media.volume, muted: media.muted, rate: media.playbackRate });
        break;
      default:
    }
    this.#playhead.place(media);
    this.#echo.happened(type, media);
    this.#measure(media);
    if (type === 'timeupdate' && !media.seeking && this.#playhead.placed) {
      const from = this.#playhead.moved(media.currentTime);
      this.#tracks.checkpoints?.moved(from, media.currentTime);
      this.#missing.moved(media);
    }
    if (type === 'pause' || type === 'ended') recorder.flush();
    if (type === 'pause') this.wake();
    if (type === 'ended') this.context.ended();
    this.captions.sample(this.time);
    this.text.sample(this.time);
    if (!OF_LOADING.has(type)) return this.context.update();
    this.#drawing ||= requestAnimationFrame(() => {
      this.#drawing = 0;
      this.context.update();
    });
  };

  #measure(media: Media): void {
    if (this.#playhead.placed && !this.trouble) this.context.recorder.sample(media);
  }

  async play(): Promise<void> {
    if (this.#tracks.checkpoints?.asksAgain()) return;
    // A browser may refuse to play without a gesture; the big button stays.
    await this.#media?.play().catch(() => undefined);
  }

  sayOfJump(text: string): void {
    this.#echo.sayOfJump(text);
  }

  focusPlay(): void {
    this.#frame?.querySelector<HTMLElement>('.toggle')?.focus();
  }

  toggle(): void {
    if (this.paused) void this.play();
    else this.#media?.pause();
  }

  seek(seconds: number): void {
    if (this.#playhead.seek(seconds)) this.#missing.stop();
  }

  startOver(): void {
    this.focusPlay();
    this.#missing.stop();
    this.#playhead.startOver();
    void this.play();
  }

  undoJump(): void {
    if (this.#playhead.back()) this.#missing.stop();
    this.context.update();
  }

  askBetween(from: number, to: number): number | undefined {
    return this.#tracks.checkpoints?.askBetween(from, to);
  }

  setRate(rate: number): void {
    const native = nativeVideo(this.#media);
    if (native) native.defaultPlaybackRate = rate;
    if (this.#media) this.#media.playbackRate = rate;
  }

  setVolume(volume: number): void {
    if (!this.#media) return;
    this.#media.volume = Math.min(1, Math.max(0, volume));
    this.#media.muted = volume <= 0;
  }

  mute(): void {
    if (this.#media) this.#media.muted = !this.#media.muted;
  }

  setGoesOn(goesOn: boolean): void {
    savePreferences({ goOn: goesOn });
    this.context.update();
  }

  showSettings(open: boolean): void {
    this.#settingsOpen = open;
    this.context.update();
  }

  retry(): void {
    this.focusPlay();
    this.picture.retry();
  }

  /** A picture and a time over the timeline, fetched when a pointer first comes there. */
  readonly #showPreview = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    if (this.#preview) return this.#preview.show(event);
    void import('./timeline-preview.ts').then(({ TimelinePreview, previewStyles }) => {
      if (this.#left.signal.aborted) return;
      adoptStyles(this.context.root, previewStyles);
      // It shows with the pointer's next move.
      this.#preview ??= new TimelinePreview(this, this.#left.signal);
    });
  };

  /** Plays the first stretch that was not played, and the ones after it. */
  playMissing(): void {
    this.focusPlay();
    if (this.#missing.begin()) void this.play();
  }

  stopMissing(): void {
    this.focusPlay();
    this.#missing.stop();
    this.context.update();
  }

  readonly wake = (): void => this.#idle.wake();

  command(command: Command, key: string): boolean {
    this.wake();
    this.#echo.pressed();
    return runCommand(this, command, key);
  }

  leave(): void {
    this.#idle.leave();
    this.notice.hide();
    if (this.#media) this.#measure(this.#media);
    this.context.recorder.flush();
    this.#media?.pause();
    this.#listeners?.abort();
    this.#left.abort();
    this.picture.leave?.();
  }
}
