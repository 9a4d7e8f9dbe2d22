import { createClient, type Client } from 'graphql-ws';
import type { ClientCore } from '../../client.ts';
import { AbortedError, ConnectionError, SessionExpiredError, UnauthenticatedError } from '../../errors.ts';
import type { LiveSession } from '../../session/live-session.ts';
import { untilDisposed } from '../../streams/disposal.ts';
import { Backoff } from '../connection/backoff.ts';
import { RefusedError } from '../errors.ts';
import { Unread } from '../unread.ts';

export interface Subscription {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** Who hears of what happens. */
export interface Sink<Data> {
  next(data: Data): void;
  /** The last that is heard. */
  error?(error: Error): void;
  complete?(): void;
}

export interface SubscribeOptions {
  readonly signal?: AbortSignal | undefined;
  /** `/graphql/` of the platform unless said: `wss://live.acme.com/graphql/`. */
  readonly url?: string | undefined;
  /** Where the runtime has none: that of `ws`. */
  readonly WebSocket?: unknown;
}

/** A socket of one person in one school, and the token that it was opened with. */
interface Opened {
  readonly client: Client;
  readonly epoch: number;
  token: string | undefined;
}

const opened = new WeakMap<ClientCore, Map<string, Opened>>();

/** What a platform closes with that has something against the token. */
const refusals = [4401, 4403];
const codeOf = (error: unknown): number | undefined => (error as { code?: number } | undefined)?.code;

const clientOf = (edu: ClientCore, { url, WebSocket: webSocketImpl }: SubscribeOptions): Opened => {
  const session = edu.session as LiveSession;
  const address = url ?? `${edu.baseUrl.replace(/^http/, 'ws')}/graphql/`;
  let all = opened.get(edu);
  if (!all) opened.set(edu, (all = new Map<string, Opened>()));
  const known = all.get(address);
  if (known?.epoch === session.epoch) return known;
  void known?.client.dispose();
  let backoff = new Backoff(Math.random);
  const own: Opened = {
    epoch: session.epoch,
    token: undefined,
    client: createClient({
      url: address,
      ...(webSocketImpl === undefined ? {} : { webSocketImpl }),
      connectionParams: async () => {
        own.token = await session.token(false);
        const { tenant } = session.state;
        return { ...(own.token && { Authorization: `Bearer ${own.token}` }), ...(tenant && { 'X-Tenant': tenant }) };
      },
      retryAttempts: Infinity,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, backoff.next(false))),
      shouldRetry: (error) => !refusals.includes(codeOf(error) ?? 0),
      on: { connected: () => (backoff = new Backoff(Math.random)) },
    }),
  };
  all.set(address, own);
  return own;
};

const errorOf = (error: unknown): Error => {
  if (Array.isArray(error)) return new RefusedError('graphql', String((error[0] as Error | undefined)?.message));
  if (refusals.includes(codeOf(error) ?? 0))
    return new UnauthenticatedError({ status: codeOf(error) === 4403 ? 403 : 401, cause: error });
  return error instanceof Error && error.name.endsWith('Error')
    ? error
    : new ConnectionError(undefined, { cause: error });
};

const listen = <Data>(
  edu: ClientCore,
  subscription: Subscription,
  sink: Sink<Data>,
  options: SubscribeOptions,
): (() => void) => {
  const session = edu.session as LiveSession;
  const { signal } = options;
  let over = false;
  let unsubscribe = (): void => {};
  const end = (tell?: () => void): void => {
    if (over) return;
    over = true;
    signal?.removeEventListener('abort', stop);
    stopWatching();
    release();
    unsubscribe();
    tell?.();
  };
  const stop = (): void => end(() => sink.complete?.());
  const fail = (error: unknown): void => end(() => sink.error?.(errorOf(error)));

  const begin = (renewed: boolean): void => {
    if (over) return;
    const own = clientOf(edu, options);
    unsubscribe = own.client.subscribe(
      {
        query: subscription.query,
        operationName: subscription.operationName,
        variables: { ...subscription.variables },
      },
      {
        next: ({ data, errors }) => {
          if (errors?.length) fail(errors);
          else if (!over) sink.next(data as Data);
        },
        error: (error) => {
          if (renewed || !refusals.includes(codeOf(error) ?? 0)) return fail(error);
          // Once: the token may have run out.
          session.renew(own.token).then(() => begin(true), fail);
        },
        complete: stop,
      },
    );
  };
  const { epoch } = session;
  const stopWatching = session.subscribe(() => {
    if (session.epoch !== epoch)
      fail(
        session.state.status === 'expired'
          ? new SessionExpiredError()
          : new AbortedError('Somebody else is signed in by now.'),
      );
  });
  const release = untilDisposed(edu, fail);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  else begin(false);
  return stop;
};

/**
 * A GraphQL subscription on the client's session, over `graphql-ws`, which you install: the token is read at each connect, and
 * replaced once where it is refused. With a sink it returns its own end; without one, an iterator that keeps the latest 256.
 * @example
 * for await (const { gradeChanged } of subscribe<Changed>(edu, { query: 'subscription { gradeChanged { score } }' })) …
 */
export function subscribe<Data>(
  edu: ClientCore,
  subscription: Subscription,
  options?: SubscribeOptions,
): AsyncIterableIterator<Data>;
export function subscribe<Data>(
  edu: ClientCore,
  subscription: Subscription,
  sink: Sink<Data>,
  options?: SubscribeOptions,
): () => void;
export function subscribe<Data>(
  edu: ClientCore,
  subscription: Subscription,
  sink: Sink<Data> | SubscribeOptions = {},
  options: SubscribeOptions = {},
): AsyncIterableIterator<Data> | (() => void) {
  if ('next' in sink) return listen(edu, subscription, sink, options);
  const unread = new Unread<Data>();
  const end = listen<Data>(
    edu,
    subscription,
    {
      next: (data) => unread.add(data),
      error: (error) => unread.end(error),
      complete: () => unread.end(),
    },
    sink,
  );
  unread.onEnd = end;
  return unread;
}
