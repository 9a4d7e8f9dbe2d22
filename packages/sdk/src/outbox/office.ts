import type { Ledger } from './ledger.ts';
import type { OutboxHost, SendOptions } from './outbox.ts';
import type { Receipts, Settlement } from './receipts.ts';
import type { OutboxRecord } from './record.ts';
import type { Store } from './store.ts';

/** What sending needs of the desk where entries are handed in. */
export interface Office {
  readonly host: OutboxHost;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly receipts: Receipts;
  readonly stats: { attempts: number; repeats: number; replays: number };
  /** Do other tabs see the same entries? */
  shared(): boolean;
  /** The caller wants nothing to be sent. */
  paused(): boolean;
  /** An entry is as the device has it now. */
  changed(record: OutboxRecord): void;
  /** An entry may be another by now: the device is asked. */
  look(seq: number): Promise<void>;
  /** All of them. */
  read(): Promise<void>;
  /** Two entries have become the later one. */
  joined(earlier: OutboxRecord, later: OutboxRecord): void;
  settled(record: OutboxRecord, settlement: Settlement): void;
  /** Whoever signs out leaves nothing behind. */
  readonly discards: boolean;
  discard(record: OutboxRecord): Promise<void>;
  readonly progress: ReadonlyMap<number, SendOptions['onProgress']>;
}
