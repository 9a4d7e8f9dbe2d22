import { currentTenant } from '@edurise/contract/session';
import type { AnyOperation, Area, Method } from '@edurise/contract';
import { baseOf } from './address.ts';
import { AnswerCache, type Invalidation } from './cache/cache.ts';
import { callPromise, type CallOptions } from './call.ts';
import type { Client, ClientCore, ClientEvents } from './client.ts';
import { read } from './dialect.ts';
import { environmentOf } from './environment.ts';
import { ConnectionError } from './errors.ts';
import { Events } from './events.ts';
import { exchangeBy } from './exchange.ts';
import { LearntFeatures } from './features.ts';
import { uuid } from './identifiers.ts';
import { lazily } from './lazily.ts';
import { logTo } from './logger.ts';
import type { ClientOptions } from './options.ts';
import { Letterbox, receiptOf } from './letterbox.ts';
import type { OutboxState } from './outbox/outbox.ts';
import { pageOf, pagePromise, type FetchPage, type Query } from './page.ts';
import { bind, type CallArguments, type Resources, type Send } from './resources.ts';
import { Road, type Trip } from './road.ts';
import { LiveSession } from './session/live-session.ts';
import type { CallTarget } from './validation/validation.ts';

/**
 * A client with the areas that it is given, and nothing else.
 * @example
 * import { createClient } from '@edurise/sdk/core';
 * import { courses } from '@edurise/sdk/courses';
 * const edu = createClient({ baseUrl: 'https://learn.acme.com', tenant: 'acme', resources: { courses } });
 * @throws ConfigError when `baseUrl` is not an address.
 */
export const createClient = <const R extends Resources = {}>(options: ClientOptions<R>): Client<R> => {
  const baseUrl = baseOf(options.baseUrl);
  const environment = environmentOf(options.environment);
  const now = () => environment.now();
  const events = new Events<ClientEvents>();
  const outboxEvents = new Events<{ changed: OutboxState }>();
  const on: ClientCore['on'] = (event, listener) => events.on(event, listener);
  const emit = <E extends keyof ClientEvents>(event: E, detail: ClientEvents[E]) => events.emit(event, detail);
  logTo(options.logger, on);

  const scope = `${baseUrl}|${options.tenant ?? ''}`;
  // A browser's own `fetch` refuses to be called as the method of another object.
  const exchange = exchangeBy(environment, options.fetch?.bind(undefined));
  const features = new LearntFeatures(options.features, options.storage, `edurise:missing:${scope}`, now);
  const answers = new AnswerCache(options.cache, now);
  const { attempt = 10_000, total = 30_000 } =
    typeof options.timeout === 'number' ? { attempt: options.timeout } : (options.timeout ?? {});
  let { locale } = options;

  const session: LiveSession = new LiveSession({
    environment,
    storage: options.storage,
    storageKey: `edurise:session:${scope}`,
    tenant: options.tenant,
    getToken: options.getToken,
    call: async (operation, name, body) =>
      (await road.call({ operation, name, args: { body }, options: { cache: 'none' } })).data,
    async direct(operation, body, token) {
      const raw = await exchange({
        method: operation.method,
        url: baseUrl + operation.path,
        headers: road.headers({ token, type: 'application/json' }),
        body: JSON.stringify(body),
        timeout: 8_000,
      });
      return (await read(raw, operation, now())).data;
    },
    changed: () => road.forget(),
    emit: (state) => emit('session', state),
    subscribe: (listener) => on('session', listener),
  });

  const road = new Road({
    baseUrl,
    environment,
    exchange,
    session,
    answers,
    features,
    emit,
    breaker: options.breaker?.open(environment),
    headers: options.headers,
    timeout: { attempt, total: Math.max(total, attempt) },
    retry: options.retry,
    locale: () => locale,
    validation: lazily(options.validation),
  });

  const tripOf = (target: CallTarget, args: CallArguments, call: CallOptions = {}): Trip => ({
    ...target,
    args,
    options: call,
  });

  const pagesOf =
    (target: CallTarget, args: CallArguments, call?: CallOptions): FetchPage =>
    (query, linked) =>
      road.call({ ...tripOf(target, { ...args, query }, call), linked });

  const send: Send = (target, args = {}, call) => {
    const { operation } = target as { operation: AnyOperation };
    if (operation.list) {
      return pagePromise((args.query ?? {}) as Query, pagesOf(target, args, call));
    }
    if (!operation.outbox) return callPromise(road.call(tripOf(target, args, call)));
    const directly = async () => {
      const { fit } = await import('./fit.ts').catch((cause: unknown) => {
        throw new ConnectionError(undefined, { cause });
      });
      return road.call(tripOf(target, { ...args, body: fit(features, operation, args.body) }, call));
    };
    return receiptOf(outbox.post(operation, args, target.name, call?.idempotencyKey ?? uuid(), directly));
  };

  const outbox = new Letterbox(options.outbox, {
    environment,
    features,
    ready: session.ready,
    owner: () => ({ baseUrl, tenant: session.state.tenant ?? '', user: session.owner }),
    learn: async () =>
      road.call({ operation: currentTenant, name: 'tenants.current', args: {}, options: {} }).catch(() => {}),
    send: (operation, args, { name, idempotencyKey, keepalive = false }) =>
      road.call({ operation, name, args, keepalive, options: { idempotencyKey, retry: false } }),
    onChange(listener) {
      const ends = [on('session', listener), on('connection', ({ online }) => online && listener())];
      return () => ends.forEach((end) => end());
    },
    emit: (state) => outboxEvents.emit('changed', state),
    subscribe: (listener) => outboxEvents.on('changed', listener),
  });

  const { onlineEvents } = environment;
  const heard = ({ type }: Event) => emit('connection', { online: type === 'online' });
  onlineEvents?.addEventListener('online', heard);
  onlineEvents?.addEventListener('offline', heard);

  const bound = new WeakMap<Area, ReturnType<typeof bind>>();
  const extend = <A extends Resources>(resources: A): Client<A> => {
    const client = Object.create(core) as Record<string, object>;
    for (const [key, area] of Object.entries(resources)) {
      let methods = bound.get(area);
      if (!methods) bound.set(area, (methods = bind(area, key, send)));
      // Several areas may add to one resource: lectures have content, progress and a quiz.
      for (const [name, resource] of Object.entries(methods))
        client[name] = { ...(Object.hasOwn(client, name) ? client[name] : {}), ...resource };
    }
    return client as unknown as Client<A>;
  };

  const core = {
    baseUrl,
    session,
    outbox,
    features,
    on,
    get tenant() {
      return session.state.tenant;
    },
    get locale() {
      return locale;
    },
    set locale(value) {
      locale = value;
    },
    cache: {
      invalidate: (what: Invalidation) => road.invalidate(what),
      peek(operation: AnyOperation, args: CallArguments = {}) {
        const data = road.peek(tripOf({ operation, name: '' }, { path: {}, ...args }));
        return data === undefined || !operation.list
          ? data
          : pageOf(data, (args.query ?? {}) as Query, pagesOf({ operation, name: operation.path }, args));
      },
      clear: () => answers.clear(),
      get size() {
        return answers.size;
      },
    },
    with: extend,
    request(
      ...[first, ...rest]: [AnyOperation, CallArguments?, CallOptions?] | [Method, string, CallArguments?, CallOptions?]
    ) {
      if (typeof first !== 'string') {
        const [args, call] = rest as [CallArguments?, CallOptions?];
        return send({ operation: first, name: `${first.method} ${first.path}` }, { path: {}, ...args }, call);
      }
      const [path, { query, body } = {}, call] = rest as [string, CallArguments?, CallOptions?];
      const operation = { method: first, path: path as `/${string}`, source: '000', access: 'user' } as const;
      return send({ operation, name: `${first} ${path.split('?')[0]}` }, { query, body }, call);
    },
    dispose() {
      onlineEvents?.removeEventListener('online', heard);
      onlineEvents?.removeEventListener('offline', heard);
      session.dispose();
      outbox.dispose();
      road.forget();
      events.clear();
    },
  };
  return extend(options.resources ?? ({} as R));
};
