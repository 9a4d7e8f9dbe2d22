import type { AnyOperation } from '@edurise/contract';
import { lazily } from '../lazily.ts';
import type { CallArguments } from '../resources.ts';
import { absentOutbox } from './absent.ts';
import type { Parts } from '../parts.ts';
import type { Answered, CallOptions } from '../call.ts';
import type {
  DeadLetter,
  OutboxEngine,
  OutboxEntry,
  OutboxEvents,
  OutboxFactory,
  OutboxState,
  Posted,
} from './outbox.ts';

const idle = 1_000;

/** Stands in for the outbox until its code is there. */
class Letterbox implements OutboxEngine {
  readonly #client: Parts;
  readonly #open: () => Promise<OutboxEngine | undefined>;
  #engine: OutboxEngine | undefined;
  #disposed = false;
  #paused = false;

  constructor(load: () => Promise<OutboxFactory>, client: Parts) {
    this.#client = client;
    this.#open = lazily(async () => {
      const factory = await load();
      if (!this.#disposed) this.#engine = factory.open(client);
      if (this.#paused) this.#engine?.pause();
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
    return this.#once((engine) => engine.subscribe(listener));
  }

  on<E extends keyof OutboxEvents>(event: E, listener: (detail: OutboxEvents[E]) => void): () => void {
    return this.#once((engine) => engine.on(event, listener));
  }

  /** Listens as soon as there is something to be heard. */
  #once(listen: (engine: OutboxEngine) => () => void): () => void {
    let ended = false;
    let end: (() => void) | undefined;
    void this.#open().then((engine) => {
      if (!ended) end = engine && listen(engine);
    });
    return () => {
      ended = true;
      end?.();
    };
  }

  post(operation: AnyOperation, args: CallArguments, name: string, id: string, options?: CallOptions): Posted {
    if (this.#engine) return this.#engine.post(operation, args, name, id, options);
    // The caller may change the body before that.
    const kept = structuredClone(args);
    const posted = this.#open().then((engine) => engine?.post(operation, kept, name, id, options));
    return {
      id,
      durable: posted.then((one) => one?.durable ?? false),
      settled: posted.then(
        (one): Promise<Answered<unknown>> =>
          one?.settled ?? this.#client.road.direct({ operation, name }, kept, options),
      ),
    };
  }

  async flush(options?: { deadline?: number }): Promise<void> {
    await (await this.#open())?.flush(options);
  }
  pause(): void {
    this.#paused = true;
    this.#engine?.pause();
  }
  resume(): void {
    this.#paused = false;
    this.#engine?.resume();
  }
  async entries(): Promise<OutboxEntry[]> {
    return (await this.#open())?.entries() ?? [];
  }
  async pending(lane: string): Promise<OutboxEntry[]> {
    return (await this.#open())?.pending(lane) ?? [];
  }
  async deadLetters(): Promise<DeadLetter[]> {
    return (await this.#open())?.deadLetters() ?? [];
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
