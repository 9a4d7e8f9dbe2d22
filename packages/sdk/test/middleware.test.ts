import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import {
  createClient,
  isConnectionError,
  UnauthenticatedError,
  type ClientOptions,
  type Middleware,
} from '@edurise/sdk/core';
import { breaker } from '@edurise/sdk/breaker';
import { courses } from '@edurise/sdk/courses';
import { Clock } from './support/clock.ts';
import { platform } from './support/platform.ts';
import { bearer, jwt } from './support/tokens.ts';

const setUp = async (more: Omit<Partial<ClientOptions>, 'resources'> = {}) => {
  const server = await platform();
  const clock = new Clock();
  const edu = createClient({
    baseUrl: server.url,
    cache: false,
    resources: { courses },
    ...more,
    environment: clock.environment,
  });
  return { server, clock, edu };
};

/** Notes its name on the way out and on the way back. */
const noting =
  (name: string, notes: string[]): Middleware =>
  async (request, next) => {
    notes.push(`${name}>`);
    const answer = await next(request);
    notes.push(`<${name}`);
    return answer;
  };

test('middleware stands like the skins of an onion, the first outermost, those of `use` inside', async () => {
  const notes: string[] = [];
  const { edu } = await setUp({ middleware: [noting('a', notes), noting('b', notes)] });
  const remove = edu.use(noting('c', notes));
  await edu.courses.get('1');
  assert.equal(notes.join(' '), 'a> b> c> <c <b <a');
  remove();
  remove();
  notes.length = 0;
  await edu.courses.get('1');
  assert.equal(notes.join(' '), 'a> b> <b <a');
});

test('a request is signed over what is really sent, each attempt anew', async () => {
  const { edu, server, clock } = await setUp();
  let nonce = 0;
  edu.use((request, next) => {
    const signed = `${request.method} ${new URL(request.url).pathname} ${++nonce} ${request.body as string}`;
    const signature = createHmac('sha256', 'secret').update(signed).digest('hex');
    return next({ ...request, headers: { ...request.headers, 'X-Nonce': String(nonce), 'X-Signature': signature } });
  });
  server.answer(() => ({ status: server.seen.length === 1 ? 503 : 200, body: { id: '1' } }));
  await clock.through(edu.request('PUT', '/api/x/', { body: { title: 'naïve' } }));
  assert.equal(server.seen.length, 2);
  for (const { method, path, headers, body } of server.seen) {
    const signed = `${method} ${path} ${headers['x-nonce'] as string} ${body}`;
    assert.equal(headers['x-signature'], createHmac('sha256', 'secret').update(signed).digest('hex'));
  }
  assert.deepEqual(
    server.seen.map(({ headers }) => headers['x-nonce']),
    ['1', '2'],
  );
});

test('a trace goes to the platform, and to no other origin', async () => {
  const { edu, server } = await setUp();
  const elsewhere = await platform();
  const spans: [url: string, status: number][] = [];
  edu.use(async (request, next) => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const headers = request.own ? { ...request.headers, traceparent } : request.headers;
    const answer = await next({ ...request, headers });
    spans.push([new URL(request.url).pathname, answer.status]);
    return answer;
  });
  await edu.courses.get('1');
  await edu.request('GET', `${elsewhere.url}/x/`);
  assert.ok(server.seen[0]?.headers['traceparent']);
  assert.equal(elsewhere.seen[0]?.headers['traceparent'], undefined);
  assert.deepEqual(spans, [
    ['/api/courses/1/', 200],
    ['/x/', 200],
  ]);
});

test('the address is the client’s, whatever a middleware makes of it', async () => {
  const { edu, server } = await setUp();
  const elsewhere = await platform();
  edu.use((request, next) => next({ ...request, url: `${elsewhere.url}/stolen/` }));
  await edu.courses.get('1');
  assert.deepEqual([server.seen.length, elsewhere.seen.length], [1, 0]);
});

test('a middleware may answer by itself, and change what comes back', async () => {
  const { edu, server } = await setUp();
  const remove = edu.use(async () => ({
    status: 200,
    type: 'application/json',
    text: '{"success":true,"data":{"id":"made up"}}',
    redirected: false,
    header: () => null,
  }));
  assert.equal((await edu.courses.get('1')).id, 'made up');
  assert.equal(server.seen.length, 0);
  remove();
  edu.use(async (request, next) => {
    const answer = await next(request);
    return { ...answer, text: answer.text.replace('{}', '{"id":"changed"}') };
  });
  assert.equal((await edu.courses.get('1')).id, 'changed');
});

test('what a middleware throws of its own reaches the caller as it is, and is not tried again', async () => {
  for (const throwing of [
    () => {
      throw new RangeError('mine');
    },
    async () => Promise.reject(new RangeError('mine')),
  ] as Middleware[]) {
    let asked = 0;
    const { edu, server, clock } = await setUp();
    edu.use((request, next) => {
      asked++;
      return throwing(request, next);
    });
    await assert.rejects(clock.through(edu.courses.get('1')), { name: 'RangeError', message: 'mine' });
    assert.deepEqual([asked, server.seen.length], [1, 0]);
  }
});

test('one of ours that it throws counts as the platform’s', async () => {
  let refused = 0;
  const { edu, server, clock } = await setUp();
  edu.use((request, next) => {
    if (refused++ === 0) throw new UnauthenticatedError({ status: 401 });
    return next(request);
  });
  await assert.rejects(clock.through(edu.courses.get('1')), { name: 'UnauthenticatedError' });
  await edu.courses.get('1');
  assert.equal(server.seen.length, 1);
});

test('a refresh passes through the middleware as well', async () => {
  const fresh = jwt({ user_id: '7' });
  const { edu, server } = await setUp();
  server.answer(({ path, headers }) => {
    if (headers['x-gate'] !== 'open') return { status: 403, body: { detail: 'Gate.' } };
    if (path === '/api/auth/refresh/') return { body: { access: fresh } };
    return bearer(headers.authorization) === fresh ? { body: { id: '7' } } : { status: 401, body: {} };
  });
  edu.use((request, next) => next({ ...request, headers: { ...request.headers, 'X-Gate': 'open' } }));
  await edu.session.setTokens({ access: jwt({ user_id: '7' }), refresh: 'r' });
  assert.equal((await edu.courses.get('1')).id, '7');
  assert.equal(server.to('/api/auth/refresh/').length, 1);
});

test('a breaker’s probe that a middleware ends is followed by another', async () => {
  const { edu, server, clock } = await setUp({ retry: false, breaker: breaker({ failures: 1, coolMs: 4_000 }) });
  server.answer(() => ({ status: 500 }));
  await assert.rejects(edu.courses.get('1'), { status: 500 });
  await clock.pass(4_001);
  const remove = edu.use(() => {
    throw new RangeError('mine');
  });
  await assert.rejects(edu.courses.get('1'), { name: 'RangeError' });
  remove();
  server.answer(() => ({ body: { id: '1' } }));
  assert.equal((await edu.courses.get('1')).id, '1');
});

test('a probe that never leaves, for want of a token, is followed by another', async () => {
  let minting = true;
  const { edu, server, clock } = await setUp({
    retry: false,
    breaker: breaker({ failures: 1, coolMs: 4_000 }),
    getToken: () => {
      if (!minting) throw new TypeError('no network');
      return jwt({ user_id: '7' });
    },
  });
  const call = () => edu.request('GET', '/api/x/');
  await edu.session.ready;
  server.answer(() => ({ status: 500 }));
  await assert.rejects(call(), { status: 500 });
  minting = false;
  await clock.pass(400_000);
  await assert.rejects(call(), { message: 'no network' });
  minting = true;
  server.answer(() => ({ body: {} }));
  await clock.pass(100_000);
  await call();
});

test('without a network a middleware sees the failure, and the call is tried again', async () => {
  const { edu, server, clock } = await setUp();
  const seen: unknown[] = [];
  edu.use(async (request, next) => {
    try {
      return await next(request);
    } catch (error) {
      seen.push(error);
      throw error;
    }
  });
  await server.close();
  await assert.rejects(clock.through(edu.courses.get('1')), isConnectionError);
  assert.equal(seen.filter(isConnectionError).length, 3);
});
