import type { Environment } from '../environment.ts';
import { AbortedError, TimeoutError } from '../errors.ts';
import type { ChannelCore } from './channel-core.ts';
import { ChannelDeniedError } from './errors.ts';
import type { LineState, Message } from './line.ts';
import type { Channel, ListenOptions, RequestOptions, ResyncReason } from './realtime.ts';
import { Unread } from './unread.ts';

/** Milliseconds. */
const patience = 10_000;

type Payloads = Record<string, object>;

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
    const unread = new Unread<Message>();
    const end = this.#until(() => unread.end(), signal);
    const off = this.on(pattern, (message: Message) => unread.add(message));
    unread.onEnd = () => {
      off();
      end();
    };
    if (signal?.aborted) unread.end();
    return unread;
  }

  async ready({ signal, timeout = patience }: ListenOptions & { timeout?: number } = {}): Promise<void> {
    this.#open();
    const core = this.#core;
    let settle = (): void => {};
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        const { status, reason } = core.state;
        if (status === 'live') resolve();
        else if (status === 'denied') reject(new ChannelDeniedError(core.path, reason ?? 'refused'));
        else if (this.#closed) reject(new AbortedError('The channel was closed.'));
        else if (signal?.aborted) reject(abortedBy(signal));
      };
      const timer = this.#environment.setTimeout(() => reject(new TimeoutError()), timeout);
      core.watchers.add(look);
      this.#ends.add(look);
      signal?.addEventListener('abort', look);
      settle = () => {
        this.#environment.clearTimeout(timer);
        core.watchers.delete(look);
        this.#ends.delete(look);
        signal?.removeEventListener('abort', look);
      };
      look();
    }).finally(() => settle());
  }

  send(action: string, payload: object = {}): void {
    this.#open();
    const core = this.#core;
    if (core.topics.take(core.row, this, action, payload)) return;
    const body = JSON.stringify({ action, ...payload });
    if (core.row.actions[action]?.volatile) core.volatile(action, body);
    else core.desk.send(body);
  }

  async request(
    action: string,
    payload: object,
    { signal, timeout = patience, ref }: RequestOptions = {},
  ): Promise<unknown> {
    if (signal?.aborted) throw abortedBy(signal);
    this.#open();
    const { state, path, desk } = this.#core;
    if (state.status === 'denied') throw new ChannelDeniedError(path, state.reason ?? 'refused');
    const { answer, giveUp } = desk.request(JSON.stringify({ action, ...payload }), { ref, timeout });
    const end = this.#until(
      () => giveUp(signal?.aborted ? abortedBy(signal) : new AbortedError('The channel was closed.')),
      signal,
    );
    try {
      return await answer;
    } finally {
      end();
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const end of [...this.#ends]) end();
    this.#core.letGo(this);
  }

  #open(): void {
    if (this.#closed) throw new AbortedError('The channel was closed.');
    this.#core.open();
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
