import type { StageContext } from '../lecture/stage.ts';
import type { Media } from './media.ts';
import type { VideoMessages } from './video.messages.ts';

/** What needs longer than this to come about was not the key's doing. */
const DOING_MS = 1_000;

/**
 * Says what a key has done, since no control with the focus says it: only what has happened, and once. After
 * a click it is silent, for a button says itself what it has become.
 */
export class KeyEcho {
  readonly #context: StageContext;
  readonly #words: () => VideoMessages;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is to be said with the place that a key has led to. */
  #afterPlace: string | undefined;

  constructor(context: StageContext, words: () => VideoMessages) {
    this.#context = context;
    this.#words = words;
  }

  get #listening(): boolean {
    return this.#timer !== undefined;
  }

  /** A key was pressed. */
  pressed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      // A jump that is still on its way: where it went is said by nothing else, but the way back can be.
      if (this.#afterPlace) this.#say(this.#afterPlace);
      this.#afterPlace = undefined;
    }, DOING_MS);
  }

  say(text: string | undefined): void {
    if (this.#listening && text) this.#say(text);
  }

  /** Of a jump: two announcements at once would be one too many. */
  sayOfJump(text: string): void {
    if (this.#listening) this.#afterPlace = text;
    else this.#say(text);
  }

  /** Whoever holds a key wants to hear where it is by now. */
  #say(text: string): void {
    this.#context.announce(text, 'keys');
  }

  /** An event of the media. */
  happened(type: string, media: Media): void {
    if (!this.#listening) return;
    const words = this.#words();
    if (type === 'playing') this.say(words.playing);
    else if (type === 'pause') this.say(words.paused);
    else if (type === 'ratechange') this.say(words.speedIs(media.playbackRate));
    else if (type === 'seeked') {
      this.say([words.at(media.currentTime), this.#afterPlace].filter(Boolean).join('. '));
      this.#afterPlace = undefined;
    } else if (type === 'volumechange') this.say(media.muted ? words.muted : this.#context.t.percent(media.volume));
  }
}
