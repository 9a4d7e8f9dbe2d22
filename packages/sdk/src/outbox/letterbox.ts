import type { AnyOperation } from '@edurise/contract';
import { AbortedError } from '../errors.ts';
import { fetched, lazily } from '../lazily.ts';
import type { CallArguments } from '../resources.ts';
import { absentOutbox } from './absent.ts';
import { copied } from './copy.ts';
import type { Parts } from '../parts.ts';
import type { CallOptions } from '../call.ts';
import type {
  DeadLetter,
  Outbox,
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
    return this.#there(({ ready }) => ready);
  }

  get state(): OutboxState {
    return this.#engine?.state ?? absentOutbox.state;
  }

  subscribe(listener: (state: OutboxState) => void): () => void {
    return this.#once((outbox) => outbox.subscribe(listener));
  }

  on<E extends keyof OutboxEvents>(event: E, listener: (detail: OutboxEvents[E]) => void): () => void {
    return this.#once((outbox) => outbox.on(event, listener));
  }

  /** Listens as soon as there is something to be heard. */
  #once(listen: (outbox: Outbox) => () => void): () => void {
    let ended = false;
    const end = this.#there((outbox) => (ended ? undefined : listen(outbox)));
    return () => {
      ended = true;
      void end.then((undo) => undo?.());
    };
  }

  /** What the outbox says once it is there; should it never come, what one without entries says. */
  async #there<T>(ask: (outbox: Outbox) => T): Promise<Awaited<T>> {
    return await ask((await this.#open()) ?? absentOutbox);
  }

  post(operation: AnyOperation, args: CallArguments, name: string, id: string, options?: CallOptions): Posted {
    if (this.#engine) return this.#engine.post(operation, args, name, id, options);
    const { session, road } = this.#client;
    const { epoch } = session;
    const person = () => `${session.owner} ${session.state.tenant}`;
    const writer = person();
    const handIn = async () => {
      // At once: the caller may change it meanwhile.
      const kept = { path: { ...args.path }, body: copied(args.body) };
      const row = args.body instanceof FormData ? { ...operation, multipart: true as const } : operation;
      const engine = await this.#open();
      await session.ready;
      // Else it would be waited for when it is too late to look who is there.
      if (!engine) await fetched(import('./fit.ts'));
      // What one person wrote must not go out as another's; not every token tells whose it is.
      if (epoch !== session.epoch && (person() !== writer || /^[? ]/.test(writer)))
        throw new AbortedError('The session is another one by now.');
      return (
        engine?.post(row, kept, name, id, options) ?? {
          durable: false,
          settled: road.direct({ operation: row, name }, kept, options),
        }
      );
    };
    const posted = handIn();
    return {
      id,
      durable: posted.then((one) => one.durable).catch(() => false),
      settled: posted.then((one) => one.settled),
    };
  }

  flush(options?: { deadline?: number }): Promise<void> {
    return this.#there((outbox) => outbox.flush(options));
  }
  pause(): void {
    this.#paused = true;
    this.#engine?.pause();
  }
  resume(): void {
    this.#paused = false;
    this.#engine?.resume();
  }
  entries(): Promise<OutboxEntry[]> {
    return this.#there((outbox) => outbox.entries());
  }
  pending(lane: string): Promise<OutboxEntry[]> {
    return this.#there((outbox) => outbox.pending(lane));
  }
  deadLetters(): Promise<DeadLetter[]> {
    return this.#there((outbox) => outbox.deadLetters());
  }
  retry(id: string): Promise<void> {
    return this.#there((outbox) => outbox.retry(id));
  }
  discard(id: string): Promise<void> {
    return this.#there((outbox) => outbox.discard(id));
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
