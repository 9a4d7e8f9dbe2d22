import { freeze, type Kept, type Subject } from '../cache/cache.ts';
import type { Environment } from '../environment.ts';
import { Database } from './database.ts';

export interface Limits {
  maxEntries?: number;
  maxAgeSeconds?: number;
}

/** An answer as it lies on the device. */
interface Stored extends Kept {
  readonly scope: string;
  /** Holds the person, the tenant and the language. */
  readonly key: string;
  /** When it was put there. */
  readonly at: number;
}

/** Milliseconds. Every first call waits for what is restored: no longer than the platform might take to answer. */
const patience = 300;
/** What comes in such a time is written at once. */
const gathering = 100;

export class PersistentCache {
  readonly #scope: string;
  readonly #environment: Environment;
  readonly #limits: Required<Limits>;
  readonly #database: Database;
  /** What is to be written, or removed. */
  #puts = new Map<string, Kept | undefined>();
  #drops: ((subject: Subject) => boolean)[] = [];
  #timer: unknown;
  #generation = 0;

  constructor(scope: string, environment: Environment, limits: Required<Limits>) {
    this.#scope = scope;
    this.#environment = environment;
    this.#limits = limits;
    this.#database = new Database(environment);
  }

  async restore(): Promise<(readonly [string, Kept])[]> {
    const generation = this.#generation;
    const reading = this.#database.transact<Stored[]>('readonly', (store, done) => {
      const request = store.getAll(this.#all) as IDBRequest<Stored[]>;
      request.onsuccess = () => done(request.result);
    });
    const stored = (await this.#within(patience, reading)) ?? [];
    // Somebody may have signed out, or changed something, before it was read.
    if (generation !== this.#generation) return [];
    const oldest = this.#oldest;
    return stored
      .filter((one) => one.at > oldest && !this.#drops.some((covered) => covered(one)))
      .sort((a, b) => a.at - b.at)
      .map((one) => [one.key, freeze(one)]);
  }

  put(key: string, kept: Kept | undefined): void {
    this.#puts.set(key, kept);
    this.#gather();
  }

  drop(covered: (subject: Subject) => boolean): void {
    for (const [key, kept] of this.#puts) if (kept && covered(kept)) this.#puts.delete(key);
    this.#drops.push(covered);
    this.#gather();
  }

  clear(): void {
    this.#generation++;
    this.#puts.clear();
    this.#drops = [];
    void this.#database.transact('readwrite', (store) => {
      store.delete(this.#all);
      // The page may be left in the same moment.
      store.transaction.commit();
    });
  }

  /** What comes of `promise`, or undefined when that takes longer than so many milliseconds. */
  #within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
    const { setTimeout, clearTimeout } = this.#environment;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), ms);
      void promise.then((value) => {
        clearTimeout(timer);
        resolve(value);
      });
    });
  }

  get #all(): IDBKeyRange {
    return IDBKeyRange.bound([this.#scope], [this.#scope, []]);
  }

  get #oldest(): number {
    return this.#environment.now() - this.#limits.maxAgeSeconds * 1000;
  }

  #gather(): void {
    this.#timer ??= this.#environment.setTimeout(() => {
      this.#timer = undefined;
      void this.#write();
    }, gathering);
  }

  async #write(): Promise<void> {
    const puts = this.#puts;
    const drops = this.#drops;
    this.#puts = new Map();
    this.#drops = [];
    const generation = this.#generation;
    const written = await this.#database.transact<true>('readwrite', (store, done) => {
      done(true);
      // While the database was opened somebody may have signed out.
      if (generation !== this.#generation) return;
      // What came after a change is no longer concerned by it.
      if (drops.length) this.#sweep(store, (one) => !puts.has(one.key) && drops.some((covered) => covered(one)));
      for (const [key, kept] of puts) this.#put(store, key, kept);
      this.#trim(store);
    });
    // No room for what is new, and so perhaps none for removing what is no longer right.
    if (!written) this.clear();
  }

  #put(store: IDBObjectStore, key: string, kept: Kept | undefined): void {
    const scope = this.#scope;
    if (!kept) return void store.delete([scope, key]);
    const { data, status, until, tags, name, area, pathname } = kept;
    const stored: Stored = { scope, key, at: this.#environment.now(), data, status, until, tags, name, area, pathname };
    // What cannot be copied is not worth more than the rest.
    try {
      store.put(stored);
    } catch {}
  }

  #sweep(store: IDBObjectStore, goes: (one: Stored) => boolean): void {
    const request = store.openCursor(this.#all);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      if (goes(cursor.value as Stored)) cursor.delete();
      cursor.continue();
    };
  }

  /** What is too old goes, of every platform, and of the rest what was written longest ago, as far as it is too much. */
  #trim(store: IDBObjectStore): void {
    const count = store.count();
    count.onsuccess = () => {
      let surplus = count.result - this.#limits.maxEntries;
      const oldest = this.#oldest;
      const request = store.index('at').openKeyCursor();
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor || ((cursor.key as number) > oldest && surplus <= 0)) return;
        store.delete(cursor.primaryKey);
        surplus--;
        cursor.continue();
      };
    };
  }
}
