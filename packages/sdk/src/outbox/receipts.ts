import type { Answered } from '../call.ts';

export type Settlement = { readonly answered: Answered<unknown> } | { readonly refused: unknown };

interface Waiter {
  readonly id: string;
  settle(settlement: Settlement): void;
}

/** Who on this page waits for what becomes of an entry. Those whose entries were joined wait for the same. */
export class Receipts {
  readonly #waiters = new Map<number, Waiter[]>();

  add(seq: number, waiter: Waiter): void {
    this.#waiters.set(seq, [...(this.#waiters.get(seq) ?? []), waiter]);
  }

  /** The entry that goes by this name, among others. */
  find(id: string): number | undefined {
    for (const [seq, waiters] of this.#waiters) if (waiters.some((one) => one.id === id)) return seq;
    return undefined;
  }

  join(earlier: number, later: number): void {
    for (const waiter of this.#waiters.get(earlier) ?? []) this.add(later, waiter);
    this.#waiters.delete(earlier);
  }

  settle(seq: number, settlement: Settlement): void {
    const waiters = this.#waiters.get(seq) ?? [];
    this.#waiters.delete(seq);
    for (const { settle } of waiters) settle(settlement);
  }
}
