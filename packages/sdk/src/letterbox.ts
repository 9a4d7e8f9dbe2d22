import type { AnyOperation } from '@edurise/contract';
import { fillTags } from './cache/tags.ts';
import type { Answered, Receipt } from './call.ts';
import type { CallArguments } from './resources.ts';
import type { Outbox, OutboxEngine, OutboxEntry, OutboxFactory, OutboxHost, OutboxState, Posted } from './outbox/outbox.ts';

const empty: OutboxState = /*#__PURE__*/ Object.freeze({ waiting: 0, sending: 0, failed: 0, durable: false });

export const receiptOf = <T>({ id, durable, settled }: Posted): Receipt<T> => {
  const promise = settled.then(({ data }) => data as T);
  // A save may be made in passing: its refusal is told by the `error` event and by the outbox, too.
  promise.catch(() => {});
  return Object.assign(promise, { id, durable, settled: promise, withResponse: () => settled as Promise<Answered<T>> });
};

/** Stands in for the outbox until its code is there, and where there is none. */
export class Letterbox implements Outbox {
  readonly ready: Promise<void>;
  readonly #listeners = new Set<(state: OutboxState) => void>();
  readonly #opening: Promise<OutboxEngine> | undefined;
  #engine: OutboxEngine | undefined;
  #disposed = false;

  constructor(given: OutboxFactory | (() => Promise<OutboxFactory>) | undefined, host: OutboxHost) {
    if (given) {
      this.#opening = (async () => {
        const engine = (typeof given === 'function' ? await given() : given).open(host);
        if (this.#disposed) engine.dispose();
        this.#engine = engine;
        engine.subscribe((state) => this.#listeners.forEach((listener) => listener(state)));
        return engine;
      })();
    }
    this.ready = (this.#opening ?? Promise.resolve(undefined)).then((engine) => engine?.ready, () => {});
  }

  get state(): OutboxState {
    return this.#engine?.state ?? empty;
  }

  subscribe(listener: (state: OutboxState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Hands an operation to the outbox; where that cannot be had, `directly` sends it. */
  post(operation: AnyOperation, args: CallArguments, name: string, id: string, directly: () => Promise<Answered<unknown>>): Posted {
    const lane = fillTags([operation.outbox!], args.path)[0]!;
    if (this.#engine) return this.#engine.post(operation, args, name, lane, id);
    if (!this.#opening) return { id, durable: Promise.resolve(false), settled: directly() };
    // The caller may change the body before the outbox is there.
    const copy = structuredClone(args);
    const posted = this.#opening.then((engine) => engine.post(operation, copy, name, lane, id), () => undefined);
    return {
      id,
      durable: posted.then((one) => one?.durable ?? false),
      settled: posted.then((one) => one?.settled ?? directly()),
    };
  }

  async flush(options?: { deadline?: number }): Promise<void> {
    await (await this.#opened())?.flush(options);
  }
  async entries(): Promise<OutboxEntry[]> {
    return (await this.#opened())?.entries() ?? [];
  }
  async pending(lane: string): Promise<OutboxEntry[]> {
    return (await this.#opened())?.pending(lane) ?? [];
  }
  async retry(id: string): Promise<void> {
    await (await this.#opened())?.retry(id);
  }
  async discard(id: string): Promise<void> {
    await (await this.#opened())?.discard(id);
  }

  dispose(): void {
    this.#disposed = true;
    this.#engine?.dispose();
  }

  #opened(): Promise<OutboxEngine | undefined> {
    return this.#opening?.catch(() => undefined) ?? Promise.resolve(undefined);
  }
}
