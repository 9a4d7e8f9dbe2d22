import type { TemplateResult } from 'lit';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import type { StageContext } from '../lecture/stage.ts';
import { loadCues, type Cue } from '../video/cues.ts';
import { loadPreferences, savePreferences, type CaptionStyle } from '../video/preferences.ts';
import type { VideoControls } from '../video/video-controls.ts';
import type { CaptionLayer } from './caption-layer.ts';

export interface CaptionChoice {
  readonly language: string;
  readonly label: string;
  readonly address: string;
}

/** What the video brings, with an address that may be fetched. */
export const captionsOf = ({ lecture, locale, resolve }: StageContext): readonly CaptionChoice[] =>
  (lecture.video?.captions ?? [])
    .map((caption) => ({
      language: caption.language,
      label: caption.label || languageName(caption.language, locale),
      address: resolve(caption.url),
    }))
    .filter(({ address }) => address !== '');

export interface CaptionsOptions {
  readonly choices: readonly CaptionChoice[];
  /** Aborted when the lecture is left. */
  readonly signal: AbortSignal;
  /** Says what a key has done. */
  readonly say: (text: string) => void;
}

const DRAWN: ReadonlySet<TextTrackKind> = new Set(['captions', 'subtitles']);

/** The captions of a video: which are shown, in which look, and their files. */
export class Captions {
  readonly choices: readonly CaptionChoice[];
  readonly #stage: VideoControls;
  readonly #files = new Map<string, Promise<readonly Cue[]>>();
  readonly #signal: AbortSignal;
  readonly #say: (text: string) => void;
  #shown: CaptionChoice | undefined;
  #style: CaptionStyle;
  #layer: CaptionLayer | undefined;
  /** Tells the browser, which draws them itself in its own windows, which they are. */
  #tellBrowser: () => void = () => undefined;
  #styleView: ((captions: Captions, stage: VideoControls) => TemplateResult) | undefined;

  constructor(stage: VideoControls, { choices, signal, say }: CaptionsOptions) {
    this.#stage = stage;
    this.choices = choices;
    this.#signal = signal;
    this.#say = say;
    const { captions, captionsNamed, captionStyle } = loadPreferences();
    const inLanguage = choices.filter(({ language }) => language === captions);
    // One language may have two: what is said, and what is heard besides.
    this.#shown = inLanguage.find(({ label }) => label === captionsNamed) ?? inLanguage[0];
    this.#style = captionStyle;
    signal.addEventListener('abort', () => this.#layer?.leave());
  }

  get shown(): CaptionChoice | undefined {
    return this.#shown;
  }

  get style(): CaptionStyle {
    return this.#style;
  }

  /** Their look, while the settings are turned to it. */
  get styleView(): TemplateResult | undefined {
    return this.#styleView?.(this, this.#stage);
  }

  choose(choice: CaptionChoice | undefined): void {
    this.#shown = choice;
    savePreferences({ captions: choice?.language, ...(choice ? { captionsNamed: choice.label } : {}) });
    const { words } = this.#stage;
    this.#say(choice ? words.captionsOn(choice.label) : words.captionsOff);
    this.#tellBrowser();
    void this.show();
    this.#stage.context.update();
  }

  toggle(): void {
    const { locale } = this.#stage.context;
    const { captionsNamed } = loadPreferences();
    const spoken = this.choices.filter(({ language }) => language === locale.split('-')[0]);
    const preferred = spoken.find(({ label }) => label === captionsNamed) ?? spoken[0] ?? this.choices[0];
    this.choose(this.#shown ? undefined : preferred);
  }

  setStyle(style: CaptionStyle): void {
    this.#style = style;
    savePreferences({ captionStyle: style });
    this.#stage.context.update();
  }

  /** The look of captions is a page of its own in the settings, fetched when it is first turned to. */
  async openStyle(): Promise<void> {
    const [{ captionStyleView }, { captionStyles }] = await Promise.all([
      import('./caption-style-view.ts'),
      import('./caption-layer.ts'),
    ]);
    // Its sample looks as captions do, also where they were never on.
    adoptStyles(this.#stage.context.root, captionStyles);
    this.#styleView = captionStyleView;
    this.#turnSettings();
  }

  closeStyle(): void {
    this.#styleView = undefined;
    this.#turnSettings();
  }

  /** The focus goes on to the page that has come. */
  #turnSettings(): void {
    const { root, update } = this.#stage.context;
    update();
    setTimeout(() => root.querySelector<HTMLElement>('.settings .page-turn')?.focus());
  }

  /** The cues of a file, read once. */
  cues({ address }: CaptionChoice): Promise<readonly Cue[]> {
    let file = this.#files.get(address);
    if (!file) {
      file = loadCues(address, this.#signal);
      this.#files.set(address, file);
      // Asked for again, it is fetched again.
      file.catch(() => this.#files.delete(address));
    }
    return file;
  }

  /** Our own layer draws them, in the learner's own look. */
  async show(): Promise<void> {
    const choice = this.shown;
    if (!choice) return this.#layer?.show(undefined);
    const { CaptionLayer, captionStyles } = await import('./caption-layer.ts');
    if (this.#signal.aborted) return;
    adoptStyles(this.#stage.context.root, captionStyles);
    this.#layer ??= new CaptionLayer(this, this.#stage);
    try {
      await this.#layer.show(choice);
    } catch {
      if (this.#shown === choice && !this.#signal.aborted) this.#tellTrouble(choice);
    }
  }

  #tellTrouble(choice: CaptionChoice): void {
    const { context, words } = this.#stage;
    context.notify?.({
      kind: 'error',
      text: words.captionsFailed(choice.label),
      action: { label: context.t.tryAgain, run: () => void this.show() },
    });
  }

  /** In its own full screen and in a small window the browser shows the video alone, and must draw captions itself. */
  watchNative(video: HTMLVideoElement, signal: AbortSignal): void {
    let isNative = false;
    this.#tellBrowser = () => {
      // A video that the page brought has tracks of the page's own.
      if (video.getRootNode() !== this.#stage.context.root) return;
      const { language, label } = (isNative && this.#shown) || {};
      for (const track of video.textTracks)
        if (DRAWN.has(track.kind))
          track.mode = track.language === language && track.label === label ? 'showing' : 'disabled';
    };
    const turn = (native: boolean) => (): void => {
      isNative = native;
      this.#tellBrowser();
    };
    for (const type of ['webkitbeginfullscreen', 'enterpictureinpicture'])
      video.addEventListener(type, turn(true), { signal });
    for (const type of ['webkitendfullscreen', 'leavepictureinpicture'])
      video.addEventListener(type, turn(false), { signal });
    video.textTracks.addEventListener('addtrack', this.#tellBrowser, { signal });
    turn(false)();
  }

  /** Call as the playhead moves. */
  sample(time: number): void {
    this.#layer?.sample(time);
  }

  view(): TemplateResult | undefined {
    return this.#layer?.view();
  }
}

function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
