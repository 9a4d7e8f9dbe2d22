import type { Environment } from '../environment.ts';
import { AbortedError, TimeoutError } from '../errors.ts';
import { uuid } from '../identifiers.ts';
import { closed, type ChannelCore } from './channel-core.ts';
import type { LineState, Message } from './line.ts';
import type { Channel, ListenOptions, RequestOptions, ResyncReason } from './realtime.ts';
import { Later } from './later.ts';
import type { Unread } from './unread.ts';

/** Milliseconds. */
const patience = 10_000;

type Payloads = Record<string, object>;

const bodyOf = (action: string, payload: object): string => JSON.stringify({ action, ...payload });
const abortedBy = (signal: AbortSignal): Error => new AbortedError(undefined, { cause: signal.reason });

/** One holder's view of a channel: what is registered here goes with it. */
export class Handle implements Channel<Payloads, Payloads, Message> {
  readonly #core: ChannelCore;
  readonly #environment: Environment;
  /** What ends with it. */
  readonly #ends = new Set<() => void>();
  #closed = false;

  constructor(core: ChannelCore, environment: Environment) {
    this.#core = core;
    this.#environment = environment;
    core.hold(this);
  }

  get path(): string {
    return this.#core.path;
  }

  get state(): LineState {
    return this.#core.state;
  }

  subscribe(listener: (state: LineState) => void): () => void {
    return this.#add(this.#core.watchers, listener);
  }

  onResync(listener: (reason: ResyncReason) => void): () => void {
    this.#open();
    return this.#add(this.#core.missed, listener);
  }

  on(pattern: string, listener: (event: never) => void, { signal }: ListenOptions = {}): () => void {
    if (signal?.aborted) return () => {};
    this.#open();
    const off = this.#core.listeners.add(pattern, listener as (message: Message) => void);
    return this.#until(off, signal);
  }

  events(pattern = '*', { signal }: ListenOptions = {}): AsyncIterableIterator<Message> {
    const later = new Later(this.#environment, async () => {
      const { Unread } = await import('./unread.ts');
      return new Unread<Message>();
    });
    const off = this.on(pattern, (message: Message) => later.run((unread) => unread.add(message)));
    const end = this.#until(() => {
      off();
      later.run((unread) => unread.end());
    }, signal);
    if (signal?.aborted) end();
    const taken = (take: (unread: Unread<Message>) => Promise<IteratorResult<Message>>) =>
      new Promise<IteratorResult<Message>>((resolve) => later.run((unread) => resolve(take(unread))));
    return {
      next: () => taken((unread) => unread.next()),
      return: () => {
        end();
        return taken((unread) => unread.return());
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  ready({ signal, timeout = patience }: ListenOptions & { timeout?: number } = {}): Promise<void> {
    const core = this.#core;
    return this.#within<void>(timeout, signal, (resolve, reject) => {
      const look = () => {
        if (core.state.status === 'live') resolve();
        else if (core.denial) reject(core.denial);
      };
      core.watchers.add(look);
      look();
      return () => core.watchers.delete(look);
    });
  }

  send(action: string, payload: object = {}): void {
    this.#open();
    const { row, desk, line } = this.#core;
    const body = bodyOf(action, payload);
    const topical = 'unsubscribe' in row.actions && action.endsWith('subscribe');
    if (row.actions[action]?.volatile) line!.send(body, { volatile: action });
    else if (topical) desk.speaker.run(({ topics }) => topics.take(this, action, payload) || desk.say(body));
    else desk.say(body);
  }

  request(
    action: string,
    payload: object,
    { signal, timeout = patience, ref = uuid() }: RequestOptions = {},
  ): Promise<unknown> {
    const { desk } = this.#core;
    return this.#within(timeout, signal, (resolve, reject) => {
      if (this.#core.denial) throw this.#core.denial;
      const settle = (answer: unknown, error?: Error) => (error ? reject(error) : resolve(answer));
      desk.post({ body: bodyOf(action, payload), until: this.#environment.now() + timeout, ref, settle });
      return () => desk.forget(ref);
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const end of [...this.#ends]) end();
    this.#core.letGo(this);
  }

  #open(): void {
    if (this.#closed) throw closed();
    this.#core.open();
  }

  /** What `begin` settles; rejected when time is up, the signal says so, or this handle is closed. */
  async #within<T>(
    ms: number,
    signal: AbortSignal | undefined,
    begin: (resolve: (value: T) => void, reject: (error: Error) => void) => () => void,
  ): Promise<T> {
    if (signal?.aborted) throw abortedBy(signal);
    this.#open();
    const { setTimeout, clearTimeout } = this.#environment;
    const ends: (() => void)[] = [];
    try {
      return await new Promise<T>((resolve, reject) => {
        const timer = setTimeout(() => reject(new TimeoutError()), ms);
        const give = () => reject(signal?.aborted ? abortedBy(signal) : closed());
        ends.push(() => clearTimeout(timer), this.#until(give, signal));
        ends.push(begin(resolve, reject));
      });
    } finally {
      for (const end of ends) end();
    }
  }

  #add<T>(to: Set<T>, listener: T): () => void {
    to.add(listener);
    return this.#until(() => void to.delete(listener));
  }

  /** `end`, when it is called, when the signal says so, or with this handle: whichever is first. */
  #until(end: () => void, signal?: AbortSignal): () => void {
    const once = () => {
      if (!this.#ends.delete(once)) return;
      signal?.removeEventListener('abort', once);
      end();
    };
    this.#ends.add(once);
    signal?.addEventListener('abort', once);
    return once;
  }
}
