/** Anything a learner pins to a lecture: a note, a bookmark. */
export interface Mark {
  readonly id: string;
  readonly lecture: string;
  readonly timestamp_seconds?: number | null | undefined;
}

/** A mark as the list shows it. */
export type ShownMark<M extends Mark, W> = Mark & Omit<M, keyof W> & W & { readonly waiting: boolean };

export interface MarkReceipt<T> {
  readonly settled: Promise<T>;
}

export interface MarkListOptions<M extends Mark, W extends object> {
  readonly lecture: string;
  readonly load: () => Promise<readonly M[]>;
  readonly add: (write: W) => MarkReceipt<M>;
  readonly update: (id: string, write: W) => MarkReceipt<M>;
  readonly remove: (id: string) => MarkReceipt<void>;
  /** What was added in an earlier visit and is still on its way. */
  readonly pending: () => Promise<readonly W[]>;
  readonly changed: () => void;
  readonly failed: (what: 'save' | 'delete', write?: W) => void;
}

/**
 * A learner's marks on one lecture, as if every change had already arrived: what is added, changed or
 * deleted is shown at once, said to be waiting until the platform has it, and taken back when it refuses.
 */
export class MarkList<M extends Mark, W extends object> {
  readonly #options: MarkListOptions<M, W>;
  #rows: readonly M[] = [];
  readonly #added = new Map<string, W>();
  readonly #edited = new Map<string, W>();
  readonly #removed = new Set<string>();
  #count = 0;
  status: 'loading' | 'ready' | 'failed' = 'loading';

  constructor(options: MarkListOptions<M, W>) {
    this.#options = options;
    void this.load();
  }

  /** By their time; what has none comes first. */
  get rows(): readonly ShownMark<M, W>[] {
    const kept = this.#rows
      .filter((row) => !this.#removed.has(row.id))
      .map((row) => ({ ...row, ...this.#edited.get(row.id), waiting: this.#edited.has(row.id) }));
    const added = [...this.#added].map(([id, write]) => ({
      id,
      lecture: this.#options.lecture,
      ...write,
      waiting: true,
    }));
    return ([...kept, ...added] as unknown as ShownMark<M, W>[]).sort((a, b) => timeOf(a) - timeOf(b));
  }

  async load(): Promise<void> {
    try {
      const [rows, pending] = await Promise.all([this.#options.load(), this.#options.pending()]);
      this.#rows = rows.filter((row) => row.lecture === this.#options.lecture);
      // What this page added is in the map already; what an earlier page left is not.
      if (this.#added.size === 0) for (const write of pending) this.#added.set(this.#temporaryId(), write);
      this.status = 'ready';
    } catch {
      this.status = 'failed';
    }
    this.#options.changed();
  }

  add(write: W): void {
    const id = this.#temporaryId();
    this.#added.set(id, write);
    this.#follow(this.#options.add(write).settled, {
      done: (row) => {
        this.#rows = [...this.#rows, row];
      },
      after: () => this.#added.delete(id),
      failed: () => this.#options.failed('save', write),
    });
  }

  update(id: string, write: W): void {
    this.#edited.set(id, write);
    this.#follow(this.#options.update(id, write).settled, {
      done: () => {
        this.#rows = this.#rows.map((row) => (row.id === id ? { ...row, ...write } : row));
      },
      // A newer edit of the same mark is still on its way.
      after: () => this.#edited.get(id) === write && this.#edited.delete(id),
      failed: () => this.#options.failed('save', write),
    });
  }

  remove(id: string): void {
    this.#removed.add(id);
    this.#follow(this.#options.remove(id).settled, {
      done: () => {
        this.#rows = this.#rows.filter((row) => row.id !== id);
      },
      after: () => this.#removed.delete(id),
      failed: () => this.#options.failed('delete'),
    });
  }

  #follow<T>(
    settled: Promise<T>,
    { done, after, failed }: { done: (value: T) => void; after: () => void; failed: () => void },
  ): void {
    this.#options.changed();
    settled.then(done, failed).finally(() => {
      after();
      this.#options.changed();
    });
  }

  #temporaryId(): string {
    return `new-${++this.#count}`;
  }
}

const timeOf = (mark: object): number => (mark as Partial<Mark>).timestamp_seconds ?? -1;
