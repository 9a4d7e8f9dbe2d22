import { guarded, type Environment } from '../environment.ts';
import type { OutboxRecord } from './record.ts';

const patience = 3_000;

type Work<T> = (store: IDBObjectStore, done: (value: T) => void) => void;

/** Records in IndexedDB, and in memory where there is none or no room. Outlives a connection that the browser drops. */
export class OutboxStore {
  /** Whether what is added outlives the page. */
  durable = false;
  readonly #environment: Environment;
  readonly #memory = new Map<number, OutboxRecord>();
  #opening: Promise<IDBDatabase | undefined> | undefined;
  /** After everything that the database will ever count. */
  #next = 2 ** 52;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Of all owners, oldest first. */
  async all(): Promise<OutboxRecord[]> {
    const stored = await this.#transact<OutboxRecord[]>('readonly', 'relaxed', (store, done) => {
      const request = store.getAll() as IDBRequest<OutboxRecord[]>;
      request.onsuccess = () => done(request.result);
    });
    return [...(stored ?? []), ...this.#memory.values()];
  }

  /** Adds a record, or what `join` makes of it and the last of its lane. `durable` once it is on disk. */
  async add(
    record: OutboxRecord,
    join: (last: OutboxRecord) => OutboxRecord | undefined,
  ): Promise<{ record: OutboxRecord; durable: boolean }> {
    const { owner, lane } = record;
    const durability = lane.startsWith('progress:') ? 'relaxed' : 'strict';
    const stored = await this.#transact<OutboxRecord>('readwrite', durability, (store, done) => {
      // A page that is being closed hears no answer any more: its last words are put down as they are.
      if (this.#environment.visibility?.visibilityState === 'hidden') {
        store.put(record);
        store.transaction.commit();
        return done(record);
      }
      const request = store.index('lane').openCursor(IDBKeyRange.only([owner, lane]), 'prev');
      request.onsuccess = () => {
        const joined = (request.result && join(request.result.value as OutboxRecord)) || record;
        store.put(joined);
        done(joined);
      };
    });
    if (stored) return { record: stored, durable: true };
    const last = [...this.#memory.values()].filter((other) => other.owner === owner && other.lane === lane).at(-1);
    const joined = (last && join(last)) || { ...record, seq: this.#next++ };
    this.#memory.set(joined.seq!, joined);
    return { record: joined, durable: false };
  }

  /** Changes a record as it is now; `undefined` leaves it alone, and is what comes back when it is gone. */
  async change(seq: number, to: (record: OutboxRecord) => OutboxRecord | undefined): Promise<OutboxRecord | undefined> {
    const kept = this.#memory.get(seq);
    if (kept) {
      const changed = to(kept);
      if (changed) this.#memory.set(seq, changed);
      return changed;
    }
    return this.#transact<OutboxRecord>('readwrite', 'relaxed', (store, done) => {
      const request = store.get(seq) as IDBRequest<OutboxRecord | undefined>;
      request.onsuccess = () => {
        const changed = request.result && to(request.result);
        if (!changed) return;
        store.put(changed);
        done(changed);
      };
    });
  }

  async remove(seq: number): Promise<void> {
    if (!this.#memory.delete(seq)) await this.#transact('readwrite', 'relaxed', (store) => store.delete(seq));
  }

  close(): void {
    void this.#opening?.then((database) => database?.close());
    this.#opening = Promise.resolve(undefined);
  }

  /** What `work` was done with, once it is on disk; undefined when it could not be done. A dead connection is opened anew, once. */
  async #transact<T>(
    mode: IDBTransactionMode,
    durability: IDBTransactionDurability,
    work: Work<T>,
  ): Promise<T | undefined> {
    for (let tries = 0; tries < 2; tries++) {
      const database = await (this.#opening ??= this.#open());
      if (!database) return undefined;
      try {
        return await new Promise<T | undefined>((resolve, reject) => {
          let value: T | undefined;
          const transaction = database.transaction('entries', mode, { durability });
          transaction.oncomplete = () => resolve(value);
          // A full disk shows only here, when it comes to the commit.
          transaction.onabort = transaction.onerror = () => {
            const reason: unknown = transaction.error;
            reject(reason);
          };
          work(transaction.objectStore('entries'), (result) => (value = result));
        });
      } catch (error) {
        if ((error as DOMException | null)?.name === 'QuotaExceededError') return undefined;
        this.#opening = undefined;
      }
    }
    return undefined;
  }

  /** Private windows and sandboxed frames have no database, and some only never answer. */
  #open(): Promise<IDBDatabase | undefined> {
    return new Promise((resolve) => {
      let settled = false;
      const settle = (database?: IDBDatabase) => {
        if (settled) return database?.close();
        settled = true;
        this.#environment.clearTimeout(timer);
        this.durable = database !== undefined;
        resolve(database);
      };
      const timer = this.#environment.setTimeout(() => settle(), patience);
      const request = guarded(() => indexedDB.open('edurise-outbox', 1));
      if (!request) return settle();
      request.onupgradeneeded = () =>
        request.result
          .createObjectStore('entries', { keyPath: 'seq', autoIncrement: true })
          .createIndex('lane', ['owner', 'lane']);
      request.onerror = () => settle();
      request.onsuccess = () => {
        const database = request.result;
        const forget = () => (this.#opening = undefined);
        database.onclose = forget;
        database.onversionchange = () => (forget(), database.close());
        settle(database);
      };
    });
  }
}
