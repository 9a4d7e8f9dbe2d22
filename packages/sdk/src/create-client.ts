import type { AnyOperation, Area } from '@edurise/contract';
import { EventEmitter } from 'eventemitter3';
import ky from 'ky';
import type { Answered, CallOptions } from './call.ts';
import type { Client } from './client.ts';
import { ApiError } from './errors.ts';
import type { ClientOptions } from './options.ts';
import { firstPage } from './page.ts';
import { bind, type CallArguments, type Resources } from './resources.ts';
import type { SessionState } from './session/session.ts';

/** A client with the areas that it is given, and nothing else. */
export const createClient = <const R extends Resources = {}>(options: ClientOptions<R>): Client<R> => {
  const baseUrl = String(options.baseUrl).replace(/\/$/, '');
  const events = new EventEmitter();
  let access: string | undefined;
  let state: SessionState = { status: 'anonymous', ...(options.tenant ? { tenant: options.tenant } : {}) };
  const move = (next: SessionState) => events.emit('session', (state = Object.freeze(next)));
  const on = (event: string, listener: (detail: never) => void) => {
    events.on(event, listener as never);
    return () => void events.off(event, listener as never);
  };

  const fetchOnce = async (operation: AnyOperation, args: CallArguments, call: CallOptions = {}): Promise<Answered<unknown>> => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(args.path![name]!));
    const url = new URL(baseUrl + path);
    for (const [name, value] of Object.entries((args.query ?? {}) as object)) if (value !== undefined) url.searchParams.append(name, String(value));
    const response = await ky(url.href, {
      method: operation.method,
      retry: 0,
      throwHttpErrors: false,
      ...(options.fetch ? { fetch: options.fetch } : {}),
      ...(call.signal ? { signal: call.signal } : {}),
      ...(args.body === undefined ? {} : { json: args.body }),
      headers: {
        Accept: 'application/json',
        ...(access ? { Authorization: `Bearer ${access}` } : {}),
        ...(options.tenant ? { 'X-Tenant': options.tenant } : {}),
      },
    });
    const text = await response.text();
    let data: any = text ? JSON.parse(text) : undefined;
    if (!response.ok) throw new ApiError({ status: response.status, message: data?.detail });
    if (data?.success === true) data = data.data;
    if (operation.invalidates) events.emit('invalidated', { tags: operation.invalidates });
    return { data, status: response.status, fromCache: false, attempts: 1, roundTripMs: 0 };
  };

  const send = (operation: AnyOperation, args: CallArguments, call?: CallOptions) => {
    const answered = fetchOnce(operation, args, call);
    if (operation.list) return firstPage(answered, args.query as never, (query) => fetchOnce(operation, { ...args, query }, call));
    const promise = answered.then((a) => a.data);
    const extra = { withResponse: () => answered };
    return Object.assign(promise, extra, operation.outbox ? { id: String(Math.random()), durable: Promise.resolve(false), settled: promise } : {});
  };

  const core = {
    baseUrl,
    get tenant() {
      return state.tenant;
    },
    locale: options.locale,
    session: {
      get state() {
        return state;
      },
      ready: Promise.resolve(state),
      async signIn(credentials: object) {
        const { data } = (await fetchOnce({ method: 'POST', path: '/api/auth/login/', source: '002', access: 'public' }, { body: credentials })) as any;
        access = data.access;
        move({ ...state, status: 'active', user: data.user });
        return data.user;
      },
      async signOut() {
        access = undefined;
        const { user: _, ...rest } = state;
        move({ ...rest, status: 'anonymous' });
      },
      async refresh() {},
      async switchTenant() {},
      async setTokens() {},
      async reloadUser() {},
      subscribe: (listener: never) => on('session', listener),
    },
    cache: { invalidate: (what: { tags?: string[] }) => void events.emit('invalidated', { tags: what.tags ?? [] }), peek: () => undefined, clear() {}, size: 0 },
    outbox: { state: { waiting: 0, sending: 0, failed: 0, durable: false }, ready: Promise.resolve(), subscribe: () => () => {}, async flush() {}, entries: async () => [], pending: async () => [], async retry() {}, async discard() {} },
    features: { known: false, has: () => false, lacks: () => false },
    with: (resources: Resources) => extend(resources),
    request: (first: AnyOperation | string, second?: any, third?: any, fourth?: any) =>
      typeof first === 'string'
        ? send({ method: first, path: second, source: '+', access: 'user' } as never, third ?? {}, fourth)
        : send(first, second ?? {}, third),
    on,
    dispose() {},
  };

  const extend = (resources: Resources): never => {
    const client = Object.create(core);
    for (const area of Object.values(resources) as Area[]) {
      for (const [name, methods] of Object.entries(bind(area, send))) client[name] = { ...client[name], ...methods };
    }
    return client as never;
  };
  return extend(options.resources ?? {});
};
