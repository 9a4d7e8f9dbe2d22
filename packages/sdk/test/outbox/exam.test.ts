import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf } from '../support/chance.ts';
import { cut } from './support/server.ts';
import { World } from './support/world.ts';

test('outbox O15 an exam of eight hours without a network: six hundred answers, twenty reloads, and all is there within a minute', async () => {
  const chance = chanceOf(15);
  const world = new World(chance);
  let tab = world.open();
  await world.rest();
  world.road.before = () => cut();
  const last: Record<string, string> = {};
  for (let n = 0; n < 600; n++) {
    const question = `q${chance.below(60)}`;
    last[question] = `answer ${n}`;
    const { durable } = tab.post('saveAnswers', 'exam', { answers: { [question]: last[question] } });
    await world.pass(48_000);
    assert.equal(await durable, true);
    if (n % 30 === 29) {
      world.crash(tab);
      tab = world.open();
      await world.rest();
    }
  }
  world.road.before = undefined;
  const back = world.now;
  tab.tell('network');
  while (world.device.live.length && world.now - back < 60_000) await world.pass(1_000);
  assert.deepEqual(world.device.live, [], 'within a minute');
  assert.deepEqual(world.server.answers.get('exam'), last);
  tab.post('submit', 'exam', { answers: {} });
  await world.pass(1_000);
  assert.equal(world.server.effects.filter(({ method }) => method === 'POST').length, 1);
});
