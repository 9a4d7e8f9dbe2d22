import type { Environment } from '@edurise/sdk/core';

interface Timer {
  at: number;
  callback: () => void;
}

/** Time that passes when the test says so. Waits of the client are drawn at their longest unless `random` is changed. */
export class Clock {
  time = Date.parse('2026-03-01T12:00:00Z');
  chance = 1 - Number.EPSILON;
  readonly timers = new Set<Timer>();

  get environment(): Partial<Environment> {
    return {
      now: () => this.time,
      random: () => this.chance,
      setTimeout: (callback, ms) => {
        const timer = { at: this.time + ms, callback };
        this.timers.add(timer);
        return timer;
      },
      clearTimeout: (timer) => void this.timers.delete(timer as Timer),
    };
  }

  /** Passes this many milliseconds and runs what falls due, in order. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      await settle();
      const [next] = [...this.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.time = Math.max(this.time, next.at);
      this.timers.delete(next);
      next.callback();
    }
    this.time = end;
    await settle();
  }

  /** Lets time run until the promise settles: every wait of the client takes no time at all. */
  async through<T>(promise: Promise<T>): Promise<T> {
    let done = false;
    promise.then(
      () => (done = true),
      () => (done = true),
    );
    while (!done) {
      await settle();
      const [next] = [...this.timers].sort((a, b) => a.at - b.at);
      // Requests to the local server are under way: their timeouts must not run out in no time.
      if (!done && next && next.at - this.time < 9_000) {
        this.time = Math.max(this.time, next.at);
        this.timers.delete(next);
        next.callback();
      }
    }
    return promise;
  }
}

/** Lets everything that is under way inside this process come to rest. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};
