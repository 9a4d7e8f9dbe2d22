import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAborted, isTimeout } from '@edurise/sdk/core';
import { realtime } from '@edurise/sdk/realtime';
import { lazyRealtime } from '@edurise/sdk/realtime/lazy';
import { jwt } from '../support/tokens.ts';
import { hello, world } from './support/world.ts';

/** A client whose code for realtime comes when the test says so, to a platform that answers whatever it is asked. */
const early = async () => {
  let come = () => {};
  const coming = new Promise<void>((resolve) => (come = resolve));
  const all = await world({
    client: {
      realtime: lazyRealtime(async () => {
        await coming;
        return realtime({ auth: 'query', WebSocket: all.network.WebSocket });
      }),
    },
  });
  const said: unknown[] = [];
  all.network.onconnect = (socket) => {
    socket.onsaid = ({ action, ref, content }) => {
      if (action !== 'message') return;
      said.push(content);
      socket.say({ type: 'ack', ref, result: content });
    };
    socket.say(hello());
  };
  return { ...all, come, said, chat: all.live.channel('chat', { conversation_id: '42' }) };
};

/** How it ended, or that it has not. */
const fateOf = <T>(promise: Promise<T>) => {
  const fate: { value?: T; error?: unknown; ended: boolean } = { ended: false };
  promise.then(
    (value) => Object.assign(fate, { value, ended: true }),
    (error: unknown) => Object.assign(fate, { error, ended: true }),
  );
  return fate;
};

const content = 'Hello';

test('what was to be said by one person is not said by the next, who is still told what happens', async () => {
  const { edu, time, chat, come, said, network } = await early();
  const heard: string[] = [];
  chat.on('message', (event) => heard.push(event.content));
  const events = chat.events('message');
  const ready = fateOf(chat.ready());
  chat.send('message', { content: 'sent by Ada' });
  const asked = fateOf(chat.request('message', { content: 'asked by Ada' }));
  await edu.session.reloadUser();
  await time.pass(100);
  assert.equal(asked.ended, false);
  const leaving = edu.session.signOut();
  await time.pass(100);
  await leaving;
  assert.ok(isAborted(asked.error));
  const coming = edu.session.setTokens({ access: jwt({ user_id: '8' }), refresh: 'r' });
  await time.pass(100);
  await coming;
  chat.send('message', { content: 'sent by Bob' });
  come();
  await time.pass(3_000);
  assert.deepEqual(said, ['sent by Bob']);
  assert.deepEqual(ready, { value: undefined, ended: true });
  network.last.say({ type: 'message', id: '1', content, seq: 1, epoch: 'e1' });
  await time.pass(100);
  assert.deepEqual(heard, [content]);
  assert.equal((await events.next()).value?.type, 'message');
  edu.dispose();
});

test('without code, what is waited for is given up when its time is up or its signal says so', async () => {
  const { time, chat, come, said } = await early();
  const controller = new AbortController();
  const { signal } = controller;
  const late = [
    chat.request('message', { content }, { timeout: 300 }),
    chat.ready({ timeout: 300 }),
    chat.request('message', { content }),
    chat.ready(),
  ].map(fateOf);
  const aborted = [
    chat.request('message', { content }, { signal }),
    chat.ready({ signal }),
    chat.request('message', { content }, { signal: AbortSignal.abort() }),
  ].map(fateOf);
  const events = fateOf(chat.events('*', { signal }).next());
  await time.pass(299);
  assert.deepEqual(
    late.map(({ ended }) => ended),
    [false, false, false, false],
  );
  await time.pass(1);
  assert.ok(late.slice(0, 2).every(({ error }) => isTimeout(error as Error)));
  controller.abort();
  await time.pass(1);
  assert.ok(aborted.every(({ error }) => isAborted(error as Error)));
  assert.deepEqual(events.value, { done: true, value: undefined });
  await time.pass(10_000);
  assert.ok(late.every(({ error }) => isTimeout(error as Error)));
  come();
  await time.pass(1_000);
  assert.deepEqual(said, []);
});

test('what the code took to come is taken off the time that is left', async () => {
  const { time, chat, come, network } = await early();
  network.fate = () => 'silence';
  const asked = fateOf(chat.request('message', { content }, { timeout: 1_000 }));
  await time.pass(800);
  come();
  await time.pass(199);
  assert.equal(asked.ended, false);
  await time.pass(1);
  assert.ok(isTimeout(asked.error));
});

for (const end of ['close', 'dispose'] as const) {
  test(`without code, ${end} gives up what is waited for`, async () => {
    const { edu, time, chat } = await early();
    const waiting = [chat.request('message', { content }), chat.ready()].map(fateOf);
    const events = fateOf(chat.events('*').next());
    await time.pass(10);
    if (end === 'close') chat.close();
    else edu.dispose();
    await time.pass(10);
    assert.ok(waiting.every(({ error }) => isAborted(error as Error)));
    assert.deepEqual(events.value, { done: true, value: undefined });
    await assert.rejects(chat.request('message', { content }), isAborted);
    assert.throws(() => chat.send('message', { content }), isAborted);
  });
}

test('what was said before the channel was closed is said when the code has come', async () => {
  const { edu, time, chat, come, said, live } = await early();
  const asked = fateOf(live.channel('chat', { conversation_id: '42' }).request('message', { content: 'asked' }));
  chat.send('message', { content: 'sent' });
  chat.close();
  come();
  await time.pass(1_000);
  assert.deepEqual(said.toSorted(), ['asked', 'sent']);
  assert.equal(asked.value, 'asked');
  edu.dispose();
});
