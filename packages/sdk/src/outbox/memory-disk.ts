import type { OutboxRecord } from './record.ts';
import type { Disk, Records } from './records.ts';

/** Beyond everything that a database will ever count, so that one order holds for both. */
export const memoryFrom = 2 ** 52;

/** What a page keeps that the device does not. */
export class MemoryDisk implements Disk {
  readonly #records = new Map<number, OutboxRecord>();
  #next = memoryFrom;
  #turn: Promise<unknown> = Promise.resolve();

  transact<T>(_: object, work: (records: Records) => Promise<T>): Promise<T> {
    const done = this.#turn.then(() => work(this.#access));
    this.#turn = done.catch(() => {});
    return done;
  }

  close(): void {}

  readonly #access: Records = {
    get: async (seq) => this.#records.get(seq),
    put: async (record) => {
      const { seq = this.#next++ } = record;
      this.#records.set(seq, { ...record, seq });
      return seq;
    },
    delete: async (seq) => void this.#records.delete(seq),
    seek: async (owner, lane, direction, wanted) => {
      const own = [...this.#records.values()].filter((one) => one.owner === owner && one.lane === lane && wanted(one));
      return own.at(direction === 'next' ? 0 : -1);
    },
    page: async (after, count) => [...this.#records.values()].filter(({ seq }) => seq! > after).slice(0, count),
  };
}
