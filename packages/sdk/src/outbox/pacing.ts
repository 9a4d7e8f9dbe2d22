import type { OutboxRecord } from './record.ts';

const longest = 300_000;
/** How often an entry is sent that may be what makes the platform fail. */
export const mostSuspect = 8;
const lanes = 4;
/** Failures in a row after which a single request at a time finds out how the platform is. */
const doubtAfter = 5;

export interface Wait {
  /** The entry may be to blame. */
  readonly suspect?: boolean | undefined;
  /** The platform has said how long, in milliseconds. */
  readonly afterMs?: number | undefined;
}

/**
 * When an entry is sent again. Full jitter, so that a crowd spreads out; what the platform asked for is never cut short.
 * A suspect is in no hurry: its eight attempts take eleven minutes at least, longer than most mishaps of a platform.
 */
export const waitOf = (
  { attempts, suspect }: Pick<OutboxRecord, 'attempts' | 'suspect'>,
  wait: Wait,
  now: number,
  random: number,
): Pick<OutboxRecord, 'since' | 'nextAt' | 'notBefore'> => {
  const upTo = (factor: number, times: number) => Math.min(longest, 1_000 * factor ** Math.max(times - 1, 0));
  const hard = Math.max(
    wait.afterMs === undefined ? 0 : wait.afterMs * (1 + random / 10),
    wait.suspect ? (upTo(8, suspect) * (1 + random)) / 2 : 0,
  );
  return { since: now, nextAt: now + random * upTo(2, attempts), notBefore: hard && now + hard };
};

/** How long until `at`, as decided at `since`: a clock that shows less than that has been set back, and the wait is void. */
export const remaining = (at: number, since: number, now: number): number => (now < since ? 0 : Math.max(0, at - now));

/** A session that was refused is asked about again after this, should nobody sign in. */
const heldFor = 60_000;

/** How the platform as a whole fares. */
export class Weather {
  #heldSince: number | undefined;
  #failures = 0;
  #since = 0;
  #notBefore = 0;

  /** How many lanes may send at once. */
  get lanes(): number {
    return this.#failures < doubtAfter ? lanes : 1;
  }

  /** Milliseconds in which nothing may leave. */
  pause(now: number): number {
    return remaining(this.#notBefore, this.#since, now);
  }

  /** True when it is well again. */
  well(): boolean {
    const doubted = this.lanes === 1;
    this.#failures = 0;
    return doubted;
  }

  failed(): void {
    this.#failures++;
  }

  /** Nothing more is sent for the person who is there, until somebody signs in. */
  hold(now: number): void {
    this.#heldSince = now;
  }

  release(): void {
    this.#heldSince = undefined;
  }

  /** Milliseconds. */
  held(now: number): number {
    const since = this.#heldSince;
    return since === undefined ? 0 : remaining(since + heldFor, since, now);
  }

  /** Asked of everybody. */
  pauseUntil(notBefore: number, now: number): void {
    this.#since = now;
    this.#notBefore = notBefore;
  }
}
