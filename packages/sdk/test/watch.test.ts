import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courses } from '@edurise/contract/courses';
import { users } from '@edurise/contract/users';
import { createClient, type ClientOptions } from '@edurise/sdk/core';
import { watch, type Readable, type Watched } from '@edurise/sdk/optimistic';
import { channels } from './support/channels.ts';
import { Clock, settle } from './support/clock.ts';
import { platform } from './support/platform.ts';
import { jwt } from './support/tokens.ts';

const { get, list } = courses.courses;
const one = { path: { id: '1' } };
const path = '/api/courses/1/';

const resources = { courses, users };

const setUp = async (more: Partial<ClientOptions<typeof resources>> = {}) => {
  const clock = new Clock();
  let version = 1;
  const server = await platform(({ path: asked, method }) => {
    if (asked.endsWith('/me/')) return { body: { id: '7', email: 'a@b.c' } };
    if (method !== 'GET') version++;
    return {
      body: asked === '/api/courses/' ? [{ id: '1', title: `v${version}` }] : { id: '1', title: `v${version}` },
    };
  });
  const environment = { ...clock.environment, broadcast: channels() };
  const page = () => createClient({ baseUrl: server.url, resources, retry: false, environment, ...more });
  return { clock, server, page, edu: page(), count: (asked: string) => server.to(asked).length };
};

/** What a listener is told, in short: `v1`, `v1 stale`. */
const heard = () => {
  const told: string[] = [];
  const listener = ({ value, stale, error }: Watched<unknown>) => {
    const { title = '–' } = (value ?? {}) as { title?: string };
    told.push([title, stale && 'stale', error && (error as { code: string }).code].filter(Boolean).join(' '));
  };
  const until = async (last: string) => {
    for (let turn = 0; told.at(-1) !== last; turn++) {
      assert.ok(turn < 2_000, `never heard ${last}: ${told.join(', ')}`);
      await settle();
    }
  };
  return { told, listener, until };
};

test('a watch tells what there is, and what it becomes by a write', async () => {
  const { edu } = await setUp();
  const { told, listener, until } = heard();
  watch(edu, get, one, listener);
  assert.deepEqual(told, [], 'not before it returns');
  await until('v1');
  await edu.courses.update('1', { title: 'x' });
  await until('v2');
  assert.deepEqual(told, ['v1', 'v1 stale', 'v2']);
});

test('and by a write in another tab', async () => {
  const { edu, page, count } = await setUp();
  const { listener, until } = heard();
  const other = heard();
  watch(edu, get, one, listener);
  watch(edu, get, { path: { id: '10' } }, other.listener);
  await Promise.all([until('v1'), other.until('v1')]);
  await page().courses.update('1', { title: 'x' });
  await until('v2');
  assert.deepEqual([other.told, count('/api/courses/10/')], [['v1'], 1]);
});

test('whatever way it is invalidated, and also where nothing is kept', async () => {
  const { edu, count } = await setUp({ cache: false });
  const { listener, until } = heard();
  const watching = watch(edu, get, one, listener);
  await until('v1');
  for (const what of [{ tags: ['course'] }, { pattern: '/api/courses/*/' }, { area: 'courses' }]) {
    const before = count(path);
    edu.cache.invalidate(what);
    while (watching.current.stale || count(path) === before) await settle();
    assert.equal(count(path), before + 1);
  }
  edu.cache.invalidate({ tags: ['course:10'] });
  edu.cache.invalidate({ pattern: '/api/courses/' });
  await settle();
  assert.equal(watching.current.stale, false);
});

test('a kept answer is shown as stale, and the newer one follows', async () => {
  const { clock, edu, page } = await setUp({ cache: { catalog: 60, staleSeconds: 600 } });
  await edu.courses.get('1');
  const other = page();
  await clock.pass(61_000);
  // Changed by somebody of whom no tab knows.
  await other.request('PATCH', path, { body: {} });
  const { told, listener, until } = heard();
  watch(edu, get, one, listener);
  await until('v2');
  assert.deepEqual(told, ['v1 stale', 'v2']);
});

test('who watches the same shares one request', async () => {
  const { edu, count } = await setUp();
  const all = [heard(), heard(), heard()];
  for (const { listener } of all) watch(edu, get, one, listener);
  watch(edu.with({}), get, one, all[0]!.listener);
  for (const { until } of all) await until('v1');
  assert.equal(count(path), 1);
  await edu.courses.update('1', { title: 'x' });
  for (const { until } of all) await until('v2');
  assert.equal(count(path), 3);
});

test('a list is its first page', async () => {
  const { edu } = await setUp();
  const { current, stop } = await new Promise<{ current: Watched<unknown>; stop: () => void }>((resolve) => {
    const watching = watch(edu, list, { query: { search: 'x' } }, (state) => {
      assert.equal(state.value?.items[0]?.title, 'v1');
      resolve(watching);
    });
  });
  assert.ok(Object.isFrozen(current) && Object.isFrozen(current.value));
  stop();
});

test('nothing of a former user is shown, not for a moment', async () => {
  const { edu, server } = await setUp();
  server.answer(({ path: asked, headers }) => ({
    body: asked.endsWith('/me/') ? { id: 'x', email: 'a@b.c' } : { title: headers.authorization ?? 'nobody' },
  }));
  const tokens = ['anna', 'ben'].map((user) => jwt({ user_id: user }));
  await edu.session.setTokens({ access: tokens[0]! });
  const { told, listener, until } = heard();
  watch(edu, users.users.get as Readable, one, listener);
  await until(`Bearer ${tokens[0]}`);
  const signingIn = edu.session.setTokens({ access: tokens[1]! });
  assert.equal(told.at(-1), '–');
  await signingIn;
  await until(`Bearer ${tokens[1]}`);
  assert.equal(told.length, 3);
});

test('what cannot be had is told beside what was there, and asked for when the connection is back', async () => {
  const { edu } = await setUp({ cache: false });
  let cut = false;
  edu.use(async (request, next) => {
    if (!cut) return next(request);
    throw new TypeError('Failed to fetch');
  });
  const { told, listener, until } = heard();
  const watching = watch(edu, get, one, listener);
  await until('v1');
  cut = true;
  watching.reload();
  while (!watching.current.error) await settle();
  assert.equal((watching.current.value as { title: string }).title, 'v1');
  cut = false;
  watching.reload();
  while (watching.current.error) await settle();
  assert.equal(told.at(-1), 'v1');
});

test('a watch that is stopped leaves nothing behind: no listener, no request, no view', async () => {
  const { edu, server, count } = await setUp();
  const listening = new Set<unknown>();
  const observed = Object.create(edu, {
    on: {
      value: (...args: Parameters<typeof edu.on>) => {
        const stop = edu.on(...args);
        listening.add(stop);
        return () => (listening.delete(stop), stop());
      },
    },
  }) as typeof edu;
  const controller = new AbortController();
  const { told, listener, until } = heard();
  const first = watch(observed, get, one, listener, { signal: controller.signal });
  await until('v1');
  const second = watch(observed, get, { path: { id: '10' } }, listener);
  assert.equal(listening.size, 3);
  controller.abort();
  second.stop();
  assert.equal(listening.size, 0);
  const before = told.length;
  await edu.courses.update('1', { title: 'x' });
  first.reload();
  await settle();
  assert.deepEqual([told.length, count(path)], [before, 2]);
  let aborted = false;
  edu.use((request, next) => {
    request.signal?.addEventListener('abort', () => (aborted = true));
    return next(request);
  });
  server.answer(() => new Promise(() => {}));
  const third = watch(edu, get, { path: { id: '3' } }, listener);
  while (!count('/api/courses/3/')) await settle();
  third.stop();
  await settle();
  assert.equal(aborted, true);
});

test('an argument that cannot stand in the path is refused at once', async () => {
  const { edu } = await setUp();
  assert.throws(
    () => watch(edu, get, { path: { id: '..' } }, () => {}),
    (error: { code?: string }) => error.code === 'argument',
  );
});
