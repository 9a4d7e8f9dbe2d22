/** Sockets at servers, and on lines, that behave as they do at their worst. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { faultHelp } from '../../src/faults/faults.ts';
import { startPlatform, type Platform } from '../platform.ts';
import { people } from '../school.ts';
import { openSocket, type TestSocket } from './socket.ts';

const notifications = '/ws/v2/notifications/';
let platform: Platform;
before(async () => void (platform = await startPlatform()));
beforeEach(() => platform.sandbox.misbehave());
after(() => platform.close());

const open = (path = notifications, token?: string): Promise<TestSocket> =>
  openSocket(platform, path, token === undefined ? { as: 'sam' } : { token });
const mebibyte = 'x'.repeat(1_048_577);

/** A conversation that Sam writes in and listens to. */
async function chat(): Promise<TestSocket> {
  const { body } = await platform.call('POST', '/api/conversations/', {
    as: 'sam',
    body: { participants: [people.tess.id, people.tom.id], title: 'Faults' },
  });
  return openSocket(platform, `/ws/chat/${body.id}/`, { as: 'sam' });
}

describe('behind Daphne', () => {
  beforeEach(() => platform.sandbox.misbehave('socket=daphne'));

  test('a close has its code and no reason', async () => {
    assert.deepEqual(await (await open(notifications, 'nonsense')).closed, { code: 4401, reason: '' });
  });

  test('what cannot be read ends in 1011, a second later', async () => {
    const socket = await open();
    await socket.next('connection_established');
    socket.send('{');
    assert.equal((await socket.ask('ping')).type, 'pong');
    assert.deepEqual(await socket.closed, { code: 1011, reason: '' });
    assert.ok(!socket.untaken().includes('error'));
  });

  test('a frame that is too long cuts, a day ends in 1000', async () => {
    const [long, old] = [await open(), await open()];
    await old.next('connection_established');
    long.send(mebibyte);
    assert.equal((await long.closed).code, 1006);
    platform.pass(86_400);
    assert.equal((await old.closed).code, 1000);
  });
});

describe('behind uvicorn', () => {
  beforeEach(() => platform.sandbox.misbehave('socket=uvicorn'));

  test('what cannot be read cuts at once', async () => {
    const socket = await open();
    await socket.next('connection_established');
    socket.send('{');
    assert.equal((await socket.closed).code, 1006);
  });

  test('frames of several mebibytes are read', async () => {
    const socket = await chat();
    const answer = await socket.ask('message', { content: mebibyte });
    assert.equal(answer.type, 'ack');
    socket.close();
  });
});

test('each server has its own way to stop', async () => {
  for (const [way, code] of [
    ['daphne', 1006],
    ['uvicorn', 1012],
  ] as const) {
    const other = await startPlatform({ faults: [`socket=${way}`] });
    const socket = await openSocket(other, notifications, { as: 'sam' });
    await socket.next('connection_established');
    await other.close();
    assert.equal((await socket.closed).code, code, way);
  }
});

test('a handshake may be refused, cut, or never answered', async () => {
  for (const way of ['refuse', 'refuse:500', 'drop']) {
    platform.sandbox.misbehave(`socket=${way}*1`);
    assert.equal((await (await open()).closed).code, 1006, way);
    const next = await open();
    await next.next('connection_established');
    next.close();
  }
  const other = await startPlatform({ faults: ['socket=hang'] });
  const socket = await openSocket(other, notifications, { as: 'sam' });
  await other.call('GET', '/api/health/');
  assert.deepEqual(socket.frames, []);
  await other.close();
  assert.equal((await socket.closed).code, 1006);
});

test('whoever may not come in may be refused before the handshake, and nobody else is', async () => {
  platform.sandbox.misbehave('socket=early');
  assert.equal((await (await open(notifications, 'nonsense')).closed).code, 1006);
  const socket = await open();
  await socket.next('connection_established');
  socket.close();
});

test('a server that picks no protocol is one that clients fail of', async () => {
  platform.sandbox.misbehave('socket=protocol');
  const { access } = await platform.tokens('sam');
  const socket = await openSocket(platform, notifications, { protocols: ['edurise.v2', `bearer.${access}`] });
  assert.equal((await socket.closed).code, 1006);
});

test('an open socket may be closed, cut, or die of its first message', async () => {
  platform.sandbox.misbehave('socket=close:4409*1');
  assert.equal((await (await open()).closed).code, 4409);
  platform.sandbox.misbehave('socket=cut*1');
  assert.equal((await (await open()).closed).code, 1006);
  platform.sandbox.misbehave('socket=crash:10*1');
  const socket = await open();
  await socket.next('connection_established');
  socket.send({ action: 'get_history' });
  assert.equal((await socket.closed).code, 1011);
  const next = await open();
  await next.next('connection_established');
  next.close();
});

test('a line may be dead one way or both, while the connection stands', async () => {
  platform.sandbox.misbehave('socket=deaf*1');
  const deaf = await chat();
  await deaf.next('connection_established');
  deaf.send({ action: 'ping' });
  platform.sandbox.misbehave('socket=mute*1');
  const mute = await chat();
  await mute.opened;
  platform.sandbox.misbehave('socket=black-hole*1');
  const hole = await open();
  await hole.opened;
  const witness = await open();
  await witness.next('connection_established');
  mute.send({ action: 'ping' });
  assert.equal((await witness.ask('ping')).type, 'pong');
  assert.ok(!deaf.untaken().includes('pong'));
  assert.deepEqual([mute.frames, hole.frames], [[], []]);
  platform.sandbox.misbehave('socket=black-hole:50*1');
  const dying = await open();
  await dying.next('connection_established');
  dying.terminate();
  for (const socket of [deaf, mute, hole, witness]) socket.terminate();
});

test('numbered events may be lost, or come twice', async () => {
  const numbers = async (fault: string, messages: number) => {
    platform.sandbox.misbehave(fault);
    const socket = await chat();
    for (let count = 0; count < messages; count += 1) await socket.ask('message', { content: 'One more' });
    await socket.ask('ping');
    socket.close();
    return socket.frames.filter(({ type }) => type === 'message').map(({ seq }) => seq as number);
  };
  assert.deepEqual(await numbers('socket=lose:2', 4), [1, 3]);
  assert.deepEqual(await numbers('socket=twice', 2), [1, 1, 2, 2]);
});

test('frames may be no events at all', async () => {
  platform.sandbox.misbehave('socket=odd');
  const { access } = await platform.tokens('sam');
  const url = `${platform.sandbox.url.replace('http', 'ws')}${notifications}?token=${access}`;
  const came: unknown[] = [];
  const socket = new WebSocket(url);
  await new Promise<void>((resolve) => {
    socket.onmessage = ({ data }) => {
      came.push(data);
      if (typeof data !== 'string') resolve();
    };
  });
  assert.match(String(came[1]), /NaN/);
  assert.throws(() => JSON.parse(String(came[2])) as unknown);
  socket.close();
});

test('a fault is for the path and the number of sockets that it names, and for no request', async () => {
  platform.sandbox.misbehave('socket=refuse*1@/ws/chat/**');
  const spared = await open();
  await spared.next('connection_established');
  assert.equal((await platform.call('GET', '/api/health/')).status, 200);
  assert.equal((await (await chat()).closed).code, 1006);
  const second = await chat();
  await second.next('connection_established');
  spared.close();
  second.close();
});

test('every way is in the help, and no other is taken', () => {
  for (const way of ['daphne', 'uvicorn', 'early', 'black-hole[:ms]', 'lose[:nth]'])
    assert.ok(faultHelp.includes(`    ${way} `));
  assert.throws(() => platform.sandbox.misbehave('socket=sleepy'), /socket takes daphne, uvicorn/);
  assert.throws(() => platform.sandbox.misbehave('socket=close:soon'), /takes a number/);
});
