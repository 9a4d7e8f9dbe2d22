import { ownerKey, version, type OutboxRecord } from './record.ts';
import type { OutboxHost } from './outbox.ts';

/** What this page knows of the entries. The device has the last word: each change is made there, and only then here. */
export class Ledger {
  readonly #host: OutboxHost;
  readonly #records = new Map<number, OutboxRecord>();
  /** Looked at several times for each change. */
  #own: readonly OutboxRecord[] | undefined;
  #owner = '';

  constructor(host: OutboxHost) {
    this.#host = host;
  }

  /** Of everybody who has written on this device. */
  get all(): readonly OutboxRecord[] {
    return [...this.#records.values()];
  }

  /** Of whoever is there now, in the order of entry. */
  get own(): readonly OutboxRecord[] {
    const owner = ownerKey(this.#host.owner());
    if (owner !== this.#owner) this.#own = undefined;
    this.#owner = owner;
    return (this.#own ??= this.all.filter((one) => one.owner === owner).sort((a, b) => a.seq! - b.seq!));
  }

  /** What a later release has written is that one's. */
  set(record: OutboxRecord): void {
    this.#own = undefined;
    if (record.v <= version) this.#records.set(record.seq!, record);
  }

  delete(seq: number): void {
    this.#own = undefined;
    this.#records.delete(seq);
  }
}
