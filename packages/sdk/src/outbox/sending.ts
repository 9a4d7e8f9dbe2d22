import { headsOf } from './heads.ts';
import { Lanes } from './lanes.ts';
import type { Office } from './office.ts';
import { OutcomeUnknownError } from './outcome-unknown-error.ts';
import type { Settlement } from './receipts.ts';
import { Tabs } from './tabs.ts';

/** When a network is back, it is back for everybody: so many milliseconds spread the crowd. */
const spread = 2_000;
/** What another tab has to say of an entry that is gone arrives within this. */
const hearsay = 2_000;
/** Somebody who signs out waits no longer than this, in milliseconds. */
const farewell = 3_000;

/** All that is not needed for keeping an entry, but for getting it to the platform: when, in which order, from which tab. */
export class Sending {
  readonly lanes: Lanes;
  readonly #tabs: Tabs;
  readonly #office: Office;
  readonly #undo: (() => void)[] = [];

  constructor(office: Office) {
    this.#office = office;
    this.lanes = new Lanes(office);
    this.#tabs = new Tabs(office, () => this.lanes.wake());
    const { environment, onChange, onSignOut } = office.host;
    this.#undo.push(
      onSignOut(() => this.#clear(office)),
      onChange((what) => {
        if (what === 'session') return this.lanes.renewed();
        environment.setTimeout(() => void this.lanes.hurry(), environment.random() * spread);
      }),
    );
    const { visibility } = environment;
    const turned = () => {
      if (visibility?.visibilityState === 'hidden') return this.leave();
      // What other tabs have done was not heard by one that was frozen.
      void office.read().then(() => this.lanes.wake());
    };
    visibility?.addEventListener('visibilitychange', turned);
    this.#undo.push(() => visibility?.removeEventListener('visibilitychange', turned));
  }

  /** What leaves with a page that is being left; should it only be hidden, the rest follows. */
  leave(): void {
    this.lanes.leave(!this.#tabs.others);
  }

  /** An entry is there to be sent, for as long as its caller does not give up. */
  posted(settled: Promise<unknown>, withdraw: () => void, signal?: AbortSignal): void {
    const { visibility } = this.#office.host.environment;
    const forget = () => signal?.removeEventListener('abort', withdraw);
    settled.then(forget, forget);
    signal?.addEventListener('abort', withdraw);
    if (signal?.aborted) withdraw();
    else if (visibility?.visibilityState === 'hidden') this.leave();
    else this.lanes.wake();
  }

  changed(seq: number): void {
    this.#tabs.changed(seq);
  }

  settled(seq: number, settlement: Settlement): void {
    this.#tabs.settled(seq, settlement);
  }

  /** Where nothing is heard of what became of it, whoever waits for it learns at least that nobody knows. */
  lost(seq: number): void {
    const { host, receipts } = this.#office;
    host.environment.setTimeout(() => receipts.settle(seq, { refused: new OutcomeUnknownError() }), hearsay);
  }

  /** The person is still there for as long as this takes. What could not be sent waits for that person, or is given up. */
  async #clear(office: Office): Promise<void> {
    const { host, ledger, discards, discard } = office;
    if (headsOf(office).length && host.environment.online()) await this.lanes.hurry(farewell);
    if (discards) await Promise.all(ledger.own.map(discard));
  }

  end(): void {
    this.lanes.end();
    for (const undo of this.#undo) undo();
    this.#tabs.close();
  }
}
