import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf } from '../support/chance.ts';
import { cut, refusal } from './support/server.ts';
import { World } from './support/world.ts';

/** `ENTRIES=1000` takes half a minute. */
const entries = Number(process.env['ENTRIES'] ?? 400);

test('outbox O2 five tabs deliver hundreds of entries once each and in order, though the one that sends is killed twenty times', async () => {
  const chance = chanceOf(2);
  const world = new World(chance);
  const tabs = Array.from({ length: 5 }, () => world.open());
  world.road = {
    before: () => (chance.below(50) ? undefined : cut()),
    after: () => (chance.below(50) ? undefined : cut()),
  };
  for (let entry = 0; entry < entries; entry++)
    tabs[entry % 5]!.post('addNote', `l${entry % 20}`, { content: `note ${entry}` });
  await world.rest(8 * entries);
  let killed = 0;
  let since = 0;
  world.meets = (what) => {
    if (what !== 'answered' || killed >= 20 || ++since < entries / 40 || !world.holder) return;
    since = 0;
    killed++;
    const index = tabs.indexOf(world.holder);
    world.crash(world.holder);
    tabs[index] = world.open();
  };
  for (let minute = 0; minute < 30 && world.device.live.length; minute++) await world.pass(60_000);

  assert.equal(killed, 20);
  assert.deepEqual(world.device.live, []);
  assert.equal(world.mostAtOnce, 1);
  const { effects } = world.server;
  let kept = 0;
  for (let lane = 0; lane < 20; lane++) {
    const numbers = effects.filter(({ path }) => path.includes(`/l${lane}/`)).map(({ body }) => body['content']);
    // All that was kept, each once, in the order in which it was.
    assert.deepEqual(numbers, world.device.order(`note:l${lane}`), `lane ${lane}`);
    kept += numbers.length;
  }
  assert.ok(kept > entries * 0.95, `${kept} were kept before their tab was killed`);
});

test('outbox O2 a tab that is frozen with the lock in its hands holds nobody up for longer than its lease', async () => {
  const world = new World(chanceOf(5));
  const [frozen, other] = [world.open(), world.open()];
  await world.rest();
  world.meets = (what, tab) => {
    if (what === 'token' && tab === frozen && !world.frozen) world.freeze(frozen);
  };
  frozen.post('addNote', 'l', { content: 'one' });
  await world.rest();
  assert.ok(world.frozen);
  other.post('addNote', 'm', { content: 'two' });
  await world.pass(20_000);
  assert.equal(world.server.effects.length, 0);
  await world.pass(50_000);
  assert.deepEqual(world.server.effects.map(({ body }) => body['content']).sort(), ['one', 'two']);
  world.thaw();
  await world.pass(60_000);
  assert.equal(world.server.effects.length, 2);
  assert.deepEqual(world.device.live, []);
});

test('outbox O2 a tab that has sent nothing yet asks what the platform takes before what a dead one was sending waits', async () => {
  const world = new World(chanceOf(7));
  const [dying, heir] = [world.open(), world.open()];
  heir.learned = false;
  world.meets = (what, tab) => {
    if (what === 'answered' && tab === dying) world.crash(dying);
  };
  dying.post('addNote', 'l', { content: 'one' });
  await world.pass(10_000);
  assert.ok(dying.dead && heir.learned);
  assert.equal(world.server.effects.length, 1);
  assert.deepEqual(world.device.live, []);
});

test('outbox O2 what is only in the memory of a tab is that tab’s: no other settles it, whatever its number', async () => {
  const world = new World(chanceOf(3));
  const [one, other] = [world.open(), world.open()];
  await world.rest();
  // Both keep things on the device, and so talk to each other.
  for (const tab of [one, other]) tab.post('addNote', 'small', { content: 'x' });
  await world.pass(3_000);
  world.server.refuse = ({ path }) => (path.includes('/second/') ? refusal(403) : undefined);
  const large = 'x'.repeat(256_001);
  const outcomes: unknown[] = [];
  const watch = (index: number, settled: Promise<{ status: number }>) =>
    settled.then(
      ({ status }) => (outcomes[index] = status),
      (error: { status: number }) => (outcomes[index] = error.status),
    );
  void watch(0, one.post('addNote', 'first', { content: large }).settled);
  await world.rest(4);
  void watch(1, other.post('addNote', 'second', { content: large }).settled);
  await world.pass(10_000);
  assert.deepEqual(outcomes, [201, 403]);
});
