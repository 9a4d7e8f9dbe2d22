import { nextGap, type PlayedRange, type PlayedRanges } from '../progress/played-ranges.ts';
import type { MissingPart } from './video-controls.ts';

/** The media clock is read four times a second. */
const EARLY = 0.1;

/** Plays what was not played yet, one part after the other, and nothing in between. */
export class GapPlayer {
  #missing: () => PlayedRanges;
  #end: number | undefined;
  #number = 0;
  #total = 0;

  /** @param missing what is missing now; it shrinks while a part is played. */
  constructor(missing: () => PlayedRanges) {
    this.#missing = missing;
  }

  /** @returns where to begin, in seconds; nothing when nothing is missing. */
  begin(): number | undefined {
    const missing = this.#missing();
    this.#total = missing.length;
    this.#number = 0;
    return this.#take(missing[0]);
  }

  #take(gap: PlayedRange | undefined): number | undefined {
    this.#end = gap?.[1];
    this.#number += gap ? 1 : 0;
    return gap?.[0];
  }

  stop(): void {
    this.#end = undefined;
  }

  get part(): MissingPart | undefined {
    if (this.#end === undefined) return undefined;
    return { number: this.#number, total: Math.max(this.#total, this.#number) };
  }

  /**
   * Call as the playhead moves.
   * @returns where to go on, `'done'` after the last part, nothing while a part is playing.
   */
  at(time: number): number | 'done' | undefined {
    if (this.#end === undefined || time < this.#end - EARLY) return undefined;
    const missing = this.#missing();
    const next = missing.length > 0 ? this.#take(nextGap(missing, time)) : undefined;
    if (next === undefined) this.stop();
    return next ?? 'done';
  }
}
