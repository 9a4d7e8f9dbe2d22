import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ConnectionError,
  createEduRise,
  isAborted,
  isEduRiseError,
  OfflineError,
  type CircuitState,
  type ClientOptions,
} from '@edurise/sdk';
import { breaker } from '@edurise/sdk/breaker';
import { Clock, settle } from './support/clock.ts';
import { platform } from './support/platform.ts';

const failing = { status: 500, body: { detail: 'x' } };
const isCircuitOpen = (error: unknown): boolean => isEduRiseError(error) && error.code === 'circuit_open';

const setUp = async (more: Partial<ClientOptions> = {}) => {
  const clock = new Clock();
  const circuits = breaker({ failures: 3, coolMs: 4_000, capMs: 10_000 });
  const server = await platform();
  const client = (others: Partial<ClientOptions> = {}) =>
    createEduRise({
      baseUrl: server.url,
      breaker: circuits,
      retry: false,
      cache: false,
      validation: undefined,
      outbox: undefined,
      environment: clock.environment,
      ...more,
      ...others,
    });
  const part = `${server.url} courses`;
  const fail = async (edu = client(), times = 3) => {
    server.answer(() => failing);
    for (let n = 0; n < times; n++) await assert.rejects(edu.courses.get('1'));
  };
  return { clock, circuits, server, client, part, fail };
};

test('a circuit opens, half opens and closes, says so, and can be asked', async () => {
  const { clock, circuits, server, client, part, fail } = await setUp();
  const told: string[] = [];
  circuits.subscribe((states) => told.push(states.map(({ state }) => state).join()));
  const edu = client();
  assert.deepEqual(circuits.state(), []);
  await fail(edu, 2);
  assert.deepEqual(circuits.state(), [{ part, state: 'closed', retryAfterMs: 0 }]);
  await fail(edu, 1);
  const [open] = circuits.state();
  assert.deepEqual(
    { ...open, retryAfterMs: Math.ceil(open!.retryAfterMs) },
    { part, state: 'open', retryAfterMs: 4_000 },
  );
  assert.equal(edu.circuits, circuits);
  await assert.rejects(
    edu.courses.get('1'),
    (error: Error & { retryAfterMs?: number }) => isCircuitOpen(error) && error.retryAfterMs! > 3_999,
  );
  await clock.pass(4_000);
  assert.equal(circuits.state()[0]?.state, 'half-open');
  server.answer(() => ({ body: {} }));
  await edu.courses.get('1');
  assert.deepEqual(circuits.state(), []);
  assert.deepEqual(told, ['open', 'half-open', 'closed']);
});

test('each failed probe doubles the wait, up to the cap', async () => {
  const { clock, circuits, client, fail } = await setUp();
  const edu = client();
  await fail(edu);
  const waits: number[] = [];
  for (let n = 0; n < 4; n++) {
    const [{ retryAfterMs }] = circuits.state() as [CircuitState];
    waits.push(Math.ceil(retryAfterMs));
    await clock.pass(Math.ceil(retryAfterMs));
    await fail(edu, 1);
  }
  assert.deepEqual(waits, [4_000, 8_000, 10_000, 10_000]);
});

test('twenty failures at once are one trouble, not twenty', async () => {
  const { circuits, server, client } = await setUp();
  server.answer(() => failing);
  const edu = client();
  await Promise.allSettled(Array.from({ length: 20 }, (_, n) => edu.courses.get(String(n))));
  assert.equal(Math.ceil(circuits.state()[0]!.retryAfterMs), 4_000);
});

test('one request at a time tries; one that is given up makes room for the next', async () => {
  const { clock, server, client, fail } = await setUp();
  const edu = client();
  await fail(edu);
  await clock.pass(4_000);
  server.seen.length = 0;
  server.answer(() => undefined);
  const controller = new AbortController();
  const probe = edu.courses.get('probe', { signal: controller.signal });
  probe.catch(() => {});
  while (!server.seen.length) await settle();
  await assert.rejects(edu.courses.get('2'), isCircuitOpen);
  controller.abort();
  await assert.rejects(probe, isAborted);
  await settle();
  server.answer(() => ({ body: {} }));
  await edu.courses.get('3');
  assert.equal(server.seen.length, 2);
});

test('what set out before it opened neither opens it further, nor closes it, nor takes the place of the probe', async () => {
  const { clock, circuits, server, client, fail } = await setUp();
  const edu = client();
  const late = new AbortController();
  let answer = () => {};
  server.answer(({ path }) =>
    path.includes('slow') ? new Promise((resolve) => (answer = () => resolve({ body: {} }))) : undefined,
  );
  const slow = edu.courses.get('slow');
  const given = edu.courses.get('given-up', { signal: late.signal });
  given.catch(() => {});
  while (server.seen.length < 2) await settle();
  await fail(edu);
  answer();
  await slow;
  assert.equal(circuits.state()[0]?.state, 'open');
  await clock.pass(4_000);
  server.answer(() => undefined);
  const probe = edu.courses.get('probe');
  probe.catch(() => {});
  while (server.to('/api/courses/probe/').length < 1) await settle();
  late.abort();
  await settle();
  await assert.rejects(edu.courses.get('2'), isCircuitOpen);
});

test('reset lets the next request out, in one part or in all', async () => {
  const { circuits, server, client, part, fail } = await setUp();
  const edu = client();
  await fail(edu);
  for (let n = 0; n < 3; n++) await assert.rejects(edu.users.get('1'));
  circuits.reset(part);
  assert.deepEqual(
    circuits.state().map(({ part }) => part),
    [`${server.url} users`],
  );
  server.answer(() => ({ body: {} }));
  await edu.courses.get('1');
  await assert.rejects(edu.users.get('1'), isCircuitOpen);
  circuits.reset();
  await edu.users.get('1');
});

test('clients with the same breaker share what they learn; those of another platform do not suffer', async () => {
  const { server, client, fail } = await setUp();
  const [first, second] = [client(), client()];
  await fail(first);
  const before = server.seen.length;
  await assert.rejects(second.courses.get('1'), isCircuitOpen);
  assert.equal(server.seen.length, before);
  const elsewhere = await platform();
  await client({ baseUrl: elsewhere.url }).courses.get('1');
});

test('what says nothing about the platform counts for nothing', async () => {
  const { circuits, client } = await setUp();
  for (const error of [new OfflineError(), new TypeError('a middleware’s own')]) {
    const edu = client({ middleware: [() => Promise.reject(error)] });
    for (let n = 0; n < 5; n++) await assert.rejects(edu.courses.get('1'), error);
    assert.deepEqual(circuits.state(), []);
  }
  const edu = client({ middleware: [() => Promise.reject(new ConnectionError())] });
  for (let n = 0; n < 3; n++) await assert.rejects(edu.courses.get('1'));
  assert.equal(circuits.state()[0]?.state, 'open');
});

test('a listener that throws is reported, and the call goes its way', async () => {
  const { circuits, client, fail } = await setUp();
  circuits.subscribe(() => {
    throw new Error('mine');
  });
  const { error } = console;
  console.error = () => {};
  try {
    await fail(client());
  } finally {
    console.error = error;
  }
  assert.equal(circuits.state()[0]?.state, 'open');
});
