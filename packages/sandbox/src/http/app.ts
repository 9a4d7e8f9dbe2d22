/** The HTTP side: every route of the contract, and what Django answers where there is none. */
import { randomUUID } from 'node:crypto';
import { isOptional } from '@edurise/contract';
import { Hono, type Context } from 'hono';
import type { Faults } from '../faults/faults.ts';
import type { Platform } from '../platform.ts';
import { answer } from './answer.ts';
import type { Route } from './call.ts';
import { cors } from './cors.ts';
import { dialectOf, type Dialect } from './dialect.ts';
import { page404, page500, pageBadMethod } from './html.ts';
import type { Rendered } from './idempotency.ts';
import { asProblem, methodNotAllowed, Problem } from './problem.ts';
import { publicKeys } from '../proctoring/receipt-key.ts';
import { serveReference } from './reference.ts';
import { authorizePage } from '../oauth/authorize-page.ts';
import { serveSecureFile } from './secure-files.ts';

export function createApp(platform: Platform, routes: readonly Route[], faults: Faults): Hono {
  const app = new Hono();
  app.use(faults.between, requestIds(platform), cors(platform), faults.within);
  app.onError((error, context) => fail(context, error));
  app.get(
    '/media/secure/:tenant/:id/:name',
    async (context) => (await serveSecureFile(context, platform)) ?? page404(),
  );
  app.get('/media/*', async (context) => (await platform.files.serve(context)) ?? page404());
  app.get('/api/docs/', serveReference);
  app.get('/api/docs', (context) => context.redirect('/api/docs/', 301));

  // By no operation: whoever checks a receipt need not be anybody here.
  if (!platform.plain)
    app.get('/.well-known/jwks.json', async (context) => context.json(await publicKeys(platform.db)));

  app.get('/oauth/:provider/authorize/', (context) => authorizePage(context, platform) ?? page404());

  const served = routes.filter(({ row }) => !platform.plain || !isOptional(row));
  const byPath = Map.groupBy(served, ({ row }) => row.path as string);
  for (const path of [...byPath.keys()].sort(literalFirst)) {
    const methods = new Map(byPath.get(path)!.map((route) => [route.row.method as string, route]));
    app.all(path.replace(/\{(\w+)\}/g, ':$1'), (context) => dispatch(context, platform, methods));
  }

  const patterns = [...byPath.keys()].map((path) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`));
  app.notFound((context) => {
    const { pathname, search } = new URL(context.req.url);
    // Django's APPEND_SLASH: whatever the method, so that a careless POST comes back as a GET.
    const exists = patterns.some((pattern) => pattern.test(`${pathname}/`));
    return exists ? context.redirect(`${pathname}/${search}`, 301) : page404();
  });
  return app;
}

/** `/api/courses/categories/` comes before `/api/courses/{id}/`. */
function literalFirst(one: string, other: string): number {
  // A tilde sorts behind every letter.
  const [a, b] = [one.replaceAll('{', '~'), other.replaceAll('{', '~')];
  return a < b ? -1 : Number(a > b);
}

const requestIds =
  ({ plain }: Platform) =>
  async (context: Context, next: () => Promise<void>): Promise<void> => {
    const given = context.req.header('x-request-id') ?? '';
    const id = !plain && /^[\w.-]{1,128}$/.test(given) ? given : randomUUID();
    context.set('requestId', id);
    await next();
    if (!plain) context.res.headers.set('X-Request-Id', id);
  };

async function dispatch(context: Context, platform: Platform, methods: ReadonlyMap<string, Route>): Promise<Response> {
  const dialect = dialectOf(context.req.path);
  const now = new Date(platform.clock.now());
  try {
    const method = context.req.method === 'HEAD' ? 'GET' : context.req.method;
    const route = methods.get(method);
    const allowed = [...methods.keys(), 'HEAD', 'OPTIONS'];
    if (method === 'OPTIONS') {
      const rendered = { status: 200, body: JSON.stringify(metadata(methods)) };
      return respond(dialect, rendered, { Allow: allowed.join(', ') });
    }
    if (!route) throw methodNotAllowed(method, allowed);
    const accept = context.req.header('accept');
    if (accept && !/\*\/\*|application\/\*|application\/(.*\+)?json/i.test(accept)) {
      throw new Problem(406, 'Could not satisfy the request Accept header.');
    }
    const { rendered, replayed } = await answer(context, platform, route, dialect, now);
    return respond(dialect, rendered, replayed ? { 'Idempotency-Replayed': 'true' } : {});
  } catch (error) {
    const problem = asProblem(error);
    if (!problem) return fail(context, error);
    const body = dialect.problem(problem, now);
    if (body === undefined) return pageBadMethod();
    const status = dialect.statusOf(problem);
    return respond(dialect, { status, body: JSON.stringify(body) }, problem.details.headers);
  }
}

/** One line for whoever runs the sandbox, nothing for whoever calls. */
function fail(context: Context, error: unknown): Response {
  const stack = (error instanceof Error && error.stack) || String(error);
  console.error(
    `${context.get('requestId')} ${context.req.method} ${context.req.path}: ${stack.replace(/\n\s*/g, ' ')}`,
  );
  return page500();
}

function respond(dialect: Dialect, { status, body }: Rendered, headers: Record<string, string> = {}): Response {
  if (body === null) return new Response(null, { status, headers: { ...headers, 'Content-Length': '0' } });
  return new Response(body, { status, headers: { ...headers, 'Content-Type': dialect.contentType, Vary: 'Accept' } });
}

/** What DRF tells of a view. */
const metadata = (methods: ReadonlyMap<string, Route>) => ({
  name: [...methods.values()].map(({ name }) => name).join(', '),
  description: '',
  renders: ['application/json'],
  parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
});
