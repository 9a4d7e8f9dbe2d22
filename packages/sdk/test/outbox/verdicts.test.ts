import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isApiError } from '@edurise/sdk/core';
import { AbortedError, UnexpectedAnswerError } from '../../src/errors.ts';
import { chanceOf } from '../support/chance.ts';
import { cut, refusal } from './support/server.ts';
import { World, type Tab } from './support/world.ts';

const start = async (seed = 1, options: { keyed?: boolean } = {}): Promise<{ world: World; tab: Tab }> => {
  const world = new World(chanceOf(seed), options);
  const tab = world.open();
  await world.rest();
  return { world, tab };
};
const minutes = (count: number) => count * 60_000;
/** What became of a receipt so far. */
const watched = (settled: Promise<unknown>) => {
  const seen: { state: string; value?: unknown } = { state: 'waiting' };
  settled.then(
    (value) => Object.assign(seen, { state: 'done', value }),
    (value: unknown) => Object.assign(seen, { state: 'refused', value }),
  );
  return seen;
};

test('outbox O3 a key that the platform knows with another body is a dead letter, and never taken for done', async () => {
  const { world, tab } = await start();
  world.server.refuse = () => refusal(422, { code: 'idempotency_key_reused' });
  const seen = watched(tab.post('addNote', 'l', { content: 'x' }).settled);
  await world.pass(minutes(10));
  assert.equal(seen.state, 'refused');
  assert.equal(world.sent.length, 1);
  const [letter] = await during(world, tab.outbox.deadLetters());
  assert.equal(letter?.refusal.code, 'idempotency_key_reused');
  world.server.refuse = () => undefined;
  await during(world, tab.outbox.retry(letter.id));
  assert.equal(world.server.effects.length, 1, 'sent again, it goes by another key');
  assert.notEqual(world.sent[1]!.asked.key, world.sent[0]!.asked.key);
});

test('outbox O3 a key that is still at work is asked about again in one to five seconds', async () => {
  const { world, tab } = await start();
  let busy = 3;
  world.server.refuse = () => (busy-- > 0 ? refusal(409, { code: 'idempotency_key_in_use' }) : undefined);
  const seen = watched(tab.post('addNote', 'l', { content: 'x' }).settled);
  await world.pass(minutes(1));
  assert.equal(seen.state, 'done');
  const gaps = world.sent.slice(1).map(({ at }, index) => at - world.sent[index]!.at);
  assert.ok(gaps.length === 3 && gaps.every((gap) => gap >= 1_000 && gap <= 5_000), String(gaps));
});

test('outbox O3 another conflict is final', async () => {
  const { world, tab } = await start();
  world.server.refuse = () => refusal(409, { code: 'conflict' });
  const seen = watched(tab.post('addNote', 'l', { content: 'x' }).settled);
  await world.pass(minutes(1));
  assert.deepEqual([seen.state, world.sent.length], ['refused', 1]);
});

for (const keyed of [true, false])
  test(`outbox O4 every first answer is lost, and each effect is there once (${keyed ? 'by key' : 'by what is there'})`, async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { world, tab } = await start(seed, { keyed });
      if (!keyed) tab.features = {};
      const lost = new Set<string>();
      world.road.after = ({ method, text }) =>
        method === 'GET' || lost.size === lost.add(text).size ? undefined : cut();
      // An ordinary platform does not keep the selector, and is not to be missed by it.
      const selector = { type: 'FragmentSelector', value: 'page=2' };
      for (let n = 0; n < 20; n++) tab.post('addNote', `l${n % 4}`, { content: `note ${n}`, selector });
      tab.post('submit', 'q', { answers: { one: 'x' } });
      await world.pass(minutes(10));
      assert.equal(world.server.effects.length, 21, `seed ${seed}`);
      assert.deepEqual(world.device.live, []);
      for (const { text } of world.server.effects)
        assert.ok(world.sent.filter(({ asked }) => asked.text === text).length <= 3);
    }
  });

test('outbox O4 a repetition is recognised by the field that it repeats, from the second attempt on', async () => {
  const { world, tab } = await start();
  let asked = 0;
  const exists = refusal(400, { fields: [{ path: ['id'], messages: ['note with this id already exists.'] }] });
  world.road.before = () => (asked++ ? exists : cut());
  const seen = watched(tab.post('addNote', 'l', { id: '1', content: 'x' }).settled);
  await world.pass(minutes(1));
  assert.equal(seen.state, 'done');
  world.road.before = () => exists;
  const first = watched(tab.post('addNote', 'l', { id: '1', content: 'y' }).settled);
  await world.pass(minutes(1));
  assert.equal(first.state, 'refused', 'at the first attempt it is somebody else’s');
});

for (const retryAfterMs of [30_000, undefined])
  test(`outbox O5 too many requests: nothing leaves for half a minute, ${retryAfterMs ? 'as asked' : 'asked or not'}`, async () => {
    const { world, tab } = await start();
    let refused = 0;
    world.server.refuse = () => (refused++ ? undefined : refusal(429, { retryAfterMs }));
    tab.post('addNote', 'l', { content: 'x' });
    await world.pass(1_000);
    tab.post('addNote', 'other', { content: 'y' });
    await during(world, tab.outbox.flush());
    await world.pass(28_500);
    assert.equal(world.sent.length, 1, 'whoever asks, and in whichever lane');
    await world.pass(4_000);
    const [first, second] = world.sent;
    assert.ok(second!.at - first!.at >= 30_000 && second!.at - first!.at <= 33_250, String(second!.at - first!.at));
    assert.equal(world.server.effects.length, 2);
  });

test('outbox O5 a reload does not cut short what the platform asked for', async () => {
  const { world, tab } = await start();
  let refused = 0;
  world.server.refuse = () => (refused++ ? undefined : refusal(429, { retryAfterMs: 30_000 }));
  tab.post('addNote', 'l', { content: 'x' });
  await world.pass(1_000);
  world.crash(tab);
  const again = world.open();
  await during(world, again.outbox.flush());
  await world.pass(28_000);
  assert.equal(world.sent.length, 1);
  await world.pass(5_000);
  assert.equal(world.server.effects.length, 1);
});

test('outbox O6 a platform that breaks for ten minutes gets everything, with eight requests for an entry at most', async () => {
  for (let seed = 1; seed <= 25; seed++) {
    const { world, tab } = await start(seed);
    const end = world.now + minutes(10);
    world.server.refuse = ({ path }) => (path.includes('/sick/') && world.now < end ? refusal(500) : undefined);
    tab.post('addNote', 'sick', { content: 'x' });
    tab.post('addNote', 'sick', { content: 'y' });
    for (let n = 0; n < 5; n++) tab.post('addNote', 'well', { content: `well ${n}` });
    await world.pass(100);
    assert.equal(world.server.effects.length, 5, 'the other lanes do not mind');
    // Somebody who keeps asking does not use up its patience.
    for (let n = 0; n < 30; n++) await during(world, tab.outbox.flush());
    await world.pass(minutes(30));
    assert.equal(world.server.effects.length, 7, `seed ${seed}`);
    const requests = world.sent.filter(({ asked }) => asked.text.includes('"x"')).length;
    assert.ok(requests <= 8, `${requests} requests with seed ${seed}`);
  }
});

test('outbox O6 what the platform breaks of for ever is a dead letter after eight attempts; a network may fail for as long as it likes', async () => {
  const { world, tab } = await start();
  world.road.before = ({ path }) => (path.includes('/dark/') ? cut() : refusal(500));
  tab.post('addNote', 'sick', { content: 'x' });
  tab.post('addNote', 'dark', { content: 'y' });
  await world.pass(minutes(60));
  assert.deepEqual([tab.outbox.state.failed, tab.outbox.state.waiting], [1, 1]);
  assert.equal(world.sent.filter(({ asked }) => asked.path.includes('/sick/')).length, 8);
  const dark = world.sent.filter(({ asked }) => asked.path.includes('/dark/'));
  assert.ok(dark.length > 10);
  assert.ok(dark.slice(1).every(({ at }, index) => at - dark[index]!.at <= minutes(5) + 1_000));
});

test('outbox O7 one lane of ten is refused: a dead letter tells the fields, and nine finish', async () => {
  const { world, tab } = await start();
  world.server.refuse = ({ path }) =>
    path.includes('/l3/')
      ? refusal(400, { message: 'No.', fields: [{ path: ['content'], messages: ['Too long.'] }] })
      : undefined;
  const dead: unknown[] = [];
  tab.outbox.on('dead', (letter) => dead.push(letter.refusal.fields));
  const receipts = Array.from({ length: 10 }, (_, n) =>
    watched(tab.post('addNote', `l${n}`, { content: 'x' }).settled),
  );
  await world.pass(1_000);
  assert.equal(receipts.filter(({ state }) => state === 'done').length, 9);
  assert.ok(receipts[3]!.state === 'refused' && isApiError(receipts[3]!.value));
  const letters = await during(world, tab.outbox.deadLetters());
  assert.deepEqual(
    letters.map(({ lane, reason, refusal: { status, fields } }) => [lane, reason, status, fields]),
    [['note:l3', 'No.', 400, [{ path: ['content'], messages: ['Too long.'] }]]],
  );
  assert.deepEqual(dead, [letters[0]!.refusal.fields]);
  world.server.refuse = () => undefined;
  await during(world, tab.outbox.retry(letters[0]!.id));
  assert.deepEqual([world.server.effects.length, tab.outbox.state.failed], [10, 0]);
});

test('outbox O8 a session that is over holds everything, and nothing goes out as somebody else', async () => {
  const { world, tab } = await start();
  world.server.refuse = ({ user }) => (user === 'anna' ? refusal(401) : undefined);
  const seen = watched(tab.post('addNote', 'l', { content: 'x' }).settled);
  tab.post('addNote', 'm', { content: 'y' });
  await world.pass(5_000);
  const tried = world.sent.length;
  assert.ok(tried <= 2 && tab.outbox.state.held === true);
  assert.deepEqual(
    world.device.live.map(({ attempts }) => attempts),
    [0, 0],
    'a refused session is no attempt',
  );
  await during(world, tab.outbox.flush());
  assert.equal(world.sent.length, tried);
  world.user = 'bert';
  tab.tell('session');
  await world.pass(minutes(30));
  assert.deepEqual([world.server.effects.length, tab.outbox.state.waiting], [0, 0]);
  world.server.refuse = () => undefined;
  world.user = 'anna';
  tab.tell('session');
  await world.pass(1_000);
  assert.deepEqual(
    world.server.effects.map(({ user }) => user),
    ['anna', 'anna'],
  );
  assert.equal(seen.state, 'done');
});

test('outbox O8 somebody else signs in while an entry is being leased: it is not sent', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { world, tab } = await start(seed);
    world.meets = (what) => {
      if (what === 'disk after lease') world.user = 'bert';
    };
    tab.post('addNote', 'l', { content: 'anna’s' });
    await world.pass(minutes(5));
    assert.deepEqual(world.server.effects, []);
    assert.equal(world.device.live.length, 1);
  }
});

test('outbox O9 a captive portal, a redirect, half an answer: none is taken for the platform’s word', async () => {
  const { world, tab } = await start();
  const portal = [
    new UnexpectedAnswerError(200, 'text/html'),
    new UnexpectedAnswerError(301, ''),
    refusal(403, { webPage: true }),
    refusal(511, { webPage: true }),
  ];
  let asked = 0;
  world.road.before = () => portal[asked++];
  const seen = watched(tab.post('addNote', 'l', { content: 'x' }).settled);
  const settled: unknown[] = [];
  tab.outbox.on('settled', (entry) => settled.push(entry));
  await world.pass(500);
  assert.deepEqual([seen.state, settled], ['waiting', []]);
  await world.pass(minutes(30));
  assert.deepEqual([seen.state, world.server.effects.length, settled.length], ['done', 1, 1]);
});

test('outbox O9 what no later attempt could change is final at once', async () => {
  for (const status of [400, 403, 404, 405, 406, 410, 413, 415, 422, 431]) {
    const { world, tab } = await start();
    world.server.refuse = () => refusal(status);
    const seen = watched(tab.post('addNote', 'l', { content: 'x' }).settled);
    await world.pass(minutes(5));
    assert.deepEqual([seen.state, world.sent.length], ['refused', 1], String(status));
  }
  for (const status of [408, 425, 502, 503, 504, 520, 524]) {
    const { world, tab } = await start();
    let left = 20;
    world.road.before = () => (left-- > 0 ? refusal(status) : undefined);
    const seen = watched(tab.post('addNote', 'l', { content: 'x' }).settled);
    await world.pass(minutes(120));
    assert.deepEqual([seen.state, world.sent.length], ['done', 21], String(status));
  }
});

test('outbox O4 an ordinary platform does not let its notes be listed: the repeat goes, and what it says of the list is not said of the note', async () => {
  for (const [status, most] of [
    [403, 5],
    [404, 5],
    [500, 30],
  ] as const) {
    const { world, tab } = await start(1, { keyed: false });
    tab.features = {};
    let lost = 0;
    world.road.after = ({ method }) => (method === 'POST' && !lost++ ? cut() : undefined);
    world.server.refuse = ({ method }) => (method === 'GET' ? refusal(status) : undefined);
    const seen = watched(tab.post('addNote', 'l', { content: 'x' }).settled);
    await world.pass(minutes(most));
    assert.deepEqual([seen.state, tab.outbox.state.failed], ['done', 0], `${status}: better twice than never`);
  }
});

for (const [name, error] of [
  ['a lost network', cut()],
  ['too many requests', refusal(429)],
  ['a gateway', refusal(503)],
] as const)
  test(`outbox O4 ${name} while it is looked for what has arrived delays the repeat, and nothing is there twice`, async () => {
    const { world, tab } = await start(1, { keyed: false });
    tab.features = {};
    let lost = 0;
    let looks = 0;
    world.road.after = ({ method }) => (method === 'POST' && !lost++ ? cut() : undefined);
    world.road.before = ({ method }) => (method === 'GET' && looks++ < 3 ? error : undefined);
    const seen = watched(tab.post('addNote', 'l', { content: 'x' }).settled);
    await world.pass(minutes(10));
    assert.deepEqual([seen.state, world.server.effects.length], ['done', 1]);
    assert.ok(looks > 3);
  });

test('outbox O7 a dead letter that is discarded is told of once, and counts no longer', async () => {
  const { world, tab } = await start();
  world.server.refuse = () => refusal(403);
  let dead = 0;
  tab.outbox.on('dead', () => dead++);
  tab.post('addNote', 'l', { content: 'x' });
  await world.pass(1_000);
  const [letter] = await during(world, tab.outbox.deadLetters());
  await during(world, tab.outbox.discard(letter!.id));
  await world.rest();
  assert.deepEqual([dead, tab.outbox.state.failed, world.device.live.length], [1, 0, 0]);
});

test('outbox O8 an attempt that ended because somebody else came stays its writer’s, and is sent when that one is back', async () => {
  for (const keyed of [true, false]) {
    const { world, tab } = await start(1, { keyed });
    world.road.before = ({ method }) => {
      if (method === 'GET' || world.user === 'bert') return undefined;
      world.user = 'bert';
      return new AbortedError('The session is another one by now.');
    };
    const seen = watched(tab.post('addNote', 'l', { content: 'anna’s' }).settled);
    await world.pass(1_000);
    tab.tell('session');
    await world.pass(minutes(10));
    assert.deepEqual([seen.state, world.server.effects.length, world.device.live.length], ['waiting', 0, 1]);
    world.road.before = undefined;
    world.user = 'anna';
    tab.tell('session');
    await world.pass(1_000);
    assert.deepEqual(
      world.server.effects.map(({ user }) => user),
      ['anna'],
    );
    assert.equal(seen.state, 'done');
  }
});

test('outbox O8 what one person may see is not searched for what another has written', async () => {
  const { world, tab } = await start(1, { keyed: false });
  tab.features = {};
  let lost = 0;
  world.road.after = ({ method }) => {
    if (method === 'POST' && !lost++) return cut();
    if (method === 'GET') world.user = 'bert';
    return undefined;
  };
  const seen = watched(tab.post('addNote', 'l', { content: 'x' }).settled);
  await world.pass(minutes(5));
  assert.equal(seen.state, 'waiting');
});

/** Lets the world go on until the promise settles. */
async function during<T>(world: World, promise: Promise<T>): Promise<T> {
  let done = false;
  const settled = promise.finally(() => (done = true));
  while (!done) await world.rest(20);
  return settled;
}
