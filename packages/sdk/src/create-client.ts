import type { AnyOperation, Area, Method } from '@edurise/contract';
import type { CallOptions } from './call.ts';
import type { Client, ClientCore } from './client.ts';
import type { Invalidation } from './cache/cache.ts';
import { uuid } from './identifiers.ts';
import { fetched } from './lazily.ts';
import type { Middleware } from './middleware.ts';
import type { ClientOptions } from './options.ts';
import { absentOutbox } from './outbox/absent.ts';
import { receiptOf } from './outbox/receipt.ts';
import { pageOf, pagePromise, type FetchPage, type Query } from './page.ts';
import { Parts } from './parts.ts';
import { bind, type CallArguments, type Resources, type Send } from './resources.ts';
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
  const parts = new Parts(options);
  const { session, road, answers, features, events } = parts;
  const on: ClientCore['on'] = (event, listener) => events.on(event, listener);
  options.logger?.(on);

  const pagesOf =
    (target: CallTarget, args: CallArguments, call: CallOptions = {}): FetchPage =>
    (query, linked) =>
      road.call({ ...target, args: { ...args, query }, options: call, linked });

  const send: Send = (target, args = {}, call = {}) => {
    const { operation } = target as { operation: AnyOperation };
    if (operation.list) return pagePromise((args.query ?? {}) as Query, pagesOf(target, args, call));
    if (!operation.outbox) return road.ask({ operation, name: target.name, area: target.area, args, options: call });
    const id = call.idempotencyKey ?? uuid();
    return receiptOf(
      outbox?.post(operation, args, target.name, id, call) ?? {
        id,
        durable: Promise.resolve(false),
        settled: road.direct(target, args, call),
      },
    );
  };

  const outbox = options.outbox?.open(parts);
  const realtime = (options.realtime || undefined)?.open(parts);

  const disposal = new AbortController();
  for (const type of ['online', 'offline'])
    parts.environment.onlineEvents?.addEventListener(
      type,
      () => events.emit('connection', { online: type === 'online' }),
      disposal,
    );

  const bound = new WeakMap<Area, ReturnType<typeof bind>>();
  const targets = new WeakMap<AnyOperation, CallTarget>();
  const extend = <A extends Resources>(resources: A): Client<A> => {
    const client = Object.create(core) as Record<string, object>;
    for (const [key, area] of Object.entries(resources)) {
      let methods = bound.get(area);
      if (!methods) bound.set(area, (methods = bind(area, key, send, targets)));
      // Several areas may add to one resource: lectures have content, progress and a quiz; and realtime has tickets.
      for (const [name, resource] of Object.entries(methods))
        // Without sockets there is no `realtime`, nor one that has tickets alone.
        if (client[name] || !(name in client)) Object.assign((client[name] ??= {}), resource);
    }
    return client as unknown as Client<A>;
  };

  const core = {
    baseUrl: parts.baseUrl,
    session,
    outbox: outbox ?? absentOutbox,
    realtime,
    features,
    circuits: options.breaker,
    on,
    health: async () => (await fetched(import('./health/report.ts'))).reportOn(parts, core),
    get tenant() {
      return session.state.tenant;
    },
    get locale() {
      return parts.locale;
    },
    set locale(value) {
      parts.locale = value;
    },
    cache: {
      metrics: answers.metrics,
      invalidate: (what: Invalidation) => road.invalidate(what, true),
      peek(operation: AnyOperation, { path = {}, query }: CallArguments = {}) {
        const data = road.peek({ operation, name: '', args: { path, query }, options: {} });
        return data === undefined || !operation.list
          ? data
          : pageOf(data, (query ?? {}) as Query, pagesOf({ operation, name: operation.path }, { path }));
      },
      clear: () => answers.clear(),
      get size() {
        return answers.size;
      },
    },
    with: extend,
    use(step: Middleware) {
      parts.middleware = [...parts.middleware, step];
      return () => void (parts.middleware = parts.middleware.filter((other) => other !== step));
    },
    request(
      ...[first, ...rest]: [AnyOperation, CallArguments?, CallOptions?] | [Method, string, CallArguments?, CallOptions?]
    ) {
      if (typeof first !== 'string') {
        const [args, call] = rest as [CallArguments?, CallOptions?];
        const target = targets.get(first) ?? { operation: first, name: `${first.method} ${first.path}` };
        return send(target, { path: {}, ...args }, call);
      }
      const [path, { query, body } = {}, call] = rest as [`/${string}`, CallArguments?, CallOptions?];
      const operation = { method: first, path, source: '000', access: 'user' } as const;
      return send({ operation, name: `${first} ${path.split('?')[0]}` }, { query, body }, call);
    },
    dispose() {
      disposal.abort();
      outbox?.dispose();
      realtime?.dispose();
      parts.dispose();
    },
  };
  return extend(options.resources ?? ({} as R));
};
