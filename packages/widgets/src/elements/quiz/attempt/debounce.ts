/** Timers that a test can turn by hand. */
export interface Timers {
  set(run: () => void, ms: number): unknown;
  clear(timer: unknown): void;
}

const browserTimers: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/**
 * Runs a task once things have been quiet for `idleMs`, but at the latest `maxMs` after the first change,
 * so that somebody who never pauses is served as well.
 */
export class Debounce {
  readonly #run: () => void;
  readonly #idleMs: number;
  readonly #maxMs: number;
  readonly #timers: Timers;
  #idle: unknown;
  #latest: unknown;

  constructor(
    run: () => void,
    { idleMs, maxMs, timers = browserTimers }: { idleMs: number; maxMs: number; timers?: Timers },
  ) {
    this.#run = run;
    this.#idleMs = idleMs;
    this.#maxMs = maxMs;
    this.#timers = timers;
  }

  get waiting(): boolean {
    return this.#latest !== undefined;
  }

  /** Something changed. */
  touch(): void {
    this.#timers.clear(this.#idle);
    this.#idle = this.#timers.set(this.flush, this.#idleMs);
    this.#latest ??= this.#timers.set(this.flush, this.#maxMs);
  }

  /** Runs now what is waiting, if anything is. */
  readonly flush = (): void => {
    if (!this.waiting) return;
    this.cancel();
    this.#run();
  };

  cancel(): void {
    this.#timers.clear(this.#idle);
    this.#timers.clear(this.#latest);
    this.#idle = this.#latest = undefined;
  }
}
