import { union, type Range } from '../outbox/ranges.ts';
import { rounded } from './statement.ts';

/** What was really played of a medium, in the order in which it was. Seconds. */
export class PlayedSegments {
  readonly #closed: Range[] = [];
  readonly #before: readonly Range[];
  #from: number | undefined;
  #at = 0;

  /** @param before what earlier visits played: it counts, and is no segment of this one. */
  constructor(before: readonly Range[] = []) {
    this.#before = before;
  }

  get playing(): boolean {
    return this.#from !== undefined;
  }

  begin(at: number): void {
    if (this.playing) this.end(at);
    this.#from = this.#at = at;
  }

  /** Played on to here. */
  reach(at: number): void {
    if (this.playing && at > this.#at) this.#at = at;
  }

  /** Played no further than what was reached, or to `at`. */
  end(at = this.#at): void {
    this.reach(at);
    if (this.#from !== undefined && this.#at > this.#from) this.#closed.push([this.#from, this.#at]);
    this.#from = undefined;
  }

  get #all(): readonly Range[] {
    return this.#from === undefined || this.#at <= this.#from
      ? this.#closed
      : [...this.#closed, [this.#from, this.#at]];
  }

  /** As the Video Profile writes them: `0[.]12[,]14[.]21`. */
  toString(): string {
    return this.#all.map(([from, to]) => `${rounded(from)}[.]${rounded(to)}`).join('[,]');
  }

  /** The share of the whole that was played at least once: never more than 1. */
  progress(length: number): number {
    if (!(length > 0)) return 0;
    const seconds = union([...this.#before, ...this.#all]).reduce((sum, [from, to]) => sum + to - from, 0);
    return Math.min(1, rounded(seconds / length));
  }
}
