import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OutboxFullError } from '@edurise/sdk/outbox';
import { IndexedDisk } from '../../src/outbox/indexed-disk.ts';
import type { OutboxRecord } from '../../src/outbox/record.ts';
import { upgrade } from '../../src/outbox/upgrade.ts';
import { environmentOf, type Environment } from '../../src/environment.ts';
import { chanceOf } from '../support/chance.ts';
import { Clock } from '../support/clock.ts';
import { forgetfulDevice, freshDevice } from '../support/device.ts';
import { early } from './crashes.ts';
import { cut } from './support/server.ts';
import { World } from './support/world.ts';

const refusedWith = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const surroundings = (clock: Clock): Environment => environmentOf(clock.environment);
const recordOf = (more: object): OutboxRecord => ({ ...upgrade(early(1)), ...more });
const opened = (version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('edurise-outbox', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

test('outbox O10 a full disk: what was played makes room for an answer', async () => {
  const world = new World(chanceOf(1));
  const tab = world.open();
  await world.rest();
  world.road.before = () => cut();
  const beat = refusedWith(tab.post('updateProgress', 'l', { played: [[0, 5]] }).settled);
  await world.pass(2_000);
  world.device.full = () =>
    world.device.deed === 'add' && world.device.live.some(({ lane }) => lane.startsWith('progress:'));
  const answer = tab.post('saveAnswers', 'a', { answers: { q: 'x' } });
  await world.pass(2_000);
  assert.equal(await answer.durable, true);
  assert.ok((await beat) instanceof OutboxFullError, 'and whoever had it is told');
  assert.deepEqual(
    world.device.live.map(({ lane }) => lane),
    ['quiz:a'],
  );
});

test('outbox O10 a disk without any room: an answer is sent at once all the same, or its loss is told', async () => {
  const world = new World(chanceOf(1));
  const tab = world.open();
  await world.rest();
  world.device.full = () => true;
  const sent = tab.post('saveAnswers', 'a', { answers: { q: 'x' } });
  await world.pass(1_000);
  assert.deepEqual([await sent.durable, (await sent.settled).status], [false, 200]);
  world.road.before = () => cut();
  const lost = tab.post('saveAnswers', 'a', { answers: { q: 'y' } });
  await world.pass(1_000);
  assert.ok((await refusedWith(lost.settled)) instanceof OutboxFullError);
  world.online = false;
  const refused = tab.post('saveAnswers', 'b', { answers: { q: 'z' } });
  await world.pass(1_000);
  assert.ok((await refusedWith(refused.settled)) instanceof OutboxFullError);
});

test('outbox O10 two thousand entries, and one of a quarter of a megabyte, are all that is kept', async () => {
  const world = new World(chanceOf(1));
  const tab = world.open();
  await world.rest();
  tab.outbox.pause();
  world.online = false;
  const large = refusedWith(tab.post('addNote', 'big', { content: 'x'.repeat(256_001) }).settled);
  for (let n = 0; n < 2_000; n++) tab.post('addNote', 'l', { content: String(n) });
  await world.rest();
  assert.ok((await large) instanceof OutboxFullError);
  assert.equal(world.device.live.length, 2_000);
  const more = refusedWith(tab.post('addNote', 'l', { content: 'more' }).settled);
  await world.rest();
  assert.ok((await more) instanceof OutboxFullError);
});

test('outbox O10 a database that never answers, or is forbidden, is given up after three seconds', async () => {
  const clock = new Clock();
  Object.assign(globalThis, { indexedDB: { open: () => ({}) } });
  const hanging = refusedWith(new IndexedDisk(surroundings(clock)).transact({}, async () => 1));
  await clock.pass(3_500);
  assert.ok(await hanging);
  forgetfulDevice();
  assert.ok(await refusedWith(new IndexedDisk(surroundings(clock)).transact({}, async () => 1)));
  freshDevice();
});

test('outbox O10 a connection that the browser has dropped is opened anew, and nothing is asked of the dead one', async () => {
  freshDevice();
  const disk = new IndexedDisk(surroundings(new Clock()));
  const { open } = indexedDB;
  let openings = 0;
  indexedDB.open = (...args) => (openings++, open.apply(indexedDB, args));
  // A record must not have a place before the store gives it one.
  const { seq: _, ...record } = recordOf({});
  const add = () => disk.transact({ write: true }, (records) => records.put(record));
  await add();
  const prototype = Object.getPrototypeOf(await opened(2)) as IDBDatabase;
  const transaction = prototype.transaction;
  let dead = 1;
  prototype.transaction = function (...args) {
    if (dead-- > 0) throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    return transaction.apply(this, args);
  };
  await add();
  assert.equal(openings, 3, 'ours twice, the test’s once');
  dead = 3;
  assert.ok(await refusedWith(add()), 'three times, and no more');
  prototype.transaction = transaction;
  await add();
  assert.equal((await disk.transact({}, (records) => records.page(0, 10))).length, 3);
  indexedDB.open = open;
});

test('outbox O10 a newer release takes the database over: this one lets go of it, and says that it keeps nothing', async () => {
  freshDevice();
  const disk = new IndexedDisk(surroundings(new Clock()));
  await disk.transact({}, (records) => records.page(0, 1));
  (await opened(3)).close();
  assert.ok(await refusedWith(disk.transact({}, (records) => records.page(0, 1))));
});

test('outbox O10 a device that keeps nothing any more is told of once, and entries are sent from memory', async () => {
  const world = new World(chanceOf(1));
  const tab = world.open();
  await world.rest();
  let told = 0;
  tab.outbox.on('degraded', ({ durable }) => void (told += durable ? 0 : 1));
  world.device.broken = true;
  const one = tab.post('addNote', 'l', { content: 'x' });
  const other = tab.post('addNote', 'l', { content: 'y' });
  await world.pass(1_000);
  assert.deepEqual([await one.durable, await other.durable, told], [false, false, 1]);
  assert.deepEqual(
    world.server.effects.map(({ body }) => body['content']),
    ['x', 'y'],
  );
});

test('outbox O10 a device that cannot be read any more has not delivered anything: what is known is sent, and only then settled', async () => {
  const world = new World(chanceOf(1));
  const tab = world.open();
  await world.rest();
  world.road.before = () => cut();
  const { settled } = tab.post('saveAnswers', 'a', { answers: { q: 'x' } });
  let outcome: unknown;
  settled.then(
    ({ status }) => (outcome = status),
    (error: unknown) => (outcome = error),
  );
  await world.pass(500);
  world.device.broken = true;
  const entries = tab.outbox.entries();
  await world.pass(10_000);
  assert.deepEqual([(await entries).length, outcome, world.server.effects.length], [1, undefined, 0]);
  world.road.before = undefined;
  await world.pass(60_000);
  assert.deepEqual([outcome, world.server.effects.length, tab.outbox.state.waiting], [200, 1, 0]);
});

test('outbox O10 answers that go with their submission leave from a disk that has failed, too', async () => {
  const world = new World(chanceOf(1));
  const tab = world.open();
  tab.lacking = true;
  tab.post('saveAnswers', 'a', { answers: { q: 'x' } });
  await world.pass(500);
  world.device.broken = true;
  tab.post('submit', 'a', { answers: {} });
  await world.pass(5_000);
  assert.deepEqual(
    world.server.effects.map(({ body }) => body['answers']),
    [{ q: 'x' }],
  );
});

test('outbox O10 an entry that is gone without a word is not taken for delivered', async () => {
  const world = new World(chanceOf(1));
  const tab = world.open();
  await world.rest();
  world.road.before = () => cut();
  const refused = refusedWith(tab.post('saveAnswers', 'a', { answers: { q: 'x' } }).settled);
  await world.pass(500);
  // Somebody has cleared the site's data.
  world.device.records.clear();
  const entries = tab.outbox.entries();
  await world.pass(3_000);
  await entries;
  assert.equal(((await refused) as { code?: string }).code, 'outcome_unknown');
});

for (const [name, jump] of [
  ['a day back', -86_400_000],
  ['an hour back, as in autumn', -3_600_000],
  ['thirty days ahead', 30 * 86_400_000],
] as const)
  test(`outbox O11 a clock that is set ${name} neither stops the outbox nor changes the order`, async () => {
    const world = new World(chanceOf(11));
    const tab = world.open();
    await world.rest();
    world.road.before = () => cut();
    for (let n = 0; n < 3; n++) tab.post('addNote', 'l', { content: String(n) });
    await world.pass(600_000);
    world.skew = jump;
    tab.post('addNote', 'l', { content: '3' });
    await world.pass(1_000);
    world.road.before = undefined;
    await world.pass(300_000);
    assert.deepEqual(
      world.server.effects.map(({ body }) => body['content']),
      ['0', '1', '2', '3'],
    );
  });

test('outbox O12 five thousand entries of an earlier release are read at once, and rewritten one by one', async () => {
  freshDevice();
  const clock = new Clock();
  const environment = surroundings(clock);
  const first = new IndexedDisk(environment);
  await first.transact({ write: true }, async (records) => {
    for (let seq = 1; seq <= 5_000; seq++) await records.put(early(seq) as OutboxRecord);
  });
  first.close();
  const disk = new IndexedDisk(environment);
  const started = performance.now();
  let read = 0;
  let longest = 0;
  for (let after = 0, page: OutboxRecord[] = []; !read || page.length; after = page.at(-1)?.seq ?? 0) {
    const begun = performance.now();
    page = await disk.transact({}, (records) => records.page(after, 500));
    longest = Math.max(longest, performance.now() - begun);
    read += page.length;
    for (const { v, body, seq } of page) assert.deepEqual([v, body], [2, `{"content":"early${seq}"}`]);
    if (!page.length) break;
  }
  assert.equal(read, 5_000);
  // Ours is a fraction of it: most is the database’s copying. Generous, for machines that do other things, too.
  assert.ok(performance.now() - started < 5_000 && longest < 1_000);
  const raw = await new Promise<unknown[]>((resolve) => {
    void opened(2).then((database) => {
      const request = database.transaction('entries').objectStore('entries').getAll(null, 2);
      request.onsuccess = () => resolve(request.result as unknown[]);
    });
  });
  assert.deepEqual(raw, [early(1), early(2)], 'reading has rewritten nothing');
});

test('outbox O12 each shape becomes the next, step by step; one that cannot be read holds up nobody; a later one is left alone', async () => {
  const steps = [1, 2, 3].map((step) => (record: object) => ({ ...record, [`step${step}`]: true }));
  assert.deepEqual(upgrade({ id: 'a' }, steps), { id: 'a', step1: true, step2: true, step3: true, v: 4 });
  assert.deepEqual(upgrade({ id: 'a', v: 3 }, steps), { id: 'a', step3: true, v: 4 });
  const world = new World(chanceOf(12));
  const later = { ...recordOf({ seq: 1, body: '?' }), v: 99, something: new Map() };
  world.device.records.set(1, later);
  world.device.records.set(2, { ...recordOf({ seq: 2, id: 'torn' }), body: '{torn' });
  world.device.records.set(3, { ...recordOf({ seq: 3, id: 'fine' }), body: '{"content":"fine"}' });
  world.device.reserve(3);
  const tab = world.open();
  await world.pass(1_000);
  assert.deepEqual(
    world.server.effects.map(({ body }) => body['content']),
    ['fine'],
  );
  assert.deepEqual([tab.outbox.state.failed, tab.outbox.state.waiting], [1, 0]);
  assert.equal(world.device.records.get(1), later);
});
