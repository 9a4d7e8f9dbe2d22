import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEduRise, isSessionExpired, type ClientOptions, type SessionStorage } from '@edurise/sdk';
import { Clock, settle } from './support/clock.ts';
import { platform, type Reply } from './support/platform.ts';
import { bearer, jwt } from './support/tokens.ts';

const denied: Reply = { status: 401, body: { detail: 'x', code: 'token_not_valid' } };

const storageOf = (texts = new Map<string, string>()) => ({
  texts,
  get: (key: string) => texts.get(key),
  set: (key: string, value: string) => void texts.set(key, value),
  remove: (key: string) => void texts.delete(key),
});

/** simplejwt with rotation and blacklist; tokens live for five minutes by the test's clock. */
const school = async () => {
  const clock = new Clock();
  const server = await platform();
  const dies = new Map<string, number>();
  const mint = (user = '7') => {
    const access = jwt({ user_id: user });
    dies.set(access, clock.time + 300_000);
    return access;
  };
  const state = {
    refresh: 'r1',
    refreshes: 0,
    /** What happens to an answer on its way back. */
    onTheWay: async (reply: Reply): Promise<Reply | undefined> => reply,
  };
  server.answer(async ({ path, json, headers }) => {
    if (path === '/api/auth/refresh/') {
      state.refreshes++;
      if (json.refresh !== state.refresh)
        return { status: 401, body: { detail: 'Token is blacklisted', code: 'token_not_valid' } };
      state.refresh = `r${state.refreshes + 1}`;
      return state.onTheWay({ body: { access: mint(), refresh: state.refresh } });
    }
    if (path === '/api/auth/logout/') return { status: 205 };
    if (path === '/api/v1/users/switch_tenant/') return { body: { access: mint(), refresh: 'r-there' } };
    if (path.startsWith('/api/courses/') && !headers.authorization) return { body: { id: '1' } };
    const token = bearer(headers.authorization) ?? '';
    return (dies.get(token) ?? 0) > clock.time ? { body: { id: '7', email: 'a@b.c' } } : denied;
  });
  const client = (more: Partial<ClientOptions> = {}) =>
    createEduRise({
      baseUrl: server.url,
      retry: false,
      cache: false,
      validation: undefined,
      outbox: undefined,
      ...more,
      environment: { ...clock.environment, broadcast: () => undefined, locks: undefined, ...more.environment },
    });
  const signedIn = async (more: Partial<ClientOptions> = {}) => {
    const edu = client(more);
    await edu.session.setTokens({ access: mint(), refresh: state.refresh });
    const statuses: string[] = [];
    edu.session.subscribe(({ status }) => statuses.push(status));
    return { edu, statuses };
  };
  const asked = async (path: string, count = 1) => {
    while (server.to(path).length < count) await settle();
  };
  return { clock, server, state, mint, dies, client, signedIn, asked };
};

test('a fresh token is fetched in good time, and nobody waits for it', async () => {
  const { clock, server, state, signedIn, asked } = await school();
  const { edu } = await signedIn();
  state.onTheWay = async () => undefined;
  await clock.pass(199_000);
  await edu.users.get('1');
  assert.equal(state.refreshes, 0);
  await clock.pass(1_000);
  await edu.users.get('2');
  await asked('/api/auth/refresh/');
  assert.deepEqual([state.refreshes, server.to('/api/users/2/').length], [1, 1]);
});

test('a rotated refresh token whose answer is lost: used to the end, then expired once, without a loop', async () => {
  const { clock, state, signedIn } = await school();
  const { edu, statuses } = await signedIn();
  const end = clock.time + 300_000;
  state.onTheWay = async () => ({ status: 502 });
  while (clock.time < end - 5_000) {
    await clock.pass(5_000);
    await edu.users.get('1');
  }
  assert.ok(!statuses.includes('expired'));
  await clock.pass(5_000);
  for (let n = 0; n < 5; n++) await assert.rejects(Promise.resolve(edu.users.get('1')), isSessionExpired);
  assert.deepEqual(statuses.filter((status) => status === 'expired').length, 1);
  assert.ok(state.refreshes <= 3, `${state.refreshes} refreshes`);
});

test('a lost answer, and the platform takes the access token back too: expired at once', async () => {
  const { clock, state, signedIn, dies } = await school();
  const { edu, statuses } = await signedIn();
  state.refresh = 'somebody else’s';
  await clock.pass(201_000);
  await edu.users.get('1');
  while (!state.refreshes) await settle();
  for (let n = 0; n < 10; n++) await clock.pass(100);
  dies.clear();
  await clock.pass(60_000);
  await assert.rejects(Promise.resolve(edu.users.get('1')), isSessionExpired);
  assert.equal(statuses.at(-1), 'expired');
});

test('sleep: a clock that jumps costs one refresh and no refused call', async () => {
  const { clock, server, state, signedIn } = await school();
  const { edu } = await signedIn();
  const before = server.seen.length;
  clock.time += 8 * 3_600_000;
  await Promise.all(Array.from({ length: 10 }, (_, n) => edu.users.get(String(n))));
  assert.deepEqual([state.refreshes, server.seen.length - before], [1, 11]);
});

test('a clock that is set back or forward by an hour meanwhile', async () => {
  for (const jump of [-3_600_000, 3_600_000]) {
    const { clock, state, signedIn, dies } = await school();
    const { edu, statuses } = await signedIn();
    clock.time += jump;
    // The platform's clock goes on as it did.
    for (const [token, end] of dies) dies.set(token, end + jump);
    for (let n = 0; n < 20; n++) {
      await clock.pass(60_000);
      await edu.users.get('1');
    }
    assert.ok(state.refreshes >= 4 && state.refreshes <= 8, `${jump}: ${state.refreshes} refreshes`);
    assert.ok(!statuses.includes('expired'));
  }
});

/** One lock for all tabs, as browsers have it; a frozen tab's is never given back. */
const lockOf = (behaviour: 'frozen holder' | 'no answer' | 'refusal' | 'throws') =>
  ({
    request(_name: string, { signal }: LockOptions): Promise<unknown> {
      if (behaviour === 'throws') throw new DOMException('', 'SecurityError');
      if (behaviour === 'refusal') return Promise.reject(new DOMException('', 'SecurityError'));
      return new Promise((_, reject) => {
        if (behaviour === 'frozen holder')
          signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    },
  }) as unknown as LockManager;

for (const behaviour of ['frozen holder', 'no answer', 'refusal', 'throws'] as const) {
  test(`a lock that cannot be had (${behaviour}) holds a refresh up for five seconds at most`, async () => {
    const { clock, state, signedIn } = await school();
    const { edu } = await signedIn({ storage: storageOf(), environment: { locks: lockOf(behaviour) } });
    clock.time += 600_000;
    const call = edu.users.get('1');
    call.catch(() => {});
    if (behaviour === 'frozen holder' || behaviour === 'no answer') {
      await clock.pass(4_999);
      assert.equal(state.refreshes, 0);
    }
    await clock.pass(1);
    await call;
    assert.equal(state.refreshes, 1);
    assert.equal(clock.timers.size, 0);
  });
}

test('a storage that never answers delays the beginning by three seconds, and nothing else for ever', async () => {
  const never = () => new Promise<never>(() => {});
  const { clock, client, mint } = await school();
  const edu = client({ storage: { get: never, set: never, remove: never } });
  const call = edu.courses.get('1');
  await clock.pass(3_000);
  assert.equal((await edu.session.ready).status, 'anonymous');
  await call;
  const taken = edu.session.setTokens({ access: mint(), refresh: 'r1' });
  await clock.pass(6_000);
  await taken;
  const out = edu.session.signOut();
  assert.equal(edu.session.state.status, 'anonymous');
  await clock.pass(3_000);
  await out;
  assert.equal(clock.timers.size, 0);
});

test('a host that never hands out its token fails the calls that need one, in time', async () => {
  const { clock, client, mint } = await school();
  let stuck = false;
  const edu = client({ getToken: () => (stuck ? new Promise<never>(() => {}) : mint()) });
  await edu.session.ready;
  stuck = true;
  clock.time += 600_000;
  const call = edu.users.get('1');
  call.catch(() => {});
  await clock.pass(10_000);
  await assert.rejects(Promise.resolve(call), { code: 'timeout' });
  assert.equal(edu.session.state.status, 'degraded');
});

test('signing out during a refresh, with a storage that is slow to write: no token comes back to life', async () => {
  const { clock, state, signedIn } = await school();
  const kept = storageOf();
  let write = () => {};
  let slow = false;
  const storage: SessionStorage = {
    ...kept,
    set: (key, value) =>
      slow ? new Promise<void>((resolve) => (write = () => (kept.set(key, value), resolve()))) : kept.set(key, value),
  };
  const { edu } = await signedIn({ storage });
  clock.time += 600_000;
  slow = true;
  const call = edu.users.get('1').catch(() => {});
  while (!state.refreshes) await settle();
  for (let n = 0; n < 5; n++) await settle();
  const out = edu.session.signOut();
  assert.equal(edu.session.state.status, 'anonymous');
  write();
  await Promise.all([call, out]);
  await settle();
  assert.equal(kept.texts.size, 0);
});

test('moving to another tenant during a refresh: the tokens of the new place stay, the late ones are handed back', async () => {
  const { clock, server, state, signedIn, asked } = await school();
  const { edu } = await signedIn({ tenant: 'here' });
  await clock.pass(201_000);
  let release = () => {};
  state.onTheWay = (reply) => new Promise((resolve) => (release = () => resolve(reply)));
  await edu.users.get('1');
  await asked('/api/auth/refresh/');
  await edu.session.switchTenant('there');
  const there = bearer(server.seen.at(-1)?.headers.authorization);
  release();
  await asked('/api/auth/logout/');
  await edu.users.get('2');
  const { headers } = server.seen.at(-1)!;
  assert.deepEqual([headers['x-tenant'], bearer(headers.authorization)], ['there', there]);
  assert.deepEqual(server.to('/api/auth/logout/')[0]?.json, { refresh: state.refresh });
});

test('what was asked as one person is not answered to the next', async () => {
  const { server, signedIn, mint, asked } = await school();
  const { edu } = await signedIn();
  let release = () => {};
  const secret: Reply = { body: { id: 'the first one’s' } };
  server.answer(({ path }) =>
    path === '/api/users/secret/'
      ? new Promise((resolve) => (release = () => resolve(secret)))
      : { body: { id: '8', email: 'b@b.c' } },
  );
  const call = edu.users.get('secret');
  call.catch(() => {});
  await asked('/api/users/secret/');
  await edu.session.setTokens({ access: mint('8'), refresh: 'r8' });
  release();
  await assert.rejects(Promise.resolve(call), { code: 'aborted' });
});

test('what one person has written is not repeated with the token of the next', async () => {
  const { clock, server, signedIn, mint, asked } = await school();
  const { edu } = await signedIn();
  const first = bearer((await edu.users.get('7'), server.seen.at(-1))?.headers.authorization);
  server.answer(({ path, method }) =>
    path === '/api/users/7/' && method === 'PUT'
      ? { status: 503, headers: { 'Retry-After': '1' } }
      : { body: { id: '8', email: 'b@b.c' } },
  );
  const write = edu.request('PUT', '/api/users/7/', { body: { bio: 'The first one’s' } }, { retry: { limit: 2 } });
  write.catch(() => {});
  await asked('/api/users/7/', 2);
  await edu.session.setTokens({ access: mint('8'), refresh: 'r8' });
  await clock.pass(5_000);
  await assert.rejects(Promise.resolve(write), { code: 'aborted' });
  const sent = server.to('/api/users/7/').filter(({ method }) => method === 'PUT');
  assert.deepEqual(
    sent.map(({ headers }) => bearer(headers.authorization)),
    [first],
  );
});

test('a host that cannot be asked at first is asked again, and nobody is signed out by it', async () => {
  const { clock, client, mint } = await school();
  let asked = 0;
  const edu = client({
    getToken: () => {
      if (++asked < 3) throw new TypeError('Failed to fetch');
      return mint();
    },
  });
  assert.equal((await edu.session.ready).status, 'active');
  await clock.pass(0);
  await assert.rejects(Promise.resolve(edu.users.get('1')), { name: 'TypeError' });
  assert.equal(edu.session.state.status, 'degraded');
  await clock.pass(3_000);
  assert.equal((await edu.users.get('1')).id, '7');
  while (!edu.session.state.user) await settle();
  assert.deepEqual([edu.session.state.status, asked], ['active', 3]);
});

test('signing out, moving and refreshing before the session is read wait for it', async () => {
  const { server, client, signedIn, asked } = await school();
  const slowly = (kept: ReturnType<typeof storageOf>): SessionStorage => ({
    ...kept,
    get: async (key) => (await settle(), kept.get(key)),
  });
  const kept = storageOf();
  await signedIn({ storage: kept });
  const leaving = client({ storage: slowly(storageOf(new Map(kept.texts))) });
  await leaving.session.signOut();
  assert.equal(leaving.session.state.status, 'anonymous');
  await asked('/api/auth/logout/');
  const moving = client({ storage: slowly(storageOf(new Map(kept.texts))) });
  await moving.session.switchTenant('there');
  assert.deepEqual([moving.session.state.status, moving.session.state.tenant], ['active', 'there']);
  assert.equal(server.to('/api/v1/users/switch_tenant/').length, 1);
  const refreshing = client({ storage: slowly(storageOf(new Map(kept.texts))) });
  await refreshing.session.refresh();
  assert.equal(server.to('/api/auth/refresh/').length, 1);
});

test('what is open to everybody is never refused for a token’s sake', async () => {
  const { clock, server, state, signedIn, dies } = await school();
  const { edu } = await signedIn();
  state.onTheWay = async () => ({ status: 503 });
  clock.time += 600_000;
  assert.equal((await edu.courses.get('1')).id, '1');
  assert.deepEqual(
    server.to('/api/courses/1/').map(({ headers }) => headers.authorization),
    [undefined],
  );
  const { edu: other } = await signedIn();
  dies.clear();
  assert.equal((await other.courses.get('2')).id, '1');
  assert.equal(server.to('/api/courses/2/').length, 2);
});
