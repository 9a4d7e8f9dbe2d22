import type { StageContext } from '../lecture/stage.ts';
import { gaps, skipped } from '../progress/played-ranges.ts';
import { GapPlayer } from './gap-player.ts';
import type { Media } from './media.ts';
import type { MissingPart } from './video-controls.ts';
import type { VideoMessages } from './video.messages.ts';

export interface MissingPartsHost {
  readonly context: StageContext;
  readonly words: VideoMessages;
  readonly duration: number;
}

/** Leads the playhead through what was jumped over; what lies ahead of a first viewing is not missing yet. */
export class MissingParts {
  readonly #host: MissingPartsHost;
  readonly #go: (seconds: number) => void;
  readonly #gaps = new GapPlayer(() => {
    const { ranges, position } = this.#host.context.recorder;
    return skipped(ranges, this.#host.duration, position);
  });

  constructor(host: MissingPartsHost, go: (seconds: number) => void) {
    this.#host = host;
    this.#go = go;
  }

  /** The one that is playing. */
  get part(): MissingPart | undefined {
    return this.#gaps.part;
  }

  /** Goes to the first. @returns whether there is one. */
  begin(): boolean {
    const start = this.#gaps.begin();
    if (start === undefined) return false;
    const { context, words } = this.#host;
    const { part } = this;
    if (part) context.announce(words.playingMissing(part.number, part.total));
    this.#go(start);
    return true;
  }

  stop(): void {
    this.#gaps.stop();
  }

  /** Call as the playhead moves by playing. */
  moved(media: Media): void {
    const next = this.#gaps.at(media.currentTime);
    if (next === undefined) return;
    const { context, duration } = this.#host;
    // After what was jumped over comes what was never reached, if there is any.
    const on = next === 'done' ? gaps(context.recorder.ranges, duration)[0]?.[0] : next;
    if (on !== undefined) return this.#go(on);
    media.pause();
    context.announce(context.t.nothingMissing);
  }
}
