import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createClient, type ClientOptions } from '@edurise/sdk/core';
import { courses } from '@edurise/sdk/courses';
import { users } from '@edurise/sdk/users';
import { persistent } from '@edurise/sdk/persistent-cache';
import { IDBDatabase } from 'fake-indexeddb';
import { channels } from './support/channels.ts';
import { Clock, settle } from './support/clock.ts';
import { forgetfulDevice, freshDevice } from './support/device.ts';
import { platform } from './support/platform.ts';
import { jwt } from './support/tokens.ts';

beforeEach(freshDevice);

const resources = { courses, users };
type Limits = Parameters<typeof persistent>[0];

const setUp = async () => {
  const clock = new Clock();
  const server = await platform(({ path, headers }) => ({
    body: path.endsWith('/me/') ? { id: '7', email: 'a@b.c' } : { id: path, title: headers.authorization ?? 'nobody' },
  }));
  /** A second page on the same device is a reload, or another tab. */
  const page = (limits?: Limits, { environment, ...more }: Partial<ClientOptions<typeof resources>> = {}) =>
    createClient({
      baseUrl: server.url,
      resources,
      retry: false,
      cache: { store: persistent(limits) },
      environment: { ...clock.environment, broadcast: () => undefined, ...environment },
      ...more,
    });
  const written = async () => {
    await clock.pass(200);
    for (let turn = 0; turn < 5; turn++) await settle();
  };
  return { clock, server, page, written, count: (path: string) => server.to(path).length };
};
const path = '/api/courses/1/';
const stored = async (): Promise<{ key: string }[]> => {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('edurise-answers', 1);
    request.onsuccess = () => resolve(request.result);
  });
  const request = database.transaction('answers').objectStore('answers').getAll() as IDBRequest<{ key: string }[]>;
  await new Promise((resolve) => (request.onsuccess = resolve));
  database.close();
  return request.result;
};

test('after a reload an answer is there without asking, and as little to be changed as before', async () => {
  const { page, written, count } = await setUp();
  await page().courses.get('1');
  await written();
  const { data, fromCache } = await page().courses.get('1').withResponse();
  assert.deepEqual([data.id, fromCache, count(path)], [path, true, 1]);
  assert.throws(() => ((data as { id: string }).id = 'mine'), TypeError);
});

test('nothing survives sign-out, not even what was about to be written', async () => {
  const { page, written } = await setUp();
  const edu = page();
  await edu.session.setTokens({ access: jwt({ user_id: 'anna' }) });
  await edu.users.get('1');
  await written();
  assert.equal((await stored()).length, 1);
  await edu.users.get('2');
  await edu.session.signOut();
  await written();
  assert.deepEqual(await stored(), []);
});

test('a sign-out that comes before the database has opened empties it too', async () => {
  const { page, written } = await setUp();
  const before = page();
  await before.session.setTokens({ access: jwt({ user_id: 'anna' }) });
  await before.users.get('1');
  await written();
  const edu = page();
  void edu.session.signOut();
  await written();
  assert.equal(edu.cache.size, 0);
  assert.deepEqual(await stored(), []);
});

test('what was kept for one person is never another’s', async () => {
  const { page, written, count } = await setUp();
  /** A device on which this person has signed in before. */
  const storageOf = async (user: string) => {
    const texts = new Map<string, string>();
    const storage = {
      get: (name: string) => texts.get(name),
      set: (name: string, text: string) => void texts.set(name, text),
      remove: (name: string) => void texts.delete(name),
    };
    await page({}, { storage, cache: false }).session.setTokens({ access: jwt({ user_id: user }) });
    return storage;
  };
  const [anna, ben] = [await storageOf('anna'), await storageOf('ben')];
  await page({}, { storage: anna }).users.get('1');
  await written();
  assert.equal((await page({}, { storage: ben }).users.get('1').withResponse()).fromCache, false);
  assert.equal((await page({}, { storage: anna }).users.get('1').withResponse()).fromCache, true);
  assert.equal(count('/api/users/1/'), 2);
});

test('a change removes what it concerns, also what a page has put there that is closed by now', async () => {
  const { page, written, count } = await setUp();
  const edu = page();
  await edu.categories.list();
  const other = page();
  for (const id of ['1', '10']) await other.courses.get(id);
  await written();
  await edu.courses.update('1', { title: 'x' });
  await edu.courses.get('1');
  await written();
  const reloaded = page();
  for (const id of ['1', '10']) assert.equal((await reloaded.courses.get(id).withResponse()).fromCache, true);
  assert.equal(count(path), 3, 'read, written, read');
});

test('what is invalidated before it is restored does not come back', async () => {
  const { page, written } = await setUp();
  await page().courses.get('1');
  await written();
  const edu = page();
  edu.cache.invalidate({ tags: ['course:1'] });
  assert.equal((await edu.courses.get('1').withResponse()).fromCache, false);
});

test('the limits hold: the age, and how many', async () => {
  const { clock, page, written } = await setUp();
  const edu = page({ maxEntries: 2 });
  for (const id of ['1', '2', '3']) {
    await edu.courses.get(id);
    await written();
  }
  assert.deepEqual(
    (await stored()).map(({ key }) => key.split('\n')[0]!.slice(-3)),
    ['/2/', '/3/'],
  );
  await clock.pass(60_000);
  assert.equal((await page({ maxAgeSeconds: 30 }).courses.get('2').withResponse()).fromCache, false);
});

test('many answers are one transaction', async (t) => {
  const { page, written } = await setUp();
  const edu = page();
  await edu.courses.get('0');
  await written();
  const transactions = t.mock.method(IDBDatabase.prototype, 'transaction');
  for (const id of ['1', '2', '3', '4']) await edu.courses.get(id);
  await written();
  assert.equal(transactions.mock.callCount(), 1);
});

test('where nothing can be kept, everything else works', async () => {
  const { page, written } = await setUp();
  forgetfulDevice();
  const edu = page();
  await edu.courses.get('1');
  await written();
  assert.equal((await edu.courses.get('1').withResponse()).fromCache, true);
  await edu.session.signOut();
});

test('a database that never answers holds a call up for less than half a second', async () => {
  const { clock, page, count } = await setUp();
  Object.assign(globalThis, { indexedDB: { open: () => ({}) } });
  const call = page().courses.get('1');
  await clock.pass(299);
  assert.equal(count(path), 0);
  await clock.pass(1);
  assert.equal((await call).id, path);
});

test('a connection that the browser has dropped is opened anew', async () => {
  const { page, written } = await setUp();
  const edu = page();
  await edu.courses.get('1');
  await written();
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase) {
    IDBDatabase.prototype.transaction = transaction;
    throw new DOMException('The connection is closing.', 'InvalidStateError');
  };
  await edu.courses.get('2');
  await written();
  assert.equal((await stored()).length, 2);
});

test('when the disk is full nothing that may be out of date is left', async () => {
  const { page, written } = await setUp();
  const edu = page();
  await edu.courses.get('1');
  await written();
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase) {
    IDBDatabase.prototype.transaction = transaction;
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  await edu.courses.update('1', { title: 'x' });
  await edu.courses.get('2');
  await written();
  assert.deepEqual(await stored(), []);
});

test('an answer that cannot be copied is left out, and takes none of the others along', async () => {
  const { written } = await setUp();
  const store = persistent();
  const clock = new Clock();
  await store.open('here', { ...clock.environment } as never);
  const kept = { data: {}, status: 200, until: Infinity, tags: [], name: 'a', area: undefined, pathname: '/' };
  store.put('bad', { ...kept, data: { run: () => {} } });
  store.put('good', kept);
  await clock.pass(200);
  await written();
  assert.deepEqual(
    (await stored()).map(({ key }) => key),
    ['good'],
  );
});

test('a sign-out in another tab empties the device for both', async () => {
  const { page, written } = await setUp();
  const texts = new Map<string, string>();
  const storage = {
    get: (name: string) => texts.get(name),
    set: (name: string, text: string) => void texts.set(name, text),
    remove: (name: string) => void texts.delete(name),
  };
  const broadcast = channels();
  const open = () => page({}, { storage, environment: { broadcast } });
  const edu = open();
  await edu.session.setTokens({ access: jwt({ user_id: 'anna' }) });
  const other = open();
  await other.users.get('1');
  await edu.session.signOut();
  await written();
  assert.equal(other.session.state.status, 'anonymous');
  assert.deepEqual([other.cache.size, await stored()], [0, []]);
});
