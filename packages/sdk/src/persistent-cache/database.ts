import { guarded, type Environment } from '../environment.ts';

const answers = 'answers';
/** Milliseconds; a database that takes longer will not open any more. */
const patience = 3_000;

/** The device's database. Where there is none, or it fails, nothing is done, and nobody is told. */
export class Database {
  readonly #environment: Environment;
  #opening: Promise<IDBDatabase | undefined> | undefined;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** What `work` was done with, or undefined when it could not be done; a connection that the browser has dropped is opened anew, once. */
  async transact<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, done: (value: T) => void) => void,
  ): Promise<T | undefined> {
    for (let tries = 0; tries < 2; tries++) {
      const database = await (this.#opening ??= this.#open());
      if (!database) return undefined;
      try {
        return await new Promise<T | undefined>((resolve, reject) => {
          let value: T | undefined;
          const transaction = database.transaction(answers, mode, { durability: 'relaxed' });
          transaction.oncomplete = () => resolve(value);
          // A full disk shows only here, when it comes to the commit.
          transaction.onabort = () => {
            const reason: unknown = transaction.error;
            reject(reason);
          };
          work(transaction.objectStore(answers), (result) => (value = result));
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
        resolve(database);
      };
      const timer = this.#environment.setTimeout(() => settle(), patience);
      const request = guarded(() => indexedDB.open('edurise-answers', 1));
      if (!request) return settle();
      request.onupgradeneeded = () =>
        request.result.createObjectStore(answers, { keyPath: ['scope', 'key'] }).createIndex('at', 'at');
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
