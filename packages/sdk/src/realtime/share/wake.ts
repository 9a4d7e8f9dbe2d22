import type { Environment } from '../../environment.ts';
import { holdLock } from './held-lock.ts';

/** Milliseconds. Who does not answer for so long may have been replaced. */
const sleep = 1_000;

/**
 * After a sleep nothing is done before it is known that nobody leads in our place. Locks are answered in order: once another one
 * is granted, the news that ours was taken would be here.
 */
export class Wake {
  readonly #environment: Environment;
  readonly #probe: string;
  #at: number;
  #waiting: (() => void)[] | undefined;
  #end: (() => void) | undefined;
  #timer: unknown;

  /** @param at When it was known last that this tab does not sleep. */
  constructor(environment: Environment, probe: string, at: number) {
    this.#environment = environment;
    this.#probe = probe;
    this.#at = at;
  }

  run(work: () => void): void {
    const { now, locks, setTimeout } = this.#environment;
    const slept = now() - this.#at > sleep;
    this.#at = now();
    if (this.#waiting) this.#waiting.push(work);
    else if (!slept || !locks) work();
    else {
      this.#waiting = [work];
      const go = () => {
        const waiting = this.#waiting ?? [];
        this.forget();
        for (const one of waiting) one();
      };
      this.#end = holdLock(locks, this.#probe, { granted: go, failed: go });
      // One that is never granted tells nothing.
      this.#timer = setTimeout(go, sleep);
    }
  }

  /** Somebody else leads, or nobody has to. */
  forget(): void {
    this.#end?.();
    this.#environment.clearTimeout(this.#timer);
    this.#waiting = this.#end = undefined;
    this.#at = this.#environment.now();
  }
}
