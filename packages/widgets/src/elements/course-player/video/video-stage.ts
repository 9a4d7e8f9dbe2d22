import type { TemplateResult } from 'lit';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import type { CaptionLayer } from '../captions/caption-layer.ts';
import type { Checkpoints } from '../checkpoints/checkpoints.ts';
import type { Command } from '../hotkeys.ts';
import type { Stage, StageContext } from '../lecture/stage.ts';
import { gaps, skipped, type PlayedRange, type PlayedRanges } from '../progress/played-ranges.ts';
import { resumePosition } from '../progress/resume.ts';
import type { TextPanel } from '../transcript/text-panel.ts';
import { chaptersFrom, type Chapter } from './chapters.ts';
import { loadCues, type Cue } from './cues.ts';
import { GapPlayer } from './gap-player.ts';
import type { Media, Picture } from './media.ts';
import type { MediaTrouble } from './media-recovery.ts';
import { mediaSession } from './media-session.ts';
import { tellOfMedia } from './media-shown.ts';
import { NativePicture } from './native-picture.ts';
import { OtherDevice } from './other-device.ts';
import { loadPreferences, savePreferences, type CaptionStyle } from './preferences.ts';
import { permits, reachOf, seekPolicyOf, type SeekPolicy } from './seek-policy.ts';
import { SlottedPicture, slottedIn } from './slotted-picture.ts';
import type { TimelinePreview } from './timeline-preview.ts';
import { runCommand } from './video-commands.ts';
import type { CaptionChoice, MissingPart, VideoControls } from './video-controls.ts';
import { videoMessages, type VideoMessages } from './video.messages.ts';
import { videoView } from './video-view.ts';
import { videoStyles } from './video.styles.ts';

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
  'canplaythrough',
  'progress',
  'suspend',
  'ratechange',
  'volumechange',
  'ended',
  'enterpictureinpicture',
  'leavepictureinpicture',
] as const;

/** A video with our own controls, whatever fills the picture: what is played is measured, and the learner sees it. */
export class VideoStage implements Stage, VideoControls {
  readonly context: StageContext;
  readonly picture: Picture;
  readonly captions: readonly CaptionChoice[];
  readonly #policy: SeekPolicy;
  /** What was jumped over; what lies ahead of a first viewing is not missing yet. */
  readonly #gaps = new GapPlayer(() => {
    const { ranges, position } = this.context.recorder;
    return skipped(ranges, this.duration, position);
  });
  readonly #files = new Map<string, Promise<readonly Cue[]>>();
  readonly #left = new AbortController();
  #media: Media | undefined;
  #frame: HTMLElement | undefined;
  #listeners: AbortController | undefined;
  #otherDevice: OtherDevice | undefined;
  #captionLanguage: string | undefined;
  #captionLayer: CaptionLayer | undefined;
  #captionStyle: CaptionStyle;
  #styleView: ((stage: VideoControls) => TemplateResult) | undefined;
  #textPanel: TextPanel | undefined;
  #textOpen: boolean;
  #checkpoints: Checkpoints | undefined;
  #preview: TimelinePreview | undefined;
  #chapters: readonly Chapter[];
  #resumedAt: number | undefined;
  #refusal: string | undefined;
  #begun = false;
  /** The playhead stands where the learner left it. Until then its zero means nothing. */
  #placed = false;
  /** Where we sent the playhead, and where it was before it went elsewhere. */
  #sentTo: number | undefined;
  #lastTime = 0;
  /** A key was pressed: what comes of it is said, since no control with the focus says it. */
  #toSay = false;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;
  idle = false;

  constructor(context: StageContext, picture?: Picture) {
    this.context = context;
    adoptStyles(context.root, videoStyles);
    const { video } = context.lecture;
    this.captions = (video?.captions ?? [])
      .map((caption) => ({
        language: caption.language,
        label: caption.label || languageName(caption.language, context.locale),
        address: context.resolve(caption.url),
      }))
      .filter(({ address }) => address !== '');
    const slotted = slottedIn(context.root);
    this.picture =
      picture ?? (slotted ? new SlottedPicture(slotted, context) : new NativePicture(context, this.captions));
    this.#policy = seekPolicyOf(context.lecture);
    this.#chapters = chaptersFrom(video?.chapters);
    const preferences = loadPreferences();
    this.#captionLanguage = preferences.captions;
    this.#captionStyle = preferences.captionStyle;
    this.#textOpen = preferences.textOpen && this.hasText;
    void this.#loadTracks();
    if (this.#textOpen) void this.#openText();
  }

  view(): TemplateResult {
    void videoMessages.load(this.context.locale)?.then(this.context.update);
    return videoView(this, {
      captions: this.#captionLayer?.view(),
      text: this.#textOpen ? this.#textPanel?.view() : undefined,
      checkpoint: this.#checkpoints?.view(),
      preview: this.#showPreview,
    });
  }

  // What the view shows: always what the element says, never what was asked of it.
  get words(): VideoMessages {
    return videoMessages.for(this.context.locale);
  }
  get time(): number {
    return this.#media && this.#placed && this.#media.readyState > 0
      ? this.#media.currentTime
      : this.context.recorder.position;
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
  get captionLanguage(): string | undefined {
    return this.captions.find((caption) => caption.language === this.#captionLanguage)?.language;
  }
  get captionStyle(): CaptionStyle {
    return this.#captionStyle;
  }
  get chapters(): readonly Chapter[] {
    return this.#chapters;
  }
  get trouble(): MediaTrouble | undefined {
    return this.picture.trouble;
  }
  get resumedAt(): number | undefined {
    return this.#resumedAt;
  }
  get refusal(): string | undefined {
    return this.#refusal;
  }
  get missingPart(): MissingPart | undefined {
    return this.#gaps.part;
  }
  get isFullscreen(): boolean {
    return this.#frame !== undefined && this.context.root.fullscreenElement === this.#frame;
  }
  get canPicture(): boolean {
    return document.pictureInPictureEnabled === true && this.#native !== undefined;
  }
  get otherDevice(): 'available' | 'connected' | undefined {
    return this.#otherDevice?.state;
  }
  get hasText(): boolean {
    const { video } = this.context.lecture;
    return this.captions.length > 0 || this.#chapters.length > 0 || video?.tracks?.some(isChapters) === true;
  }
  get textOpen(): boolean {
    return this.#textOpen;
  }
  get goesOn(): boolean {
    return loadPreferences().goOn;
  }
  get buffered(): PlayedRanges {
    const buffered = this.#media?.buffered;
    return buffered
      ? Array.from({ length: buffered.length }, (_, n): PlayedRange => [buffered.start(n), buffered.end(n)])
      : [];
  }
  get reach(): number {
    return reachOf(this.#policy, this.#head);
  }
  get #head(): { time: number; duration: number; ranges: PlayedRanges } {
    return { time: this.time, duration: this.duration, ranges: this.context.recorder.ranges };
  }
  /** The browser's own element, which can more than what imitates it. */
  get #native(): HTMLVideoElement | undefined {
    return this.#media instanceof HTMLVideoElement ? this.#media : undefined;
  }

  readonly attach = (dock: Element | undefined): void => {
    this.#listeners?.abort();
    this.#frame = dock?.closest<HTMLElement>('.video') ?? undefined;
    if (!this.#frame) return void (this.#media = undefined);
    const { signal } = (this.#listeners = new AbortController());
    const { update } = this.context;
    const media = (this.#media = this.picture.attach(this.#frame, { signal, changed: update }));
    if (!media) return;
    const preferences = loadPreferences();
    media.volume = preferences.volume;
    media.muted = preferences.muted;
    this.setRate(preferences.rate);
    for (const type of EVENTS) media.addEventListener(type, this.#observe, { signal });
    this.#frame.addEventListener('fullscreenchange', update, { signal });
    this.#otherDevice = new OtherDevice(media, { signal, changed: update });
    const { video } = this.context.lecture;
    if (!this.picture.foreign)
      mediaSession(this, media, video?.thumbnail_url ? this.context.resolve(video.thumbnail_url) : '', signal);
    this.#watchNativeCaptions(signal);
    void this.#showCaptions();
    tellOfMedia(this.context, media, signal);
  };

  readonly #observe = ({ type }: Event): void => {
    const media = this.#media;
    if (!media) return;
    const { recorder } = this.context;
    switch (type) {
      case 'loadedmetadata':
        recorder.setDuration(media.duration);
        break;
      case 'play':
        this.#begun = true;
        recorder.begin();
        this.wake();
        break;
      case 'seeking':
        if (!this.#admits(media)) return;
        recorder.seek();
        break;
      case 'volumechange':
      case 'ratechange':
        // Another site keeps its own.
        if (!this.picture.foreign)
          savePreferences({ volume: media.volume, muted: media.muted, rate: media.playbackRate });
        break;
      default:
    }
    if (!this.#placed && media.readyState > 0) this.#resume(media);
    this.#say(type, media);
    if (this.#placed && !this.trouble && media.readyState > 0) recorder.sample(media);
    if (type === 'timeupdate' && !media.seeking) this.#moved(media);
    if (type === 'pause' || type === 'ended') recorder.flush();
    if (type === 'pause') this.wake();
    if (type === 'ended') this.context.ended();
    this.#captionLayer?.sample(this.time);
    this.#textPanel?.sample(this.time);
    this.context.update();
  };

  #moved(media: Media): void {
    this.#checkpoints?.moved(this.#lastTime, media.currentTime);
    this.#lastTime = media.currentTime;
    const next = this.#gaps.at(media.currentTime);
    if (next === undefined) return;
    // After what was jumped over comes what was never reached, if there is any.
    const on = next === 'done' ? gaps(this.context.recorder.ranges, this.duration)[0]?.[0] : next;
    if (on !== undefined) return this.#go(on);
    media.pause();
    this.context.announce(this.context.t.nothingMissing);
  }

  #resume(media: Media): void {
    const { recorder, begin, announce, t } = this.context;
    const start = resumePosition(recorder.position, this.duration);
    // Where a host sends no parts of a file, one can only go to what has arrived: then the place comes later.
    const waits = start > 0 && !begin && media.paused && !canGoTo(media, start);
    if (waits) return;
    this.#placed = true;
    if (start > 0) {
      this.#go(start);
      this.#resumedAt = start;
      announce(t.resumedAt(start));
      this.#notice();
    }
    this.#lastTime = media.currentTime;
    if (begin) void this.play();
  }

  /** What is said over the picture goes away by itself. */
  #notice(): void {
    clearTimeout(this.#noticeTimer);
    this.#noticeTimer = setTimeout(() => {
      this.#resumedAt = this.#refusal = undefined;
      this.context.update();
    }, NOTICE_MS);
  }

  async play(): Promise<void> {
    if (this.#checkpoints?.asksAgain()) return;
    // A browser may refuse to play without a gesture; the big button stays.
    await this.#media?.play().catch(() => undefined);
  }

  focusPlay(): void {
    this.#frame?.querySelector<HTMLElement>('.toggle')?.focus();
  }

  toggle(): void {
    if (this.paused) void this.play();
    else this.#media?.pause();
  }

  seek(seconds: number): void {
    if (!this.#media) return;
    const target = Math.min(Math.max(0, seconds), this.duration || 0);
    if (!permits(this.#policy, target, this.#head)) return this.#refuse();
    this.#gaps.stop();
    this.#go(target);
  }

  /** Where nobody needs to be asked: the learner's own place, what is missing, what a question is about. */
  #go(seconds: number): void {
    if (!this.#media) return;
    this.#sentTo = this.#lastTime = seconds;
    this.#media.currentTime = seconds;
  }

  /** The browser's own controls, in its full screen or on a lock screen, know no rules: the playhead is put back. */
  #admits(media: Media): boolean {
    const target = media.currentTime;
    const ours = this.#sentTo !== undefined && Math.abs(target - this.#sentTo) < 1;
    if (ours || permits(this.#policy, target, { ...this.#head, time: this.#lastTime })) {
      this.#lastTime = target;
      return true;
    }
    this.#go(this.#lastTime);
    this.#refuse();
    return false;
  }

  #refuse(): void {
    const { words, context } = this;
    this.#refusal = {
      free: '',
      backward: words.refusedBackward,
      watched: words.refusedWatched,
      locked: words.refusedLocked,
    }[this.#policy];
    this.#resumedAt = undefined;
    context.announce(this.#refusal);
    this.#notice();
    context.update();
  }

  startOver(): void {
    this.focusPlay();
    this.#resumedAt = undefined;
    this.#gaps.stop();
    this.#go(0);
    void this.play();
  }

  setRate(rate: number): void {
    if (this.#native) this.#native.defaultPlaybackRate = rate;
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

  setCaptions(language: string | undefined): void {
    this.#captionLanguage = language;
    savePreferences({ captions: language });
    if (this.#toSay) {
      const label = this.captions.find((caption) => caption.language === language)?.label;
      this.context.announce(label ? this.words.captionsOn(label) : this.words.captionsOff);
    }
    void this.#showCaptions();
    this.context.update();
  }

  setCaptionStyle(style: CaptionStyle): void {
    this.#captionStyle = style;
    savePreferences({ captionStyle: style });
    this.context.update();
  }

  get captionStyleView(): TemplateResult | undefined {
    return this.#styleView?.(this);
  }

  /** The look of captions is a page of its own in the settings, fetched when it is first turned to. */
  async openCaptionStyle(): Promise<void> {
    const { captionStyleView } = await import('../captions/caption-style-view.ts');
    this.#styleView = captionStyleView;
    this.#turnSettings();
  }

  closeCaptionStyle(): void {
    this.#styleView = undefined;
    this.#turnSettings();
  }

  /** The focus goes on to the page that has come. */
  #turnSettings(): void {
    this.context.update();
    setTimeout(() => this.#frame?.querySelector<HTMLElement>('.settings .page-turn')?.focus());
  }

  toggleCaptions(): void {
    const preferred =
      this.captions.find((caption) => caption.language === this.context.locale.split('-')[0]) ?? this.captions[0];
    this.setCaptions(this.captionLanguage ? undefined : preferred?.language);
  }

  cues({ address }: CaptionChoice): Promise<readonly Cue[]> {
    let file = this.#files.get(address);
    if (!file) {
      file = loadCues(address, this.#left.signal);
      this.#files.set(address, file);
      // Asked for again, it is fetched again.
      file.catch(() => this.#files.delete(address));
    }
    return file;
  }

  /** Our own layer draws them, in the learner's own look. */
  async #showCaptions(): Promise<void> {
    const choice = this.captions.find((caption) => caption.language === this.captionLanguage);
    if (!choice || this.picture.foreign) return this.#captionLayer?.show(undefined);
    const { CaptionLayer, captionStyles } = await import('../captions/caption-layer.ts');
    if (this.#left.signal.aborted) return;
    adoptStyles(this.context.root, captionStyles);
    this.#captionLayer ??= new CaptionLayer(this);
    await this.#captionLayer.show(choice);
  }

  /** In its own full screen and in a small window the browser shows the video alone, and must draw captions itself. */
  #watchNativeCaptions(signal: AbortSignal): void {
    const video = this.#native;
    if (!video) return;
    const show = (shown: boolean) => () => {
      for (const track of video.textTracks)
        track.mode = shown && track.language === this.captionLanguage ? 'showing' : 'disabled';
    };
    for (const type of ['webkitbeginfullscreen', 'enterpictureinpicture'])
      video.addEventListener(type, show(true), { signal });
    for (const type of ['webkitendfullscreen', 'leavepictureinpicture'])
      video.addEventListener(type, show(false), { signal });
    video.textTracks.addEventListener('addtrack', show(false), { signal });
    show(false)();
  }

  /** Chapters and questions, where the video brings them. What cannot be read is not there. */
  async #loadTracks(): Promise<void> {
    const { lecture, resolve, update } = this.context;
    const tracks = lecture.video?.tracks ?? [];
    const { signal } = this.#left;
    const chapters = tracks.find(isChapters);
    const questions = tracks.find(({ kind }) => kind === 'checkpoints');
    if (chapters && this.#chapters.length === 0) {
      const cues = await loadCues(resolve(chapters.url), signal).catch(() => []);
      this.#chapters = chaptersFrom(undefined, cues);
    }
    if (questions) {
      const [{ Checkpoints, checkpointStyles }, cues] = await Promise.all([
        import('../checkpoints/checkpoints.ts'),
        loadCues(resolve(questions.url), signal).catch(() => []),
      ]);
      if (signal.aborted) return;
      adoptStyles(this.context.root, ...checkpointStyles);
      this.#checkpoints = new Checkpoints(cues, {
        stage: this,
        pause: () => this.#media?.pause(),
        go: (seconds) => this.#go(seconds),
      });
    }
    if (!signal.aborted) update();
  }

  toggleText(): void {
    this.#textOpen = !this.#textOpen;
    savePreferences({ textOpen: this.#textOpen });
    if (this.#textOpen) void this.#openText();
    this.context.update();
  }

  async #openText(): Promise<void> {
    const { TextPanel, textPanelStyles } = await import('../transcript/text-panel.ts');
    if (this.#left.signal.aborted) return;
    adoptStyles(this.context.root, ...textPanelStyles);
    this.#textPanel ??= new TextPanel(this);
    this.context.update();
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

  toggleFullscreen(): void {
    if (this.isFullscreen) void document.exitFullscreen();
    else if (this.#frame?.requestFullscreen) void this.#frame.requestFullscreen().catch(() => undefined);
    // An iPhone has it for the video alone.
    else (this.#media as { webkitEnterFullscreen?(): void } | undefined)?.webkitEnterFullscreen?.();
  }

  togglePicture(): void {
    if (document.pictureInPictureElement) void document.exitPictureInPicture();
    else void this.#native?.requestPictureInPicture().catch(() => undefined);
  }

  playElsewhere(): void {
    this.#otherDevice?.choose();
  }

  setGoesOn(goesOn: boolean): void {
    savePreferences({ goOn: goesOn });
    this.context.update();
  }

  retry(): void {
    this.focusPlay();
    this.picture.retry();
  }

  /** Plays the first stretch that was not played, and the ones after it. */
  playMissing(): void {
    this.focusPlay();
    const start = this.#gaps.begin();
    if (start === undefined) return;
    const { part } = this.#gaps;
    if (part) this.context.announce(this.words.playingMissing(part.number, part.total));
    this.#go(start);
    void this.play();
  }

  stopMissing(): void {
    this.focusPlay();
    this.#gaps.stop();
    this.context.update();
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
    this.#toSay = true;
    const meant = runCommand(this, command, key);
    // What needs longer than this to come about was not the key's doing.
    setTimeout(() => (this.#toSay = false), 1_000);
    return meant;
  }

  /** Only what has happened is said, once, and only after a key: a button says itself what it has become. */
  #say(type: string, media: Media): void {
    if (!this.#toSay) return;
    const { words } = this;
    const text =
      type === 'playing'
        ? words.playing
        : type === 'pause'
          ? words.paused
          : type === 'ratechange'
            ? words.speedIs(media.playbackRate)
            : type === 'volumechange'
              ? media.muted
                ? words.muted
                : this.context.t.percent(media.volume)
              : undefined;
    if (text) this.context.announce(text);
  }

  leave(): void {
    clearTimeout(this.#idleTimer);
    clearTimeout(this.#noticeTimer);
    if (this.#media && this.#placed && this.#media.readyState > 0 && !this.trouble)
      this.context.recorder.sample(this.#media);
    this.context.recorder.flush();
    this.#media?.pause();
    this.#listeners?.abort();
    this.#left.abort();
    this.#captionLayer?.leave();
  }
}

const canGoTo = ({ seekable }: Media, second: number): boolean =>
  seekable === undefined || (seekable.length > 0 && seekable.end(seekable.length - 1) >= second);

const isChapters = ({ kind }: { kind: string }): boolean => kind === 'chapters';

function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
