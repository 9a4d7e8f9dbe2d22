import { AbortedError, TimeoutError } from '../errors.ts';
import { tell } from '../events.ts';
import type { Parts } from '../parts.ts';
import type { LineState, Message } from './line.ts';
import type { Channel, RequestOptions } from './realtime.ts';

type Payloads = Record<string, object>;
export type AnyChannel = Channel<Payloads, Payloads, Message>;

/** Milliseconds. */
const patience = 10_000;
/** Eleven days: a longer time may be too long for a timer. */
const forever = 1e9;

const idle: LineState = /*#__PURE__*/ Object.freeze({ status: 'idle', generation: 0, features: [] });

const over = { done: true, value: undefined } as const;

/**
 * A channel before there is code for it: what is asked of it is asked again of the real one. `find` finds none where the
 * client was disposed of.
 */
export const earlyChannel = (
  { environment, events, session }: Parts,
  find: ((found: (real?: AnyChannel) => void) => void) | undefined,
): AnyChannel => {
  const { now, setTimeout, clearTimeout } = environment;
  /** What is to be done as soon as there is a real one; until then, it looks whether it still is. */
  const asked = new Set<() => void>();
  let real: AnyChannel | undefined;
  let closed = false;

  const close = () => {
    closed = true;
    real?.close();
    for (const ask of asked) ask();
  };

  const found = (it?: AnyChannel) => {
    real = it;
    if (!real) return close();
    for (const ask of asked) tell(ask, undefined);
    asked.clear();
    if (closed) close();
  };

  const seek = () => {
    if (closed) throw new AbortedError('The channel was closed.');
    find?.(found);
    find = undefined;
  };

  /** Returns the undoing of what `work` has done, or is going to do. */
  const ask = (work: () => (() => void) | void): (() => void) => {
    let undo: (() => void) | void;
    const own = () => void (undo = work());
    if (real) own();
    else asked.add(own);
    return () => {
      asked.delete(own);
      undo?.();
    };
  };

  /** Given up as the real one would give it up; and once the session is beyond `epoch`. */
  const later = async <T>(
    work: (real: AnyChannel, options: RequestOptions) => T | Promise<T>,
    options: RequestOptions = {},
    epoch?: number,
  ): Promise<T> => {
    const { signal, timeout = patience } = options;
    const until = now() + timeout;
    seek();
    return new Promise<T>((resolve, reject) => {
      const look = () => {
        if (closed || signal?.aborted || (epoch ?? session.epoch) !== session.epoch)
          reject(new AbortedError(undefined, { cause: signal?.reason }));
        else if (real) resolve(work(real, { ...options, timeout: until - now() }));
        else return;
        leave();
      };
      const leave = () => {
        clearTimeout(timer);
        asked.delete(look);
        off();
        signal?.removeEventListener('abort', look);
      };
      const timer = setTimeout(() => {
        reject(new TimeoutError());
        leave();
      }, timeout);
      const off = events.on('session', look);
      asked.add(look);
      signal?.addEventListener('abort', look);
      look();
    });
  };

  return {
    /** Empty until there is code for it. */
    get path() {
      return real?.path ?? '';
    },
    get state() {
      return real?.state ?? idle;
    },
    subscribe: (listener) => ask(() => real?.subscribe(listener)),
    on(pattern: string, listener: (event: never) => void, options?: object) {
      seek();
      return ask(() => real?.on(pattern, listener as never, options));
    },
    onResync(listener) {
      seek();
      return ask(() => real?.onResync(listener));
    },
    events(pattern, options) {
      const events = later((real) => real.events(pattern, options), { ...options, timeout: forever }).catch(() => {});
      return {
        next: async () => (await events)?.next() ?? over,
        return: async () => (await events)?.return!() ?? over,
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
    ready: (options) => later((real, left) => real.ready(left as object), options),
    send(action: string, payload?: object) {
      const { epoch } = session;
      seek();
      ask(() => void (epoch === session.epoch && real?.send(action, payload)));
    },
    request: (action: string, payload: object, options?: RequestOptions) =>
      later((real, left) => real.request(action, payload, left), options, session.epoch),
    close,
  };
};
