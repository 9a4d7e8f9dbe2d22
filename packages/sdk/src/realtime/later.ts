import type { Environment } from '../environment.ts';
import { tell } from '../events.ts';

/** Milliseconds until code that could not be fetched is asked for again. */
const pause = 10_000;

/** A part that not everybody needs, or nobody at first. What it is to do before its code is there is done then, in order. */
export class Later<Part> {
  /** Nothing until its code is there. */
  part: Part | undefined;
  readonly #environment: Environment;
  readonly #make: () => Promise<Part>;
  #asked: ((part: Part) => void)[] = [];
  #timer: unknown;
  #ended = false;

  constructor(environment: Environment, make: () => Promise<Part>) {
    this.#environment = environment;
    this.#make = make;
  }

  /** Fetches the code where it is not there. */
  run(work: (part: Part) => void): void {
    if (this.part) return work(this.part);
    if (this.#asked.push(work) === 1) void this.#fetch();
  }

  /** Only where somebody has asked for it already. */
  tell(work: (part: Part) => void): void {
    if (this.part || this.#asked.length) this.run(work);
  }

  end(): void {
    this.#ended = true;
    this.#environment.clearTimeout(this.#timer);
  }

  async #fetch(): Promise<void> {
    try {
      const part = await this.#make();
      if (this.#ended) return;
      this.part = part;
    } catch {
      if (!this.#ended) this.#timer = this.#environment.setTimeout(() => void this.#fetch(), pause);
      return;
    }
    for (const work of this.#asked) tell(work, this.part);
    this.#asked = [];
  }
}
