import { environmentOf, type Environment } from '../../environment.ts';
import { AbortedError, isConnectionError } from '../../errors.ts';
import { RefusedError } from '../errors.ts';
import type { Cell, CellChannel } from './live-channel.ts';

/** Milliseconds. */
const ttl = 15_000;
/** This long before the platform lets it go it is given up here: clocks and lines are not exact. */
const margin = 2_000;
const rhythm = 5_000;
const retry = 1_000;

/** A cell that nobody else may write in. */
export interface Lease {
  readonly cell: Cell;
  /** Goes with each change: the platform refuses one that an earlier holder makes. */
  readonly fence: number;
  /** True from the moment on at which somebody else may have it. */
  readonly isLost: boolean;
  /** Settles when it is lost, with the reason, and never when it is released. Keep what was typed. */
  readonly lost: Promise<'expired' | 'refused'>;
  release(): Promise<void>;
}

export interface LeaseOptions {
  readonly signal?: AbortSignal | undefined;
  readonly environment?: Partial<Environment> | undefined;
}

class HeldLease implements Lease {
  readonly cell: Cell;
  readonly fence: number;
  readonly lost: Promise<'expired' | 'refused'>;
  isLost = false;
  readonly #channel: CellChannel;
  readonly #environment: Environment;
  #lose!: (reason: 'expired' | 'refused') => void;
  #renewal: unknown;
  #end: unknown;
  #over = false;

  constructor(channel: CellChannel, environment: Environment, cell: Cell, fence: number, asked: number) {
    this.#channel = channel;
    this.#environment = environment;
    this.cell = cell;
    this.fence = fence;
    this.lost = new Promise((resolve) => (this.#lose = resolve));
    this.#extend(asked);
  }

  async release(): Promise<void> {
    if (!this.#finish()) return;
    const { fence } = this;
    // Where this fails, time does it.
    await this.#channel.request('unlock_cell', { ...this.cell, fence } as never).catch(() => {});
  }

  /** Counted from when it was asked for: the platform cannot have granted it earlier. */
  #extend(asked: number): void {
    const { now, setTimeout, clearTimeout } = this.#environment;
    clearTimeout(this.#end);
    this.#end = setTimeout(() => this.#give('expired'), Math.max(0, asked + ttl - margin - now()));
    this.#renewIn(rhythm);
  }

  #renewIn(ms: number): void {
    this.#environment.clearTimeout(this.#renewal);
    this.#renewal = this.#environment.setTimeout(() => void this.#renew(), ms);
  }

  async #renew(): Promise<void> {
    const asked = this.#environment.now();
    const { fence } = this;
    try {
      const granted = await this.#channel.request('lock_cell', { ...this.cell, fence } as never, { timeout: rhythm });
      if (this.#over) return;
      // Somebody else had it in between.
      if ((granted as { fence?: number } | undefined)?.fence !== fence) return this.#give('refused');
      this.#extend(asked);
    } catch (error) {
      if (this.#over) return;
      if (isConnectionError(error)) this.#renewIn(retry);
      else this.#give('refused');
    }
  }

  #give(reason: 'expired' | 'refused'): void {
    if (!this.#finish()) return;
    this.isLost = true;
    this.#lose(reason);
  }

  #finish(): boolean {
    if (this.#over) return false;
    this.#over = true;
    this.#environment.clearTimeout(this.#renewal);
    this.#environment.clearTimeout(this.#end);
    return true;
  }
}

/**
 * Locks a cell for as long as it is held, and renews the lock meanwhile.
 * @example
 * const lease = await acquire(channel, { student_id, assignment_id });
 * void lease.lost.then(() => offerMerge(draft));
 * @throws RefusedError where somebody else has it (`cell_locked`), or the platform has no such locks (`unsupported`).
 */
export const acquire = async (
  channel: CellChannel,
  cell: Cell,
  { signal, environment: given }: LeaseOptions = {},
): Promise<Lease> => {
  const environment = environmentOf(given);
  const asked = environment.now();
  const granted = (await channel.request('lock_cell', cell as never, { signal })) as { fence?: unknown } | undefined;
  if (typeof granted?.fence !== 'number')
    throw new RefusedError('unsupported', 'This platform has no locks that it keeps itself.');
  const lease = new HeldLease(channel, environment, cell, granted.fence, asked);
  if (!signal?.aborted) return lease;
  await lease.release();
  throw new AbortedError(undefined, { cause: signal.reason });
};
