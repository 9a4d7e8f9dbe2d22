import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, isForbidden, isUnauthenticated, type ClientOptions, type Outbox } from '@edurise/sdk/core';
import { assignments } from '@edurise/sdk/assignments';
import { outbox } from '@edurise/sdk/outbox';
import { progress } from '@edurise/sdk/progress';
import { quizzes } from '@edurise/sdk/quizzes';
import { Clock, settle } from './support/clock.ts';
import { forgetfulDevice, freshDevice } from './support/device.ts';
import { platform, type Handler, type Reply, type Seen } from './support/platform.ts';
import { jwt } from './support/tokens.ts';

const resources = { quizzes, progress };
type Options = Partial<ClientOptions<typeof resources>>;

/** A page of a person who is signed in. A second page on the same device is a reload, or another tab. */
const page = async (url: string, clock: Clock, { user = '7', ...more }: Options & { user?: string } = {}) => {
  const edu = createClient({
    baseUrl: url,
    resources,
    outbox: outbox(),
    features: { autosave: true, played_ranges: true },
    environment: { ...clock.environment, broadcast: () => undefined, locks: undefined },
    ...more,
  });
  await edu.session.setTokens({ access: jwt({ user_id: user }), refresh: 'r' });
  await edu.outbox.ready;
  return edu;
};

/** A platform whose network can be cut: a request then gets no answer, whether or not it was carried out. */
const network = async (handler: Handler) => {
  const cut = { requests: false, answers: false };
  const done: Seen[] = [];
  const server = await platform();
  server.answer(async (seen) => {
    if (seen.path === '/api/users/me/') return { body: { id: '7', email: 'a@b.c' } };
    if (cut.requests) return { status: 503 };
    done.push(seen);
    const reply = await handler(seen);
    return cut.answers ? { status: 503 } : reply;
  });
  return { server, cut, done };
};

const writes = (done: Seen[]) =>
  done.filter(({ method }) => method !== 'GET').map(({ method, json }) => [method, json]);
const until = async (check: () => boolean | Promise<boolean>) => {
  for (let turn = 0; turn < 2_000; turn++) {
    if (await check()) return;
    await settle();
  }
  assert.fail('It did not happen.');
};
/** Everything was tried, and waits. */
const resting = async (edu: { outbox: Outbox }) =>
  (await edu.outbox.entries()).every(({ status, attempts }) => status === 'waiting' && attempts > 0);
const attempt = (more: object = {}): Reply => ({ body: { id: 'a', quiz: 'q', status: 'in_progress', ...more } });

test('an answer is on disk before it is sent, and the receipt tells both', async () => {
  freshDevice();
  const clock = new Clock();
  const { server, done } = await network(() => attempt());
  const edu = await page(server.url, clock);
  const receipt = edu.quizAttempts.saveAnswers('a', { answers: { one: 'x' } });
  assert.equal(await receipt.durable, true);
  assert.equal((await receipt.settled).id, 'a');
  assert.equal((await receipt).id, 'a');
  assert.deepEqual(writes(done), [['PATCH', { answers: { one: 'x' } }]]);
  assert.deepEqual(await edu.outbox.entries(), []);
});

test('what is typed without network survives a reload and arrives by itself', async () => {
  freshDevice();
  const clock = new Clock();
  const { server, cut, done } = await network(() => attempt());
  const first = await page(server.url, clock);
  cut.requests = true;
  assert.equal(await first.quizAttempts.saveAnswers('a', { answers: { one: 'x' } }).durable, true);
  assert.equal(await first.quizAttempts.saveAnswers('a', { answers: { two: true } }).durable, true);
  first.dispose();
  const second = await page(server.url, clock);
  const pending = await second.outbox.pending('quiz:a');
  assert.deepEqual(Object.assign({}, ...pending.map(({ body }) => (body as { answers: object }).answers)), {
    one: 'x',
    two: true,
  });
  cut.requests = false;
  await clock.pass(120_000);
  await until(async () => (await second.outbox.entries()).length === 0);
  assert.deepEqual(Object.assign({}, ...writes(done).map(([, json]) => (json as { answers: object }).answers)), {
    one: 'x',
    two: true,
  });
});

test('queued saves of one attempt become one, the last answer to a question counting', async () => {
  freshDevice();
  const clock = new Clock();
  const { server, cut, done } = await network(() => attempt());
  const edu = await page(server.url, clock);
  cut.requests = true;
  const receipts = [];
  for (const answers of [{ one: 'a' }, { one: 'b' }, { two: ['c'] }]) {
    receipts.push(edu.quizAttempts.saveAnswers('a', { answers }));
    await receipts.at(-1)!.durable;
    await until(() => resting(edu));
  }
  assert.equal((await edu.outbox.entries()).length, 1);
  cut.requests = false;
  await edu.outbox.flush();
  await Promise.all(receipts.map(({ settled }) => settled));
  assert.deepEqual(writes(done), [['PATCH', { answers: { one: 'b', two: ['c'] } }]]);
});

test('queued progress is the union of what was played, the most watched, the last position', async () => {
  freshDevice();
  const clock = new Clock();
  const { server, cut, done } = await network(() => ({ body: { lecture: 'l' } }));
  const edu = await page(server.url, clock);
  cut.requests = true;
  for (const body of [
    { played: [[0, 10]] as [number, number][], watched_seconds: 10, last_position_seconds: 10, seq: 1 },
    { played: [[8, 20]] as [number, number][], watched_seconds: 20, last_position_seconds: 20, seq: 2 },
    { played: [[40, 45]] as [number, number][], watched_seconds: 15, last_position_seconds: 3, seq: 3 },
  ]) {
    await edu.lectures.updateProgress('l', body).durable;
    await until(() => resting(edu));
  }
  cut.requests = false;
  await edu.outbox.flush();
  assert.deepEqual(writes(done), [
    [
      'POST',
      {
        played: [
          [0, 20],
          [40, 45],
        ],
        watched_seconds: 20,
        last_position_seconds: 3,
        seq: 3,
      },
    ],
  ]);
});

test('a lane keeps its order, and one that is stuck does not hold up the others', async () => {
  freshDevice();
  const clock = new Clock();
  const { server, done } = await network(({ path }) => (path.includes('/stuck/') ? { status: 503 } : { body: {} }));
  const edu = await page(server.url, clock);
  void edu.lectures.addNote('stuck', { content: 'one' });
  for (const content of ['one', 'two', 'three']) void edu.lectures.addNote('l', { content });
  await until(() => done.filter(({ path }) => path === '/api/lectures/l/notes/').length === 3);
  assert.deepEqual(
    done.filter(({ path }) => path.includes('/l/')).map(({ json }) => json.content),
    ['one', 'two', 'three'],
  );
  await until(() => edu.outbox.state.waiting === 1);
});

test('a final refusal fails the entry with its reason, and the rest goes on', async () => {
  freshDevice();
  const clock = new Clock();
  let refuse = true;
  const { server } = await network(({ json }) =>
    refuse && json?.content === 'bad' ? { status: 403, body: { detail: 'Not yours.' } } : { body: { id: 'n' } },
  );
  const edu = await page(server.url, clock);
  const bad = edu.lectures.addNote('l', { content: 'bad' });
  const good = edu.lectures.addNote('l', { content: 'good' });
  await assert.rejects(bad.settled, isForbidden);
  assert.equal((await good).id, 'n');
  const [entry] = await edu.outbox.entries();
  assert.deepEqual([entry?.status, entry?.reason, edu.outbox.state.failed], ['failed', 'Not yours.', 1]);
  refuse = false;
  await edu.outbox.retry(entry!.id);
  assert.deepEqual(await edu.outbox.entries(), []);
});

test('entries are sent as nobody else, and to no other school', async () => {
  freshDevice();
  const clock = new Clock();
  const { server, cut, done } = await network(() => attempt());
  const anna = await page(server.url, clock, { user: 'anna', tenant: 'acme' });
  cut.requests = true;
  await anna.quizAttempts.saveAnswers('a', { answers: { one: 'anna' } }).durable;
  anna.dispose();
  cut.requests = false;
  for (const other of [
    { user: 'bert', tenant: 'acme' },
    { user: 'anna', tenant: 'globex' },
  ]) {
    const edu = await page(server.url, clock, other);
    await edu.outbox.flush();
    assert.deepEqual([await edu.outbox.entries(), done.length], [[], 0]);
    edu.dispose();
  }
  const back = await page(server.url, clock, { user: 'anna', tenant: 'acme' });
  await back.outbox.flush();
  await until(() => done.length === 1);
});

test('an expired session keeps the entries until the same person is back', async () => {
  freshDevice();
  const clock = new Clock();
  let access = '';
  const { server, done } = await network(({ path, headers }) => {
    if (path === '/api/auth/refresh/')
      return { status: 401, body: { detail: 'Token is blacklisted', code: 'token_not_valid' } };
    return headers.authorization === `Bearer ${access}`
      ? attempt()
      : { status: 401, body: { detail: 'x', code: 'token_not_valid' } };
  });
  const edu = await page(server.url, clock);
  const receipt = edu.quizAttempts.saveAnswers('a', { answers: { one: 'x' } });
  await until(async () => {
    await clock.pass(400);
    return edu.session.state.status === 'expired';
  });
  const later = edu.quizAttempts.saveAnswers('a', { answers: { two: 'y' } });
  await later.durable;
  assert.equal((await edu.outbox.pending('quiz:a')).length >= 1, true);
  access = jwt();
  await edu.session.setTokens({ access, refresh: 'r2' });
  await Promise.all([receipt, later]);
  assert.deepEqual(
    Object.assign(
      {},
      ...done
        .filter(({ method, headers }) => method === 'PATCH' && headers.authorization === `Bearer ${access}`)
        .map(({ json }) => json.answers),
    ),
    { one: 'x', two: 'y' },
  );
});

test('nobody signed in: the refusal is final', async () => {
  freshDevice();
  const { server } = await network(() => ({
    status: 401,
    body: { detail: 'Authentication credentials were not provided.' },
  }));
  const edu = createClient({
    baseUrl: server.url,
    resources,
    outbox: outbox(),
    environment: { broadcast: () => undefined },
  });
  await assert.rejects(edu.lectures.addNote('l', { content: 'x' }).settled, isUnauthenticated);
  edu.dispose();
});

test('a platform without autosave gets the answers with the submission', async () => {
  freshDevice();
  const clock = new Clock();
  const { server, done } = await network(({ method }) =>
    method === 'PATCH'
      ? { status: 405, body: { detail: 'Method "PATCH" not allowed.' } }
      : attempt({ status: 'submitted' }),
  );
  const edu = await page(server.url, clock);
  const learnt: unknown[] = [];
  edu.on('capability', (event) => learnt.push(event));
  const saved = edu.quizAttempts.saveAnswers('a', { answers: { one: 'x' }, rev: 3 });
  await saved.durable;
  await until(() => learnt.length === 1);
  await until(() => edu.outbox.state.sending === 0);
  assert.deepEqual(
    (await edu.outbox.pending('quiz:a')).map(({ body }) => body),
    [{ answers: { one: 'x' }, rev: 3 }],
  );
  await edu.quizAttempts.saveAnswers('a', { answers: { two: 'y' } }).durable;
  const submitted = await edu.quizAttempts.submit('a', { answers: { three: true } });
  assert.equal(submitted.status, 'submitted');
  assert.equal((await saved).status, 'submitted');
  assert.deepEqual(
    writes(done).map(([method]) => method),
    ['PATCH', 'POST'],
  );
  assert.deepEqual(done.at(-1)?.json.answers, { one: 'x', two: 'y', three: true });
  assert.deepEqual(await edu.outbox.entries(), []);
});

test('after a lost answer to the submission the attempt is read, and submitted means done', async () => {
  freshDevice();
  const clock = new Clock();
  let submitted = 0;
  const { server, cut } = await network(({ method }) => {
    if (method === 'POST') submitted++;
    return attempt(submitted ? { status: 'submitted' } : {});
  });
  const edu = await page(server.url, clock);
  cut.answers = true;
  const receipt = edu.quizAttempts.submit('a', { answers: {} });
  await until(() => submitted === 1);
  await until(() => edu.outbox.state.sending === 0);
  cut.answers = false;
  await edu.outbox.flush();
  assert.equal((await receipt).status, 'submitted');
  assert.equal(submitted, 1);
});

test('fields that a platform is known not to take are not sent', async () => {
  freshDevice();
  const clock = new Clock();
  const { server, done } = await network(({ path }) => ({
    body: path.includes('tenants') ? { id: 't', name: 'T', slug: 't' } : {},
  }));
  const edu = await page(server.url, clock, { features: undefined });
  await edu.lectures.updateProgress('l', { watched_seconds: 3, played: [[0, 3]], session: 's', seq: 1 });
  assert.equal(edu.features.known, true);
  assert.deepEqual(done.at(-1)?.json, { watched_seconds: 3 });
  assert.equal(done.at(-1)?.headers['idempotency-key'], undefined);
});

test('an ordinary platform is told the sum of what was played, through the outbox or past it', async () => {
  freshDevice();
  const { server, done } = await network(() => ({ body: {} }));
  const played: [number, number][] = [
    [0, 10.4],
    [8, 20],
    [40, 45],
  ];
  for (const given of [outbox(), undefined]) {
    const edu = await page(server.url, new Clock(), { features: {}, outbox: given });
    await edu.lectures.updateProgress('l', { played });
    assert.deepEqual(done.at(-1)?.json, { watched_seconds: 25 });
    await edu.lectures.updateProgress('l', { played, watched_seconds: 3 });
    assert.deepEqual(done.at(-1)?.json, { watched_seconds: 3 });
  }
  const extended = await page(server.url, new Clock(), { features: { played_ranges: true }, outbox: undefined });
  await extended.lectures.updateProgress('l', { played });
  assert.deepEqual(done.at(-1)?.json, { played });
});

test('the same key at every attempt, where the platform takes keys', async () => {
  freshDevice();
  const clock = new Clock();
  const keys: unknown[] = [];
  const { server, cut } = await network(() => ({ body: {} }));
  const edu = await page(server.url, clock, { features: { idempotency_keys: true } });
  server.answer((seen) => {
    if (seen.method === 'POST') keys.push(seen.headers['idempotency-key']);
    return keys.length < 3 ? { status: 503 } : { body: { id: 'n' } };
  });
  const receipt = edu.lectures.addNote('l', { content: 'x' });
  await clock.through(receipt);
  void cut;
  assert.equal(keys.length, 3);
  assert.deepEqual([new Set(keys).size, keys[0]], [1, receipt.id]);
});

test('two tabs with a lock: each entry is sent once', async () => {
  freshDevice();
  const clock = new Clock();
  const { server, done } = await network(() => ({ body: { id: 'n' } }));
  let held = false;
  const locks = {
    async request(_: string, __: LockOptions, work: (lock: unknown) => Promise<void>) {
      if (held) return work(null);
      held = true;
      try {
        return await work({});
      } finally {
        held = false;
      }
    },
  } as unknown as LockManager;
  const environment = { ...clock.environment, locks, broadcast: () => undefined };
  const [left, right] = [
    await page(server.url, clock, { environment }),
    await page(server.url, clock, { environment }),
  ];
  const all = Array.from({ length: 10 }, (_, n) => (n % 2 ? left : right).lectures.addNote(`l${n}`, { content: 'x' }));
  await Promise.all(all.map(({ durable }) => durable));
  await until(async () => {
    await clock.pass(1_000);
    return (await left.outbox.entries()).length === 0;
  });
  assert.equal(done.filter(({ method }) => method === 'POST').length, 10);
});

test('a lock that is held for a moment longer does not leave a submission behind held answers', async () => {
  freshDevice();
  const clock = new Clock();
  const { server, done } = await network(({ method }) =>
    method === 'PATCH' ? { status: 405 } : attempt({ status: 'submitted' }),
  );
  let busy = false;
  const locks = {
    request: (_: string, __: LockOptions, work: (lock: unknown) => Promise<void>) => work(busy ? null : {}),
  } as unknown as LockManager;
  const edu = await page(server.url, clock, {
    environment: { ...clock.environment, locks, broadcast: () => undefined },
  });
  await edu.quizAttempts.saveAnswers('a', { answers: { one: 'x' } }).durable;
  await edu.outbox.flush();
  busy = true;
  const submission = edu.quizAttempts.submit('a', { answers: {} });
  await submission.durable;
  await edu.outbox.flush();
  busy = false;
  await until(() => clock.timers.size > 0);
  await clock.pass(1_001);
  assert.equal((await submission).status, 'submitted');
  assert.deepEqual(done.at(-1)?.json.answers, { one: 'x' });
});

test('a device that keeps nothing: it is said, and sent all the same', async () => {
  forgetfulDevice();
  const clock = new Clock();
  const { server } = await network(() => ({ body: { id: 'n' } }));
  const edu = await page(server.url, clock);
  const receipt = edu.lectures.addNote('l', { content: 'x' });
  assert.equal(await receipt.durable, false);
  assert.equal((await receipt).id, 'n');
  assert.equal(edu.outbox.state.durable, false);
  freshDevice();
});

test('without an outbox its operations are sent directly', async () => {
  const { server } = await network(() => ({ body: { id: 'n' } }));
  const edu = createClient({ baseUrl: server.url, resources });
  const receipt = edu.lectures.addNote('l', { content: 'x' });
  assert.equal(await receipt.durable, false);
  assert.equal((await receipt.settled).id, 'n');
  assert.deepEqual(await edu.outbox.entries(), []);
});

test('what leaves with a page that is hidden may outlive it, but not a file: browsers would refuse it', async () => {
  freshDevice();
  const clock = new Clock();
  const kept: [path: string, keepalive: boolean][] = [];
  const server = await platform();
  const visibility = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  let held = true;
  const edu = createClient({
    baseUrl: server.url,
    resources: { assignments },
    outbox: outbox(),
    features: {},
    environment: {
      ...clock.environment,
      visibility,
      broadcast: () => undefined,
      locks: undefined,
    },
    fetch: async (input) => {
      const { url, keepalive } = input as Request;
      const { pathname } = new URL(url);
      if (held && pathname.endsWith('/submit/')) throw new TypeError('Failed to fetch');
      if (pathname.endsWith('/submit/')) kept.push([pathname, keepalive]);
      return Response.json({ id: '7', email: 'a@b.c', assignment: 'a', status: 'submitted' });
    },
  });
  await edu.session.setTokens({ access: jwt({ user_id: '7' }), refresh: 'r' });
  await edu.outbox.ready;
  void edu.assignments.submit('text', { content: 'x' });
  void edu.assignments.submit('file', { file: new Blob(['x'.repeat(100_000)]) });
  await until(async () => (await edu.outbox.entries()).length === 2 && (await resting(edu)));
  held = false;
  visibility.visibilityState = 'hidden';
  visibility.dispatchEvent(new Event('visibilitychange'));
  await until(() => kept.length === 2);
  assert.deepEqual(kept.sort(), [
    ['/api/assignments/file/submit/', false],
    ['/api/assignments/text/submit/', true],
  ]);
  edu.dispose();
});
