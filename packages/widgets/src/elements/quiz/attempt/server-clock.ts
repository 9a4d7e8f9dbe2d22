/**
 * The platform's clock, as far as this page knows it. It is read once from an answer and then carried
 * forward by a monotonic clock, so that a learner who turns the computer's clock gains and loses nothing,
 * and a throttled tab is right again with its next tick.
 */
export interface ClockReading {
  /** The platform's time when it answered, ms since the epoch. */
  readonly serverNow: number;
  /** From sending the request to having the answer, ms. The platform spoke somewhere in between. */
  readonly roundTripMs: number;
}

/** Below this, two readings tell the same time (T2): the display is corrected without a word. */
const DRIFT_MS = 2_000;

export class ServerClock {
  readonly #monotonic: () => number;
  #serverAt: number | undefined;
  #readAt = 0;
  #uncertaintyMs = Infinity;

  /** @param monotonic milliseconds that never jump: `performance.now`, or a test's own. */
  constructor(monotonic: () => number = () => performance.now()) {
    this.#monotonic = monotonic;
  }

  get known(): boolean {
    return this.#serverAt !== undefined;
  }

  /** Milliseconds since the last accepted reading. */
  get age(): number {
    return this.known ? this.#monotonic() - this.#readAt : Infinity;
  }

  /** The platform's time now, ms since the epoch; `undefined` before the first reading. */
  now(): number | undefined {
    return this.#serverAt === undefined ? undefined : this.#serverAt + (this.#monotonic() - this.#readAt);
  }

  /**
   * Takes a reading that has just arrived. Half the round trip is added, since the answer was on its way
   * that long; a vaguer reading that agrees with what we have is not taken.
   * @returns by how much our clock was behind, ms; 0 for the first reading.
   */
  read({ serverNow, roundTripMs }: ClockReading): number {
    const before = this.now();
    const uncertainty = roundTripMs / 2;
    const corrected = serverNow + uncertainty;
    const drift = before === undefined ? 0 : corrected - before;
    const disagrees = Math.abs(drift) > Math.max(DRIFT_MS, this.#uncertaintyMs + uncertainty);
    if (before === undefined || disagrees || uncertainty <= this.#uncertaintyMs) {
      this.#serverAt = corrected;
      this.#readAt = this.#monotonic();
      this.#uncertaintyMs = uncertainty;
    }
    return drift;
  }

  /** Milliseconds until `deadline`, never negative; `undefined` where there is no deadline or no clock. */
  remaining(deadline: number | undefined): number | undefined {
    const now = this.now();
    return deadline === undefined || now === undefined ? undefined : Math.max(0, deadline - now);
  }
}

interface Timed {
  readonly server_now?: string | null | undefined;
  readonly started_at?: string | null | undefined;
  readonly updated_at?: string | null | undefined;
}

interface Answered {
  readonly status: number;
  readonly serverTime?: number | undefined;
}

/** A point in time that the platform names, ms since the epoch. */
export const instant = (text: string | null | undefined): number | undefined => {
  const ms = text ? Date.parse(text) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
};

/**
 * What time it was on the platform when it sent this attempt, ms since the epoch. An ordinary platform does
 * not say, so the answer's own times serve: its `Date` where the page may read it, the start of an attempt
 * that was created just now (201), the moment of a write. `undefined` when the answer tells nothing.
 */
export const serverTimeOf = (
  attempt: Timed,
  response: Answered,
  call: 'start' | 'read' | 'write',
): number | undefined =>
  instant(attempt.server_now) ??
  response.serverTime ??
  (call === 'start' && response.status === 201 ? instant(attempt.started_at) : undefined) ??
  (call === 'write' ? instant(attempt.updated_at) : undefined);
