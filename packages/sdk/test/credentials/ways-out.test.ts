import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createEduRise, isEduRiseError, type EduRise } from '@edurise/sdk';
import { platform, type Handler, type Platform } from '../support/platform.ts';
import { access, headers, leaked, options, password, refresh } from './ours.ts';

/** Takes whatever comes, and lets every page in. */
const evil = await platform(() => ({
  body: { access, refresh: 'theirs', results: [], next: null, previous: null, count: 0 },
  headers: { 'Access-Control-Allow-Origin': '*' },
}));
const own = await platform();
const me = { id: 'ours-user', email: 'a@b.c' };

let edu: EduRise;
beforeEach(async () => {
  own.answer(({ path }) => ({ body: path.endsWith('/me/') ? me : {} }));
  edu = createEduRise({ baseUrl: own.url, ...options, validation: undefined, outbox: undefined });
  await edu.session.setTokens({ access, refresh });
  own.seen.length = evil.seen.length = 0;
});

const quietly = (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(work).then(
    () => undefined,
    (error: unknown) => (isEduRiseError(error) ? undefined : Promise.reject(error)),
  );

test('the platform itself gets all of it: what is looked for below is there', async () => {
  await edu.enrollments.create({ course: '1' });
  const { headers: got } = own.seen[0]!;
  for (const name of [
    'authorization',
    'x-tenant',
    'accept-language',
    'idempotency-key',
    'x-request-id',
    'x-school-key',
  ])
    assert.ok(got[name], name);
  assert.ok(leaked(own.seen).length >= 6);
});

/** Calls of every kind that carry something of ours, and what else they ask for on the way. */
const calls: Record<string, { call: () => PromiseLike<unknown>; at?: Handler }> = {
  read: { call: () => edu.courses.get('1') },
  'list, page by page': { call: () => edu.courses.list().toArray({ limit: 9 }) },
  write: { call: () => edu.enrollments.create({ course: '1' }) },
  change: { call: () => edu.users.updateMe({ first_name: 'ours-name' }) },
  removal: { call: () => edu.enrollments.delete('1') },
  upload: { call: () => edu.users.updateMe({ avatar: new Blob(['ours-file'], { type: 'image/png' }) }) },
  note: { call: () => edu.lectures.addNote('1', { content: 'ours-note' }) },
  'sign-in': { call: () => edu.session.signIn({ email: 'ours-email@b.c', password }) },
  'sign-out': { call: () => edu.session.signOut() },
  'explicit refresh': { call: () => edu.session.refresh() },
  'refresh after a 401': {
    call: () => edu.users.get('1'),
    at: ({ path }) => (path === '/api/users/1/' ? { status: 401, body: { detail: 'No.' } } : undefined),
  },
  'an address of one’s own': { call: () => edu.request('POST', '/api/badges/', { body: { secret: 'ours-body' } }) },
};

const redirecting =
  (status: number, to: (path: string) => string, first?: Handler): Handler =>
  async (request) =>
    (await first?.(request)) ?? { status, headers: { Location: to(request.url) } };

for (const status of [301, 302, 303, 307, 308]) {
  for (const [name, { call, at }] of Object.entries(calls)) {
    test(`a redirect, ${status}: ${name}`, async () => {
      own.answer(redirecting(status, (url) => evil.url + url, at));
      await quietly(call());
      assert.ok(own.seen.length > 0);
      assert.equal(evil.seen.length, 0);
    });
  }
}

test('a redirect is not followed to the platform’s own addresses either: a write would come back as a read', async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    own.seen.length = 0;
    own.answer(redirecting(status, (url) => `${url}again/`));
    await assert.rejects(edu.enrollments.create({ course: '1' }), { code: 'unexpected_answer' });
    assert.equal(own.seen.length, 1);
  }
});

const links = (evil: Platform): string[] => {
  const { host } = new URL(evil.url);
  return [
    `${evil.url}/api/courses/?page=2`,
    `//${host}/api/courses/?page=2`,
    `http://ours-user:ours-password@${host}/?page=2`,
    `https://${host}/?page=2`,
    `${own.url}@${host}/?page=2`,
    `${own.url}/?page=2&next=${evil.url}/`,
    `\\\\${host}\\?page=2`,
    `javascript:fetch('${evil.url}')?page=2`,
  ];
};

test('a link to the next page is read for its query alone, however it is written', async () => {
  for (const next of links(evil)) {
    own.seen.length = 0;
    own.answer(({ query }) => ({
      body: query.has('page')
        ? { count: 2, next: null, previous: null, results: [{ id: '2' }] }
        : { count: 2, next, previous: next, results: [{ id: '1' }] },
    }));
    assert.equal((await edu.courses.list().toArray({ limit: 9 })).length, 2, next);
    assert.deepEqual(
      own.seen.map(({ path }) => path),
      ['/api/courses/', '/api/courses/'],
    );
  }
  assert.equal(evil.seen.length, 0);
});

const segments = (evil: Platform): string[] => {
  const { host } = new URL(evil.url);
  return [
    '../../login/',
    '..%2f..%2flogin',
    '%2e%2e/%2e%2e',
    '%252e%252e%252f',
    '..\\..\\login',
    '..;/admin',
    '.%2e',
    `//${host}/x`,
    `/\\${host}/x`,
    `\\\\${host}\\x`,
    `@${host}/`,
    `:80@${host}/`,
    `http://${host}/`,
    `?next=${evil.url}`,
    `#@${host}/`,
    ` //${host}`,
    `\t//${host}`,
    `\r\nHost: ${host}`,
    `\0${host}`,
    '\u2025/\uFF0E\uFF0E/',
    `x/../../../..//${host}`,
  ];
};

test('a path parameter is one segment, whatever it holds', async () => {
  for (const segment of segments(evil)) {
    own.seen.length = 0;
    await edu.courses.get(segment);
    await edu.lectures.addNote(segment, { content: 'x' });
    assert.deepEqual(
      own.seen.map(({ url }) => url),
      [`/api/courses/${encodeURIComponent(segment)}/`, `/api/lectures/${encodeURIComponent(segment)}/notes/`],
    );
  }
  assert.equal(evil.seen.length, 0);
});

test('what is no segment at all is refused before anything is sent', async () => {
  for (const none of ['', '.', '..', null, undefined, {}, ['../x'], NaN, Infinity, 1.5, true, Symbol.iterator]) {
    await assert.rejects(edu.courses.get(none as string), { name: 'ArgumentError' });
  }
  // Half of a letter cannot be written into an address.
  await assert.rejects(edu.courses.get('\uD800'), { name: 'ArgumentError' });
  assert.equal(own.seen.length, 0);
});

const addresses = (evil: Platform): string[] => {
  const { host, port } = new URL(evil.url);
  return [
    `${evil.url}/x/`,
    `http://localhost:${port}/x/`,
    `${own.url}@${host}/x/`,
    `${own.url}.localhost:${port}/x/`,
    `${own.url}#@${host}/x/`,
    `${own.url}\\@${host}/x/`,
    `${own.url}\t@${host}/x/`,
    `http:${host}/x/`,
    `http:/${host}/x/`,
    `http:\\\\${host}/x/`,
    `HTTP://${host}/x/`,
    ` http://${host}/x/`,
    `\u0000http://${host}/x/`,
    `//${host}/x/`,
    `///${host}/x/`,
    `/\\${host}/x/`,
    `\\\\${host}/x/`,
    `/\t/${host}/x/`,
    `/../../..//${host}/x/`,
    `@${host}/x/`,
    `.${host}/x/`,
    `:${port}/x/`,
    `/{id}/../../${host}`,
  ];
};

test('an address of another origin gets nothing of ours, and what is no address goes nowhere', async () => {
  for (const address of addresses(evil)) {
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      await quietly(Promise.resolve().then(() => edu.request(method, address, method === 'POST' ? { body: {} } : {})));
    }
  }
  assert.ok(evil.seen.length >= 6, 'the first two are real addresses');
  assert.deepEqual(leaked(evil.seen), []);
});

test('an operation of one’s own that is declared at another origin', async () => {
  const path = `${evil.url}/{id}/` as `/${string}`;
  for (const session of ['begins', undefined] as const) {
    const operation = { method: 'POST', path, source: '000', access: 'user', ...(session && { session }) } as const;
    await quietly(edu.request(operation as never, { path: { id: '7' }, body: {} }));
  }
  assert.ok(evil.seen.length);
  assert.deepEqual(leaked(evil.seen), []);
});

test('a 401 of another origin has no one refresh anything', async () => {
  const other = await platform(() => ({ status: 401, body: { detail: 'No.', code: 'token_not_valid' } }));
  await quietly(edu.request('GET', `${other.url}/x/`));
  assert.deepEqual([own.seen.length, edu.session.state.status], [0, 'active']);
  assert.deepEqual(leaked(other.seen), []);
});

test('another origin that redirects to the platform brings nobody there', async () => {
  const other = await platform(() => ({ status: 307, headers: { Location: `${own.url}/api/enrollments/` } }));
  await quietly(edu.request('POST', `${other.url}/x/`, { body: {} }));
  assert.equal(own.seen.length, 0);
});

test('a name and a password in the platform’s address are not part of it', async () => {
  const { host } = new URL(own.url);
  const named = createEduRise({
    baseUrl: `http://ours-user:ours-password@${host}`,
    ...options,
    headers,
    outbox: undefined,
  });
  assert.equal(named.baseUrl, own.url);
  own.answer(() => ({ status: 404, body: { detail: 'x' } }));
  const error: unknown = await named.courses.get('1').catch((reason: unknown) => reason);
  assert.doesNotMatch(JSON.stringify(error) + String(error), /ours-password/);
});
