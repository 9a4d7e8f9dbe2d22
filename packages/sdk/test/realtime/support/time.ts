import type { Environment } from '@edurise/sdk/core';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
  ended?: boolean;
}

/** Time that passes when a test says so, fast enough for thousands of runs. */
export class Time {
  now = Date.parse('2026-03-01T12:00:00Z');
  /** Of everything, the client's and the network's. */
  random: () => number = () => 0.5;
  /** No timer fires more often than this while a page is hidden. */
  throttle = 0;
  /** Turns of the event loop that something under way still needs: answers over HTTP are streams. */
  errands = 0;
  #order = 0;
  readonly #heap: Timer[] = [];

  get environment() {
    return {
      now: () => this.now,
      random: () => this.random(),
      setTimeout: (callback: () => void, ms: number) => {
        const at = this.now + ms;
        return this.#push(this.throttle ? Math.ceil(at / this.throttle) * this.throttle : at, callback);
      },
      clearTimeout: (timer: unknown) => {
        if (timer) (timer as Timer).ended = true;
      },
    } satisfies Partial<Environment>;
  }

  /** What the network does, whatever becomes of the page. */
  in(ms: number, callback: () => void): void {
    this.#push(this.now + ms, callback);
  }

  /** Passes this many milliseconds and runs what falls due, in order. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    await this.#rest();
    for (;;) {
      const next = this.#heap[0];
      if (!next || next.at > end) break;
      this.#pop();
      if (next.ended) continue;
      this.now = Math.max(this.now, next.at);
      next.callback();
      await this.#rest();
    }
    this.now = end;
  }

  /** As much at once: the device slept, and nothing ran. */
  sleep(ms: number): void {
    this.now += ms;
  }

  get pending(): number {
    return this.#heap.filter(({ ended }) => !ended).length;
  }

  async #rest(): Promise<void> {
    await rest();
    for (; this.errands > 0; this.errands--) await new Promise((resolve) => setImmediate(resolve));
  }

  #push(at: number, callback: () => void): Timer {
    const timer: Timer = { at, order: this.#order++, callback };
    const heap = this.#heap;
    let index = heap.push(timer) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!before(timer, heap[parent]!)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = timer;
    return timer;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (!heap.length) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, last)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
  }
}

const before = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Lets what is under way in this process come to rest, as far as promises go. */
export const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 16; turn++) await Promise.resolve();
};
