/** The HTTP side: every route of the contract, and what Django answers where there is none. */
import { randomUUID } from 'node:crypto';
import { isOptional } from '@edurise/contract';
import { Hono, type Context } from 'hono';
import { authorize, findPerson, isUuid, readBearer, resolveTenant } from '../accounts/access.ts';
import type { Platform } from '../platform.ts';
import { readBody } from './body.ts';
import { Reply, type Call, type Route } from './call.ts';
import { cors } from './cors.ts';
import { dialectOf, type Dialect } from './dialect.ts';
import { page404, page500, pageBadMethod } from './html.ts';
import { once, type Done, type Rendered } from './idempotency.ts';
import { Page, pageRequest } from './page.ts';
import { conflict, invalid, methodNotAllowed, notAuthenticated, notFound, Problem } from './problem.ts';
import { withoutExtensions } from './schema-walk.ts';
import { uploadLimits } from './upload-limits.ts';
import { checkBody, checkQuery } from './validate.ts';

export function createApp(platform: Platform, routes: readonly Route[]): Hono {
  const app = new Hono();
  app.use(requestIds(platform), cors(platform));
  app.onError((error, context) => fail(context, error));
  app.get('/media/*', async (context) => (await platform.files.serve(context)) ?? page404());

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
    if (method === 'OPTIONS') return respond(dialect, { status: 200, body: JSON.stringify(metadata(methods)) });
    if (!route) throw methodNotAllowed(method, [...methods.keys(), 'HEAD', 'OPTIONS']);
    const accept = context.req.header('accept');
    if (accept && !/\*\/\*|application\/\*|application\/(.*\+)?json/i.test(accept)) {
      throw new Problem(406, 'Could not satisfy the request Accept header.');
    }
    const { rendered, replayed } = await answer(context, platform, route, dialect, now);
    return respond(dialect, rendered, replayed ? { 'Idempotency-Replayed': 'true' } : {});
  } catch (error) {
    const problem = asProblem(error);
    if (!problem) {
      return fail(context, error);
    }
    const body = dialect.problem(problem, now);
    if (body === undefined) return pageBadMethod();
    const status = problem.status === 400 && problem.details.issues ? 422 : problem.status;
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

/** One call, top to bottom: who, where, what; then the work. */
async function answer(context: Context, platform: Platform, route: Route, dialect: Dialect, now: Date): Promise<Done> {
  const { db, plain } = platform;
  const { request, person, isSignedIn, tenant } = await identify(context, platform, route);
  authorize(route.name, route.row.access, person, isSignedIn);

  const path = checkPath(context.req.param(), dialect);
  const address = new URL(context.req.url);
  const query = route.schemas.query ? checkQuery(route.schemas.query, address.searchParams) : undefined;
  const limit = uploadLimits[route.name] ?? 0;
  const { value, text } = route.schemas.body
    ? await readBody(request, route.schemas.body, limit)
    : { value: undefined, text: '' };
  const body = route.schemas.body ? checkBody(route.schemas.body, value, plain) : undefined;

  const call: Call = {
    path,
    query: query as never,
    body: body as never,
    tenant,
    person,
    db,
    now,
    platform,
    namesTenant: context.req.header('x-tenant') !== undefined,
    address: remoteAddress(context),
    link: (file) => (file?.startsWith('/') ? address.origin + file : file),
    get user() {
      if (!person) throw notAuthenticated();
      return person;
    },
    get page() {
      return pageRequest(address.searchParams);
    },
  };
  const work = async (): Promise<Rendered> => {
    const result = await (route.handle as (call: unknown) => unknown)(call);
    return render(result, route, dialect, address, plain, now);
  };

  const key =
    plain || route.row.method === 'GET' || route.name.startsWith('auth.')
      ? undefined
      : context.req.header('idempotency-key');
  if (!key) return { rendered: await work(), replayed: false };
  const scope = `${tenant.id} ${person?.id ?? 'visitor'} ${key.slice(0, 255)}`;
  return once(db, now, { scope, payload: `${route.row.method} ${address.pathname}\n${text}` }, work);
}

async function identify(context: Context, platform: Platform, route: Route) {
  const { db, tokens } = platform;
  // simplejwt's own views look at no token: a stale one must not stand in the way of a new one.
  const looksAtToken = !(route.name.startsWith('auth.') && route.row.access === 'public');
  const claims = looksAtToken ? await readBearer(context.req.header('authorization'), tokens) : null;
  const tenant = await resolveTenant(db, context.req.header('x-tenant'), claims);
  const person = claims && (await findPerson(db, claims, tenant));
  return { request: context.req.raw, person, isSignedIn: claims !== null, tenant };
}

function checkPath(path: Record<string, string>, dialect: Dialect): Record<string, string> {
  for (const [name, value] of Object.entries(path)) {
    if (isUuid(value)) continue;
    if (dialect !== dialectOf('/api/v2/')) throw notFound();
    const msg = 'Input should be a valid UUID';
    throw new Problem(400, msg, { issues: [{ type: 'uuid_parsing', loc: ['path', name], msg }] });
  }
  return path;
}

function render(result: unknown, route: Route, dialect: Dialect, address: URL, plain: boolean, now: Date): Rendered {
  const reply =
    result instanceof Reply ? (result as Reply<unknown>) : new Reply(result === undefined ? 204 : 200, result);
  const { status, value } = reply;
  if (value === undefined) return { status, body: null };
  const { item, answer: whole } = route.schemas;
  const present = (data: unknown, schema = whole): unknown =>
    plain && schema ? withoutExtensions(schema, data) : data;
  if (value instanceof Page) {
    const page = new Page(
      value.rows.map((row) => present(row, item)),
      value.count,
      value,
    );
    return { status, body: JSON.stringify(dialect.page(page, address, now)) };
  }
  const data = Array.isArray(value) && item ? value.map((row) => present(row, item)) : present(value);
  const answersBare = bareActions.has(route.name);
  return { status, body: JSON.stringify(answersBare ? data : dialect.success(data, now)) };
}

/** Actions of the envelope API that answer the object alone, as seed 000 wrote them. */
const bareActions = new Set(['dashboards.student', 'courses.dashboardStats', 'courses.analytics']);

function remoteAddress(context: Context): string {
  const bindings = context.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined;
  return bindings?.incoming?.socket.remoteAddress ?? 'unknown';
}

/** What the database refuses is the caller's doing too: a broken rule between rows, or a value out of range. */
function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  const { code = '' } = error as { code?: string };
  if (/^23\w{3}$/.test(code)) return conflict('Data integrity violation');
  if (/^22\w{3}$/.test(code)) return invalid({ non_field_errors: ['A value is out of range.'] });
  return undefined;
}
