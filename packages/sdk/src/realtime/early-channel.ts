import { AbortedError } from '../errors.ts';
import { tell } from '../events.ts';
import type { LineState, Message } from './line.ts';
import type { Channel, ListenOptions, RequestOptions, ResyncReason } from './realtime.ts';

type Payloads = Record<string, object>;
type AnyChannel = Channel<Payloads, Payloads, Message>;

const idle: LineState = /*#__PURE__*/ Object.freeze({ status: 'idle', generation: 0, features: [] });

/** A channel before there is code for it: what is asked of it is asked again of the real one. */
export class EarlyChannel implements AnyChannel {
  readonly #find: (found: (real: AnyChannel) => void) => void;
  readonly #asked = new Set<(real: AnyChannel) => void>();
  #real: AnyChannel | undefined;
  #sought = false;
  #closed = false;

  constructor(find: (found: (real: AnyChannel) => void) => void) {
    this.#find = find;
  }

  /** Empty until there is code for it. */
  get path(): string {
    return this.#real?.path ?? '';
  }

  get state(): LineState {
    return this.#real?.state ?? idle;
  }

  subscribe(listener: (state: LineState) => void): () => void {
    return this.#ask((real) => real.subscribe(listener), false);
  }

  on(pattern: string, listener: (event: never) => void, options?: ListenOptions): () => void {
    return this.#ask((real) => real.on(pattern, listener as never, options));
  }

  onResync(listener: (reason: ResyncReason) => void): () => void {
    return this.#ask((real) => real.onResync(listener));
  }

  events(pattern?: string, options?: ListenOptions): AsyncIterableIterator<Message> {
    const events = this.#later((real) => real.events(pattern, options));
    return {
      next: async () => (await events).next(),
      return: async () => (await events).return!(),
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  ready(options?: ListenOptions & { timeout?: number }): Promise<void> {
    return this.#later((real) => real.ready(options));
  }

  send(action: string, payload?: object): void {
    this.#ask((real) => void real.send(action, payload));
  }

  request(action: string, payload: object, options?: RequestOptions): Promise<unknown> {
    return this.#later((real) => real.request(action, payload, options));
  }

  close(): void {
    this.#closed = true;
    this.#real?.close();
  }

  #later<T>(work: (real: AnyChannel) => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#ask((real) => void (async () => work(real))().then(resolve, reject));
    });
  }

  /** Returns the undoing of what `work` has done, or is going to do. */
  #ask(work: (real: AnyChannel) => (() => void) | void, seek = true): () => void {
    if (this.#closed) throw new AbortedError('The channel was closed.');
    if (this.#real) return work(this.#real) ?? (() => {});
    let undo: (() => void) | void;
    const ask = (real: AnyChannel) => void (undo = work(real));
    this.#asked.add(ask);
    if (seek && !this.#sought) {
      this.#sought = true;
      this.#find((real) => this.#found(real));
    }
    return () => {
      this.#asked.delete(ask);
      undo?.();
    };
  }

  #found(real: AnyChannel): void {
    if (this.#real) return;
    this.#real = real;
    for (const ask of this.#asked) tell(ask, real);
    this.#asked.clear();
    if (this.#closed) real.close();
  }
}
