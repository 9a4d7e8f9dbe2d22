/** An hour in a moment: the timers of this process, run in their order, with nothing in between. */
export class VirtualTime {
  now: number;
  readonly #due: { at: number; run: () => void; id: number }[] = [];
  #last = 0;
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  /** Work on other threads that has to be waited for. */
  #elsewhere = 0;
  readonly #digest = crypto.subtle.digest;

  constructor(now: number) {
    this.now = now;
    globalThis.setTimeout = ((run: () => void, ms = 0) => this.set(run, ms)) as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => this.clear(id)) as unknown as typeof clearTimeout;
    const digest = this.#digest.bind(crypto.subtle);
    crypto.subtle.digest = (algorithm, data) => {
      this.#elsewhere++;
      return digest(algorithm, data).finally(() => this.#elsewhere--);
    };
  }

  set(run: () => void, ms: number): number {
    const id = ++this.#last;
    this.#due.push({ at: this.now + Math.max(0, ms), run, id });
    return id;
  }

  clear(id: number): void {
    const place = this.#due.findIndex((timer) => timer.id === id);
    if (place >= 0) this.#due.splice(place, 1);
  }

  readonly wait = (ms: number): Promise<void> => new Promise((resolve) => this.set(resolve, ms));

  /** Lets so much time pass, and everything happen that happens in it. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    await this.settle();
    for (;;) {
      const next = this.#due.toSorted((a, b) => a.at - b.at || a.id - b.id)[0];
      if (!next || next.at > until) break;
      this.clear(next.id);
      this.now = Math.max(this.now, next.at);
      next.run();
      await this.settle();
    }
    this.now = until;
  }

  /** Until nothing more follows by itself. */
  async settle(): Promise<void> {
    do for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    while (this.#elsewhere > 0);
  }

  restore(): void {
    Object.assign(globalThis, this.#real);
    crypto.subtle.digest = this.#digest;
  }
}

/** A stream of numbers from 0 to 1 that a seed repeats. */
export const randomFrom = (seed: number): (() => number) => {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
