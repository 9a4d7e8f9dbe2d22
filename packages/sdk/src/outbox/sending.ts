import { Lanes } from './lanes.ts';
import type { Office } from './office.ts';
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

  changed(seq: number): void {
    this.#tabs.changed(seq);
  }

  settled(seq: number, settlement: Settlement): void {
    this.#tabs.settled(seq, settlement);
  }

  /** Where nothing is heard of what became of it, whoever waits for it learns at least that it is over. */
  lost(seq: number): void {
    const { host, heard } = this.#office;
    const answered = { data: undefined, status: 0, fromCache: false, attempts: 0, roundTripMs: 0 };
    host.environment.setTimeout(() => heard(seq, { answered }), hearsay);
  }

  /** The person is still there for as long as this takes. What could not be sent waits for that person, or is given up. */
  async #clear({ host, ledger, discards, discard }: Office): Promise<void> {
    if (ledger.heads().length && host.environment.online()) await this.lanes.hurry(farewell);
    if (discards) await Promise.all(ledger.own.map(discard));
  }

  end(): void {
    this.lanes.end();
    for (const undo of this.#undo) undo();
    this.#tabs.close();
  }
}
