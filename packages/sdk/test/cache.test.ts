import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courses } from '@edurise/contract/courses';
import { affects, createEduRise, isAborted, type ClientOptions } from '@edurise/sdk';
import { channels } from './support/channels.ts';
import { Clock, settle } from './support/clock.ts';
import { platform } from './support/platform.ts';
import { jwt } from './support/tokens.ts';

const setUp = async (more: Partial<ClientOptions> = {}) => {
  const clock = new Clock();
  const server = await platform(({ path, headers }) => ({
    body: path.endsWith('/me/')
      ? { id: '7', email: 'a@b.c' }
      : { id: path, title: headers['accept-language'], tags: ['a'], n: server.seen.length },
  }));
  const edu = createEduRise({
    baseUrl: server.url,
    retry: false,
    validation: undefined,
    outbox: undefined,
    environment: clock.environment,
    ...more,
  });
  return { clock, server, edu, count: (path: string) => server.to(path).length };
};
const path = '/api/courses/1/';

test('a category’s lifetime is how long an answer is kept', async () => {
  const { clock, edu, count } = await setUp({ cache: { catalog: 60 } });
  await edu.courses.get('1');
  await clock.pass(59_000);
  assert.equal((await edu.courses.get('1').withResponse()).fromCache, true);
  await clock.pass(1_001);
  assert.equal((await edu.courses.get('1').withResponse()).fromCache, false);
  assert.equal(count(path), 2);
});

test('ten who ask at once share one request', async () => {
  const { edu, count } = await setUp();
  await Promise.all(Array.from({ length: 10 }, () => edu.courses.get('1')));
  assert.equal(count(path), 1);
});

test('one who gives up does not take the answer from the others', async () => {
  const { edu, server, count } = await setUp();
  let release = () => {};
  server.answer(async () => {
    await new Promise<void>((resolve) => (release = resolve));
    return { body: { id: path } };
  });
  const impatient = new AbortController();
  const calls = [edu.courses.get('1', { signal: impatient.signal }), edu.courses.get('1')];
  while (!server.seen.length) await settle();
  impatient.abort();
  await assert.rejects(calls[0]!, isAborted);
  release();
  assert.equal((await calls[1]!).id, path);
  assert.equal(count(path), 1);
});

test('with the last one who gives up the request ends', async () => {
  const { edu, server } = await setUp();
  server.answer(() => new Promise(() => {}));
  const controller = new AbortController();
  const call = edu.courses.get('1', { signal: controller.signal });
  while (!server.seen.length) await settle();
  controller.abort();
  await assert.rejects(call, isAborted);
  server.answer(() => ({ body: { id: 'new' } }));
  assert.equal((await edu.courses.get('1')).id, 'new');
});

test('a kept answer cannot be changed by who gets it', async () => {
  const { edu } = await setUp();
  const course = (await edu.courses.get('1')) as unknown as { title: string; tags: string[] };
  assert.throws(() => (course.title = 'mine'), TypeError);
  assert.throws(() => course.tags.push('b'), TypeError);
});

test('a write drops what depends on it, and nothing else', async () => {
  const { edu, count } = await setUp();
  const events: unknown[] = [];
  edu.on('invalidated', ({ tags }) => events.push(tags));
  for (const id of ['1', '10']) await edu.courses.get(id);
  await edu.courses.list();
  await edu.courses.update('1', { title: 'x' });
  for (const id of ['1', '10']) await edu.courses.get(id);
  await edu.courses.list();
  assert.deepEqual([count('/api/courses/1/'), count('/api/courses/10/'), count('/api/courses/')], [3, 1, 2]);
  assert.ok(events.flat().includes('course:1'));
});

test('an enrolment finds the course that it concerns in its body', async () => {
  const { edu, count } = await setUp();
  await edu.courses.get('1');
  await edu.courses.get('2');
  await edu.enrollments.create({ course: '1' });
  await edu.courses.get('1');
  await edu.courses.get('2');
  assert.deepEqual([count('/api/courses/1/'), count('/api/courses/2/')], [2, 1]);
});

test('what left before a change and arrives after it is not kept', async () => {
  const { edu, server } = await setUp();
  let release = () => {};
  server.answer(async ({ method }) => {
    if (method === 'GET') await new Promise<void>((resolve) => (release = resolve));
    return { body: { id: '1', title: 'old' } };
  });
  const early = edu.courses.get('1');
  while (!server.seen.length) await settle();
  await edu.courses.update('1', { title: 'new' });
  release();
  assert.equal((await early).title, 'old');
  server.answer(() => ({ body: { id: '1', title: 'new' } }));
  assert.equal((await edu.courses.get('1')).title, 'new');
});

test('errors are not kept', async () => {
  const { edu, server } = await setUp();
  server.answer(() => ({ status: 404, body: { detail: 'x' } }));
  await assert.rejects(edu.courses.get('1'));
  server.answer(() => ({ body: { id: '1' } }));
  assert.equal((await edu.courses.get('1')).id, '1');
});

test('another person, tenant or language gets an answer of its own', async () => {
  const { edu, count } = await setUp({ locale: 'en', tenant: 'acme' });
  await edu.courses.get('1');
  edu.locale = 'de';
  assert.equal((await edu.courses.get('1')).title, 'de');
  edu.locale = 'en';
  await edu.courses.get('1');
  assert.equal(count(path), 2);
  await edu.session.setTokens({ access: jwt({ user_id: 'anna' }) });
  await edu.courses.get('1');
  await edu.session.signOut();
  await edu.courses.get('1');
  await edu.session.switchTenant('globex');
  await edu.courses.get('1');
  assert.equal(count(path), 5);
  assert.equal(edu.tenant, 'globex');
});

test('an answer for whoever was signed in before is dropped', async () => {
  const { edu, server } = await setUp();
  await edu.session.setTokens({ access: jwt({ user_id: 'anna' }) });
  let release = () => {};
  server.answer(async () => {
    await new Promise<void>((resolve) => (release = resolve));
    return { body: { id: 'anna’s' } };
  });
  const call = edu.users.get('me-too');
  while (!server.to('/api/users/me-too/').length) await settle();
  void edu.session.signOut();
  release();
  await assert.rejects(call, isAborted);
  server.answer(() => ({ body: {} }));
});

test('`reload` asks again and keeps, `none` neither reads nor keeps', async () => {
  const { edu, count } = await setUp();
  await edu.courses.get('1');
  await edu.courses.get('1', { cache: 'reload' });
  assert.equal(count(path), 2);
  assert.equal((await edu.courses.get('1').withResponse()).fromCache, true);
  await edu.courses.get('2', { cache: 'none' });
  await edu.courses.get('2');
  assert.equal(count('/api/courses/2/'), 2);
});

test('peek gives what is kept and never asks', async () => {
  const { edu, server } = await setUp();
  const { get, list } = courses.courses;
  assert.equal(edu.cache.peek(get, { path: { id: '1' } }), undefined);
  await edu.courses.get('1');
  server.answer(() => ({ body: [{ id: 'a' }] }));
  await edu.courses.list({ search: 'x' });
  const before = server.seen.length;
  assert.equal(edu.cache.peek(get, { path: { id: '1' } })?.id, path);
  assert.deepEqual(edu.cache.peek(list, { query: { search: 'x' } })?.items, [{ id: 'a' }]);
  assert.equal(server.seen.length, before);
});

test('the least recently used goes first', async () => {
  const { edu, count } = await setUp({ cache: { maxEntries: 2 } });
  for (const id of ['1', '2', '1', '3', '1', '2']) await edu.courses.get(id);
  assert.deepEqual([count('/api/courses/1/'), count('/api/courses/2/'), edu.cache.size], [1, 2, 2]);
});

test('by tag, by resource, by pattern with whole segments', async () => {
  const { edu } = await setUp();
  const fill = async () => {
    edu.cache.clear();
    for (const id of ['1', '10']) await edu.courses.get(id);
    await edu.categories.list();
  };
  const left = async (what: Parameters<typeof edu.cache.invalidate>[0]) => {
    await fill();
    edu.cache.invalidate(what);
    return edu.cache.size;
  };
  assert.equal(await left({ tags: ['course:1'] }), 2);
  assert.equal(await left({ tags: ['course'] }), 1);
  assert.equal(await left({ resource: 'courses' }), 1);
  assert.equal(await left({ pattern: '/api/courses/1/' }), 2);
  assert.equal(await left({ pattern: '/api/courses/*/' }), 0);
  assert.equal(await left({ pattern: '/api/*' }), 3);
  assert.equal(await left({ pattern: '/api/**' }), 0);
});

test('a kind covers its members, and depends on each', () => {
  assert.ok(affects(['course'], ['course:42']));
  assert.ok(affects(['course:42'], ['course']));
  assert.ok(!affects(['course:4'], ['course:42']));
  assert.ok(!affects(['course'], ['courses']));
});

test('by area and by operation, under the names that the client was given', async () => {
  const { edu } = await setUp();
  const left = async (what: Parameters<typeof edu.cache.invalidate>[0]) => {
    edu.cache.clear();
    await Promise.all([edu.courses.get('1'), edu.categories.list(), edu.users.get('2')]);
    edu.cache.invalidate(what);
    return edu.cache.size;
  };
  assert.equal(await left({ area: 'courses' }), 1);
  assert.equal(await left({ area: 'course' }), 3);
  assert.equal(await left({ operation: 'courses.get' }), 2);
  assert.equal(await left({ operation: 'courses' }), 3);
});

test('an answer is found by its name, however it was asked for, and by its pattern, wherever the platform stands', async () => {
  const { server } = await setUp();
  const edu = createEduRise({
    baseUrl: `${server.url}/school`,
    retry: false,
    validation: undefined,
    outbox: undefined,
    environment: new Clock().environment,
  });
  for (const what of [{ resource: 'courses' }, { area: 'courses' }, { operation: 'courses.get' }, { pattern: path }]) {
    await edu.request(courses.courses.get, { path: { id: '1' } });
    edu.cache.invalidate(what);
    assert.equal((await edu.courses.get('1').withResponse()).fromCache, false, JSON.stringify(what));
    edu.cache.clear();
  }
});

test('a change reaches the other tabs, which tell it to their listeners', async () => {
  const broadcast = channels();
  const { edu, server, count } = await setUp({ environment: { broadcast } });
  const other = createEduRise({
    baseUrl: server.url,
    validation: undefined,
    outbox: undefined,
    environment: { broadcast },
  });
  const told: (readonly string[])[] = [];
  other.on('invalidated', ({ tags }) => told.push(tags));
  for (const id of ['1', '10']) await other.courses.get(id);
  await edu.courses.update('1', { title: 'x' });
  assert.ok(told.flat().includes('course:1'));
  for (const id of ['1', '10']) await other.courses.get(id);
  assert.deepEqual([count(path), count('/api/courses/10/')], [3, 1]);
  edu.cache.invalidate({ pattern: '/api/courses/*/' });
  assert.equal(other.cache.size, 0);
});

test('a write whose answer is lost may have been made: what depends on it is asked for again', async () => {
  const { edu, server } = await setUp();
  await edu.courses.get('1');
  server.answer(({ method }) =>
    method === 'GET' ? { body: { id: '1', title: 'made' } } : { body: 'not JSON at all' },
  );
  await assert.rejects(edu.courses.update('1', { title: 'made' }));
  assert.equal((await edu.courses.get('1')).title, 'made');
});

test('a write that is made after its author has signed out still counts for who is there then', async () => {
  const { edu, server, count } = await setUp();
  await edu.session.setTokens({ access: jwt({ user_id: 'anna' }) });
  let release = () => {};
  server.answer(async ({ method }) => {
    if (method === 'PATCH') await new Promise<void>((resolve) => (release = resolve));
    return { body: { id: '1' } };
  });
  const write = edu.courses.update('1', { title: 'x' });
  while (!server.seen.some(({ method }) => method === 'PATCH')) await settle();
  await edu.session.signOut();
  await edu.courses.get('1');
  release();
  await assert.rejects(write, isAborted);
  await edu.courses.get('1');
  assert.equal(count(path), 3);
});

test('for a while after its lifetime an answer is shown, marked, while a newer one is fetched', async () => {
  const { clock, edu, count } = await setUp({ cache: { catalog: 60, staleSeconds: 60 } });
  await edu.courses.get('1');
  await clock.pass(90_000);
  const { stale, fromCache } = await edu.courses.get('1').withResponse();
  assert.deepEqual([stale, fromCache], [true, true]);
  while (count(path) < 2) await settle();
  while ((await edu.courses.get('1').withResponse()).stale) await settle();
  await clock.pass(121_000);
  assert.equal((await edu.courses.get('1').withResponse()).fromCache, false);
  assert.equal(count(path), 3);
});

test('how often an answer was kept is counted, among the calls that could have found one', async () => {
  const { edu } = await setUp();
  await edu.courses.get('1');
  await edu.courses.get('1');
  await edu.courses.get('1', { cache: 'reload' });
  await edu.courses.update('2', { title: 'x' });
  assert.deepEqual({ ...edu.cache.metrics }, { hits: 1, misses: 1 });
});
