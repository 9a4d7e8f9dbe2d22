import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realtime } from '@edurise/sdk/realtime';
import type { Parts } from '../../src/parts.ts';
import { Attempt } from '../../src/realtime/connection/attempt.ts';
import { Upkeep } from '../../src/realtime/connection/upkeep.ts';
import { Later } from '../../src/realtime/later.ts';
import { LocalLines } from '../../src/realtime/local-lines.ts';
import { jwt } from '../support/tokens.ts';
import { firstToken, greets, hello, world, type World } from './support/world.ts';

const listening = async (w: World) => {
  const channel = w.live.channel('notifications');
  const states: string[] = [];
  channel.subscribe(({ status, reason }) => states.push(reason ? `${status} ${reason}` : status));
  channel.on('*', () => {});
  await w.time.pass(1_000);
  return { channel, states };
};

const closers = [1011, 1006, 4500];
test('realtime R2 a server that accepts and closes at once is not stormed', async () => {
  const attempts: number[] = [];
  for (let seed = 1; seed <= 1_000; seed++) {
    const w = await world({ seed });
    w.network.onconnect = (socket) => {
      if (seed % 2) socket.say(hello());
      socket.close(closers[seed % 3]);
    };
    w.live.channel('notifications').on('*', () => {});
    await w.time.pass(60_000);
    attempts.push(w.network.attempts.length);
    w.edu.dispose();
  }
  attempts.sort((a, b) => a - b);
  const [median, p99] = [attempts[500]!, attempts[990]!];
  assert.ok(median <= 10 && p99 <= 18, `median ${median}, p99 ${p99}`);
});

test('realtime R2 the count of attempts is forgotten after ten seconds of a socket that spoke and not before', async () => {
  const gap = async (uptime: number, speaks: boolean): Promise<number> => {
    const w = await world();
    w.time.random = () => 1;
    let served = 0;
    w.network.onconnect = (socket) => {
      if (served++ < 3) return socket.close(1011);
      if (served > 4) return;
      if (speaks) socket.say(hello());
      w.time.in(uptime, () => socket.close(1011));
    };
    w.live.channel('notifications').on('*', () => {});
    await w.time.pass(120_000 + uptime);
    const [before, after] = w.network.attemptedAt.slice(3, 5);
    return after! - before! - uptime;
  };
  assert.ok((await gap(11_000, true)) < 5_100);
  assert.ok((await gap(9_900, true)) > 8_000);
  assert.ok((await gap(11_000, false)) > 8_000);
});

for (const fate of ['refused', 'silence'] as const)
  test(`realtime R3 a handshake that ends in ${fate} is one attempt of many`, async () => {
    const w = await world();
    w.network.fate = () => fate;
    const { states } = await listening(w);
    await w.time.pass(60_000);
    const { attemptedAt } = w.network;
    assert.ok(attemptedAt.length >= 3 && attemptedAt.length <= 12, String(attemptedAt.length));
    assert.ok(!states.includes('live'));
    if (fate === 'silence') assert.ok(attemptedAt[1]! - attemptedAt[0]! >= 10_000);
  });

test('realtime R2 a socket that ends before there is code for what follows is tried again once there is', async () => {
  let parts: Parts | undefined;
  const w = await world({
    client: {
      realtime: {
        open(given) {
          parts = given;
          return realtime().open(given);
        },
      },
    },
  });
  let arrive!: () => void;
  const code = new Promise<Upkeep>((resolve) => (arrive = () => resolve(new Upkeep(parts!))));
  const lines = new LocalLines({
    parts: parts!,
    auth: 'query',
    socket: w.network.WebSocket,
    upkeep: new Later(parts!.environment, () => code),
  });
  const heard: string[] = [];
  const line = lines.open(
    { path: '/ws/sync/', since: { epoch: 'e1', seq: 1 } },
    {
      frame: (_text, mark) => heard.push(`frame ${mark?.seq}`),
      state: ({ status, reason }) => heard.push(reason ? `${status} ${reason}` : status),
      protocol: (problem) => heard.push(problem),
      resync: (lack) => heard.push(lack),
    },
  );
  w.network.onconnect = (socket) => {
    greets(socket);
    socket.say({ type: 'task_updated', epoch: 'e1', seq: 3 });
    socket.close(1012);
  };
  await w.time.pass(60_000);
  // It never hands on what may not be next, and does not say that it is live while it is not.
  assert.deepEqual(heard, ['connecting', 'live', 'waiting lost']);
  assert.equal(w.network.attempts.length, 1);
  w.network.onconnect = (socket) => {
    socket.onsaid = ({ action }) => {
      if (action !== 'resume') return;
      socket.say({ type: 'resumed', from: 2, to: 3, complete: true });
      for (const seq of [2, 3]) socket.say({ type: 'task_updated', epoch: 'e1', seq });
    };
    socket.say(hello({ seq: 3 }));
  };
  arrive();
  await w.time.pass(5_100);
  assert.deepEqual(heard.slice(5), ['connecting', 'live', 'frame 2', 'frame 3']);
  line.hangUp();
  w.edu.dispose();
  assert.equal(w.page.listeners, 0);
});

/** A socket that does nothing by itself. */
const puppet = () => ({
  bufferedAmount: 0,
  closed: 0,
  onopen: null as ((event: object) => void) | null,
  onmessage: null as ((event: { data: unknown }) => void) | null,
  onerror: null as ((event: object) => void) | null,
  onclose: null as ((event: { code: number }) => void) | null,
  send() {},
  close() {
    this.closed++;
  },
});

test('realtime R3 an error that no close follows ends the attempt after 50 ms', async () => {
  const { time } = await world();
  const socket = puppet();
  const ended: object[] = [];
  new Attempt(() => socket, time.environment as never, {
    opened: () => {},
    heard: () => {},
    ended: (closing) => ended.push(closing),
  });
  await time.pass(100);
  socket.onerror?.({});
  await time.pass(49);
  assert.deepEqual(ended, []);
  await time.pass(1);
  assert.deepEqual(ended, [{ code: 1006, opened: false }]);
  socket.onclose?.({ code: 1000 });
  assert.equal(ended.length, 1);
});

test('realtime R4 a late event of an abandoned socket changes nothing', async () => {
  const { time } = await world();
  const socket = puppet();
  const seen: string[] = [];
  const attempt = new Attempt(() => socket, time.environment as never, {
    opened: () => seen.push('opened'),
    heard: () => seen.push('heard'),
    ended: () => seen.push('ended'),
  });
  // Also those that are on their way already.
  const { onopen, onmessage, onerror, onclose } = socket;
  attempt.abandon();
  for (const { opened, heard, failed, ended } of [
    { opened: onopen, heard: onmessage, failed: onerror, ended: onclose },
    { opened: socket.onopen, heard: socket.onmessage, failed: socket.onerror, ended: socket.onclose },
  ]) {
    opened?.({});
    heard?.({ data: '{"type":"late"}' });
    failed?.({});
    ended?.({ code: 1000 });
  }
  await time.pass(20_000);
  assert.deepEqual(seen, []);
  assert.equal(socket.closed, 2);
});

test('realtime R4 a token that comes too late opens no socket', async () => {
  const w = await world();
  const channel = w.live.channel('notifications');
  channel.on('*', () => {});
  channel.close();
  w.live.reconnect();
  await w.time.pass(4_999);
  w.edu.dispose();
  await w.time.pass(60_000);
  assert.equal(w.network.open.length, 0);
});

for (const [up, down] of [
  [true, true],
  [true, false],
  [false, true],
] as const)
  test(`realtime ${up && down ? 'R5' : 'R6'} a line without ${[up && 'up', down && 'down'].filter(Boolean).join(' and ')} is given up within 30 s`, async () => {
    const w = await world();
    w.network.onconnect = greets;
    const { channel } = await listening(w);
    await w.time.pass(7_000);
    Object.assign(w.network.lost, { up, down });
    await w.time.pass(15_000);
    assert.equal(channel.state.status, 'live');
    await w.time.pass(15_000);
    assert.notEqual(channel.state.status, 'live');
    Object.assign(w.network.lost, { up: false, down: false });
    await w.time.pass(12_000);
    assert.equal(channel.state.status, 'live');
  });

test('realtime R5 with something said and unanswered a dead line is given up within 10 s', async () => {
  const w = await world();
  w.network.onconnect = greets;
  const { channel } = await listening(w);
  await w.time.pass(3_000);
  Object.assign(w.network.lost, { up: true, down: true });
  channel.send('mark_all_read');
  await w.time.pass(9_900);
  assert.equal(channel.state.status, 'live');
  await w.time.pass(200);
  assert.notEqual(channel.state.status, 'live');
});

test('realtime R7 after a sleep the socket is asked at once, a dead one is replaced and a good one kept', async () => {
  for (const dead of [false, true]) {
    const w = await world();
    w.network.onconnect = greets;
    const { channel, states } = await listening(w);
    await w.time.pass(6_000);
    const before = w.network.last;
    states.length = 0;
    if (dead) Object.assign(w.network.lost, { up: true, down: true });
    w.time.sleep(600_000);
    await w.time.pass(10);
    w.page.show(true);
    await w.time.pass(100);
    if (!dead) {
      assert.ok(before.said.some(({ action }) => action === 'ping'));
      await w.time.pass(60_000);
      assert.equal(w.network.attempts.length, 1);
      assert.deepEqual(states, []);
      continue;
    }
    await w.time.pass(2_000);
    // Another network, on which new sockets are good.
    Object.assign(w.network.lost, { up: false, down: false });
    await w.time.pass(2_000);
    assert.equal(w.network.attempts.length, 2);
    assert.equal(channel.state.status, 'live');
  }
});

test('realtime R8 a false alarm of the device costs no socket', async () => {
  const w = await world();
  w.network.onconnect = greets;
  const { channel } = await listening(w);
  await w.time.pass(5_000);
  w.page.online(false);
  await w.time.pass(60_000);
  w.page.online(true);
  await w.time.pass(60_000);
  assert.equal(channel.state.status, 'live');
  assert.equal(w.network.attempts.length, 1);
});

test('realtime R9 an hour in the background costs at most one socket, and none is revived there', async () => {
  for (const dies of [false, true]) {
    const w = await world();
    w.network.onconnect = greets;
    const { channel } = await listening(w);
    w.page.show(false);
    w.time.throttle = 60_000;
    if (dies) w.time.in(600_000, () => w.network.last.close(1006));
    await w.time.pass(3_600_000);
    assert.ok(w.network.attempts.length <= 1, String(w.network.attempts.length));
    assert.equal(channel.state.status, dies ? 'waiting' : 'live');
    w.time.throttle = 0;
    w.page.show(true);
    await w.time.pass(2_000);
    assert.equal(channel.state.status, 'live');
    assert.equal(w.network.attempts.length, dies ? 2 : 1);
  }
});

for (const way of ['pagehide and pageshow', 'freeze and resume'])
  test(`realtime R10 a page that is kept by ${way} closes its socket and has one again within a second`, async () => {
    const w = await world();
    w.network.onconnect = greets;
    const { channel } = await listening(w);
    if (way.startsWith('page')) w.page.on('pagehide');
    else w.page.life('freeze');
    await w.time.pass(100);
    assert.equal(w.network.open.length, 0);
    assert.equal(channel.state.reason, 'parked');
    w.time.sleep(300_000);
    await w.time.pass(10_000);
    assert.equal(w.network.attempts.length, 1);
    if (way.startsWith('page')) w.page.on('pageshow');
    else w.page.life('resume');
    w.page.show(true);
    w.page.on('focus');
    await w.time.pass(1_000);
    assert.equal(channel.state.status, 'live');
    assert.equal(w.network.attempts.length, 2);
  });

test('realtime R11 a server that closes with 1000 is gone back to', async () => {
  const w = await world();
  w.time.random = () => 1;
  w.network.onconnect = greets;
  const { channel, states } = await listening(w);
  await w.time.pass(100_000);
  const { length } = w.network.attempts;
  states.length = 0;
  w.network.last.close(1000);
  await w.time.pass(5_100);
  assert.equal(channel.state.status, 'live');
  assert.equal(w.network.attempts.length, length + 1);
  assert.deepEqual(states, ['waiting lost', 'connecting', 'live']);
});

test('realtime R12 a dead token is replaced once and the socket is there within a second', async () => {
  const w = await world();
  const fresh = jwt();
  w.answer = (_method, path) => (path.includes('refresh') ? { access: fresh, refresh: 'refresh-2' } : { id: '7' });
  w.network.onconnect = (socket) =>
    socket.url.searchParams.get('token') === firstToken ? socket.close(4401) : socket.say(hello());
  const { channel } = await listening(w);
  assert.equal(channel.state.status, 'live');
  assert.equal(w.network.attempts.length, 2);
  assert.equal(w.asked.filter((path) => path.includes('refresh')).length, 1);
});

test('realtime R12 a fresh token that is refused as well ends it until somebody else is there', async () => {
  const w = await world();
  w.answer = (_method, path) => (path.includes('refresh') ? { access: jwt(), refresh: 'refresh-2' } : { id: '7' });
  w.network.onconnect = (socket) => socket.close(4401);
  const { channel } = await listening(w);
  await w.time.pass(3_600_000);
  assert.equal(channel.state.status, 'denied');
  assert.equal(channel.state.reason, 'unauthorized');
  assert.equal(w.network.attempts.length, 2);
  await assert.rejects(channel.ready(), { name: 'ChannelDeniedError', code: 'channel_unauthorized' });

  w.network.onconnect = greets;
  await w.edu.session.setTokens({ access: jwt({ user_id: '8' }), refresh: 'other' });
  await w.time.pass(1_000);
  assert.equal(channel.state.status, 'live');
});

test('realtime R13 a handshake refused for a dead token is seen through over HTTP', async () => {
  const w = await world();
  const fresh = jwt();
  w.answer = (_method, path, token) => {
    if (path.includes('refresh')) return { access: fresh, refresh: 'refresh-2' };
    return token === fresh ? { id: '7' } : 401;
  };
  w.network.fate = (url) => (url.searchParams.get('token') === fresh ? 'accepted' : 'refused');
  w.network.onconnect = greets;
  const { channel } = await listening(w);
  assert.equal(channel.state.status, 'live');
  assert.equal(w.network.attempts.length, 2);
  assert.equal(w.asked.filter((path) => path.includes('/me/')).length, 1);
});

for (const [code, reason] of [
  [4403, 'forbidden'],
  [4404, 'missing'],
  [4409, 'replaced'],
  [4477, 'refused'],
] as const)
  test(`realtime R14 ${code} ends this channel and no other`, async () => {
    const w = await world();
    w.network.onconnect = (socket) => {
      greets(socket);
      if (socket.url.pathname === '/ws/sync/') socket.close(code);
    };
    const { channel } = await listening(w);
    const refused = w.live.channel('sync');
    refused.on('*', () => {});
    await w.time.pass(600_000);
    assert.equal(refused.state.reason, reason);
    assert.equal(refused.state.status, 'denied');
    assert.equal(channel.state.status, 'live');
    assert.equal(w.network.attempts.length, 2);
    assert.equal(w.live.state.status, 'denied');
  });

test('realtime R15 a platform that has had too many is left alone for 30 s', async () => {
  const w = await world();
  w.time.random = () => 0;
  w.network.onconnect = (socket) => socket.close(4429);
  await listening(w);
  await w.time.pass(28_900);
  assert.equal(w.network.attempts.length, 1);
  await w.time.pass(1_000);
  assert.equal(w.network.attempts.length, 2);
});

test('realtime R16 a session of two hours refreshes when it has to, and the sockets stay', async () => {
  const w = await world();
  let alive = firstToken;
  w.answer = (_method, path, token) => {
    if (path.includes('refresh')) return { access: (alive = jwt()), refresh: `refresh-${alive}` };
    return token === alive ? { id: '7' } : 401;
  };
  const ends = new Map<string, number>([[firstToken, w.time.now + 300_000]]);
  w.network.onconnect = (socket) => {
    const check = (token: string): void => {
      if (!ends.has(token)) ends.set(token, w.time.now + 300_000);
      const end = ends.get(token)!;
      current = token;
      w.time.in(end - w.time.now, () => {
        if (current === token && socket.open) socket.close(4401);
      });
    };
    let current = '';
    greets(socket);
    const pong = socket.onsaid;
    socket.onsaid = (message) => {
      pong(message);
      if (message.action === 'authenticate') check(message.token as string);
    };
    check(socket.url.searchParams.get('token')!);
  };
  for (const name of ['notifications', 'sync', 'dashboardMetrics'] as const) w.live.channel(name).on('*', () => {});
  await w.time.pass(7_200_000);
  const refreshes = w.asked.filter((path) => path.includes('refresh')).length;
  assert.ok(Math.abs(refreshes - Math.ceil(7_200 / (0.7 * 300))) <= 2, String(refreshes));
  assert.equal(w.network.attempts.length, 3);
  assert.equal(w.live.state.status, 'live');
});

test('realtime R17 an answer to a refresh that was lost ends the session once', async () => {
  const w = await world();
  let used = 0;
  w.answer = (_method, path) => {
    if (!path.includes('refresh')) return 401;
    used++;
    return used === 1 ? new TypeError('The network is gone.') : 401;
  };
  let expired = 0;
  w.edu.on('session', ({ status }) => (expired += status === 'expired' ? 1 : 0));
  w.network.onconnect = (socket) => {
    greets(socket);
    w.time.in(lifetime(w), () => socket.close(4401));
  };
  const { channel } = await listening(w);
  await w.time.pass(1_200_000);
  assert.equal(expired, 1);
  assert.ok(used <= 3, String(used));
  assert.equal(channel.state.status, 'waiting');
  assert.equal(channel.state.reason, 'signed-out');
});

const lifetime = (w: World): number => Date.parse('2026-03-01T12:05:00Z') - w.time.now;
