import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { courses } from '@edurise/contract/courses';
import { users } from '@edurise/contract/users';
import { createClient, isAborted } from '@edurise/sdk/core';
import { remember, warm, type RememberOptions } from '@edurise/sdk/remember';
import { settle } from './support/clock.ts';
import { platform } from './support/platform.ts';
import { jwt } from './support/tokens.ts';

const setUp = async (options: Partial<RememberOptions<[string]>> = {}) => {
  const server = await platform(({ path }) => ({
    body: path.endsWith('/me/') ? { id: '7', email: 'a@b.c' } : { path },
  }));
  const edu = createClient({ baseUrl: server.url, resources: { courses }, retry: false });
  const runs: string[] = [];
  const load = async (name: string) => {
    const run = runs.push(name);
    await settle();
    return { name, run };
  };
  const tags = (name: string) => [`course:${name}`];
  return { server, edu, runs, recall: remember(edu, load, { seconds: 60, tags, ...options }) };
};

test('who asks at once shares one run, and who comes later finds it kept, for so many seconds', async (t) => {
  mock.timers.enable({ apis: ['Date'], now: 1_000_000 });
  t.after(() => mock.timers.reset());
  const { recall, runs } = await setUp();
  const [one, other] = await Promise.all([recall('1'), recall('1')]);
  assert.equal(one, other);
  mock.timers.tick(59_999);
  assert.equal(await recall('1'), one);
  mock.timers.tick(1);
  assert.notEqual(await recall('1'), one);
  assert.deepEqual(runs, ['1', '1']);
});

test('the client’s invalidations take away what depends on them, also while it is on its way', async () => {
  const { edu, recall, runs } = await setUp();
  await recall('1');
  await recall('10');
  await edu.courses.update('1', { title: 'x' });
  const early = recall('1');
  edu.cache.invalidate({ tags: ['course:1'] });
  const late = recall('1');
  assert.deepEqual([(await early).run, (await late).run], [3, 4]);
  assert.equal((await recall('1')).run, 4);
  await recall('10');
  assert.deepEqual(runs, ['1', '10', '1', '1']);
});

test('with the session everything goes; what was on its way is nobody’s', async () => {
  const { edu, recall, runs } = await setUp();
  await edu.session.setTokens({ access: jwt({ user_id: 'anna' }) });
  await recall('1');
  const late = recall('2');
  await edu.session.signOut();
  await assert.rejects(late, isAborted);
  await recall('1');
  assert.deepEqual(runs, ['1', '2', '1']);
});

test('a failure is not kept', async () => {
  const { edu } = await setUp();
  let runs = 0;
  const recall = remember(edu, () => (runs++ ? 'there' : Promise.reject(new Error('no'))), { seconds: 60 });
  await assert.rejects(recall());
  assert.equal(await recall(), 'there');
  const throwing = remember(
    edu,
    () => {
      throw new Error('at once');
    },
    { seconds: 60 },
  );
  await assert.rejects(throwing());
});

test('the least recently used goes first; `clear` forgets all', async () => {
  const { recall, runs } = await setUp({ maxEntries: 2 });
  for (const name of ['1', '2', '1', '3', '1', '2']) await recall(name);
  assert.deepEqual(runs, ['1', '2', '3', '2']);
  recall.clear();
  await recall('2');
  assert.equal(runs.length, 5);
});

test('a key of one’s own says what is the same', async () => {
  const { recall, runs } = await setUp({ key: (name) => name.toLowerCase() });
  await recall('A');
  await recall('a');
  assert.deepEqual(runs, ['A']);
});

test('warming asks for so many at a time, keeps what comes, and never fails', async () => {
  const { edu, server } = await setUp();
  let now = 0;
  let most = 0;
  server.answer(async ({ path }) => {
    most = Math.max(most, ++now);
    await settle();
    now--;
    return path.endsWith('/3/') ? { status: 404, body: { detail: 'x' } } : { body: { id: path } };
  });
  const wanted = ['1', '2', '3', '', '4', '5'].map((id) => [courses.courses.get, { path: { id } }] as const);
  await warm(edu, wanted, { concurrency: 2 });
  assert.equal(most, 2);
  assert.equal(edu.cache.size, 4);
  await warm(edu, wanted.slice(0, 2));
  assert.equal(server.seen.length, 5);
});

test('what was to be warmed for one person is not asked for by the next', async () => {
  const { edu, server } = await setUp();
  await edu.session.setTokens({ access: jwt({ user_id: 'anna' }) });
  let release = () => {};
  server.answer(async ({ method }) => {
    if (method === 'GET') await new Promise<void>((resolve) => (release = resolve));
    return { body: {} };
  });
  const warming = warm(
    edu,
    ['1', '2', '3'].map((id) => [users.users.get, { path: { id } }] as const),
    { concurrency: 1 },
  );
  while (!server.to('/api/users/1/').length) await settle();
  await edu.session.signOut();
  release();
  await warming;
  assert.equal(server.to('/api/users/2/').length, 0);
});
