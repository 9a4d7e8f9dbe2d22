import type { ChainLink } from './answer-chain.ts';

/** What a journal begins with: whose attempt it is, and the platform's signed word for that. */
export interface JournalStart {
  readonly attempt: string;
  readonly quiz: string;
  readonly title?: string | undefined;
  /** Another learner at the same computer is shown nothing of it. */
  readonly user: string;
  readonly ticket: string;
  /** The platform has every answer up to this one. */
  readonly confirmed: number;
}

export interface Journal {
  readonly start: JournalStart;
  readonly links: readonly ChainLink[];
}

/** Where journals lie, by attempt. */
export interface JournalStore {
  begin(start: JournalStart): Promise<void>;
  put(attempt: string, link: ChainLink): Promise<void>;
  read(attempt: string): Promise<Journal | undefined>;
  /** The attempts that this learner has a journal of. */
  attempts(user: string): Promise<readonly JournalStart[]>;
  forget(attempt: string): Promise<void>;
}

export const memoryJournals = (): JournalStore => {
  const journals = new Map<string, { start: JournalStart; links: Map<number, ChainLink> }>();
  return {
    begin: async (start) => {
      journals.set(start.attempt, { start, links: journals.get(start.attempt)?.links ?? new Map<number, ChainLink>() });
    },
    put: async (attempt, link) => void journals.get(attempt)?.links.set(link.seq, link),
    read: async (attempt) => {
      const found = journals.get(attempt);
      return found && { start: found.start, links: [...found.links.values()] };
    },
    attempts: async (user) => [...journals.values()].map(({ start }) => start).filter((start) => start.user === user),
    forget: async (attempt) => void journals.delete(attempt),
  };
};

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a DOMException is the error there is
    request.onerror = () => reject(request.error);
  });

/** Some browsers' databases only never answer: then there is none. */
const PATIENCE_MS = 3_000;

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('edurise-quiz-journals', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('starts', { keyPath: 'attempt' });
    request.result.createObjectStore('links', { keyPath: ['attempt', 'seq'] });
  };
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE_MS);
  });
  return Promise.race([done(request), late]);
};

const linksOf = (attempt: string): IDBKeyRange => IDBKeyRange.bound([attempt, 0], [attempt, Infinity]);

/** On this device's disk; a browser without one, or with a full one, keeps them as long as the page. */
const createJournals = (): JournalStore => {
  const memory = memoryJournals();
  let database: Promise<IDBDatabase> | undefined;
  /** Rejects in a frame that has no storage: merely naming it throws there. */
  const within = async <T>(mode: IDBTransactionMode, work: (store: (name: string) => IDBObjectStore) => Promise<T>) => {
    const transaction = (await (database ??= opened())).transaction(['starts', 'links'], mode);
    return work((name) => transaction.objectStore(name));
  };
  return {
    async begin(start) {
      await memory.begin(start);
      await within('readwrite', (store) => done(store('starts').put(start))).catch(() => undefined);
    },
    async put(attempt, link) {
      await memory.put(attempt, link);
      await within('readwrite', (store) => done(store('links').put({ ...link, attempt }))).catch(() => undefined);
    },
    async read(attempt) {
      const held = await memory.read(attempt);
      const kept = await within('readonly', async (store) => {
        const start = (await done(store('starts').get(attempt))) as JournalStart | undefined;
        return start && { start, links: (await done(store('links').getAll(linksOf(attempt)))) as ChainLink[] };
      }).catch(() => undefined);
      // A disk that ran full in the middle has less of it than the page.
      return held && held.links.length >= (kept?.links.length ?? 0) ? held : kept;
    },
    async attempts(user) {
      const kept = await within('readonly', (store) =>
        done(store('starts').getAll() as IDBRequest<JournalStart[]>),
      ).catch(() => []);
      const all = new Map([...kept, ...(await memory.attempts(user))].map((start) => [start.attempt, start]));
      return [...all.values()].filter((start) => start.user === user);
    },
    async forget(attempt) {
      await memory.forget(attempt);
      await within('readwrite', (store) => {
        store('starts').delete(attempt);
        return done(store('links').delete(linksOf(attempt)));
      }).catch(() => undefined);
    },
  };
};

let device: JournalStore | undefined;

/** The journals of this device; the same for every quiz on the page. */
export const deviceJournals = (): JournalStore => (device ??= createJournals());
