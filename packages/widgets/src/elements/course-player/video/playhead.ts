import type { StageContext } from '../lecture/stage.ts';
import { resumePosition } from '../progress/resume.ts';
import type { PlayedRanges } from '../progress/played-ranges.ts';
import type { Media } from './media.ts';
import type { PictureNotice } from './picture-notice.ts';
import { permits, reachOf, seekPolicyOf, type SeekPolicy } from './seek-policy.ts';
import type { VideoMessages } from './video.messages.ts';

export interface PlayheadHost {
  readonly context: StageContext;
  readonly words: VideoMessages;
  readonly media: Media | undefined;
  readonly duration: number;
  readonly notice: PictureNotice;
  play(): Promise<void>;
}

/** Where the video is, and where it may go: where the learner left it at first, then as far as the lecture's rules allow. */
export class Playhead {
  readonly #host: PlayheadHost;
  readonly #policy: SeekPolicy;
  /** It stands where the learner left it. Until then its zero means nothing. */
  #placed = false;
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
    return media && this.placed ? media.currentTime : context.recorder.position;
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
    const { context, duration, notice } = this.#host;
    const { recorder, begin, announce, t } = context;
    const start = resumePosition(recorder.position, duration);
    // Where a host sends no parts of a file, one can only go to what has arrived: then the place comes later.
    if (start > 0 && !begin && media.paused && !canGoTo(media, start)) return;
    this.#placed = true;
    if (start > 0) {
      this.go(start);
      notice.show({ kind: 'resumed', at: start });
      announce(t.resumedAt(start));
    }
    this.#last = media.currentTime;
    if (begin) void this.#host.play();
  }

  /** Goes there if the lecture's rules allow it; else says why not. @returns whether it went. */
  seek(seconds: number): boolean {
    const { media, duration } = this.#host;
    if (!media) return false;
    const target = Math.min(Math.max(0, seconds), duration || 0);
    if (!permits(this.#policy, target, this.#head)) {
      this.#refuse();
      return false;
    }
    this.go(target);
    return true;
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
    if (ours || permits(this.#policy, target, { ...this.#head, time: this.#last })) {
      this.#last = target;
      return true;
    }
    this.go(this.#last);
    this.#refuse();
    return false;
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
