import { chanceOf, type Chance } from '../../support/chance.ts';

interface Event {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
  cancelled?: boolean;
}

/** Time that passes only from one event to the next, and what takes how long is drawn from a seed. */
export class Timeline {
  time = Date.parse('2026-03-01T12:00:00Z');
  readonly chance: Chance;
  readonly #events: Event[] = [];
  #order = 0;

  constructor(seed: number) {
    this.chance = chanceOf(seed);
  }

  between(least: number, most: number): number {
    return least + this.chance.next() * (most - least);
  }

  in(ms: number, run: () => void): () => void {
    const event: Event = { at: this.time + ms, order: ++this.#order, run };
    let place = this.#events.length;
    while (place && this.#events[place - 1]!.at > event.at) place--;
    this.#events.splice(place, 0, event);
    return () => void (event.cancelled = true);
  }

  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (await turn(); this.#events.length && this.#events[0]!.at <= end;) {
      const { at, run, cancelled } = this.#events.shift()!;
      if (cancelled) continue;
      this.time = at;
      run();
      await turn();
    }
    this.time = end;
  }

  /** Passes time until this holds, and tells how long it took. */
  async until(done: () => boolean, most: number): Promise<number> {
    const begun = this.time;
    while (!done()) {
      if (this.time - begun > most) throw new Error(`not within ${most} ms`);
      await this.pass(10);
    }
    return this.time - begun;
  }
}

/** As much as happens by itself between two events. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
