import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEduRise, type ClientOptions } from '@edurise/sdk';
import { breaker } from '@edurise/sdk/breaker';
import { monitor } from '@edurise/sdk/health';
import { outbox } from '@edurise/sdk/outbox';
import { Clock, settle } from './support/clock.ts';
import { freshDevice } from './support/device.ts';
import { platform, type Reply } from './support/platform.ts';
import { jwt } from './support/tokens.ts';

const well: Reply = {
  body: {
    status: 'up',
    version: '4.2',
    services: { database: { status: 'up', response_time_ms: 3.5 }, cache: { status: 'up' } },
  },
};

/** A page that can be hidden, on a device that can lose its network. */
class Device {
  connected = true;
  readonly onlineEvents = new EventTarget();
  readonly visibility = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  environment = {
    online: () => this.connected,
    onlineEvents: this.onlineEvents,
    visibility: this.visibility,
    broadcast: () => undefined,
    locks: undefined,
  };
  show(state: 'visible' | 'hidden') {
    this.visibility.visibilityState = state;
    this.visibility.dispatchEvent(new Event('visibilitychange'));
  }
  connect(connected: boolean) {
    this.connected = connected;
    this.onlineEvents.dispatchEvent(new Event(connected ? 'online' : 'offline'));
  }
}

const setUp = async (more: Partial<ClientOptions> = {}) => {
  const clock = new Clock();
  const device = new Device();
  const server = await platform(() => well);
  const environment = { ...clock.environment, ...device.environment };
  const edu = createEduRise({
    baseUrl: server.url,
    retry: false,
    cache: false,
    validation: undefined,
    outbox: undefined,
    environment,
    ...more,
  });
  const looks = () => server.to('/api/health/').length;
  /** Lets a look that is under way come to its end. */
  const looked = async (times: number) => {
    while (looks() < times) await settle();
    for (let n = 0; n < 20; n++) await settle();
  };
  return { clock, device, server, environment, edu, looks, looked };
};

test('a report tells how the platform, its services and this client are', async () => {
  const { edu, clock } = await setUp();
  const { status, services, version, session, circuits, outbox, checkedAt, error } = await edu.health();
  assert.deepEqual(
    { status, services, version, session, circuits, waiting: outbox.waiting, checkedAt, error },
    {
      status: 'up',
      services: { database: { status: 'up', responseTimeMs: 3.5 }, cache: { status: 'up', responseTimeMs: undefined } },
      version: '4.2',
      session: 'anonymous',
      circuits: [],
      waiting: 0,
      checkedAt: clock.time,
      error: undefined,
    },
  );
});

const answers: Record<string, { reply: Reply; status: string }> = {
  'a service that is down': {
    reply: { body: { status: 'up', services: { cache: { status: 'down' } } } },
    status: 'degraded',
  },
  'a platform that calls itself degraded': { reply: { body: { status: 'degraded' } }, status: 'degraded' },
  'a platform that calls itself down': { reply: { body: { status: 'down' } }, status: 'down' },
  'an ordinary platform without such an address': {
    reply: { status: 404, body: '<h1>Not Found</h1>', type: 'text/html' },
    status: 'up',
  },
  'a refusal': { reply: { status: 403, body: { detail: 'x' } }, status: 'up' },
  'a proxy that finds nobody': { reply: { status: 502, body: '<html>', type: 'text/html' }, status: 'down' },
  'a captive portal': { reply: { body: '<html>Sign in to the Wi-Fi', type: 'text/html' }, status: 'down' },
};
for (const [name, { reply, status }] of Object.entries(answers)) {
  test(`${name}: ${status}`, async () => {
    const { edu, server } = await setUp();
    server.answer(() => reply);
    assert.equal((await edu.health()).status, status);
  });
}

test('no answer is down; no network is offline', async () => {
  const { edu, server, device } = await setUp();
  await server.close();
  assert.equal((await edu.health()).status, 'down');
  device.connected = false;
  const { status, error } = await edu.health();
  assert.deepEqual([status, error?.code], ['offline', 'offline']);
});

test('to be looked at neither sends a token, nor is it stopped by an open circuit, nor counted as a call', async () => {
  const circuits = breaker({ failures: 1 });
  const { edu, server } = await setUp({ breaker: circuits });
  await edu.session.setTokens({ access: jwt() });
  server.answer(({ path }) => (path === '/api/health/' ? well : { status: 500 }));
  await assert.rejects(
    Promise.resolve(edu.system.health({ headers: { 'X-Other': '1' } })).then(() => edu.courses.get('1')),
  );
  let calls = 0;
  edu.on('request', () => calls++);
  const { status, circuits: states } = await edu.health();
  assert.equal(status, 'degraded');
  assert.equal(states[0]?.state, 'open');
  assert.equal(server.to('/api/health/').at(-1)?.headers.authorization, undefined);
  assert.equal(calls, 0);
});

test('a monitor looks at once, every so often, and tells of changes only', async () => {
  const { edu, server, clock, environment, looks, looked } = await setUp();
  const health = monitor(edu, { everySeconds: 10, environment: { ...environment, random: () => 0 } });
  const told: string[] = [];
  health.onStatusChange((status, report) => told.push(`${status} ${report?.version ?? ''}`));
  await looked(1);
  assert.deepEqual([health.status, health.report?.version], ['up', '4.2']);
  await clock.pass(9_999);
  assert.equal(looks(), 1);
  server.answer(() => ({ status: 503 }));
  await clock.pass(1);
  await looked(2);
  assert.equal(health.status, 'down');
  server.answer(() => well);
  await clock.pass(10_000);
  await looked(3);
  assert.deepEqual(told, ['down ', 'up 4.2']);
  health.stop();
  assert.equal(clock.timers.size, 0);
  await clock.pass(60_000);
  assert.equal(looks(), 3);
});

test('it rests while the page is hidden, and looks when it is shown again', async () => {
  const { edu, clock, device, environment, looks, looked } = await setUp();
  const health = monitor(edu, { environment });
  await looked(1);
  device.show('hidden');
  assert.equal(clock.timers.size, 0);
  await clock.pass(600_000);
  assert.equal(looks(), 1);
  device.show('visible');
  await looked(2);
  health.stop();
  device.show('visible');
  await settle();
  assert.equal(looks(), 2);
});

test('it says at once that the network is lost, and looks when it is back', async () => {
  const { edu, device, environment, looks, looked } = await setUp();
  const health = monitor(edu, { environment });
  await looked(1);
  const told: string[] = [];
  health.onStatusChange((status) => told.push(status));
  device.connect(false);
  assert.equal(health.status, 'offline');
  device.connect(true);
  await looked(2);
  assert.deepEqual([told, looks()], [['offline', 'up'], 2]);
  health.stop();
});

test('looks that are asked for together are one', async () => {
  const { edu, environment, looks } = await setUp();
  const health = monitor(edu, { environment });
  const [one, other] = await Promise.all([health.check(), health.check()]);
  assert.equal(one, other);
  assert.equal(looks(), 1);
  health.stop();
});

test('reconnectAll closes circuits, fetches tokens for a degraded session, sends what waits, and looks', async () => {
  const circuits = breaker({ failures: 1 });
  freshDevice();
  const { edu, server, clock, environment, looked } = await setUp({ breaker: circuits, outbox: outbox() });
  await edu.session.setTokens({ access: jwt(), refresh: 'r1' });
  server.answer(({ path }) => (path === '/api/health/' ? well : { status: 503 }));
  await clock.pass(299_000);
  await assert.rejects(edu.users.get('1'));
  await assert.rejects(edu.courses.get('1'));
  assert.equal(edu.session.state.status, 'degraded');
  const note = edu.lectures.addNote('1', { content: 'x' });
  await note.durable;
  const health = monitor(edu, { environment });
  await looked(1);
  assert.equal(health.status, 'degraded');
  server.answer(({ path }) => (path === '/api/auth/refresh/' ? { body: { access: jwt() } } : well));
  const { status } = await health.reconnectAll();
  assert.deepEqual(
    [status, edu.session.state.status, circuits.state(), edu.outbox.state.waiting],
    ['up', 'active', [], 0],
  );
  await note.settled;
  health.stop();
});
