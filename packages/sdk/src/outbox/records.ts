import type { OutboxRecord } from './record.ts';

/** What may be done with the records within one transaction. Nothing else may be awaited there. */
export interface Records {
  get(seq: number): Promise<OutboxRecord | undefined>;
  /** Returns the place in the order of entry, which a new record gets here. */
  put(record: OutboxRecord): Promise<number>;
  delete(seq: number): Promise<void>;
  /** The first of a lane that is wanted, or the last. */
  seek(
    owner: string,
    lane: string,
    direction: 'next' | 'prev',
    wanted: (record: OutboxRecord) => boolean,
  ): Promise<OutboxRecord | undefined>;
  /** At most so many, of all owners, after this place. */
  page(after: number, count: number): Promise<OutboxRecord[]>;
}

export interface Access {
  readonly write?: boolean;
  /** On the disk itself, not only with the operating system, before it is done. */
  readonly strict?: boolean;
  /** The page may be gone before anything is heard: whatever `work` asks for at once is all. */
  readonly last?: boolean;
}

/** Where records are kept. */
export interface Disk {
  /** All that `work` does, or none of it. Resolves once that outlives the page; rejects when it does not. */
  transact<T>(access: Access, work: (records: Records) => Promise<T>): Promise<T>;
  close(): void;
}
