import { readable } from '../../../src/outbox/upgrade.ts';
import type { OutboxRecord } from '../../../src/outbox/record.ts';
import type { Access, Disk, Records } from '../../../src/outbox/records.ts';

/** What a transaction did, as far as the outbox is concerned. */
export type Deed = 'add' | 'join' | 'lease' | 'dead' | 'release' | 'remove' | 'read';

interface Work {
  run(): Promise<void>;
}

/** A device's records, which outlive its tabs. Transactions follow one another; each is committed, or not at all. */
export class Device {
  readonly records = new Map<number, unknown>();
  readonly #history: (readonly [lane: string, content: unknown])[] = [];
  /** What the transaction that is under way has done. */
  deed: Deed = 'read';
  /** Nothing works any more. */
  broken = false;
  /** Thrown by writes, as a full disk does when it comes to the commit. */
  full: (() => boolean) | undefined;
  #next = 1;
  readonly #queue: Work[] = [];
  #busy = false;

  /** What was written in a lane, as far as it was kept, in the order in which it was. */
  order(lane: string): unknown[] {
    return this.#history.filter(([one]) => one === lane).map(([, content]) => content);
  }

  #remember({ lane, body = '{}' }: OutboxRecord): void {
    if (typeof body === 'string') this.#history.push([lane, (JSON.parse(body) as { content?: unknown }).content]);
  }

  /** Places in the order of entry that are taken. */
  reserve(seq: number): void {
    this.#next = Math.max(this.#next, seq + 1);
  }

  get live(): OutboxRecord[] {
    return [...this.records.values()] as OutboxRecord[];
  }

  /** The disk as one tab sees it. `step` comes between all that happens, and never ends for a tab that is dead. */
  openedBy(step: (what: string) => Promise<void>): Disk {
    return {
      transact: <T>(access: Access, work: (records: Records) => Promise<T>) =>
        new Promise<T>((resolve, reject) => {
          this.#queue.push({ run: () => this.#transact(access, work, step).then(resolve, reject) });
          void this.#work();
        }),
      close: () => {},
    };
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let work = this.#queue.shift(); work; work = this.#queue.shift()) {
      // A dead tab's transaction neither ends nor stands in the way.
      await work.run().catch(() => {});
    }
    this.#busy = false;
  }

  async #transact<T>(
    { write }: Access,
    work: (records: Records) => Promise<T>,
    step: (what: string) => Promise<void>,
  ): Promise<T> {
    const draft = new Map<number, OutboxRecord | undefined>();
    let deed: Deed = 'read';
    if (this.broken) throw new DOMException('Gone.', 'UnknownError');
    const value = await work(this.#access(draft, (what) => (deed = what)));
    if (write) {
      await step(`before ${deed}`);
      this.deed = deed;
      if (this.full?.()) throw new DOMException('Full.', 'QuotaExceededError');
      for (const [seq, record] of draft) {
        if (!record) this.records.delete(seq);
        else {
          if (!this.records.has(seq)) this.#remember(record);
          this.records.set(seq, record);
        }
      }
    }
    await step(`after ${deed}`);
    return value;
  }

  #access(draft: Map<number, OutboxRecord | undefined>, did: (deed: Deed) => void): Records {
    const read = (stored: unknown): OutboxRecord =>
      ((stored as { v?: number }).v ?? 1) >= 2 ? (stored as OutboxRecord) : readable(stored, 0);
    const at = (seq: number): OutboxRecord | undefined => {
      if (draft.has(seq)) return draft.get(seq);
      return this.records.has(seq) ? read(this.records.get(seq)) : undefined;
    };
    const seqs = () => [...new Set([...this.records.keys(), ...draft.keys()])];
    return {
      get: async (seq) => at(seq),
      put: async (record) => {
        const seq = record.seq ?? this.#next++;
        const before = at(seq);
        if (!before) did('add');
        else if (record.failed && !before.failed) did('dead');
        else if (record.fence > before.fence) did('lease');
        else did(record.key === before.key ? 'release' : 'join');
        draft.set(seq, structuredClone({ ...record, seq }));
        return seq;
      },
      delete: async (seq) => {
        draft.set(seq, undefined);
        did('remove');
      },
      seek: async (owner, lane, direction, wanted) => {
        for (const seq of direction === 'next' ? seqs() : seqs().reverse()) {
          const record = at(seq);
          if (record?.owner === owner && record.lane === lane && wanted(record)) return record;
        }
        return undefined;
      },
      page: async (after, count) =>
        seqs()
          .filter((seq) => seq > after)
          .map(at)
          .filter((one) => one !== undefined)
          .slice(0, count),
    };
  }
}
