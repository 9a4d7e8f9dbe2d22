import { guarded, type Environment } from '../environment.ts';
import { version, type OutboxRecord } from './record.ts';
import type { Access, Disk, Records } from './records.ts';

/** Private windows and sandboxed frames have no database, and some only never answer. */
const patience = 3_000;
const tries = 3;
/** Thrown by the first record of an earlier release. */
const outdated = new Error();

const reasonOf = ({ error }: { readonly error: DOMException | null }): unknown => error;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(reasonOf(request));
  });

type Reader = (stored: unknown) => OutboxRecord;

const recordsIn = (store: IDBObjectStore, read: Reader): Records => ({
  get: async (seq) => {
    const found: unknown = await settled(store.get(seq));
    return found ? read(found) : undefined;
  },
  put: (record) => settled(store.put(record)) as Promise<number>,
  delete: (seq) => settled(store.delete(seq)),
  seek: (owner, lane, direction, wanted) =>
    new Promise((resolve, reject) => {
      const request = store.index('lane').openCursor(IDBKeyRange.only([owner, lane]), direction);
      request.onerror = () => reject(reasonOf(request));
      request.onsuccess = () => {
        const cursor = request.result;
        try {
          const record = cursor ? read(cursor.value) : undefined;
          if (record && !wanted(record)) cursor!.continue();
          else resolve(record);
        } catch (error) {
          reject(error);
        }
      };
    }),
  page: async (after, count) => {
    const found = await settled(store.getAll(IDBKeyRange.lowerBound(after, true), count));
    return found.map(read);
  },
});

/** Records in IndexedDB. Outlives a connection that the browser drops. */
export class IndexedDisk implements Disk {
  readonly #environment: Environment;
  readonly #name: string;
  #opening: Promise<IDBDatabase> | undefined;
  #upgrade: Reader | undefined;
  #closed = false;

  constructor(environment: Environment, name = 'edurise-outbox') {
    this.#environment = environment;
    this.#name = name;
  }

  async transact<T>(access: Access, work: (records: Records) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const opening = (this.#opening ??= this.#open());
      const database = await opening;
      try {
        return await this.#within(database, access, work);
      } catch (error) {
        // Nearly never needed, and fetched when it is.
        if (error === outdated) {
          const { readable } = await import('./upgrade.ts');
          this.#upgrade = (stored) => readable(stored, this.#environment.now());
          continue;
        }
        if (attempt === tries || (error as Error).name === 'QuotaExceededError') throw error;
        // Whatever it was, nothing more is asked of this connection: many a browser hands out dead ones.
        if (this.#opening === opening) this.#opening = undefined;
        database.close();
      }
    }
  }

  close(): void {
    this.#closed = true;
    this.#opening?.then(
      (database) => database.close(),
      () => {},
    );
  }

  readonly #read: Reader = (stored) => {
    const record = stored as OutboxRecord;
    if (record.v >= version) return record;
    if (!this.#upgrade) throw outdated;
    return this.#upgrade(stored);
  };

  #within<T>(
    database: IDBDatabase,
    { write, strict, last }: Access,
    work: (records: Records) => Promise<T>,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const transaction = database.transaction('entries', write ? 'readwrite' : 'readonly', {
        durability: strict ? 'strict' : 'relaxed',
      });
      const value = work(recordsIn(transaction.objectStore('entries'), this.#read));
      value.catch((error: unknown) => {
        reject(error);
        guarded(() => transaction.abort());
      });
      transaction.oncomplete = () => resolve(value);
      // A full disk shows only here, when it comes to the commit.
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
      if (last) transaction.commit();
    });
  }

  #open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      let late = this.#closed;
      const fail = () => {
        late = true;
        this.#environment.clearTimeout(timer);
        reject(new DOMException('', 'NotFoundError'));
      };
      const timer = this.#environment.setTimeout(fail, patience);
      const request = late ? undefined : guarded(() => indexedDB.open(this.#name, 2));
      if (!request) return fail();
      request.onupgradeneeded = ({ oldVersion }) => {
        if (oldVersion) return;
        const entries = request.result.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
        entries.createIndex('lane', ['owner', 'lane']);
      };
      request.onerror = fail;
      request.onsuccess = () => {
        const database = request.result;
        if (late || this.#closed) return database.close();
        this.#environment.clearTimeout(timer);
        const forget = () => (this.#opening = undefined);
        database.onclose = forget;
        database.onversionchange = () => (forget(), database.close());
        resolve(database);
      };
    });
  }
}
