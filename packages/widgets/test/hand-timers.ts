import type { Timers } from '../src/elements/course-player/panels/mark-list.ts';

/** Time that passes when a test says so. */
export class HandTimers implements Timers {
  #now = 0;
  readonly #due = new Map<object, { at: number; run: () => void }>();

  set(run: () => void, ms: number): object {
    const timer = {};
    this.#due.set(timer, { at: this.#now + ms, run });
    return timer;
  }

  clear(timer: unknown): void {
    this.#due.delete(timer as object);
  }

  pass(ms: number): void {
    this.#now += ms;
    for (const [timer, { at, run }] of [...this.#due].sort(([, a], [, b]) => a.at - b.at))
      if (at <= this.#now && this.#due.delete(timer)) run();
  }
}

/** All that is waiting for nothing but its turn. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
};
