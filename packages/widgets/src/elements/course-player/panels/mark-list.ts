import { newId } from '../new-id.ts';
import { anchorOf, orderOf, type Placed } from './anchor.ts';

/** Anything a learner pins to a lecture: a note, a bookmark. */
export interface Mark extends Placed {
  readonly id: string;
  readonly lecture: string;
}

/** A mark as the list shows it. */
export type ShownMark<M extends Mark, W> = Mark &
  Omit<M, keyof W> &
  W & {
    /** Not with the platform yet. */
    readonly waiting: boolean;
    /** Deleted, and can still be had back. */
    readonly removed: boolean;
  };

export interface MarkReceipt<T> {
  readonly settled: Promise<T>;
}

/** A mark on its way, by the key that the platform knows its repetitions by. */
export interface PendingMark<W> {
  readonly key: string;
  readonly write: W;
}

/** Timers that a test can turn by hand. */
export interface Timers {
  set(run: () => void, ms: number): unknown;
  clear(timer: unknown): void;
}

export const browserTimers: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

export interface MarkListOptions<M extends Mark, W extends object> {
  readonly lecture: string;
  readonly load: () => Promise<readonly M[]>;
  readonly add: (write: W, key: string) => MarkReceipt<M>;
  readonly update: (id: string, write: W) => MarkReceipt<M>;
  readonly remove: (id: string) => MarkReceipt<void>;
  /** What was added in an earlier visit and is still on its way. */
  readonly pending: () => Promise<readonly PendingMark<W>[]>;
  readonly changed: () => void;
  /** The platform refused it. `key` names the mark: its id, or the key of one that never became a row. */
  readonly failed: (what: 'save' | 'delete', key: string, error?: unknown) => void;
  readonly timers?: Timers;
  /** How long a deleted mark can be had back. */
  readonly undoMs?: number;
}

const UNDO_MS = 10_000;

/**
 * A learner's marks on one lecture, as if every change had already arrived: what is added or changed is shown at once,
 * said to be waiting until the platform has it, and taken back when it refuses. What is deleted is gone at once, and
 * really deleted only when it is too late to want it back.
 */
export class MarkList<M extends Mark, W extends object> {
  readonly #options: MarkListOptions<M, W>;
  readonly #timers: Timers;
  #rows: readonly M[] = [];
  /** On their way, by key. */
  readonly #added = new Map<string, W>();
  /** Those of them whose answer an earlier visit was waiting for: nobody hears it. */
  readonly #left = new Set<string>();
  /** What they are to say as soon as they are rows. */
  readonly #wanted = new Map<string, W>();
  /** The rows that they became. */
  readonly #arrived = new Map<string, string>();
  readonly #edited = new Map<string, W>();
  /** Deleted, with the timer that makes it final; without one while somebody is about to think better of it. */
  readonly #removed = new Map<string, unknown>();
  readonly #deleted = new Set<string>();
  /** What became of rows while the list of them was on its way, which says what was before: `undefined` is deleted. */
  #meanwhile = new Map<string, M | undefined>();
  /** Entries of the outbox that were through in that time. */
  #through: Set<string> | undefined;
  #loading: Promise<void> = Promise.resolve();
  status: 'loading' | 'ready' | 'failed' = 'loading';

  constructor(options: MarkListOptions<M, W>) {
    this.#options = options;
    this.#timers = options.timers ?? browserTimers;
    void this.load();
  }

  /** In the order of the lecture. */
  get rows(): readonly ShownMark<M, W>[] {
    return this.shown.filter(({ removed }) => !removed);
  }

  /** The same, and those that can be had back. */
  get shown(): readonly ShownMark<M, W>[] {
    const kept = this.#rows
      .filter(({ id }) => !this.#deleted.has(id))
      .map((row) => ({
        ...row,
        ...this.#edited.get(row.id),
        waiting: this.#edited.has(row.id),
        removed: this.#removed.has(row.id),
      }));
    const added = [...this.#added].map(([key, write]) => ({
      id: key,
      lecture: this.#options.lecture,
      ...write,
      ...this.#wanted.get(key),
      waiting: true,
      removed: false,
    }));
    return ([...kept, ...added] as unknown as ShownMark<M, W>[]).sort((a, b) => orderOf(a) - orderOf(b));
  }

  /** The row that a key became, or the key. */
  idOf(key: string): string {
    return this.#arrived.get(key) ?? key;
  }

  /** Is anything of this mark on its way? */
  isWaiting(key: string): boolean {
    return this.#added.has(key) || this.#edited.has(this.idOf(key));
  }

  /** The row that holds just this, whoever wrote it, and whose key is not known. */
  find(write: W): M | undefined {
    const known = new Set(this.#arrived.values());
    return this.#rows.find((row) => !known.has(row.id) && holds(row, write));
  }

  /** It is known by now which row a key became. */
  recognise(key: string, row: M): void {
    this.#arrived.set(key, row.id);
  }

  has(key: string): boolean {
    return this.#added.has(key) || this.#rows.some(({ id }) => id === this.idOf(key));
  }

  /** One after another: an answer that is older than what is shown changes nothing. */
  load(): Promise<void> {
    this.#loading = this.#loading.then(() => this.#load());
    return this.#loading;
  }

  async #load(): Promise<void> {
    this.#meanwhile = new Map();
    const through = (this.#through = new Set());
    const [rows, pending] = await Promise.allSettled([this.#options.load(), this.#options.pending()]);
    const waiting = pending.status === 'fulfilled' ? pending.value : [];
    this.#wait(waiting);
    if (rows.status === 'fulfilled') {
      this.#rows = rows.value.filter((row) => row.lecture === this.#options.lecture);
      for (const [id, row] of this.#meanwhile) this.#put(id, row);
      if (pending.status === 'fulfilled') this.#meet(new Set(waiting.map(({ key }) => key)));
      this.status = 'ready';
    } else if (this.status === 'loading') this.status = 'failed';
    this.#options.changed();
    this.#through = undefined;
    // What was through before one knew that it was waited for is told by another look alone.
    if ([...this.#left].some((key) => through.has(key))) return this.#load();
  }

  /** What an earlier visit left on its way. */
  #wait(pending: readonly PendingMark<W>[]): void {
    for (const { key, write } of pending) {
      if (this.#added.has(key) || this.#arrived.has(key)) continue;
      this.#added.set(key, write);
      this.#left.add(key);
    }
  }

  /** What does not wait any more has become a row, or was refused. */
  #meet(waiting: ReadonlySet<string>): void {
    for (const key of this.#left) {
      if (waiting.has(key)) continue;
      const row = this.find(this.#added.get(key)!);
      this.#left.delete(key);
      if (row) this.#arrive(key, row);
      this.#added.delete(key);
      if (!row) this.#options.failed('save', key);
    }
  }

  /** An entry of the outbox is through. */
  settled(key: string): void {
    this.#through?.add(key);
    if (this.#left.has(key)) void this.load();
  }

  /** @param key The same for the same mark, however often it is told. */
  add(write: W, key: string = newId()): void {
    this.#added.set(key, write);
    this.#follow(this.#options.add(write, key).settled, {
      done: (row) => {
        this.#put(row.id, row);
        this.#arrive(key, row);
      },
      after: () => this.#added.delete(key) && this.#wanted.delete(key),
      failed: (error) => this.#options.failed('save', key, error),
    });
  }

  #put(id: string, row: M | undefined): void {
    const at = this.#rows.findIndex((each) => each.id === id);
    this.#rows = this.#rows.toSpliced(at < 0 ? this.#rows.length : at, at < 0 ? 0 : 1, ...(row ? [row] : []));
    this.#meanwhile.set(id, row);
  }

  #arrive(key: string, row: M): void {
    this.#arrived.set(key, row.id);
    const wanted = this.#wanted.get(key);
    this.#wanted.delete(key);
    this.#added.delete(key);
    if (wanted && !holds(row, wanted)) this.update(row.id, wanted);
  }

  /** Changes a mark; one that is still on its way says it as soon as it is there. */
  update(key: string, write: W): void {
    const id = this.idOf(key);
    if (this.#added.has(id)) {
      this.#wanted.set(id, write);
      return this.#options.changed();
    }
    this.#edited.set(id, write);
    this.#follow(this.#options.update(id, write).settled, {
      done: () => {
        const row = this.#rows.find((each) => each.id === id);
        if (row) this.#put(id, { ...row, ...write });
      },
      // A newer edit of the same mark is still on its way.
      after: () => this.#edited.get(id) === write && this.#edited.delete(id),
      failed: (error) => this.#options.failed('save', id, error),
    });
  }

  /** Gone at once; final when nobody wants it back in time. */
  remove(id: string): void {
    if (this.#removed.has(id)) return;
    this.#removed.set(id, undefined);
    this.resume(id);
    this.#options.changed();
  }

  /** Somebody is at the way back: it stays for as long as they are. */
  hold(id: string): void {
    if (!this.#removed.has(id)) return;
    this.#timers.clear(this.#removed.get(id));
    this.#removed.set(id, undefined);
  }

  /** The time begins anew. */
  resume(id: string): void {
    if (!this.#removed.has(id)) return;
    this.hold(id);
    this.#removed.set(
      id,
      this.#timers.set(() => this.#delete(id), this.#options.undoMs ?? UNDO_MS),
    );
  }

  restore(id: string): void {
    this.hold(id);
    this.#removed.delete(id);
    this.#options.changed();
  }

  /** The lecture is being left: what was deleted stays so. */
  leave(): void {
    for (const id of [...this.#removed.keys()]) this.#delete(id);
  }

  /** The person has gone: nothing is deleted any more, as whoever comes next. */
  rest(): void {
    for (const id of this.#removed.keys()) this.hold(id);
  }

  #delete(id: string): void {
    this.hold(id);
    this.#removed.delete(id);
    this.#deleted.add(id);
    this.#follow(this.#options.remove(id).settled, {
      done: () => {
        this.#put(id, undefined);
      },
      after: () => this.#deleted.delete(id),
      failed: (error) => this.#options.failed('delete', id, error),
    });
  }

  #follow<T>(
    settled: Promise<T>,
    { done, after, failed }: { done: (value: T) => void; after: () => void; failed: (error: unknown) => void },
  ): void {
    this.#options.changed();
    settled
      .then(
        (value) => {
          done(value);
          after();
        },
        (error: unknown) => {
          after();
          failed(error);
        },
      )
      .finally(this.#options.changed);
  }
}

/** Does a row say all that was written? A platform that keeps no selector says nothing of it. */
const holds = (row: Placed, write: object): boolean =>
  Object.entries(write).every(([field, value]) =>
    field === 'selector'
      ? row.selector == null || JSON.stringify(anchorOf(row)) === JSON.stringify(anchorOf(write as Placed))
      : ((row as Record<string, unknown>)[field] ?? null) === (value ?? null),
  );
