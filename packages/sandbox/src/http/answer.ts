import { answerDialectOf } from '@edurise/contract/dialect';
import type { Context } from 'hono';
import { authorize, findPerson, isUuid, readBearer, resolveTenant } from '../accounts/access.ts';
import type { Platform } from '../platform.ts';
import { figuresMayHaveChanged } from '../realtime/signal.ts';
import { readBody } from './body.ts';
import { Reply, type Call, type Route } from './call.ts';
import { dialectOf, type Dialect } from './dialect.ts';
import { once, type Done, type Rendered } from './idempotency.ts';
import { CursorPage } from './cursor.ts';
import { notYet } from './not-yet.ts';
import { Page, pageRequest, type ListPage } from './page.ts';
import { notAuthenticated, notFound, Problem } from './problem.ts';
import { withoutExtensions } from './schema-walk.ts';
import { uploadLimits } from './upload-limits.ts';
import { checkBody, checkQuery } from './validate.ts';

/** One call, top to bottom: who, where, what; then the work. */
export async function answer(
  context: Context,
  platform: Platform,
  route: Route,
  dialect: Dialect,
  now: Date,
): Promise<Done> {
  const { db, plain } = platform;
  const { request, person, claims, tenant } = await identify(context, platform, route);
  authorize(route.name, route.row.access, person, claims !== null);
  // Whatever is asked for, it is not carried out.
  if (route.handle === notYet) notYet();
  platform.rateLimits.count(route.name, person?.id ?? remoteAddress(context));

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
    userAgent: context.req.header('user-agent') ?? '',
    claims,
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
    if (route.row.method !== 'GET') await figuresMayHaveChanged(db, tenant);
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
  return { request: context.req.raw, person, claims, tenant };
}

function checkPath(path: Record<string, string>, dialect: Dialect): Record<string, string> {
  for (const [name, value] of Object.entries(path)) {
    // `{code}` and `{provider}` are no ids.
    if (isUuid(value) || !/(^|_)id$/.test(name)) continue;
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
  if (value instanceof Page || value instanceof CursorPage) {
    const page: ListPage<unknown> = value.map((row: unknown) => present(row, item));
    return { status, body: JSON.stringify(dialect.page(page, address, now)) };
  }
  const data = Array.isArray(value) && item ? value.map((row) => present(row, item)) : present(value);
  const answersBare = answerDialectOf(route.name, route.row.path) === 'bare';
  return { status, body: JSON.stringify(answersBare ? data : dialect.success(data, now)) };
}

function remoteAddress(context: Context): string {
  const bindings = context.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined;
  return bindings?.incoming?.socket.remoteAddress ?? 'unknown';
}
