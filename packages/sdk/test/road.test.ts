import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createClient,
  createEduRise,
  isAborted,
  isConnectionError,
  isEduRiseError,
  isMissingOperation,
  isNotFound,
  isOffline,
  isRateLimited,
  isTimeout,
  isValidationError,
  type ArgumentError,
  type ClientOptions,
  type ConfigError,
} from '@edurise/sdk';
import { breaker } from '@edurise/sdk/breaker';
import { courses } from '@edurise/sdk/courses';
import { logTo } from '@edurise/sdk/logger';
import { system } from '@edurise/sdk/system';
import { validation } from '@edurise/sdk/validation';
import { Clock, settle } from './support/clock.ts';
import { platform } from './support/platform.ts';

const setUp = async (more: Partial<ClientOptions> = {}) => {
  const clock = new Clock();
  const server = await platform();
  const edu = createEduRise({
    baseUrl: server.url,
    cache: false,
    validation: undefined,
    outbox: undefined,
    ...more,
    environment: { ...clock.environment, ...more.environment },
  });
  return { clock, server, edu };
};

test('a path parameter is one segment of the path, or nothing is sent', async () => {
  const { edu, server } = await setUp();
  for (const id of ['', '.', '..', undefined, null, {}, [], NaN]) {
    await assert.rejects(
      edu.courses.get(id as string),
      (error: ArgumentError) => error.name === 'ArgumentError' && error.field === 'id',
    );
  }
  await edu.courses.get('a/b?c#d%2e');
  assert.deepEqual(
    server.seen.map(({ url }) => url),
    ['/api/courses/a%2Fb%3Fc%23d%252e/'],
  );
});

test('a wrong address is said at once, with what to write', () => {
  for (const baseUrl of ['', 'learn.acme.com', 'ftp://learn.acme.com', '/api']) {
    assert.throws(
      () => createClient({ baseUrl }),
      (error: ConfigError) => error.name === 'ConfigError' && /https?:/.test(error.message),
    );
  }
});

test('a path in the address stands before every operation’s', async () => {
  const { server } = await setUp();
  for (const end of ['/school', '/school/'])
    await createClient({ baseUrl: server.url + end, resources: { courses } }).courses.get('1');
  assert.deepEqual(
    server.seen.map(({ path }) => path),
    ['/school/api/courses/1/', '/school/api/courses/1/'],
  );
});

test('a query leaves out what is missing, repeats lists, and is in order', async () => {
  const { edu, server } = await setUp();
  await edu.request('GET', '/api/x/', {
    query: { z: 1, a: [1, 'b'], gone: undefined, none: null, yes: true, at: new Date(0) },
  });
  assert.equal(server.seen[0]?.url, '/api/x/?a=1&a=b&at=1970-01-01T00%3A00%3A00.000Z&yes=true&z=1');
});

test('a query is joined to the one that an address has', async () => {
  const { edu, server } = await setUp();
  await edu.request('GET', '/api/courses/?page=2', { query: { search: 'a' } });
  assert.equal(server.seen.at(-1)?.url, '/api/courses/?page=2&search=a');
});

test('a header is one, however its name is written, and null takes it away', async () => {
  const { edu, server } = await setUp({ tenant: 'acme', headers: { 'X-Portal': 'p', authorization: 'Token mine' } });
  const sent = async (headers?: Record<string, string | null>) => {
    await edu.request('GET', '/api/x/', {}, { headers });
    const { authorization, 'x-tenant': tenant, 'x-portal': portal } = server.seen.at(-1)!.headers;
    return [authorization, tenant, portal];
  };
  assert.deepEqual(await sent(), ['Token mine', 'acme', 'p'], 'without a session the page’s own stands');
  await edu.session.setTokens({ access: 'a', refresh: 'r' });
  assert.deepEqual(await sent(), ['Bearer a', 'acme', 'p']);
  assert.deepEqual(await sent({ 'x-tenant': 'globex', AUTHORIZATION: 'Token t' }), ['Token t', 'globex', 'p']);
  assert.deepEqual(await sent({ authorization: null, 'X-TENANT': null, 'x-portal': null }), [
    undefined,
    undefined,
    undefined,
  ]);
});

test('null is sent, undefined is not; a file makes it multipart', async () => {
  const { edu, server } = await setUp();
  await edu.request('PATCH', '/api/x/', { body: { a: null, b: undefined } });
  assert.equal(server.seen[0]?.body, '{"a":null}');
  await edu.users.updateMe({ first_name: 'Ann', avatar: new Blob(['x'], { type: 'image/png' }) });
  assert.match(String(server.seen[1]?.headers['content-type']), /^multipart\/form-data; boundary=/);
  assert.match(server.seen[1]!.body, /name="first_name"\r\n\r\nAnn/);
});

test('a read is tried again after a failure, with waits drawn from twice as much each time', async () => {
  const { edu, server, clock } = await setUp();
  server.answer(() => (server.seen.length < 3 ? { status: 503 } : { body: { id: '1' } }));
  const begun = clock.time;
  const { attempts } = await clock.through(edu.courses.get('1').withResponse());
  assert.equal(attempts, 3);
  assert.ok(Math.abs(clock.time - begun - 1_500) < 5, String(clock.time - begun));
});

test('a write whose answer was lost is not sent twice', async () => {
  const { edu, server, clock } = await setUp();
  server.answer(() => ({ status: 502 }));
  await assert.rejects(clock.through(edu.courses.create({ title: 'x' })));
  assert.equal(server.seen.length, 1);
});

test('with a key that the platform knows it is, and the key and the body stay the same', async () => {
  const { edu, server, clock } = await setUp({ features: { idempotency_keys: true } });
  server.answer(() => (server.seen.length < 3 ? { status: 502 } : { body: { id: '1' } }));
  const body = { title: 'x' };
  const call = edu.courses.create(body);
  await settle();
  body.title = 'changed';
  await clock.through(call);
  assert.equal(new Set(server.seen.map(({ headers }) => headers['idempotency-key'])).size, 1);
  assert.deepEqual(
    server.seen.map(({ json }) => json.title),
    ['x', 'x', 'x'],
  );
});

test('a repeated DELETE that finds nothing any more has done its work', async () => {
  const { edu, server, clock } = await setUp();
  server.answer(() => (server.seen.length === 1 ? { status: 502 } : { status: 404, body: { detail: 'x' } }));
  assert.equal(await clock.through(edu.courses.delete('1')), undefined);
  await assert.rejects(
    edu.courses
      .delete('1')
      .then(() => server.answer(() => ({ status: 404, body: {} })))
      .then(() => edu.courses.delete('1')),
    isNotFound,
  );
});

test('Retry-After is kept to, and beyond its cap the call fails at once', async () => {
  const { edu, server, clock } = await setUp();
  server.answer(() => (server.seen.length === 1 ? { status: 429, headers: { 'Retry-After': '4' } } : { body: {} }));
  const begun = clock.time;
  await clock.through(edu.courses.get('1'));
  assert.ok(clock.time - begun >= 4_000 && clock.time - begun < 4_500);
  server.answer(() => ({ status: 429, headers: { 'Retry-After': '3600' } }));
  const before = server.seen.length;
  await assert.rejects(
    clock.through(edu.courses.get('1')),
    (error: unknown) => isRateLimited(error) && error.retryAfterMs === 3_600_000,
  );
  assert.equal(server.seen.length, before + 1);
});

test('a platform that never answers, or never finishes, times out', async () => {
  const { edu, server, clock } = await setUp({ retry: false, timeout: 5_000 });
  server.answer(() => undefined);
  const call = edu.courses.get('1');
  call.catch(() => {});
  while (!server.seen.length) await settle();
  await clock.pass(5_001);
  await assert.rejects(call, (error: unknown) => isTimeout(error) && isConnectionError(error));
});

test('an abort is an abort, also during a wait, and leaves nothing behind', async () => {
  const { edu, server, clock } = await setUp();
  server.answer(() => ({ status: 503 }));
  const controller = new AbortController();
  const call = edu.courses.get('1', { signal: controller.signal });
  call.catch(() => {});
  while (clock.timers.size !== 1 || !server.seen.length) await settle();
  await settle();
  controller.abort();
  await assert.rejects(call, isAborted);
  await settle();
  assert.equal(clock.timers.size, 0);
  await assert.rejects(edu.courses.get('1', { signal: AbortSignal.abort() }), isAborted);
});

test('no connection is told from no network', async () => {
  const { edu, server } = await setUp({ retry: false });
  await server.close();
  await assert.rejects(edu.courses.get('1'), (error: unknown) => isConnectionError(error) && !isOffline(error));
  const offline = createEduRise({
    baseUrl: server.url,
    retry: false,
    validation: undefined,
    outbox: undefined,
    environment: { online: () => false },
  });
  await assert.rejects(offline.courses.get('1'), isOffline);
});

test('`connection` tells when it is lost and when it is back', async () => {
  const { edu, server } = await setUp({ retry: false });
  const seen: boolean[] = [];
  edu.on('connection', ({ online }) => seen.push(online));
  let lost = true;
  const broken = createEduRise({
    baseUrl: server.url,
    retry: false,
    cache: false,
    validation: undefined,
    outbox: undefined,
    fetch: async (input) => {
      if (lost) throw new TypeError('Failed to fetch');
      return fetch(input);
    },
  });
  broken.on('connection', ({ online }) => seen.push(online));
  for (let n = 0; n < 2; n++) await assert.rejects(broken.courses.get('1'));
  lost = false;
  for (let n = 0; n < 2; n++) await broken.courses.get('1');
  assert.deepEqual(seen, [false, true]);
});

test('an operation that the platform lacks is learnt once, and not asked for again', async () => {
  const { server } = await setUp();
  const texts = new Map<string, string>();
  const storage = {
    shared: false,
    get: (key: string) => texts.get(key),
    set: (key: string, value: string) => void texts.set(key, value),
    remove: (key: string) => void texts.delete(key),
  };
  const client = () =>
    createEduRise({ baseUrl: server.url, storage, cache: false, validation: undefined, outbox: undefined });
  server.answer(() => ({ status: 404, body: '<h1>Not Found</h1>', type: 'text/html' }));
  const edu = client();
  const learnt: unknown[] = [];
  edu.on('capability', (event) => learnt.push(event));
  for (let n = 0; n < 3; n++) await assert.rejects(edu.reviews.list('1'), isMissingOperation);
  assert.equal(server.seen.length, 1);
  assert.deepEqual(learnt, [{ operation: 'reviews.list', available: false }]);
  await settle();
  await assert.rejects(client().reviews.list('2'), isMissingOperation);
  assert.equal(server.seen.length, 1, 'remembered by the next page');
  await assert.rejects(edu.courses.get('1'), (error: unknown) => isNotFound(error) && !isMissingOperation(error));
});

test('what goes out is checked first, and the field is named', async () => {
  const { edu, server } = await setUp({ validation: validation() });
  const wrong = [
    [edu.courses.create({ titel: 'x' } as never), 'title'],
    [edu.auth.register({ email: 'nobody', password: '12345678' }), 'email'],
    [edu.courses.list({ serch: 'x' } as never), 'serch'],
    [edu.lectures.addNote('1', { content: '' }), 'content'],
  ] as const;
  for (const [call, field] of wrong) {
    await assert.rejects(Promise.resolve(call), (error: unknown) => {
      assert.ok(isValidationError(error), String(error));
      assert.ok(
        error.fields.some(({ path }) => path.join('.') === field),
        JSON.stringify(error.fields),
      );
      assert.doesNotMatch(error.message, /Invalid input/);
      return true;
    });
  }
  assert.equal(server.seen.length, 0);
});

test('an answer that drifts is handed over and reported; in strict mode it is an error', async () => {
  const drifted = { id: 7, title: 'x' };
  const { edu, server } = await setUp({ validation: validation() });
  server.answer(() => ({ body: drifted }));
  const reported = new Promise<{ operation: string; issues: readonly { path: readonly PropertyKey[] }[] }>((resolve) =>
    edu.on('drift', resolve),
  );
  assert.deepEqual(await edu.courses.get('1'), drifted);
  const { operation, issues } = await reported;
  assert.deepEqual([operation, issues[0]?.path], ['courses.get', ['id']]);
  const strict = createEduRise({ baseUrl: server.url, validation: validation({ mode: 'strict' }), outbox: undefined });
  await assert.rejects(Promise.resolve(strict.courses.get('1')), (error: Error) => error.name === 'DriftError');
});

test('what keeps failing is left alone, and found out about by one request', async () => {
  const { edu, server, clock } = await setUp({ retry: false, breaker: breaker({ failures: 3, coolMs: 4_000 }) });
  server.answer(() => ({ status: 500 }));
  for (let n = 0; n < 6; n++) await assert.rejects(edu.courses.get('1'));
  assert.equal(server.to('/api/courses/1/').length, 3);
  server.answer(() => ({ body: {} }));
  await edu.lectures.get('1');
  await clock.pass(4_001);
  await edu.courses.get('1');
  await edu.courses.get('1');
});

test('a refusal is no failure: it opens no circuit', async () => {
  const { edu, server } = await setUp({ retry: false, breaker: breaker({ failures: 2 }) });
  server.answer(() => ({ status: 404, body: { detail: 'x' } }));
  for (let n = 0; n < 5; n++) await assert.rejects(edu.courses.get('1'), isNotFound);
});

test('an error knows its operation and its attempts, and can be written down without a secret', async () => {
  const { edu, server } = await setUp({ retry: false });
  server.answer(() => ({ status: 400, body: { password: ['Too short.'] }, headers: { 'X-Request-ID': 'abc' } }));
  const error = await edu.auth
    .register({ email: 'a@b.c', password: 'hunter2-secret' })
    .catch((caught: unknown) => caught);
  assert.ok(isEduRiseError(error));
  const text = JSON.stringify(error);
  assert.doesNotMatch(text, /hunter2/);
  assert.deepEqual(
    [error.operation, error.attempts, JSON.parse(text).requestId, JSON.parse(text).name],
    ['auth.register', 1, 'abc', 'BadRequestError'],
  );
});

test('the errors of another copy of this package are recognised', () => {
  const foreign = Object.assign(new Error('x'), {
    name: 'NotFoundError',
    code: 'http_404',
    status: 404,
    fields: [],
    [Symbol.for('@edurise/error')]: true,
  });
  assert.ok(isNotFound(foreign));
  assert.ok(!isNotFound(new Error('x')) && !isNotFound(null) && !isNotFound({ status: 404, fields: [] }));
});

test('a logger is told what happens, and nothing secret', async () => {
  const lines: unknown[] = [];
  const note = (...args: unknown[]) => void lines.push(args);
  const { edu, server } = await setUp({ retry: false, logger: logTo({ debug: note, warn: note }) });
  server.answer(({ path }) =>
    path.includes('login')
      ? { body: { access: 'acc3ss', refresh: 'r3fresh', user: { id: '7', email: 'a@b.c' } } }
      : { status: 403, body: { detail: 'No.' } },
  );
  await edu.session.signIn({ email: 'a@b.c', password: 'hunter2' });
  await assert.rejects(edu.request('GET', '/api/x/?token=t0ken', { query: { code: 'c0de' } }));
  const text = JSON.stringify(lines);
  assert.doesNotMatch(text, /hunter2|acc3ss|r3fresh|t0ken|c0de|a@b\.c/);
  assert.match(text, /auth\.login/);
});

test('a listener that throws disturbs neither the call nor the others', async () => {
  const { edu } = await setUp();
  const { error } = console;
  console.error = () => {};
  try {
    let heard = 0;
    edu.on('response', () => {
      throw new Error('mine');
    });
    edu.on('response', () => heard++);
    await edu.courses.get('1');
    assert.equal(heard, 1);
  } finally {
    console.error = error;
  }
});

test('areas are added to the same client, and those of one resource are joined', async () => {
  const { server } = await setUp();
  const edu = createClient({ baseUrl: server.url, resources: { courses } });
  const { content } = await import('@edurise/sdk/content');
  const { quizzes } = await import('@edurise/sdk/quizzes');
  const wider = edu.with({ content, quizzes });
  await wider.lectures.get('1');
  await wider.lectures.getQuiz('1');
  assert.equal(wider.session, edu.session);
  assert.equal(wider.cache.size, edu.cache.size);
  assert.ok(!('courses' in wider));
});

test('a client without sockets has no `realtime`, though one of its areas hands out tickets', async () => {
  const { server } = await setUp();
  const { system } = await import('@edurise/sdk/system');
  const edu = createClient({ baseUrl: server.url, resources: { system } });
  assert.equal(edu.realtime?.channel('notifications' as never), undefined);
});

test('a browser’s own `fetch` can be handed over as it is', async () => {
  let calledOn: unknown = 'nothing';
  const edu = createClient({
    baseUrl: 'https://learn.acme.test',
    fetch: async function (this: unknown) {
      calledOn = this;
      return Response.json({ status: 'up' });
    },
    resources: { system },
  });
  await edu.system.health();
  assert.equal(calledOn, undefined);
  edu.dispose();
});

test('what is on its way when the client is disposed of ends then, writes too', async () => {
  const { edu, server } = await setUp();
  server.answer(() => new Promise(() => {}));
  const calls = [edu.courses.get('1'), edu.request('POST', '/api/x/', { body: {} })];
  const ended = Promise.allSettled(calls);
  await new Promise((resolve) => setTimeout(resolve, 50));
  edu.dispose();
  for (const outcome of await ended) assert.ok(outcome.status === 'rejected' && isAborted(outcome.reason));
});
