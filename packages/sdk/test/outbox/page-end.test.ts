import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf } from '../support/chance.ts';
import { cut } from './support/server.ts';
import { World } from './support/world.ts';

test('outbox O13 a page that is left takes sixty kilobytes with it in eight requests, answers first, and the next page the rest', async () => {
  let complete = 0;
  for (let seed = 1; seed <= 10; seed++) {
    const world = new World(chanceOf(seed));
    const tab = world.open();
    await world.rest();
    world.road.before = () => cut();
    const filler = 'x'.repeat(2_400);
    for (let n = 0; n < 40; n++) {
      if (n < 12) tab.post('updateProgress', `p${n}`, { played: [[n, n + 1]], session: filler });
      else if (n < 36) tab.post('addNote', `l${n}`, { content: `${n} ${filler}` });
      else tab.post('saveAnswers', `a${n}`, { answers: { q: filler } });
    }
    await world.pass(3_000);
    assert.equal(world.device.live.length, 40);
    world.road.before = undefined;
    const before = world.sent.length;
    tab.show(false);
    // So much happens while a page is being left; then it is gone.
    await world.rest(seed * 8);
    world.crash(tab);
    await world.rest();
    const leaving = world.sent.slice(before).filter(({ keepalive }) => keepalive);
    assert.ok(leaving.length > 0 && leaving.length <= 8, String(leaving.length));
    assert.ok(leaving.reduce((sum, { asked }) => sum + Buffer.byteLength(asked.text), 0) <= 60_000);
    if (leaving.length === 8) {
      complete++;
      assert.equal(leaving.filter(({ asked }) => asked.method === 'PATCH').length, 4, 'answers before all else');
      assert.equal(leaving.filter(({ asked }) => asked.path.endsWith('/progress/')).length, 0, 'what was played last');
    }
    world.open();
    for (let minute = 0; minute < 10; minute++) await world.pass(60_000);
    assert.deepEqual(world.device.live, []);
    assert.equal(world.server.effects.length, 40, `each once, seed ${seed}`);
  }
  assert.ok(complete > 0);
});

test('outbox O13 what is written while the page is hidden leaves as what may outlive it', async () => {
  const world = new World(chanceOf(3));
  const tab = world.open();
  await world.rest();
  tab.show(false);
  tab.post('saveAnswers', 'a', { answers: { q: 'last words' } });
  await world.rest();
  assert.deepEqual(
    world.sent.map(({ keepalive }) => keepalive),
    [true],
  );
});

for (const keyed of [true, false])
  test(`outbox O13 what left with a closed tab is sent again ${keyed ? 'at once by the next, under its key' : 'by the next when it can no longer be on its way'}`, async () => {
    const world = new World(chanceOf(5), { keyed });
    const tab = world.open();
    await world.rest();
    world.road.after = () => world.crash(tab);
    tab.show(false);
    tab.post('saveAnswers', 'a', { answers: { q: 'last words' } });
    await world.rest();
    assert.equal(world.sent.length, 1);
    assert.equal(tab.dead, true);
    world.road.after = undefined;
    world.open();
    await world.pass(2_000);
    assert.equal(world.sent.length, keyed ? 2 : 1);
    await world.pass(40_000);
    assert.deepEqual(world.device.live, []);
    assert.equal(world.sent.length, 2);
  });
