import type { AnyOperation } from '@edurise/contract';
import { callPromise, type Answered, type Receipt } from './call.ts';
import { lazily } from './lazily.ts';
import type { CallArguments } from './resources.ts';
import type {
  Outbox,
  OutboxEngine,
  OutboxEntry,
  OutboxFactory,
  OutboxHost,
  OutboxState,
  Posted,
} from './outbox/outbox.ts';

const empty: OutboxState = /*#__PURE__*/ Object.freeze({ waiting: 0, sending: 0, failed: 0, durable: false });

export const receiptOf = <T>({ id, durable, settled }: Posted): Receipt<T> => {
  const promise = callPromise(settled as Promise<Answered<T>>);
  // A save may be made in passing: its refusal is told by the `error` event and by the outbox, too.
  promise.catch(() => {});
  return Object.assign(promise, { id, durable, settled: promise });
};

const idle = 1_000;

/** Stands in for the outbox until its code is there, and where there is none. */
export class Letterbox implements Outbox {
  readonly #given: boolean;
  readonly #host: OutboxHost;
  readonly #open: () => Promise<OutboxEngine | undefined>;
  #engine: OutboxEngine | undefined;
  #disposed = false;

  constructor(given: OutboxFactory | (() => Promise<OutboxFactory>) | undefined, host: OutboxHost) {
    this.#given = given !== undefined;
    this.#host = host;
    this.#open = lazily(async () => {
      const factory = typeof given === 'function' ? await given() : given;
      if (factory && !this.#disposed) this.#engine = factory.open(host);
      return this.#engine;
    });
    if (typeof given === 'object') void this.#open();
    // What an earlier page could not send goes out once this one has had time for what it shows.
    else if (given) host.environment.setTimeout(() => void this.#open(), idle);
  }

  get ready(): Promise<void> {
    return this.#open().then((engine) => engine?.ready);
  }

  get state(): OutboxState {
    return this.#engine?.state ?? empty;
  }

  subscribe(listener: (state: OutboxState) => void): () => void {
    return this.#host.subscribe(listener);
  }

  /** Hands an operation to the outbox; where that cannot be had, `directly` sends it. */
  post(
    operation: AnyOperation,
    args: CallArguments,
    name: string,
    id: string,
    directly: () => Promise<Answered<unknown>>,
  ): Posted {
    if (!this.#given) return { id, durable: Promise.resolve(false), settled: directly() };
    // The caller may change the body before the outbox is there.
    const copy = structuredClone(args);
    if (this.#engine) return this.#engine.post(operation, copy, name, id);
    const posted = this.#open().then((engine) => engine?.post(operation, copy, name, id));
    return {
      id,
      durable: posted.then((one) => one?.durable ?? false),
      settled: posted.then((one) => one?.settled ?? directly()),
    };
  }

  async flush(options?: { deadline?: number }): Promise<void> {
    await (await this.#open())?.flush(options);
  }
  async entries(): Promise<OutboxEntry[]> {
    return (await this.#open())?.entries() ?? [];
  }
  async pending(lane: string): Promise<OutboxEntry[]> {
    return (await this.#open())?.pending(lane) ?? [];
  }
  async retry(id: string): Promise<void> {
    await (await this.#open())?.retry(id);
  }
  async discard(id: string): Promise<void> {
    await (await this.#open())?.discard(id);
  }

  dispose(): void {
    this.#disposed = true;
    this.#engine?.dispose();
  }
}
