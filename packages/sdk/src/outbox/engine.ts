import type { AnyOperation, OperationRow } from '@edurise/contract';
import { fillTags } from '../cache/tags.ts';
import type { Answered, CallOptions } from '../call.ts';
import { AbortedError } from '../errors.ts';
import { Events } from '../events.ts';
import { lazily } from '../lazily.ts';
import type { CallArguments } from '../resources.ts';
import { encode } from '../wire/body.ts';
import { absentOutbox } from './absent.ts';
import { joinOf } from './coalesce.ts';
import { copied } from './copy.ts';
import { IndexedDisk } from './indexed-disk.ts';
import type { Lanes } from './lanes.ts';
import { Ledger } from './ledger.ts';
import type { Office } from './office.ts';
import { OutboxFullError } from './outbox-full-error.ts';
import type {
  DeadLetter,
  OutboxEngine,
  OutboxEntry,
  OutboxEvents,
  OutboxHost,
  OutboxOptions,
  OutboxState,
  Posted,
} from './outbox.ts';
import { Receipts, type Settlement } from './receipts.ts';
import { entryOf, ownerKey, version, type OutboxRecord } from './record.ts';
import type { Disk } from './records.ts';
import type { Sending } from './sending.ts';
import { Store } from './store.ts';

const discarded = () => new AbortedError('The entry was discarded.');

const most = { entries: 2_000, bytes: 5_000_000, each: 256_000 };

/** Keeps writes on the device until the platform has given its verdict. */
export class Engine implements OutboxEngine {
  state = absentOutbox.state;
  readonly ready: Promise<void>;

  readonly #host: OutboxHost;
  readonly #stats = { attempts: 0, repeats: 0, replays: 0 };
  readonly #store: Store;
  readonly #ledger: Ledger;
  readonly #open: () => Promise<Sending | undefined>;
  #sending: Sending | undefined;
  readonly #receipts = new Receipts();
  readonly #progress = new Map<number, CallOptions['onProgress']>();
  readonly #events = new Events<OutboxEvents & { changed: OutboxState }>();
  readonly #undo: () => void;
  #refreshing = false;
  #disposed = false;
  #paused = false;

  constructor(host: OutboxHost, options: OutboxOptions = {}, disk: Disk = new IndexedDisk(host.environment)) {
    this.#host = host;
    this.#store = new Store(disk, () => {
      this.#compute();
      this.#events.emit('degraded', this.state);
    });
    this.#ledger = new Ledger(host);
    const office: Office = {
      host,
      store: this.#store,
      ledger: this.#ledger,
      stats: this.#stats,
      shared: () => this.#store.durable,
      paused: () => this.#paused,
      changed: (record) => this.#changed(record),
      look: (seq) => this.#look(seq),
      read: () => this.#reread(),
      receipts: this.#receipts,
      joined: (earlier, later) => {
        this.#receipts.join(earlier.seq!, later.seq!);
        this.#gone(earlier.seq!);
        this.#sending?.changed(earlier.seq!);
        this.#changed(later);
      },
      settled: (record, settlement) => this.#settled(record, settlement),
      progress: this.#progress,
      discards: options.signOut === 'discard',
      discard: ({ id }) => this.discard(id),
    };
    this.#open = lazily(async () => {
      const { Sending } = await import('./sending.ts');
      const sending = new Sending(office);
      if (this.#disposed) sending.end();
      return (this.#sending = sending);
    });
    this.#undo = host.onChange(() => this.#refresh());
    this.ready = host.ready.then(() => this.#reread());
    // Fetched ahead: a page that is left has no time for it.
    void this.ready.then(() => this.#send((lanes) => lanes.wake()));
  }

  post(operation: AnyOperation, args: CallArguments, name: string, id: string, options: CallOptions = {}): Posted {
    const { signal, onProgress } = options;
    let settle: (settlement: Settlement) => void;
    const settled = new Promise<Answered<unknown>>((resolve, reject) => {
      settle = (settlement) => ('answered' in settlement ? resolve(settlement.answered) : reject(settlement.refused));
    });
    const withdraw = () => {
      settle({ refused: discarded() });
      void this.#drop(id, id);
    };
    settled.catch(() => {});
    const written = this.#write(operation, args, name, id, signal).then(({ record, durable }) => {
      const seq = record.seq!;
      this.#receipts.add(seq, { id, settle });
      if (onProgress) this.#progress.set(seq, onProgress);
      this.#changed(record);
      void this.#send((_, sending) => sending.posted(settled, withdraw, signal));
      return durable;
    });
    const kept = written.catch((refused: unknown) => {
      settle({ refused });
      return false;
    });
    return { id, settled, durable: kept };
  }

  subscribe(listener: (state: OutboxState) => void): () => void {
    return this.#events.on('changed', listener);
  }

  on<E extends keyof OutboxEvents>(event: E, listener: (detail: OutboxEvents[E]) => void): () => void {
    return this.#events.on<keyof OutboxEvents>(event, listener as never);
  }

  async flush({ deadline }: { deadline?: number } = {}): Promise<void> {
    await this.ready;
    await this.#send((lanes) => lanes.hurry(deadline));
  }

  pause(): void {
    this.#paused = true;
    this.#refresh();
  }

  resume(): void {
    this.#paused = false;
    void this.#send((lanes) => lanes.renewed());
    this.#refresh();
  }

  async entries(): Promise<OutboxEntry[]> {
    await this.#reread();
    return this.#ledger.own.map((record) => this.#entry(record));
  }

  async pending(lane: string): Promise<OutboxEntry[]> {
    return (await this.entries()).filter((entry) => entry.lane === lane && entry.status !== 'failed');
  }

  async deadLetters(): Promise<DeadLetter[]> {
    return (await this.entries()).filter((entry): entry is DeadLetter => entry.status === 'failed');
  }

  async retry(id: string): Promise<void> {
    const record = await this.#find(id);
    if (record) await this.#send((lanes) => lanes.retry(record));
  }

  discard(id: string): Promise<void> {
    return this.#drop(id);
  }

  dispose(): void {
    this.#disposed = true;
    this.#sending?.end();
    this.#undo();
    this.#events.clear();
    this.#store.close();
  }

  async #write(
    operation: AnyOperation,
    args: CallArguments,
    name: string,
    id: string,
    signal: AbortSignal | undefined,
  ): Promise<{ record: OutboxRecord; durable: boolean }> {
    const { environment, owner, ready } = this.#host;
    // At once: the caller may change it meanwhile.
    const path = { ...args.path };
    const { body, fields } = encode(copied(args.body), operation.multipart || args.body instanceof FormData) as {
      body?: string;
      fields?: object;
    };
    await ready;
    if (signal?.aborted) throw discarded();
    const bytes = new Blob([body ?? '', ...(Object.values(fields ?? {}).flat() as BlobPart[])]).size;
    const [lane] = fillTags([operation.outbox!], path) as [string];
    const record: OutboxRecord = {
      v: version,
      id,
      key: id,
      owner: ownerKey(owner()),
      name,
      lane,
      operation: { ...(operation as OperationRow) },
      path,
      body,
      fields,
      bytes,
      createdAt: environment.now(),
      attempts: 0,
      suspect: 0,
      since: 0,
      nextAt: 0,
      notBefore: 0,
      leasedUntil: 0,
      fence: 0,
    };
    const { all } = this.#ledger;
    const used = all.reduce((sum, one) => sum + one.bytes, bytes);
    const added = await this.#store.add(record, {
      join: joinOf(record, environment.now(), most.each, this.#host.reduce),
      room: all.length < most.entries && used <= most.bytes && bytes <= most.each,
      last: environment.visibility?.visibilityState === 'hidden',
      evicted: (records) => {
        for (const one of records) this.#settled(one, { refused: new OutboxFullError() });
      },
    });
    if (added) return added;
    // What cannot be kept may still be sent, once; nobody is to think that it waits.
    if (!environment.online() || all.some((one) => one.lane === lane && !one.failed)) throw new OutboxFullError();
    return this.#store.keep({ ...record, once: true });
  }

  /** The code that sends is not needed for keeping, and comes a little later; what it is asked meanwhile, it does then. */
  async #send(work: (lanes: Lanes, sending: Sending) => unknown): Promise<void> {
    const sending = this.#sending ?? (await this.#open());
    if (sending) await work(sending.lanes, sending);
  }

  async #reread(): Promise<void> {
    const known = this.#ledger.all;
    const records = await this.#store.all();
    if (records) {
      const there = new Set(records.map(({ seq }) => seq));
      for (const record of records) this.#ledger.set(record);
      for (const { seq } of known) if (!there.has(seq)) this.#lost(seq!);
    }
    this.#compute();
  }

  async #look(seq: number): Promise<void> {
    const record = await this.#store.find(seq);
    if (record) this.#ledger.set(record);
    else if (record === null) this.#lost(seq);
    this.#refresh();
  }

  /** `key`: only if it still has this one, so that no other save has become one with it. */
  async #drop(id: string, key?: string): Promise<void> {
    const record = await this.#find(id);
    if (!record || (key && key !== record.key)) return;
    await this.#store.remove(record);
    this.#settled({ ...record, failed: undefined }, { refused: discarded() });
  }

  #changed(record: OutboxRecord): void {
    this.#ledger.set(record);
    this.#sending?.changed(record.seq!);
    this.#refresh();
  }

  #gone(seq: number): void {
    this.#ledger.delete(seq);
    this.#progress.delete(seq);
    this.#refresh();
  }

  /** Somebody else has settled it. */
  #lost(seq: number): void {
    this.#gone(seq);
    this.#sending?.lost(seq);
  }

  #settled(record: OutboxRecord, settlement: Settlement): void {
    const seq = record.seq!;
    const entry = this.#entry(record);
    if (!record.failed) this.#gone(seq);
    this.#receipts.settle(seq, settlement);
    if ('answered' in settlement) this.#events.emit('settled', entry);
    else if (record.failed) this.#events.emit('dead', entry as DeadLetter);
    this.#sending?.settled(seq, settlement);
  }

  async #find(id: string): Promise<OutboxRecord | undefined> {
    const seq = this.#receipts.find(id);
    await this.#reread();
    return this.#ledger.own.find((record) => record.seq === seq || record.id === id);
  }

  #entry(record: OutboxRecord): OutboxEntry {
    return entryOf(record, this.#host.environment.now());
  }

  /** Once for all that happens at a time. */
  #refresh(): void {
    if (this.#refreshing) return;
    this.#refreshing = true;
    queueMicrotask(() => {
      this.#refreshing = false;
      this.#compute();
    });
  }

  #compute(): void {
    if (this.#disposed) return;
    const now = this.#host.environment.now();
    const { own } = this.#ledger;
    const failed = own.filter((one) => one.failed).length;
    const sending = own.filter((one) => !one.failed && one.leasedUntil > now).length;
    const next = {
      waiting: own.length - failed - sending,
      sending,
      failed,
      durable: this.#store.durable,
      ...((this.#paused || this.#sending?.lanes.held) && { held: true }),
      ...(own[0] && { oldest: own[0].createdAt }),
      ...this.#stats,
    };
    if (JSON.stringify(next) === JSON.stringify(this.state)) return;
    this.state = next;
    this.#events.emit('changed', this.state);
  }
}
