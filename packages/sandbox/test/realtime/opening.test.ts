import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startPlatform, type Platform } from '../platform.ts';
import { openSocket, socketAt } from './socket.ts';

const notifications = '/ws/v2/notifications/';

describe('opening a socket', () => {
  let platform: Platform;
  before(async () => void (platform = await startPlatform({ accessSeconds: 300 })));
  after(() => platform.close());

  test('a token in the address lets in, and the platform says first what it can do', async () => {
    const socket = await openSocket(platform, notifications, { as: 'sam' });
    const hello = await socket.next('connection_established');
    assert.equal(socket.frames[0], hello);
    assert.deepEqual(hello['features'], ['ref', 'seq', 'resume', 'reauth', 'draining', 'ping']);
    assert.match(String(hello['session_id']), /^[0-9a-f-]{36}$/);
    assert.equal(typeof hello['epoch'], 'string');
    assert.equal(hello['heartbeat'], 25);
    assert.equal(hello['server_now'], new Date(platform.sandbox.clock.now()).toISOString().replace('Z', '000Z'));
    socket.close();
  });

  test('a token as a subprotocol lets in, and is not sent back', async () => {
    const { access } = await platform.tokens('sam');
    const socket = await openSocket(platform, notifications, { protocols: ['edurise.v2', `bearer.${access}`] });
    await socket.next('connection_established');
    assert.equal(socket.protocol, 'edurise.v2');
    socket.close();
  });

  test('a ticket lets one socket in, within half a minute', async () => {
    const { body } = await platform.call('POST', '/api/realtime/tickets/', { as: 'sam' });
    const query = `?ticket=${body.ticket}`;
    const first = await openSocket(platform, notifications, { query });
    await first.next('connection_established');
    first.close();
    const second = await openSocket(platform, notifications, { query });
    assert.deepEqual(await second.closed, { code: 4401, reason: 'ticket_invalid' });

    const { body: late } = await platform.call('POST', '/api/realtime/tickets/', { as: 'sam' });
    platform.pass(31);
    const third = await openSocket(platform, notifications, { query: `?ticket=${late.ticket}` });
    assert.deepEqual(await third.closed, { code: 4401, reason: 'ticket_invalid' });
  });

  test('who may not come in is told so after the handshake, where a browser can read it', async () => {
    const ended = async (path: string, opening: Parameters<typeof openSocket>[2]) =>
      (await openSocket(platform, path, opening)).closed;
    const stale = (await platform.learner()).token;
    platform.pass(301);
    assert.deepEqual(await ended(notifications, {}), { code: 4401, reason: 'token_missing' });
    assert.deepEqual(await ended(notifications, { token: 'nonsense' }), { code: 4401, reason: 'token_invalid' });
    assert.deepEqual(await ended(notifications, { token: stale }), { code: 4401, reason: 'token_expired' });
    const { token, refresh } = await platform.learner();
    assert.deepEqual(await ended(notifications, { token: refresh }), { code: 4401, reason: 'token_invalid' });
    assert.deepEqual(await ended(notifications, { token, headers: { 'x-tenant': 'south' } }), {
      code: 4403,
      reason: 'tenant_access_error',
    });
    assert.deepEqual(await ended('/ws/v2/grades/collaboration/1/', { token }), { code: 4403, reason: 'forbidden' });
    assert.deepEqual(await ended('/ws/chat/1/', { token }), { code: 4404, reason: 'not_found' });
  });

  test('where no channel is there is no socket, nor for a page of another origin', async () => {
    const { token } = await platform.learner();
    const { code } = await (await openSocket(platform, '/ws/elsewhere/', { token })).closed;
    assert.equal(code, 1006);
    // No address at all.
    assert.equal((await (await openSocket(platform, '//', { token })).closed).code, 1006);
    const foreign = await openSocket(platform, notifications, { token, headers: { origin: 'https://evil.example' } });
    assert.equal((await foreign.closed).code, 1006);
    const near = await openSocket(platform, notifications, { token, headers: { origin: 'http://localhost:5173' } });
    await near.next('connection_established');
    near.close();
  });

  test('a socket ends with its token, unless it is given a new one', async () => {
    const { token, refresh } = await platform.learner();
    const [left, kept] = [
      await openSocket(platform, notifications, { token }),
      await openSocket(platform, notifications, { token }),
    ];
    await Promise.all([left.next('connection_established'), kept.next('connection_established')]);
    platform.pass(200);
    const { body } = await platform.call('POST', '/api/auth/refresh/', { body: { refresh } });
    const { expires_at } = await kept.ask('authenticate', { token: body.access });
    assert.equal(Date.parse(String(expires_at)), Math.floor(platform.sandbox.clock.now() / 1000) * 1000 + 300_000);
    platform.pass(150);
    assert.deepEqual(await left.closed, { code: 4401, reason: 'token_expired' });
    assert.equal((await kept.ask('ping')).type, 'pong');
    kept.close();
  });

  test('another’s token changes nothing about whose socket it is', async () => {
    const [one, other] = [await platform.learner(), await platform.learner()];
    const socket = await openSocket(platform, notifications, { token: one.token });
    socket.send({ action: 'authenticate', token: other.token });
    assert.deepEqual(await socket.closed, { code: 4403, reason: 'forbidden' });
  });

  test('a socket ends when its person signs out, those of other sign-ins stay', async () => {
    const { token, refresh, email, password } = await platform.learner();
    const { body } = await platform.call('POST', '/api/auth/login/', { body: { email, password }, tenant: null });
    const [here, elsewhere] = [
      await openSocket(platform, notifications, { token }),
      await openSocket(platform, notifications, { token: body.access }),
    ];
    await Promise.all([here.next('connection_established'), elsewhere.next('connection_established')]);
    const { status } = await platform.call('POST', '/api/auth/logout/', { token, body: { refresh } });
    assert.ok(status < 300, String(status));
    assert.deepEqual(await here.closed, { code: 4401, reason: 'session_ended' });
    const again = await openSocket(platform, notifications, { token });
    assert.deepEqual(await again.closed, { code: 4401, reason: 'session_ended' });
    assert.equal((await elsewhere.ask('ping')).type, 'pong');
    elsewhere.close();
  });
});

test('a socket that answers no ping is cut', async () => {
  const platform = await startPlatform();
  const [there, deaf] = [
    await openSocket(platform, notifications, { as: 'tess' }),
    await openSocket(platform, notifications, { as: 'tess', answersPings: false }),
  ];
  await Promise.all([there.next('connection_established'), deaf.next('connection_established')]);
  platform.pass(21);
  await deaf.pinged;
  platform.pass(31);
  assert.equal((await deaf.closed).code, 1006);
  assert.equal((await there.ask('ping')).type, 'pong');
  await platform.close();
});

test('before it closes, the platform says when to come back', async () => {
  const platform = await startPlatform();
  const socket = await openSocket(platform, notifications, { as: 'tess' });
  await socket.next('connection_established');
  const { url } = platform.sandbox;
  const closing = platform.close();
  assert.deepEqual((await socket.next('draining'))['retry_in_ms'], [0, 5000]);
  assert.deepEqual(await socket.closed, { code: 1012, reason: 'service_restart' });
  await closing;
  assert.equal((await socketAt(`${url.replace('http', 'ws')}${notifications}`).closed).code, 1006);
});
