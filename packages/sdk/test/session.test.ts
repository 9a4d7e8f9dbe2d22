import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import {
  createEduRise,
  isAborted,
  isConnectionError,
  isSessionExpired,
  isUnauthenticated,
  type ClientOptions,
  type Environment,
  type SessionStorage,
} from '@edurise/sdk';
import { local, memory, session } from '@edurise/sdk/storage';
import { Clock, settle } from './support/clock.ts';
import { platform } from './support/platform.ts';
import { bearer, jwt } from './support/tokens.ts';

const shared = (texts = new Map<string, string>()): SessionStorage & { texts: Map<string, string> } => ({
  texts,
  get: (key) => texts.get(key),
  set: (key, value) => void texts.set(key, value),
  remove: (key) => void texts.delete(key),
});

/** Tabs of one origin that hear each other. */
const origin = (): Environment['broadcast'] => {
  const open = new Set<{ name: string; onmessage: ((event: MessageEvent) => unknown) | null }>();
  return (name) => {
    const channel = {
      name,
      onmessage: null as ((event: MessageEvent) => unknown) | null,
      postMessage(data: unknown) {
        const copy: unknown = structuredClone(data);
        for (const other of open)
          if (other !== channel && other.name === name)
            setImmediate(() => other.onmessage?.({ data: copy } as MessageEvent));
      },
      close: () => void open.delete(channel),
    };
    open.add(channel);
    return channel;
  };
};

const stranger = jwt({ user_id: 'somebody else' });

const setUp = async (more: Partial<ClientOptions> = {}) => {
  const clock = new Clock();
  const tokens = { access: jwt({ user_id: '7' }), refresh: 'r1' };
  const user = { id: '7', email: 'a@b.c', tenants: [] };
  const server = await platform();
  server.answer(({ path, headers, json }) => {
    if (path === '/api/auth/login/')
      return json.password === 'right'
        ? { body: { ...tokens, user } }
        : { status: 401, body: { detail: 'No active account found with the given credentials' } };
    if (path === '/api/auth/logout/') return { status: 205 };
    if (path === '/api/v1/users/switch_tenant/')
      return { body: { success: true, data: { access: (tokens.access = jwt()), refresh: 'r2' } } };
    if (path === '/api/auth/refresh/') return { body: { access: (tokens.access = jwt()) } };
    return [tokens.access, stranger].includes(bearer(headers.authorization)!)
      ? { body: user }
      : { status: 401, body: { detail: 'x', code: 'token_not_valid' } };
  });
  const client = (others: Partial<ClientOptions> = {}) =>
    createEduRise({
      baseUrl: server.url,
      retry: false,
      validation: undefined,
      outbox: undefined,
      ...more,
      ...others,
      environment: {
        ...clock.environment,
        broadcast: () => undefined,
        locks: undefined,
        ...more.environment,
        ...others.environment,
      },
    });
  return { server, clock, tokens, user, client };
};
const credentials = { email: 'a@b.c', password: 'right' };

test('signing in gives the person, and every call from then on is theirs', async () => {
  const { server, client, tokens, user } = await setUp({ tenant: 'acme' });
  const edu = client();
  const states: string[] = [];
  edu.session.subscribe(({ status }) => states.push(status));
  assert.deepEqual(await edu.session.signIn(credentials), user);
  await edu.users.get('1');
  assert.equal(bearer(server.seen.at(-1)?.headers.authorization), tokens.access);
  assert.deepEqual(
    [edu.session.state.status, edu.session.state.user, edu.tenant, states],
    ['active', user, 'acme', ['active']],
  );
  assert.ok(Object.isFrozen(edu.session.state));
});

test('the login of the area `auth` begins the same session', async () => {
  const { client } = await setUp();
  const edu = client();
  await edu.auth.login(credentials);
  assert.equal(edu.session.state.status, 'active');
});

test('a reload finds the session, and calls wait until it is read', async () => {
  const { client, user, server, tokens } = await setUp();
  const kept = shared();
  await client({ storage: kept }).session.signIn(credentials);
  const slow: SessionStorage = {
    get: async (key) => (await settle(), kept.get(key)),
    set: kept.set,
    remove: kept.remove,
  };
  const edu = client({ storage: slow });
  assert.equal(edu.session.state.status, 'loading');
  await edu.users.get('1');
  assert.equal(bearer(server.seen.at(-1)?.headers.authorization), tokens.access);
  assert.deepEqual([(await edu.session.ready).status, edu.session.state.user], ['active', user]);
});

test('what is stored may be anything', async () => {
  const { client, server } = await setUp();
  for (const text of ['', '{', 'null', '[]', '{"access":7}', '"text"']) {
    const edu = client({ storage: { get: () => text, set() {}, remove() {} } });
    assert.equal((await edu.session.ready).status, 'anonymous', text);
  }
  assert.equal(server.seen.length, 0);
});

test('a storage that throws, sooner or later, is a session in memory', async () => {
  const { client } = await setUp();
  const boom = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const storage of [
    { get: boom, set: boom, remove: boom },
    { get: async () => boom(), set: async () => boom(), remove: async () => boom() },
    local(),
    session(),
    memory(),
  ]) {
    const edu = client({ storage });
    await edu.session.signIn(credentials);
    await edu.users.get('1');
    await edu.session.signOut();
    assert.equal(edu.session.state.status, 'anonymous');
  }
});

test('signing out is at once, also without the platform, and takes the stored session along', async () => {
  const { client, server, tokens } = await setUp();
  const storage = shared();
  const edu = client({ storage });
  await edu.session.signIn(credentials);
  assert.equal(storage.texts.size, 1);
  await server.close();
  const out = edu.session.signOut();
  assert.equal(edu.session.state.status, 'anonymous');
  assert.equal(edu.session.state.user, undefined);
  await out;
  assert.equal(storage.texts.size, 0);
  assert.ok(tokens.access);
});

test('the platform is told, with the token that it shall forget', async () => {
  const { client, server, tokens } = await setUp();
  const edu = client();
  await edu.session.signIn(credentials);
  await edu.session.signOut();
  const [logout] = server.to('/api/auth/logout/');
  assert.deepEqual([logout?.json, bearer(logout?.headers.authorization)], [{ refresh: 'r1' }, tokens.access]);
});

test('signed out in one tab is signed out in all of them, but for somebody else', async () => {
  const { client } = await setUp();
  const environment = { broadcast: origin() };
  const storage = shared();
  const first = client({ storage, environment });
  await first.session.signIn(credentials);
  const second = client({ storage, environment });
  await second.session.ready;
  const other = client({ storage: shared(), environment });
  await other.session.setTokens({ access: stranger });
  await first.session.signOut();
  await settle();
  assert.deepEqual([second.session.state.status, other.session.state.status], ['anonymous', 'active']);
});

test('a tab with a copy of the old tokens is handed the new ones', async () => {
  const { client, server, tokens } = await setUp();
  const environment = { broadcast: origin() };
  const first = client({ storage: shared(), environment });
  const copy = client({ storage: shared(), environment });
  await first.session.signIn(credentials);
  await copy.session.setTokens({ access: tokens.access, refresh: 'r1' });
  await first.session.refresh();
  await settle();
  await copy.users.get('1');
  assert.equal(server.to('/api/auth/refresh/').length, 1);
});

test('a duplicated tab writes down what becomes of the session in the one that it was copied from', async () => {
  const { client, tokens } = await setUp();
  const environment = { broadcast: origin() };
  const first = client({ storage: { ...shared(), shared: 'copied' }, environment });
  const texts = new Map<string, string>();
  const storage = { ...shared(texts), shared: 'copied' } as const;
  const copy = client({ storage, environment });
  await first.session.signIn(credentials);
  await copy.session.setTokens({ access: tokens.access, refresh: 'r1' });
  await first.session.refresh();
  await settle();
  assert.ok([...texts.values()].join().includes(tokens.access), 'a reload goes on with the token that is alive');
  await first.session.signOut();
  await settle();
  assert.equal(copy.session.state.status, 'anonymous');
  assert.equal(texts.size, 0, 'and with nobody, once it is over');
});

test('storage that is full takes no new session, and gives back no old one', async (context) => {
  const texts = new Map<string, string>();
  let full = false;
  const localStorage = {
    getItem: (key: string) => texts.get(key) ?? null,
    removeItem: (key: string) => void texts.delete(key),
    setItem(key: string, value: string) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, value);
    },
  };
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  Object.defineProperty(globalThis, 'localStorage', { value: localStorage, configurable: true });
  context.after(() => before && Object.defineProperty(globalThis, 'localStorage', before));
  const storage = local();
  await storage.set('key', 'old');
  full = true;
  await storage.set('key', 'new');
  assert.equal(await storage.get('key'), 'new');
});

test('what another script says on the channel is not believed', async () => {
  const { client } = await setUp();
  const broadcast = origin();
  const storage = shared();
  const edu = client({ storage, environment: { broadcast } });
  await edu.session.signIn(credentials);
  const key = [...storage.texts.keys()][0]!;
  const channel = broadcast(key)!;
  for (const message of [
    null,
    'out',
    { type: 'out' },
    { type: 'out', subject: 'x' },
    { type: 'rotated', from: 'r1', kept: {} },
    { type: 'rotated', from: 'other', kept: { access: 'x' } },
  ])
    channel.postMessage(message);
  await settle();
  assert.equal(edu.session.state.status, 'active');
  await edu.users.get('1');
});

test('moving to another school changes the header, the tokens and everything that is kept', async () => {
  const { client, server, tokens } = await setUp({ tenant: 'acme' });
  const edu = client();
  await edu.session.signIn(credentials);
  await edu.users.get('1');
  await edu.session.switchTenant('globex');
  await edu.users.get('1');
  const { headers } = server.seen.at(-1)!;
  assert.deepEqual(
    [headers['x-tenant'], bearer(headers.authorization), edu.tenant],
    ['globex', tokens.access, 'globex'],
  );
  assert.equal(server.to('/api/users/1/').length, 2);
});

test('tokens that a host mints: asked for when needed, and again when refused', async () => {
  const { client, server, tokens } = await setUp();
  let minted = 0;
  const edu = client({ getToken: async () => (minted++ ? (tokens.access = jwt()) : jwt()) });
  await edu.session.ready;
  await edu.users.get('1');
  assert.equal(minted, 2);
  assert.equal(server.to('/api/auth/refresh/').length, 0);
});

test('a host that has only the refused token ends the session; one that has none leaves it anonymous', async () => {
  const { client } = await setUp();
  const stuck = client({ getToken: () => 'dead' });
  await assert.rejects(Promise.resolve(stuck.users.get('1')), isSessionExpired);
  assert.equal(stuck.session.state.status, 'expired');
  const none = client({ getToken: () => null });
  assert.equal((await none.session.ready).status, 'anonymous');
  await assert.rejects(Promise.resolve(none.users.get('1')), isUnauthenticated);
});

test('wrong credentials are the platform’s sentence, and no platform is a connection error', async () => {
  const { client, server } = await setUp();
  const edu = client();
  await assert.rejects(edu.session.signIn({ ...credentials, password: 'wrong' }), /No active account/);
  await server.close();
  await assert.rejects(edu.session.signIn(credentials), isConnectionError);
});

test('signing out while signing in: nobody is signed in afterwards', async () => {
  const { client, server } = await setUp();
  let release = () => {};
  const edu = client();
  server.answer(async ({ path }) => {
    if (path.includes('login')) await new Promise<void>((resolve) => (release = resolve));
    return { body: { access: jwt(), refresh: 'late', user: { id: '7', email: 'a@b.c' } } };
  });
  const signingIn = edu.session.signIn(credentials);
  signingIn.catch(() => {});
  while (!server.seen.length) await settle();
  await edu.session.signOut();
  release();
  await assert.rejects(signingIn, isAborted);
  assert.equal(edu.session.state.status, 'anonymous');
  assert.ok(server.to('/api/auth/logout/').some(({ json }) => json.refresh === 'late'));
});

test('of two who sign in at a time the first is there, the other is told, and no tokens stay behind', async () => {
  const { client, server } = await setUp();
  const edu = client();
  const release = new Map<string, () => void>();
  server.answer(async ({ path, json }) => {
    if (!path.includes('login')) return { status: 205 };
    await new Promise<void>((resolve) => release.set(json.email, resolve));
    return { body: { access: jwt({ user_id: json.email }), refresh: json.email, user: { id: json.email } } };
  });
  const [anna, ben] = ['anna', 'ben'].map((email) => edu.session.signIn({ email, password: 'right' }));
  ben!.catch(() => {});
  while (release.size < 2) await settle();
  release.get('anna')!();
  assert.equal((await anna!).id, 'anna');
  release.get('ben')!();
  await assert.rejects(ben!, isAborted);
  assert.equal(edu.session.state.user?.id, 'anna');
  assert.deepEqual(
    server.to('/api/auth/logout/').map(({ json }) => json.refresh),
    ['ben'],
  );
});

test('a sign-out that is answered late ends nobody else’s session', async () => {
  const { client, server } = await setUp();
  const edu = client();
  await edu.session.signIn(credentials);
  let release = () => {};
  server.answer(async ({ path }) => {
    if (path.includes('logout')) await new Promise<void>((resolve) => (release = resolve));
    return { body: { id: '8', email: 'b@b.c' } };
  });
  const leaving = Promise.resolve(edu.auth.logout({ refresh: 'r' }));
  leaving.catch(() => {});
  while (!server.to('/api/auth/logout/').length) await settle();
  await edu.session.setTokens({ access: jwt({ user_id: '8' }), refresh: 'r8' });
  release();
  await assert.rejects(leaving, isAborted);
  assert.deepEqual([edu.session.state.status, edu.session.state.user?.id], ['active', '8']);
});

test('what one school has, another need not have', async () => {
  const { client, server } = await setUp({ tenant: 'acme' });
  const edu = client();
  server.answer(({ path, headers }) => {
    if (path === '/api/v1/tenants/current/')
      return {
        body: { id: '1', slug: headers['x-tenant'], features: { idempotency_keys: headers['x-tenant'] === 'acme' } },
      };
    return { body: { access: jwt(), refresh: 'r', user: { id: '7', email: 'a@b.c' } } };
  });
  await edu.session.signIn(credentials);
  await edu.tenants.current();
  assert.ok(edu.features.has('idempotency_keys'));
  await edu.session.switchTenant('globex');
  assert.deepEqual([edu.features.known, edu.features.has('idempotency_keys')], [false, false]);
  await edu.tenants.current();
  assert.deepEqual([edu.features.known, edu.features.has('idempotency_keys')], [true, false]);
});

test('what is asked for right before signing out does not go out as a stranger’s', async () => {
  const { client, server } = await setUp();
  const edu = client();
  await edu.session.signIn(credentials);
  const write = edu.request('POST', '/api/v1/notes/', { body: { text: 'mine' } });
  const out = edu.session.signOut();
  await assert.rejects(write, isAborted);
  await out;
  assert.ok(!server.seen.some(({ path }) => path.includes('notes')));
});

test('whoever writes a client or its session down writes no tokens down', async () => {
  const { client, tokens } = await setUp();
  const edu = client();
  await edu.session.signIn(credentials);
  for (const written of [inspect(edu, { depth: 12, showHidden: true }), JSON.stringify(edu.session)]) {
    assert.ok(!written.includes(tokens.access));
    assert.ok(!written.includes('"r1"') && !written.includes("'r1'"));
  }
});

test('the client keeps no process alive', async () => {
  const { execFile } = await import('node:child_process');
  const script = `
    import { createEduRise } from '@edurise/sdk';
    const edu = createEduRise({ baseUrl: 'http://127.0.0.1:9', retry: false, storage: { get: () => null, set() {}, remove() {} } });
    await edu.courses.list().catch(() => {});
    await edu.outbox.ready;
    edu.lectures.addNote('1', { content: 'x' });
    console.log('end');`;
  const output = await new Promise<string>((resolve, reject) =>
    execFile(
      process.execPath,
      ['--conditions=edurise-source', '--input-type=module', '-e', script],
      { timeout: 15_000, cwd: import.meta.dirname },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    ),
  );
  assert.match(output, /end/);
});
