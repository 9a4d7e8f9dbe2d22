import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createEduRise,
  isConnectionError,
  isSessionExpired,
  isUnauthenticated,
  type SessionStorage,
} from '@edurise/sdk';
import { Clock, settle } from './support/clock.ts';
import { platform, type Platform, type Reply } from './support/platform.ts';
import { bearer, jwt } from './support/tokens.ts';

const options = { retry: false, cache: false, validation: undefined, outbox: undefined } as const;

/** simplejwt with rotation and blacklist: a refresh token works once, and nothing is forgiven. */
const school = async () => {
  const server = await platform();
  const state = {
    access: jwt(),
    refresh: 'r1',
    used: new Set<string>(),
    refreshes: 0,
    delay: () => Promise.resolve() as Promise<unknown>,
  };
  const denied: Reply = {
    status: 401,
    body: { detail: 'Given token not valid for any token type', code: 'token_not_valid', messages: [] },
  };
  server.answer(async ({ path, json, headers }) => {
    if (path === '/api/auth/login/')
      return { body: { access: state.access, refresh: state.refresh, user: { id: '7', email: 'a@b.c' } } };
    if (path === '/api/auth/refresh/') {
      state.refreshes++;
      const sent = json.refresh as string;
      if (state.used.has(sent) || sent !== state.refresh)
        return { status: 401, body: { detail: 'Token is blacklisted', code: 'token_not_valid' } };
      state.used.add(sent);
      state.access = jwt();
      state.refresh = `r${state.used.size + 1}`;
      const body = { access: state.access, refresh: state.refresh };
      await state.delay();
      return { body };
    }
    if (path === '/api/auth/logout/') return { status: 205 };
    return bearer(headers.authorization) === state.access ? { body: { id: '7', email: 'a@b.c' } } : denied;
  });
  return { server, state, revokeAccess: () => (state.access = jwt()) };
};
const signedIn = async (server: Platform, more: object = {}) => {
  const edu = createEduRise({ baseUrl: server.url, ...options, ...more });
  await edu.session.signIn({ email: 'a@b.c', password: 'x' });
  return edu;
};

test('twenty calls that are refused together cause one refresh, and all of them are answered', async () => {
  const { server, state, revokeAccess } = await school();
  const edu = await signedIn(server);
  revokeAccess();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => edu.users.get(String(n))));
  assert.equal(answers.length, 20);
  assert.equal(state.refreshes, 1);
});

test('a late 401 for an old token replays with the new one, without another refresh', async () => {
  const { server, state } = await school();
  const edu = await signedIn(server);
  const old = state.access;
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const denied: Reply = { status: 401, body: { detail: 'No.', code: 'token_not_valid' } };
  let late = true;
  server.answer(async ({ path, json, headers }) => {
    if (path === '/api/auth/refresh/') {
      state.refreshes++;
      state.access = jwt();
      return { body: { access: state.access, refresh: `${json.refresh}+` } };
    }
    if (path.endsWith('/late/') && late) {
      late = false;
      await held;
      return denied;
    }
    return bearer(headers.authorization) === old ? denied : { body: { id: '1' } };
  });
  const slow = edu.users.get('late');
  await edu.users.get('quick');
  assert.equal(state.refreshes, 1);
  release();
  await slow;
  assert.equal(state.refreshes, 1);
});

test('a token near its end is exchanged before it is sent', async () => {
  const { server, state } = await school();
  const clock = new Clock();
  const edu = await signedIn(server, { environment: clock.environment });
  await clock.pass(298_000);
  await edu.users.get('1');
  assert.equal(state.refreshes, 1);
  assert.ok(
    !server.seen.some(
      ({ path, headers }) => path === '/api/users/1/' && bearer(headers.authorization) !== state.access,
    ),
  );
});

test('a wrong clock of the device neither throws tokens away nor loops', async () => {
  for (const wrong of [-3_600_000, 3_600_000]) {
    const { server, state } = await school();
    const clock = new Clock();
    clock.time += wrong;
    const edu = await signedIn(server, { environment: clock.environment });
    for (let n = 0; n < 5; n++) await edu.users.get(String(n));
    assert.equal(state.refreshes, 0);
  }
});

test('without rotation the refresh token stays', async () => {
  const { server, state } = await school();
  const edu = await signedIn(server);
  for (let n = 0; n < 2; n++) {
    state.access = jwt();
    server.answer(({ path, json, headers }) => {
      if (path === '/api/auth/refresh/') {
        assert.equal(json.refresh, 'r1');
        return { body: { access: state.access } };
      }
      return bearer(headers.authorization) === state.access ? { body: {} } : { status: 401, body: { detail: 'x' } };
    });
    await edu.users.get(String(n));
  }
});

test('two tabs with one storage: the slower adopts what the quicker got', async () => {
  const { server, state, revokeAccess } = await school();
  const texts = new Map<string, string>();
  const storage: SessionStorage = {
    get: (key) => texts.get(key),
    set: (key, value) => void texts.set(key, value),
    remove: (key) => void texts.delete(key),
  };
  const apart = { storage, environment: { broadcast: () => undefined, locks: undefined } };
  const first = await signedIn(server, apart);
  const second = createEduRise({ baseUrl: server.url, ...options, ...apart });
  assert.equal((await second.session.ready).status, 'active');
  revokeAccess();
  await first.users.get('1');
  await second.users.get('2');
  assert.equal(state.refreshes, 1);
  revokeAccess();
  // At the very same time, without a lock: one is told that its token is used up, and finds the other's.
  await Promise.all([first.users.get('3'), second.users.get('4')]);
  assert.deepEqual([first.session.state.status, second.session.state.status], ['active', 'active']);
});

test('a lock that never comes delays a refresh by seconds, and no more', async () => {
  const { server, revokeAccess } = await school();
  const clock = new Clock();
  const locks = {
    request: (_: string, { signal }: LockOptions) =>
      new Promise((_, reject) => signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))),
  } as unknown as LockManager;
  const storage: SessionStorage = { get: () => null, set() {}, remove() {} };
  const edu = await signedIn(server, {
    storage,
    environment: { ...clock.environment, locks, broadcast: () => undefined },
  });
  revokeAccess();
  await clock.through(edu.users.get('1'));
});

test('when the refresh token is refused the session is over, once, for everybody who waits', async () => {
  const { server, state } = await school();
  const edu = await signedIn(server);
  const states: string[] = [];
  edu.session.subscribe(({ status }) => states.push(status));
  state.refresh = 'other';
  state.access = jwt();
  const failures = await Promise.allSettled([edu.users.get('1'), edu.users.get('2'), edu.users.get('3')]);
  for (const failure of failures)
    assert.ok(failure.status === 'rejected' && isSessionExpired(failure.reason) && isUnauthenticated(failure.reason));
  assert.deepEqual(states, ['expired']);
  assert.equal(state.refreshes, 1);
  const before = server.seen.length;
  await assert.rejects(edu.users.get('4'), isSessionExpired);
  assert.equal(server.seen.length, before, 'nothing is asked with a dead session');
});

test('a platform that cannot be reached never signs anybody out', async () => {
  const { server, state, revokeAccess } = await school();
  const edu = await signedIn(server);
  for (const reply of [
    { status: 503, body: '<html>', type: 'text/html' },
    { status: 500 },
    { status: 401, body: '<html>Proxy login</html>', type: 'text/html' },
    { status: 429, body: { detail: 'x' } },
  ]) {
    revokeAccess();
    const token = state.access;
    server.answer(({ path }) =>
      path === '/api/auth/refresh/' ? reply : { status: 401, body: { detail: 'x', code: 'token_not_valid' } },
    );
    await assert.rejects(edu.users.get('1'));
    assert.equal(edu.session.state.status, 'degraded');
    assert.ok(edu.session.state.user, token);
  }
});

test('after a failed refresh the platform is left alone for a while', async () => {
  const { server, revokeAccess } = await school();
  const clock = new Clock();
  const edu = await signedIn(server, { environment: clock.environment });
  revokeAccess();
  server.answer(({ path }) =>
    path === '/api/auth/refresh/' ? { status: 502 } : { status: 401, body: { detail: 'x' } },
  );
  for (let n = 0; n < 10; n++) await assert.rejects(edu.users.get(String(n)));
  assert.equal(server.to('/api/auth/refresh/').length, 1);
  await clock.pass(2_001);
  await assert.rejects(edu.users.get('11'));
  assert.equal(server.to('/api/auth/refresh/').length, 2);
});

test('signing out while a refresh is under way: the new tokens do not come to life', async () => {
  const { server, state, revokeAccess } = await school();
  const texts = new Map<string, string>();
  const storage: SessionStorage = {
    shared: false,
    get: (key) => texts.get(key),
    set: (key, value) => void texts.set(key, value),
    remove: (key) => void texts.delete(key),
  };
  const edu = await signedIn(server, { storage });
  revokeAccess();
  let release = () => {};
  state.delay = () => new Promise<void>((resolve) => (release = resolve));
  const call = edu.users.get('1').catch((error: unknown) => error);
  while (!state.refreshes) await settle();
  const out = edu.session.signOut();
  assert.equal(edu.session.state.status, 'anonymous');
  release();
  await Promise.all([call, out]);
  assert.equal(edu.session.state.status, 'anonymous');
  assert.equal(texts.size, 0);
  assert.ok(
    server.to('/api/auth/logout/').some(({ json }) => json.refresh === state.refresh),
    'the late token is handed back',
  );
});

test('wrong credentials are refused without any refresh', async () => {
  const server = await platform(() => ({
    status: 401,
    body: '{"detail":"No active account found with the given credentials"}',
  }));
  const edu = createEduRise({ baseUrl: server.url, ...options });
  await assert.rejects(
    edu.session.signIn({ email: 'a@b.c', password: 'x' }),
    (error: unknown) => isUnauthenticated(error) && !isSessionExpired(error),
  );
  assert.equal(server.seen.length, 1);
  assert.equal(edu.session.state.status, 'anonymous');
});

test('a stale token does not break what is open to everybody', async () => {
  const { server, state } = await school();
  const edu = await signedIn(server);
  state.access = jwt();
  server.answer(({ headers }) =>
    headers.authorization
      ? { status: 401, body: { detail: 'x', code: 'token_not_valid' } }
      : { body: { id: '1', title: 'Open' } },
  );
  assert.equal((await edu.courses.get('1')).title, 'Open');
  assert.equal(server.to('/api/courses/1/').length, 2);
});

test('a refresh that cannot be had does not keep a token from being used to its end', async () => {
  const { server } = await school();
  const clock = new Clock();
  const edu = await signedIn(server, { environment: clock.environment });
  server.answer(({ path }) => (path === '/api/auth/refresh/' ? { status: 503 } : { body: { id: '1' } }));
  await clock.pass(297_000);
  assert.equal((await edu.users.get('1')).id, '1');
  await clock.pass(10_000);
  await assert.rejects(edu.users.get('1'));
  assert.equal(edu.session.state.status, 'degraded');
  await server.close();
  await clock.pass(60_000);
  await assert.rejects(edu.users.get('1'), isConnectionError);
  assert.equal(edu.session.state.status, 'degraded');
});
