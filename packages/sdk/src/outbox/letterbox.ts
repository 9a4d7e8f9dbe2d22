import type { AnyOperation } from '@edurise/contract';
import type { Answered } from '../call.ts';
import { lazily } from '../lazily.ts';
import type { CallArguments } from '../resources.ts';
import { absentOutbox } from './absent.ts';
import type { Parts } from '../parts.ts';
import type { OutboxEngine, OutboxEntry, OutboxFactory, OutboxState, Posted } from './outbox.ts';

const idle = 1_000;

/** Stands in for the outbox until its code is there. */
class Letterbox implements OutboxEngine {
  readonly #client: Parts;
  readonly #open: () => Promise<OutboxEngine | undefined>;
  #engine: OutboxEngine | undefined;
  #disposed = false;

  constructor(load: () => Promise<OutboxFactory>, client: Parts) {
    this.#client = client;
    this.#open = lazily(async () => {
      const factory = await load();
      if (!this.#disposed) this.#engine = factory.open(client);
      return this.#engine;
    });
    // What an earlier page could not send goes out once this one has had time for what it shows.
    client.environment.setTimeout(() => void this.#open(), idle);
  }

  get ready(): Promise<void> {
    return this.#open().then((engine) => engine?.ready);
  }

  get state(): OutboxState {
    return this.#engine?.state ?? absentOutbox.state;
  }

  subscribe(listener: (state: OutboxState) => void): () => void {
    let ended = false;
    let end: (() => void) | undefined;
    void this.#open().then((engine) => {
      if (!ended) end = engine?.subscribe(listener);
    });
    return () => {
      ended = true;
      end?.();
    };
  }

  post(operation: AnyOperation, args: CallArguments, name: string, id: string): Posted {
    if (this.#engine) return this.#engine.post(operation, args, name, id);
    const posted = this.#open().then((engine) => engine?.post(operation, args, name, id));
    return {
      id,
      durable: posted.then((one) => one?.durable ?? false),
      settled: posted.then(
        (one): Promise<Answered<unknown>> => one?.settled ?? this.#client.road.direct({ operation, name }, args),
      ),
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

/**
 * The outbox, fetched when a page has had time for what it shows, or when the first entry is posted. Should its code
 * never come, operations are sent directly.
 * @example createClient({ baseUrl, resources: { quizzes }, outbox: lazyOutbox() });
 */
export const lazyOutbox = (
  load = async (): Promise<OutboxFactory> => (await import('./index.ts')).outbox(),
): OutboxFactory => ({ open: (client) => new Letterbox(load, client) });
