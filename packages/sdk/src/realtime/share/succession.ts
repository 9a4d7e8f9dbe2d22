import type { Address, Lines } from '../line.ts';
import { Doubt, type DoubtfulSeat } from './doubt.ts';
import { Leader, type LeadingSeat } from './leader.ts';

/**
 * What it takes to come to lead, and to lead. Every tab fetches it ahead of need: when the one that leads is gone, there may be
 * no network.
 */
export class Succession {
  readonly doubt: Doubt;
  readonly #seat: LeadingSeat;
  readonly #local: () => Lines;
  /** Prepared to lead once its lines are live. */
  #heir: Leader | undefined;

  /** @param local This tab's own sockets, made anew each time it comes to lead. */
  constructor(seat: LeadingSeat & DoubtfulSeat, local: () => Lines) {
    this.#seat = seat;
    this.#local = local;
    this.doubt = new Doubt(seat);
  }

  /** A tab begins to follow. @param deposed It has led until now. */
  follow(deposed?: boolean): void {
    this.#renounce();
    this.doubt.begin(deposed);
  }

  /** Another tab hands over: its addresses are opened here first. */
  prepare(addresses: readonly Address[]): void {
    if (this.#heir) return;
    this.#heir = this.#made();
    this.#heir.prepare(addresses);
  }

  /** The one that leads from now on. */
  leader(): Leader {
    this.doubt.rest();
    const leader = this.#heir ?? this.#made();
    this.#heir = undefined;
    return leader;
  }

  /** The tab is put away. */
  rest(): void {
    this.doubt.rest();
    this.#renounce();
  }

  #made(): Leader {
    return new Leader(this.#seat, this.#local(), () => this.#renounce());
  }

  #renounce(): void {
    this.#heir?.close();
    this.#heir = undefined;
  }
}
