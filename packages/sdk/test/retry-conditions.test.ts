import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { createEduRise, isAborted, isRateLimited, isTimeout, type ClientOptions } from '@edurise/sdk';
import { Clock, settle } from './support/clock.ts';
import { platform, type Reply } from './support/platform.ts';
import { bearer, jwt } from './support/tokens.ts';

const away: Reply = { status: 503 };

const setUp = async (more: Partial<ClientOptions> = {}) => {
  const clock = new Clock();
  const device = { online: true, shown: 'visible' };
  const server = await platform(() => away);
  const visibility = Object.defineProperty(new EventTarget(), 'visibilityState', { get: () => device.shown }) as never;
  const edu = createEduRise({
    baseUrl: server.url,
    cache: false,
    validation: undefined,
    outbox: undefined,
    ...more,
    environment: { ...clock.environment, online: () => device.online, visibility, ...more.environment },
  });
  /** Until so many requests have come, and whatever follows from them has happened. */
  const seen = async (count: number) => {
    while (server.seen.length < count) await settle();
    for (let n = 0; n < 10; n++) await settle();
  };
  return { clock, device, server, edu, seen };
};

for (const [name, rest, back] of [
  ['offline', { online: false }, { online: true }],
  ['hidden', { shown: 'hidden' }, { shown: 'visible' }],
] as const) {
  test(`a wait goes on for as long as the device is ${name}, and ends soon after`, async () => {
    const { clock, device, server, edu, seen } = await setUp();
    const call = edu.courses.get('1').withResponse();
    await seen(1);
    Object.assign(device, rest);
    await clock.pass(10_000);
    assert.equal(server.seen.length, 1);
    Object.assign(device, back);
    server.answer(() => ({ body: {} }));
    await clock.pass(500);
    assert.equal((await call).attempts, 2);
  });

  test(`but not beyond the total timeout, should it stay ${name}`, async () => {
    const { clock, device, server, edu, seen } = await setUp({ timeout: { total: 20_000 } });
    const begun = clock.time;
    const call = edu.courses.get('1');
    call.catch(() => {});
    await seen(1);
    Object.assign(device, rest);
    await clock.pass(20_000);
    await assert.rejects(call, { status: 503 });
    assert.ok(clock.time - begun <= 20_000);
    assert.equal(server.seen.length, 1);
    assert.equal(clock.timers.size, 0);
  });
}

const at = (ms: number): string => new Date(ms).toUTCString();
const hour = 3_600_000;
const forms: Record<string, { header: (now: number) => Record<string, string>; waits: number | undefined }> = {
  seconds: { header: () => ({ 'Retry-After': '4' }), waits: 4_000 },
  'a fraction of a second': { header: () => ({ 'Retry-After': '0.25' }), waits: 250 },
  'nothing to wait for': { header: () => ({ 'Retry-After': '0' }), waits: 0 },
  'a date': { header: (now) => ({ 'Retry-After': at(now + 4_000), Date: at(now) }), waits: 4_000 },
  'a date, by a clock that is an hour ahead': {
    header: (now) => ({ 'Retry-After': at(now + hour + 4_000), Date: at(now + hour) }),
    waits: 4_000,
  },
  'a date in the past': { header: (now) => ({ 'Retry-After': at(now - 4_000), Date: at(now) }), waits: 0 },
  'two, by a proxy that adds its own': { header: () => ({ 'Retry-After': '4, 9' }), waits: 4_000 },
  nonsense: { header: () => ({ 'Retry-After': 'soon' }), waits: undefined },
  'a negative number': { header: () => ({ 'Retry-After': '-5' }), waits: undefined },
  nothing: { header: () => ({}), waits: undefined },
};
for (const [name, { header, waits }] of Object.entries(forms)) {
  test(`Retry-After is ${name}`, async () => {
    const { clock, server, edu } = await setUp();
    clock.chance = 0.5;
    server.answer(() =>
      server.seen.length === 1 ? { status: 429, headers: header(clock.time) } : { body: { id: '1' } },
    );
    const begun = clock.time;
    await clock.through(edu.courses.get('1'));
    // What is asked for, and up to a tenth more; without it, half of the first wait of at most 500 ms.
    const expected = waits === undefined ? 250 : waits * 1.05;
    assert.ok(Math.abs(clock.time - begun - expected) < 1, `${clock.time - begun} ms`);
  });
}

test('a Retry-After beyond its cap, or beyond the total timeout, fails at once with what it says', async () => {
  for (const more of [{ retry: { maxRetryAfterMs: 10_000 } }, { timeout: { total: 15_000 } }]) {
    const { clock, server, edu } = await setUp(more);
    server.answer(() => ({ status: 429, headers: { 'Retry-After': '20' } }));
    const begun = clock.time;
    await assert.rejects(
      Promise.resolve(edu.courses.get('1')),
      (error: unknown) => isRateLimited(error) && error.retryAfterMs === 20_000,
    );
    assert.equal(clock.time, begun);
    assert.equal(server.seen.length, 1);
  }
});

test('an idempotency key goes only to a platform that is known to take it, is minted once, and differs by call', async () => {
  const plain = await setUp();
  await assert.rejects(Promise.resolve(plain.edu.courses.create({ title: 'x' })));
  assert.equal(plain.server.seen[0]?.headers['idempotency-key'], undefined);

  const { clock, server, edu } = await setUp({ features: { idempotency_keys: true } });
  for (let n = 0; n < 2; n++) await assert.rejects(clock.through(edu.courses.create({ title: 'x' })));
  const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
  assert.equal(keys.length, 6);
  assert.equal(new Set(keys.slice(0, 3)).size, 1);
  assert.equal(new Set(keys).size, 2);
  await assert.rejects(clock.through(edu.courses.get('1')));
  assert.equal(server.seen.at(-1)?.headers['idempotency-key'], undefined);
  await assert.rejects(clock.through(edu.courses.create({ title: 'x' }, { idempotencyKey: 'mine' })));
  assert.equal(server.seen.at(-1)?.headers['idempotency-key'], 'mine');
});

test('each attempt has its time, and all of them together have theirs', async () => {
  const { clock, server, edu, seen } = await setUp({ timeout: { attempt: 4_000, total: 10_000 }, retry: { limit: 9 } });
  clock.chance = 0;
  server.answer(() => undefined);
  const call = edu.courses.get('1');
  call.catch(() => {});
  for (const [count, ms] of [
    [1, 4_000],
    [2, 4_000],
    [3, 2_000],
  ] as const) {
    await seen(count);
    await clock.pass(ms - 1);
    assert.equal(server.seen.length, count);
    await clock.pass(1);
  }
  await assert.rejects(call, isTimeout);
  assert.equal(server.seen.length, 3);
});

test('an upload takes the time that it needs, unless the caller says otherwise', async () => {
  const { clock, server, edu, seen } = await setUp();
  let finish = () => {};
  server.answer(() => new Promise((resolve) => (finish = () => resolve({ body: { id: '7', email: 'a@b.c' } }))));
  const body = { avatar: new Blob(['x'], { type: 'image/png' }) };
  const upload = edu.users.updateMe(body);
  await seen(1);
  await clock.pass(3 * hour);
  finish();
  await upload;
  const bounded = edu.users.updateMe(body, { timeout: 5_000 });
  bounded.catch(() => {});
  await seen(2);
  await clock.pass(5_000);
  await assert.rejects(Promise.resolve(bounded), isTimeout);
});

/** Phases of a call, each held until the test lets go; every one is given up, and nothing of it may stay. */
const phases: Record<string, (phase: Awaited<ReturnType<typeof setUp>>) => Promise<() => unknown>> = {
  'while the first request is on its way': async ({ server, seen }) => {
    server.answer(() => undefined);
    return () => seen(1);
  },
  'between two attempts':
    async ({ seen }) =>
    () =>
      seen(1),
  'while it waits for a hidden page': async ({ seen, device }) => {
    device.shown = 'hidden';
    return () => seen(1);
  },
  'while the token is exchanged': async ({ server, edu, clock, seen }) => {
    server.answer(({ path }) => (path === '/api/auth/refresh/' ? undefined : { body: { id: '7' } }));
    await edu.session.setTokens({ access: jwt(), refresh: 'r1' });
    await clock.pass(299_000);
    server.seen.length = 0;
    return () => seen(1);
  },
};
for (const [name, begin] of Object.entries(phases)) {
  test(`given up ${name}: at once, and no listener and no timer stays`, async () => {
    const all = await setUp();
    const { edu, clock, server } = all;
    const reached = await begin(all);
    const controller = new AbortController();
    const call = edu.users.get('1', { signal: controller.signal });
    call.catch(() => {});
    await reached();
    controller.abort(new Error('enough'));
    await assert.rejects(
      Promise.resolve(call),
      (error: Error) => isAborted(error) && /enough/.test(String(error.cause)),
    );
    const sent = server.seen.length;
    // The exchange of the token is everybody's: it goes on, and ends by its own time.
    await clock.pass(10_000);
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
    assert.equal(clock.timers.size, 0);
    assert.equal(server.seen.length, sent, 'nothing is sent any more');
  });
}

test('a token that runs out on its way is replaced as often as that happens; one that is refused alive is not', async () => {
  const { clock, server, edu } = await setUp();
  let valid = jwt();
  let refreshes = 0;
  let slow = 3;
  server.answer(({ path, headers }) => {
    if (path === '/api/auth/refresh/') {
      refreshes++;
      return { body: { access: (valid = jwt()) } };
    }
    // Queues and bad networks: the answer comes when the token is long over.
    if (slow-- > 0) clock.time += 400_000;
    else if (bearer(headers.authorization) === valid) return { body: { id: '7', email: 'a@b.c' } };
    return { status: 401, body: { detail: 'x', code: 'token_not_valid' } };
  });
  slow = 0;
  await edu.session.setTokens({ access: valid, refresh: 'r1' });
  slow = 3;
  await edu.users.get('1', { timeout: 3_000_000 });
  assert.equal(refreshes, 3);
  slow = 0;
  valid = 'another';
  server.answer(({ path }) =>
    path === '/api/auth/refresh/'
      ? (refreshes++, { body: { access: jwt() } })
      : { status: 401, body: { detail: 'x', code: 'token_not_valid' } },
  );
  await assert.rejects(Promise.resolve(edu.users.get('1')), { status: 401 });
  assert.equal(refreshes, 4);
});
