import { keyshortcuts } from '../hotkeys.ts';
import type { StageContext } from '../lecture/stage.ts';
import { resumePosition } from '../progress/resume.ts';
import type { PlayedRanges } from '../progress/played-ranges.ts';
import type { Media } from './media.ts';
import type { PictureNotice } from './picture-notice.ts';
import { permits, reachOf, seekPolicyOf, type SeekPolicy } from './seek-policy.ts';
import type { VideoMessages } from './video.messages.ts';
import { WayBack } from './way-back.ts';

export interface PlayheadHost {
  readonly context: StageContext;
  readonly words: VideoMessages;
  readonly media: Media | undefined;
  readonly duration: number;
  readonly notice: PictureNotice;
  play(): Promise<void>;
  /** Says what can be done about a jump, with where it went. */
  sayOfJump(text: string): void;
  /** Asks the question between two seconds that must be answered first, if there is one. @returns its second. */
  askBetween(from: number, to: number): number | undefined;
}

/** Where the video is, and where it may go: where the learner left it at first, then as far as the lecture's rules allow. */
export class Playhead {
  readonly #host: PlayheadHost;
  readonly #policy: SeekPolicy;
  readonly #way = new WayBack();
  /** It stands where the learner left it. Until then its zero means nothing. */
  #placed = false;
  /** It stood there before: what is loaded again goes on where it was. */
  #again = false;
  /** Where the learner left it. */
  #home = 0;
  /** Where somebody wants to go before there is anything to go to. */
  #wanted: number | undefined;
  /** Where we sent it, and where it was before it went elsewhere. */
  #sentTo: number | undefined;
  #last = 0;

  constructor(host: PlayheadHost) {
    this.#host = host;
    this.#policy = seekPolicyOf(host.context.lecture);
  }

  /** The media tells where the learner is. */
  get placed(): boolean {
    return this.#placed && (this.#host.media?.readyState ?? 0) > 0;
  }

  get time(): number {
    const { media, context } = this.#host;
    if (!media || !this.placed) return this.#wanted ?? (this.#again ? this.#last : context.recorder.position);
    // On its way it is where it goes to, whatever the media still says.
    return media.seeking && this.#sentTo !== undefined ? this.#sentTo : media.currentTime;
  }

  get reach(): number {
    return reachOf(this.#policy, this.#head);
  }

  get #head(): { time: number; duration: number; ranges: PlayedRanges } {
    const { context, duration } = this.#host;
    return { time: this.time, duration, ranges: context.recorder.ranges };
  }

  /** Call with every event of the media, until it stands where the learner left it. */
  place(media: Media): void {
    if (this.#placed || media.readyState === 0) return;
    const { context, duration } = this.#host;
    const { recorder, startAt } = context;
    const again = this.#again;
    const begin = context.begin && !again;
    if (!again) this.#home = resumePosition(recorder.position, duration);
    const link = startAt && 'second' in startAt && !again ? startAt.second : undefined;
    const wanted = this.#wanted ?? link;
    const asked = wanted === undefined ? undefined : Math.min(wanted, duration || Infinity);
    const start = asked ?? (again ? this.#last : this.#home);
    // Where a host sends no parts of a file, one can only go to what has arrived: then the place comes later.
    const reachable = start <= 0 || canGoTo(media, start);
    if (!reachable && !begin && media.paused) return;
    this.#placed = this.#again = true;
    this.#wanted = undefined;
    // Where it goes on from, for the rules.
    this.#last = again ? this.#last : media.currentTime;
    if (reachable) {
      if (!again) this.#begin(asked);
      else {
        this.go(this.#last);
        if (asked !== undefined) this.seek(asked);
      }
    }
    if (begin) void this.#host.play();
  }

  /** Call when the media may have begun anew: by another address, a new connection, or a move within the page. */
  unplace(media: Media): void {
    if (media.readyState === 0) this.#placed = false;
  }

  /** Where the learner was; or where a link leads, if the rules allow it. */
  #begin(asked: number | undefined): void {
    const home = this.#home;
    if (home > 0) this.go(home);
    const goes = asked !== undefined && this.seek(asked);
    if (home <= 0) return;
    const { context, notice } = this.#host;
    if (goes) {
      this.#way.left(home);
      return this.#offerBack();
    }
    this.#way.left(0);
    // Why it is not where the link led has been said.
    if (asked !== undefined) return;
    notice.show({ kind: 'resumed', second: home });
    context.announce(context.t.resumedAt(home));
  }

  /** Goes there if the lecture's rules allow it; else says why not. @returns whether it went. */
  seek(seconds: number): boolean {
    const { media, duration } = this.#host;
    if (!media || !Number.isFinite(seconds)) return false;
    // Nothing has come of it yet: it begins there.
    if (!this.placed && media.readyState === 0) {
      this.#wanted = Math.max(0, seconds);
      return true;
    }
    const target = Math.min(Math.max(0, seconds), duration || Infinity);
    if (!permits(this.#policy, target, this.#head)) {
      this.#refuse();
      return false;
    }
    const from = this.time;
    this.go(this.#host.askBetween(from, target) ?? target);
    if (this.#way.moved(from, this.time)) this.#offerBack();
    return true;
  }

  /** To the beginning, which every rule allows. */
  startOver(): void {
    this.#way.left(this.time);
    this.go(0);
    this.#offerBack();
  }

  /** Undoes the last long jump; once more, it is done again. @returns whether there was one. */
  back(): boolean {
    const { second } = this.#way;
    if (second === undefined) return false;
    this.#way.left(this.time);
    this.#host.notice.hide();
    // It was there already: no rule stands against that.
    this.go(second);
    return true;
  }

  #offerBack(): void {
    const { notice, words } = this.#host;
    const second = this.#way.second!;
    const { shown } = notice;
    // While a hand drags it is said once.
    if (shown?.kind !== 'left' || shown.second !== second)
      this.#host.sayOfJump(words.backByKey(second, keyshortcuts('undoJump')));
    notice.show({ kind: 'left', second });
  }

  /** The questions have come: what was gone to before may lie beyond one that must be answered. */
  questionsCame(): void {
    const second = this.placed ? this.#host.askBetween(this.#home, this.time) : undefined;
    if (second !== undefined) this.go(second);
  }

  /** Where nobody needs to be asked: the learner's own place, what is missing, what a question is about. */
  go(seconds: number): void {
    const { media } = this.#host;
    if (!media) return;
    this.#sentTo = this.#last = seconds;
    media.currentTime = seconds;
  }

  /**
   * The browser's own controls, in its full screen or on a lock screen, know no rules: the playhead is put back.
   * @returns whether it may stay.
   */
  admits(media: Media): boolean {
    const target = media.currentTime;
    const ours = this.#sentTo !== undefined && Math.abs(target - this.#sentTo) < 1;
    if (ours) {
      this.#last = target;
      return true;
    }
    const permitted = permits(this.#policy, target, { ...this.#head, time: this.#last });
    const stop = permitted ? this.#host.askBetween(this.#last, target) : this.#last;
    if (stop !== undefined) this.go(stop);
    else {
      this.#sentTo = undefined;
      this.#last = target;
    }
    if (!permitted) this.#refuse();
    return stop === undefined;
  }

  /** Call as it moves by playing. @returns where it was. */
  moved(time: number): number {
    const before = this.#last;
    this.#last = time;
    return before;
  }

  #refuse(): void {
    const { words, context, notice } = this.#host;
    const text = {
      free: '',
      backward: words.refusedBackward,
      watched: words.refusedWatched,
      locked: words.refusedLocked,
    }[this.#policy];
    notice.show({ kind: 'refused', text });
    context.announce(text);
    context.update();
  }
}

const canGoTo = ({ seekable }: Media, second: number): boolean =>
  seekable === undefined || (seekable.length > 0 && seekable.end(seekable.length - 1) >= second);
