import { isLive, isTelemetry, type OutboxRecord } from './record.ts';
import { MemoryDisk, memoryFrom } from './memory-disk.ts';
import type { Access, Disk, Records } from './records.ts';

/** So many are read at once: more would keep the page from answering its user. */
const pageSize = 500;

export interface Adding {
  /** What the record and the last of its lane are together, if they may be one. */
  readonly join: (last: OutboxRecord) => OutboxRecord | undefined;
  /** False: it may only join. */
  readonly room: boolean;
  /** The page is being left, and hears no answer any more: the record is put down as it is. */
  readonly last: boolean;
  /** Told what had to go for it. */
  readonly evicted: (records: readonly OutboxRecord[]) => void;
}

/** The one place where entries change; each change is made from what the device has at that moment, in one transaction. */
export class Store {
  /** Whether what is added outlives the page. */
  durable = false;
  readonly #disk: Disk;
  readonly #memory = new MemoryDisk();
  readonly #degraded: () => void;
  #lost = false;

  constructor(disk: Disk, degraded: () => void) {
    this.#disk = disk;
    this.#degraded = degraded;
  }

  /** Of all owners, oldest first; undefined where the device cannot be read, and so nothing is known of any. */
  async all(): Promise<OutboxRecord[] | undefined> {
    const all: OutboxRecord[] = [];
    for (const disk of [this.#disk, this.#memory]) {
      for (let page: OutboxRecord[] | undefined; !page || page.length === pageSize; all.push(...page)) {
        page = await this.#try(disk, {}, (records) => records.page(all.at(-1)?.seq ?? 0, pageSize));
        if (!page) return undefined;
      }
    }
    return all;
  }

  /** Null when it is gone; undefined where the device cannot be read. */
  async find(seq: number): Promise<OutboxRecord | null | undefined> {
    return this.within(seq, async (records) => (await records.get(seq)) ?? null, {});
  }

  /** Undefined where there is no room. `durable` once it is on disk. */
  async add(record: OutboxRecord, adding: Adding): Promise<{ record: OutboxRecord; durable: boolean } | undefined> {
    const { join, room, last } = adding;
    const work = async (records: Records): Promise<OutboxRecord | undefined> => {
      const before = last ? undefined : await records.seek(record.owner, record.lane, 'prev', () => true);
      const joined = before && join(before);
      if (!joined && !room) return undefined;
      return this.#put(records, joined ?? record);
    };
    const access = { write: true, strict: !isTelemetry(record), last };
    for (const retried of [false, true]) {
      try {
        const added = await this.#disk.transact(access, work);
        this.durable = true;
        return added && { record: added, durable: true };
      } catch (error) {
        if ((error as Error).name !== 'QuotaExceededError') break;
        if (retried) return undefined;
        adding.evicted(await this.#evict());
      }
    }
    this.#lose();
    const kept = await this.#memory.transact({}, work);
    return kept && { record: kept, durable: false };
  }

  /** On this page alone. */
  async keep(record: OutboxRecord): Promise<{ record: OutboxRecord; durable: boolean }> {
    return { record: await this.#memory.transact({}, (records) => this.#put(records, record)), durable: false };
  }

  /** True when it is gone. Not if it has become another entry meanwhile. */
  async remove({ seq, key }: OutboxRecord): Promise<boolean> {
    const kept = await this.within(seq!, async (records) => {
      const other = (await records.get(seq!))?.key ?? key;
      if (other === key) await records.delete(seq!);
      return other !== key;
    });
    return !kept;
  }

  /** All that `work` does, or none of it; undefined when it could not be done. */
  async within<T>(
    seq: number,
    work: (records: Records) => Promise<T>,
    access: Access = { write: true },
  ): Promise<T | undefined> {
    return this.#try(seq < memoryFrom ? this.#disk : this.#memory, access, work);
  }

  close(): void {
    this.#disk.close();
  }

  async #put(records: Records, record: OutboxRecord): Promise<OutboxRecord> {
    return { ...record, seq: await records.put(record) };
  }

  async #try<T>(disk: Disk, access: Access, work: (records: Records) => Promise<T>): Promise<T | undefined> {
    try {
      const done = await disk.transact(access, work);
      if (disk === this.#disk) this.durable = true;
      return done;
    } catch (error) {
      if ((error as Error).name !== 'QuotaExceededError') this.#lose();
      return undefined;
    }
  }

  async #evict(): Promise<OutboxRecord[]> {
    const evicted = ((await this.all()) ?? []).filter(
      (one) => isTelemetry(one) && isLive(one) && one.seq! < memoryFrom && !one.leasedUntil,
    );
    for (const one of evicted) await this.remove(one);
    return evicted;
  }

  #lose(): void {
    this.durable = false;
    if (this.#lost) return;
    this.#lost = true;
    this.#degraded();
  }
}
