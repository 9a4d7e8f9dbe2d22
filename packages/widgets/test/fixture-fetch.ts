import * as areas from '@edurise/contract/areas';
import type { AnyOperation } from '@edurise/contract';

/** One request as a fixture sees it. */
export interface FixtureRequest {
  readonly operation: string;
  readonly method: string;
  readonly url: URL;
  /** The path's parameters, by name. */
  readonly params: Readonly<Record<string, string>>;
  /** The body, when it is JSON. */
  readonly body: unknown;
  /** How often this operation has been asked, this time included. */
  readonly times: number;
}

/** A status other than 200, or headers. */
export class Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** Never answers: the loading state. */
export const pending = Symbol('pending');
/** The network is gone. */
export const unreachable = Symbol('unreachable');

export const reply = (status: number, body?: unknown, headers?: Record<string, string>): Reply =>
  new Reply(status, body, headers);

/** Refusals in the platform's own words. */
export const refusals = {
  unauthenticated: reply(401, { detail: 'Authentication credentials were not provided.', code: 'not_authenticated' }),
  forbidden: reply(403, { detail: 'You do not have permission to perform this action.' }),
  notFound: reply(404, { detail: 'No course matches the given query.' }),
  conflict: reply(409, { detail: 'This was changed in the meantime.', code: 'data_integrity_error' }),
  rateLimited: reply(
    429,
    { detail: 'Request was throttled. Expected available in 30 seconds.' },
    { 'retry-after': '30' },
  ),
  broken: reply(500, { detail: 'Internal error.' }, { 'x-request-id': 'req_5f3a9c2e71' }),
} as const;

/** What a web server says that is no platform, or that stands before one. */
export const webPage = (status: number): Reply =>
  reply(status, '<!doctype html><title>Welcome</title>', { 'content-type': 'text/html; charset=utf-8' });

type Value = Reply | typeof pending | typeof unreachable | object | string | number | boolean | null;
/** An answer: JSON for a 200, a `reply()`, `pending`, `unreachable`, or a function that decides. A list may be a bare array. */
export type Answer = Value | ((request: FixtureRequest) => Value | Promise<Value>);
/** Answers by operation, `courses.get`. */
export type Answers = Readonly<Record<string, Answer>>;

interface Route {
  readonly name: string;
  readonly method: string;
  readonly pattern: RegExp;
}

const routes: readonly Route[] = Object.values(areas)
  .flatMap((area) => Object.entries(area as Record<string, Record<string, AnyOperation>>))
  .flatMap(([resource, operations]) =>
    Object.entries(operations).map(([method, row]) => ({
      name: `${resource}.${method}`,
      method: row.method,
      pattern: new RegExp(`^${row.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    })),
  )
  // `/courses/search/` before `/courses/{id}/`.
  .sort((a, b) => placeholders(a) - placeholders(b));

function placeholders({ pattern }: Route): number {
  return pattern.source.split('(?<').length;
}

/** A `fetch` that answers by operation and knows nothing of a network. */
export function fixtureFetch(answers: Answers): typeof fetch & { readonly requests: readonly FixtureRequest[] } {
  const requests: FixtureRequest[] = [];
  const respond = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const route = routes.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname));
    if (!route) return json(new Reply(404, { detail: `No operation answers ${request.method} ${url.pathname}.` }));
    const seen: FixtureRequest = {
      operation: route.name,
      method: request.method,
      url,
      params: { ...route.pattern.exec(url.pathname)?.groups },
      body: await request.json().catch(() => undefined),
      times: requests.filter(({ operation }) => operation === route.name).length + 1,
    };
    requests.push(seen);
    const answer = answers[route.name] ?? new Reply(404, { detail: 'Not found.' });
    const value = typeof answer === 'function' ? await answer(seen) : answer;
    if (value === unreachable) throw new TypeError('Failed to fetch');
    if (value === pending) return waitForAbort(request.signal);
    return json(value instanceof Reply ? value : new Reply(200, value));
  };
  return Object.assign(respond, { requests });
}

const json = ({ status, body, headers }: Reply): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

const waitForAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
