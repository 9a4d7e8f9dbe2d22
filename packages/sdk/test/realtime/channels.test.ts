import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hello, world } from './support/world.ts';

test('a channel opens one socket when somebody listens, and closes it five seconds after the last has left', async () => {
  const { live, network, time } = await world();
  const one = live.channel('chat', { conversation_id: '42' });
  const other = live.channel('chat', { conversation_id: '42' });
  await time.pass(1_000);
  assert.equal(network.attempts.length, 0);

  const heard: string[] = [];
  one.on('message', ({ content }) => heard.push(`one ${content}`));
  other.on('*', ({ type }) => heard.push(`other ${type}`));
  network.onconnect = (socket) => socket.say(hello());
  await time.pass(1_000);
  assert.deepEqual(
    network.attempts.map(({ pathname }) => pathname),
    ['/ws/chat/42/'],
  );
  assert.equal(one.state.status, 'live');
  network.last.say({ type: 'message', id: '1', content: 'Hello', seq: 1, epoch: 'e1' });
  network.last.say({ type: 'unheard_of' });
  await time.pass(100);
  assert.deepEqual(heard, ['one Hello', 'other message', 'other unheard_of']);

  one.close();
  await time.pass(10_000);
  assert.equal(network.open.length, 1);
  other.close();
  await time.pass(4_900);
  assert.equal(network.open.length, 1);
  await time.pass(200);
  assert.equal(network.open.length, 0);
  assert.deepEqual(live.state, { status: 'idle', channels: 0 });
});
