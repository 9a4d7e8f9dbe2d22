import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { createSandbox, type Sandbox } from '@edurise/sandbox';
import { people, school } from './school.ts';

let sandbox: Sandbox;
before(async () => (sandbox = await createSandbox({ demo: school })));
after(() => sandbox.close());
afterEach(() => sandbox.misbehave());

const page = { origin: 'http://localhost:8080' };
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(sandbox.url + path, { redirect: 'manual', ...init });
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
const json = async (answer: Promise<Response>): Promise<any> => (await answer).json();
const signIn = async (): Promise<{ access: string; refresh: string }> => json(post('/api/auth/login/', people.tess));
const refresh = (token: string): Promise<Response> => post('/api/auth/refresh/', { refresh: token });
const courses = '/api/courses/';

test('a fault happens where it is told to, and as often', async () => {
  sandbox.misbehave('status=503*2@GET /api/courses/', 'status=502@/api/users/**');
  const statuses = [];
  for (const path of [courses, '/api/courses/categories/', courses, courses, '/api/users/me/', '/api/users/'])
    statuses.push((await ask(path)).status);
  assert.deepEqual(statuses, [503, 200, 503, 200, 502, 502]);
  assert.equal((await post(courses, {})).status, 401, 'the method is another one');
});

test('`*` stays within a segment', async () => {
  sandbox.misbehave('status=502@/api/courses/*/');
  assert.equal((await ask(courses)).status, 200);
  assert.equal((await ask('/api/courses/x/')).status, 502);
  assert.equal((await ask('/api/courses/x/sections/')).status, 404);
});

test('what is in the way knows nothing of CORS; what the platform says itself does', async () => {
  sandbox.misbehave('status=502');
  const proxy = await ask(courses, { headers: page });
  assert.deepEqual([proxy.headers.get('access-control-allow-origin'), proxy.headers.get('x-request-id')], [null, null]);
  sandbox.misbehave('status=500');
  const django = await ask(courses, { headers: page });
  assert.equal(django.headers.get('access-control-allow-origin'), page.origin);
  const text = await django.text();
  assert.match(text, /SECRET_KEY/);
  assert.ok(text.length > 20_000);
});

test('a preflight is left alone, except by what takes CORS away', async () => {
  const preflight = (): Promise<Response> =>
    ask(courses, { method: 'OPTIONS', headers: { ...page, 'access-control-request-method': 'GET' } });
  sandbox.misbehave('status=502');
  assert.equal((await preflight()).headers.get('access-control-allow-origin'), page.origin);
  sandbox.misbehave('no-cors-headers');
  assert.equal((await preflight()).headers.get('access-control-allow-origin'), null);
  assert.equal((await ask(courses, { headers: page })).headers.get('access-control-allow-origin'), null);
});

test('a status with its Retry-After', async () => {
  sandbox.misbehave('status=503:30');
  const answer = await ask(courses);
  assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '30']);
  assert.match(await answer.text(), /^<html>/);
});

test('drop cuts the connection: nothing happened, or all of it, or half of the answer came', async () => {
  const register = (email: string): Promise<Response> =>
    post('/api/auth/register/', { email, password: 'long-enough-1', first_name: 'New' });
  const exists = async (email: string): Promise<boolean> => (await register(email)).status === 400;
  sandbox.misbehave('drop=before*1@POST /api/auth/register/');
  await assert.rejects(register('before@north.test'));
  assert.equal(await exists('before@north.test'), false);
  sandbox.misbehave('drop=after*1@POST /api/auth/register/');
  await assert.rejects(register('after@north.test'));
  assert.equal(await exists('after@north.test'), true);
  sandbox.misbehave('drop=body');
  const answer = await ask(courses);
  assert.equal(answer.status, 200);
  await assert.rejects(answer.text());
});

test('truncate: half a document, and nothing tells', async () => {
  sandbox.misbehave('truncate');
  const answer = await ask(courses);
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'application/json']);
  const text = await answer.text();
  assert.throws(() => JSON.parse(text));
});

test('hang: no answer, until the caller gives up', async () => {
  sandbox.misbehave('hang');
  const giveUp = new AbortController();
  const answer = ask(courses, { signal: giveUp.signal });
  assert.equal(await Promise.race([answer, ask('/media/x', { signal: giveUp.signal }), later(50)]), 'later');
  giveUp.abort();
  await assert.rejects(answer);
});

test('latency and slow: the same answer, later', async () => {
  const quick = await json(ask(courses));
  sandbox.misbehave('latency=20-40');
  assert.deepEqual(await json(ask(courses)), quick);
  sandbox.misbehave('slow=50');
  const answer = await ask(courses);
  const reader = answer.body!.getReader();
  let pieces = 0;
  while (!(await reader.read()).done) pieces += 1;
  assert.ok(pieces > 3, String(pieces));
  assert.deepEqual(await json(ask(courses)), quick);
});

test('html: a captive portal', async () => {
  sandbox.misbehave('html');
  const answer = await ask(courses);
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'text/html']);
});

test('redirects: to the other form of the address, and to another origin', async () => {
  sandbox.misbehave('redirect=301');
  const slash = await ask('/api/courses/?page=2');
  assert.deepEqual([slash.status, slash.headers.get('location')], [301, '/api/courses?page=2']);
  sandbox.misbehave('redirect=307:https://evil.example');
  const away = await ask('/api/courses/?page=2');
  assert.deepEqual([away.status, away.headers.get('location')], [307, 'https://evil.example/api/courses/?page=2']);
});

test('internal-links: pages name the host behind the proxy', async () => {
  sandbox.misbehave('internal-links');
  const { next } = await json(ask('/api/courses/?page_size=1'));
  assert.match(next, /^http:\/\/internal:8000\/api\/courses\/\?page=2/);
});

test('throttle, in the words of each dialect', async () => {
  sandbox.misbehave('throttle=7');
  const bare = await ask(courses);
  assert.deepEqual([bare.status, bare.headers.get('retry-after')], [429, '7']);
  assert.deepEqual(await bare.json(), { detail: 'Request was throttled. Expected available in 7 seconds.' });
  assert.equal((await json(ask('/api/v1/tenants/current/'))).success, false);
  sandbox.misbehave('throttle=none');
  assert.equal((await ask(courses)).headers.get('retry-after'), null);
});

test('csrf: writes are refused, by a page or by JSON', async () => {
  sandbox.misbehave('csrf');
  assert.equal((await ask(courses)).status, 200);
  const page = await post('/api/auth/login/', people.tess);
  assert.deepEqual([page.status, page.headers.get('content-type')], [403, 'text/html; charset=utf-8']);
  sandbox.misbehave('csrf=json');
  assert.deepEqual(await json(post('/api/auth/login/', people.tess)), { detail: 'CSRF Failed: CSRF cookie not set.' });
});

test('nan and empty', async () => {
  sandbox.misbehave('nan');
  assert.match(await (await ask(courses)).text(), /^\{"count":NaN,/);
  sandbox.misbehave('empty');
  const answer = await ask(courses);
  assert.deepEqual([answer.status, answer.headers.get('content-type'), await answer.text()], [200, null, '']);
});

test('lost-refresh: the token is used up, and nobody has the new one', async () => {
  const { refresh: token } = await signIn();
  sandbox.misbehave('lost-refresh*1');
  await assert.rejects(refresh(token));
  const again = await refresh(token);
  assert.deepEqual([again.status, ((await again.json()) as { detail: string }).detail], [401, 'Token is blacklisted']);
});

test('skew: tokens and dates are of another time', async () => {
  sandbox.misbehave('skew=-3600');
  const answer = await post('/api/auth/login/', people.tess);
  const hourAgo = (Date.now() - 3_600_000) / 1000;
  assert.ok(Math.abs(Date.parse(answer.headers.get('date')!) / 1000 - hourAgo) < 60);
  const { access } = (await answer.json()) as { access: string };
  const { iat } = JSON.parse(Buffer.from(access.split('.')[1]!, 'base64url').toString()) as { iat: number };
  assert.ok(Math.abs(iat - hourAgo) < 60);
});

test('says what is wrong with a fault', () => {
  assert.throws(() => sandbox.misbehave('lightning'), /no fault “lightning”; there are latency, /);
  assert.throws(() => sandbox.misbehave('status=200'), /The fault status takes a status such as/);
  assert.throws(() => sandbox.misbehave('latency=long'), /takes a number/);
  assert.throws(() => sandbox.misbehave('drop=during'), /takes before, after, body/);
  assert.throws(() => sandbox.misbehave('status=503@courses'), /no fault/);
});

const later = (ms: number): Promise<string> => new Promise((resolve) => setTimeout(() => resolve('later'), ms));
