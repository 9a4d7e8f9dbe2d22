import type { Environment } from '../environment.ts';
import { PlayedSegments } from './played-segments.ts';
import { nameOf, rounded, type Activity, type Extensions, type Result, type Saying, type Verb } from './statement.ts';
import { randomId } from './statement-id.ts';

/** The part of a media element that is listened to: the browser's own, or one that behaves as it does. */
export interface Media extends EventTarget {
  readonly currentTime: number;
  /** Seconds; not finite for what is live or not known yet. */
  readonly duration: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly readyState: number;
  readonly volume: number;
  readonly muted: boolean;
  readonly playbackRate: number;
  readonly textTracks?: Iterable<{ readonly mode: string; readonly language: string }> & EventTarget;
  readonly clientWidth?: number;
  readonly clientHeight?: number;
}

/** Which video, as statements name it. */
export interface VideoActivity {
  /** Its IRI. */
  readonly id: string;
  readonly title?: string | undefined;
  /** The IRI of the course that it is part of. */
  readonly course?: string | undefined;
  /** The share that counts as all of it, 0 to 1. 1 by default. */
  readonly threshold?: number | undefined;
  /** Seconds that earlier visits played, as `[from, to]`: they count towards completion. None by default. */
  readonly played?: readonly (readonly [from: number, to: number])[] | undefined;
}

export interface VideoSurroundings {
  readonly environment: Pick<Environment, 'now' | 'setTimeout' | 'clearTimeout'>;
  readonly language: string;
  tell(saying: Saying): void;
}

const profile = 'https://w3id.org/xapi/video';
const extensionsOf = (values: Readonly<Record<string, unknown>>): Extensions =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [`${profile}/extensions/${name}`, value]),
  );

/** Somebody who drags a slider says one thing, not forty. Milliseconds. */
const settled = 500;

/** One visit to a video, from when its length is known until it is left, told in the words of the Video Profile 1.0.3. */
export class VideoSession {
  readonly #media: Media;
  readonly #activity: VideoActivity;
  readonly #around: VideoSurroundings;
  readonly #played: PlayedSegments;
  readonly #listeners = new AbortController();
  readonly #session = randomId();
  readonly #begun: number;
  /** Where the playhead was before a jump. */
  #seekFrom: number | undefined;
  #at = 0;
  #known = false;
  #completed = false;
  #timers = new Map<string, unknown>();

  constructor(media: Media, activity: VideoActivity, around: VideoSurroundings) {
    this.#media = media;
    this.#activity = activity;
    this.#around = around;
    this.#played = new PlayedSegments(activity.played?.map(([from, to]) => [from, to]));
    this.#begun = around.environment.now();
    const { signal } = this.#listeners;
    const on = (type: string, listener: () => void, target: EventTarget = media) =>
      target.addEventListener(type, listener, { signal });
    on('loadedmetadata', this.#initialize);
    on('play', this.#play);
    on('timeupdate', this.#advance);
    on('pause', this.#pause);
    on('seeking', this.#leap);
    on('seeked', this.#land);
    on('ended', this.#complete);
    on('volumechange', () => this.#interacted('volume', () => ({ volume: media.muted ? 0 : rounded(media.volume) })));
    on('ratechange', () => this.#interacted('speed', () => ({ speed: `${media.playbackRate}x` })));
    if (media.textTracks) on('change', () => this.#interacted('captions', () => this.#captions), media.textTracks);
    const page = globalThis.document as Document | undefined;
    if (page) on('fullscreenchange', () => this.#interacted('screen', () => this.#screen), page);
    if (media.readyState >= 1) this.#initialize();
  }

  /** The video is left: what is open is closed, and nothing is heard any more. */
  end(): void {
    if (this.#listeners.signal.aborted) return;
    this.#listeners.abort();
    for (const timer of this.#timers.values()) this.#around.environment.clearTimeout(timer);
    if (this.#seekFrom === undefined) this.#played.end(this.#media.currentTime);
    else this.#played.end();
    this.#say('terminated', this.#standing);
  }

  readonly #initialize = (): void => {
    if (this.#known) return;
    this.#known = true;
    this.#at = this.#media.currentTime;
    // An earlier visit has told of it.
    this.#completed = this.#progress >= this.#threshold;
    this.#say('initialized');
    if (!this.#media.paused) this.#play();
  };

  readonly #play = (): void => {
    // A medium may play before it is known how long it is: then that is waited for.
    if (!this.#known) return;
    this.#at = this.#media.currentTime;
    this.#played.begin(this.#at);
    this.#say('played', { time: this.#at });
  };

  readonly #advance = (): void => {
    // One that imitates a browser's may never say that its length is known.
    if (!this.#known && this.#length > 0) this.#initialize();
    if (this.#seekFrom !== undefined) return;
    this.#at = this.#media.currentTime;
    this.#played.reach(this.#at);
    if (this.#progress >= this.#threshold) this.#complete();
  };

  readonly #pause = (): void => {
    if (this.#seekFrom === undefined) this.#at = this.#media.currentTime;
    this.#played.end(this.#at);
    this.#say('paused', this.#standing);
  };

  readonly #leap = (): void => {
    if (this.#seekFrom !== undefined) return;
    this.#seekFrom = this.#at;
    this.#played.end();
  };

  readonly #land = (): void => {
    const from = this.#seekFrom;
    if (from === undefined) return;
    this.#seekFrom = undefined;
    this.#at = this.#media.currentTime;
    if (!this.#media.paused && !this.#media.ended) this.#played.begin(this.#at);
    this.#say('seeked', { 'time-from': rounded(from), 'time-to': rounded(this.#at) });
  };

  readonly #complete = (): void => {
    if (this.#completed || this.#progress < this.#threshold) return;
    this.#completed = true;
    const seconds = (this.#around.environment.now() - this.#begun) / 1_000;
    this.#say('completed', this.#standing, { completion: true, duration: `PT${Number(seconds.toFixed(2))}S` });
  };

  #interacted(what: string, with_: () => Readonly<Record<string, unknown>>): void {
    const { environment } = this.#around;
    environment.clearTimeout(this.#timers.get(what));
    const tell = () => this.#say('interacted', { time: this.#media.currentTime }, {}, with_());
    this.#timers.set(what, environment.setTimeout(tell, settled));
  }

  get #threshold(): number {
    return this.#activity.threshold ?? 1;
  }

  get #length(): number {
    const { duration } = this.#media;
    return Number.isFinite(duration) ? duration : 0;
  }

  /** The end of a video comes a few frames before its length, which is a rounded figure anyway. */
  get #progress(): number {
    const progress = this.#played.progress(this.#length);
    return progress >= 0.995 && this.#media.ended ? 1 : progress;
  }

  get #standing(): Readonly<Record<string, unknown>> {
    return { time: rounded(this.#at), progress: this.#progress, 'played-segments': String(this.#played) };
  }

  get #captions(): Readonly<Record<string, unknown>> {
    const shown = [...(this.#media.textTracks ?? [])].find(({ mode }) => mode === 'showing');
    // The template and the vocabulary of the profile do not agree on the name of the first.
    const enabled = shown !== undefined;
    return { 'cc-enabled': enabled, 'cc-subtitle-enabled': enabled, 'cc-subtitle-lang': shown?.language || 'und' };
  }

  get #screen(): Readonly<Record<string, unknown>> {
    const { clientWidth = 0, clientHeight = 0 } = this.#media;
    return {
      'full-screen': Boolean(document.fullscreenElement),
      'screen-size': `${screen.width}x${screen.height}`,
      'video-playback-size': `${clientWidth}x${clientHeight}`,
    };
  }

  #say(
    verb: Verb,
    said: Readonly<Record<string, unknown>> = {},
    result: Result = {},
    context: Readonly<Record<string, unknown>> = {},
  ): void {
    if (!this.#known) return;
    const { id, title, course } = this.#activity;
    const { language } = this.#around;
    const time = typeof said['time'] === 'number' ? { time: rounded(said['time']) } : {};
    const object: Activity = {
      objectType: 'Activity',
      id,
      definition: { type: `${profile}/activity-type/video`, ...nameOf(title, language) },
    };
    const extensions = extensionsOf({ ...said, ...time });
    this.#around.tell({
      verb,
      object,
      ...(Object.keys({ ...extensions, ...result }).length && {
        result: { ...result, ...(Object.keys(extensions).length && { extensions }) },
      }),
      context: {
        contextActivities: { category: [{ id: profile }], ...(course && { grouping: [{ id: course }] }) },
        extensions: extensionsOf({
          'session-id': this.#session,
          length: rounded(this.#length),
          'completion-threshold': rounded(this.#threshold),
          ...context,
        }),
      },
    });
  }
}
