import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { createEduRise, isConnectionError, isForbidden, isUnauthenticated, type Environment } from '@edurise/sdk';
import { apiKey } from '@edurise/sdk/api-key';
import { cookies, type CookieOptions } from '@edurise/sdk/cookies';
import { settle } from './support/clock.ts';
import { platform, type Seen } from './support/platform.ts';

const page = globalThis as { document?: { cookie: string } };
afterEach(() => delete page.document);

/** Django with session authentication; a jar stands in for the browser's, which Node has none of. */
const setUp = async (more: CookieOptions = {}, { signedIn = true } = {}) => {
  const jar = { session: signedIn, csrf: 'c1' };
  page.document = {
    get cookie() {
      return `other=1; csrftoken=${jar.csrf}; xcsrftoken=no`;
    },
  };
  const credentials: (RequestCredentials | undefined)[] = [];
  const server = await platform();
  const user = { id: '7', email: 'a@b.c' };
  const state = { csrf: 'c1' };
  server.answer(({ method, path, headers, json }) => {
    const csrf = headers['x-csrftoken'];
    if (path === '/api/auth/login/' && json.password !== 'right') return { status: 400, body: { detail: 'Wrong.' } };
    if (path === '/api/auth/login/') {
      jar.session = true;
      return { body: { detail: 'ok' } };
    }
    if (!jar.session) return { status: 403, body: { detail: 'Authentication credentials were not provided.' } };
    if (method !== 'GET' && csrf !== state.csrf)
      return { status: 403, body: { detail: 'CSRF Failed: CSRF token incorrect.' } };
    if (path === '/api/users/me/') {
      jar.csrf = state.csrf;
      return { body: user };
    }
    if (path === '/api/auth/logout/') jar.session = false;
    return path.includes('forbidden') ? { status: 403, body: { detail: 'Not yours.' } } : { body: { id: '1' } };
  });
  const client = (environment: Partial<Environment> = {}) =>
    createEduRise(
      cookies(
        {
          baseUrl: server.url,
          retry: false,
          cache: false,
          validation: undefined,
          outbox: undefined,
          environment: { locks: undefined, broadcast: () => undefined, ...environment },
          fetch: (input) => {
            credentials.push((input as Request).credentials);
            return fetch(input);
          },
        },
        more,
      ),
    );
  return { server, state, jar, user, credentials, client };
};

const writes = (seen: readonly Seen[]) => seen.filter(({ method }) => method === 'POST');

test('who is signed in is what the platform says; no token is ever sent, cookies always', async () => {
  const { client, server, credentials } = await setUp();
  const edu = client();
  const { status, user } = await edu.session.ready;
  assert.deepEqual([status, user?.id], ['active', '7']);
  await edu.courses.get('1');
  assert.equal(server.to('/api/users/me/').length, 1);
  assert.ok(server.seen.every(({ headers }) => headers.authorization === undefined));
  assert.deepEqual(credentials, ['include', 'include']);
  await edu.request('GET', server.url.replace('127.0.0.1', 'localhost') + '/api/x/').catch(() => {});
  assert.equal(credentials.at(-1), 'omit', 'elsewhere they are none of anybody’s business');
});

test('nobody signed in is anonymous, whether said by 403 or by 401', async () => {
  const { client, server } = await setUp({}, { signedIn: false });
  assert.equal((await client().session.ready).status, 'anonymous');
  server.answer(() => ({ status: 401, body: { detail: 'x' } }));
  assert.equal((await client().session.ready).status, 'anonymous');
});

test('sign-in and sign-out are the platform’s', async () => {
  const { client, server, jar } = await setUp({}, { signedIn: false });
  const edu = client();
  await assert.rejects(edu.session.signIn({ email: 'a@b.c', password: 'wrong' }));
  assert.equal(edu.session.state.status, 'anonymous');
  assert.equal((await edu.session.signIn({ email: 'a@b.c', password: 'right' })).id, '7');
  assert.equal(edu.session.state.status, 'active');
  await edu.session.signOut();
  assert.deepEqual([edu.session.state.status, jar.session], ['anonymous', false]);
  assert.equal(server.to('/api/auth/logout/')[0]?.headers['x-csrftoken'], 'c1');
});

test('a browser that keeps no cookie of the platform is no sign-in', async () => {
  const { client, server, jar } = await setUp({}, { signedIn: false });
  const edu = client();
  await edu.session.ready;
  server.answer(({ path }) =>
    path === '/api/auth/login/' ? { body: {} } : { status: 403, body: { detail: 'Not provided.' } },
  );
  await assert.rejects(edu.session.signIn({ email: 'a@b.c', password: 'right' }), { code: 'no_session' });
  assert.deepEqual([edu.session.state.status, jar.session], ['anonymous', false]);
});

test('a write carries the CSRF token as the cookie has it at that moment; a read carries none', async () => {
  const { client, server, state, jar } = await setUp();
  const edu = client();
  await edu.courses.create({ title: 'x' });
  state.csrf = jar.csrf = 'c2';
  await edu.courses.create({ title: 'x' });
  await edu.courses.get('1');
  assert.deepEqual(
    server.seen.map(({ headers }) => headers['x-csrftoken']),
    [undefined, 'c1', 'c2', undefined],
  );
});

test('a CSRF token that is refused is fetched anew, once', async () => {
  const { client, server, state } = await setUp();
  const edu = client();
  await edu.session.ready;
  state.csrf = 'c2';
  await edu.courses.create({ title: 'x' });
  assert.equal(writes(server.seen).length, 2);
  server.answer(() => ({ status: 403, body: { detail: 'CSRF Failed: Origin checking failed.' } }));
  await assert.rejects(edu.courses.create({ title: 'x' }), isForbidden);
  assert.equal(writes(server.seen).length, 4);
});

test('a token that no script can read comes from the host', async () => {
  const { client, server, state } = await setUp({ csrfToken: async () => 'minted', csrfHeader: 'X-Token' });
  await assert.rejects(client().courses.create({ title: 'x' }), isForbidden);
  assert.equal(writes(server.seen)[0]?.headers['x-token'], 'minted');
  assert.equal(state.csrf, 'c1');
});

test('what is merely forbidden ends no session; a session that the platform has forgotten does', async () => {
  const { client, jar } = await setUp();
  const edu = client();
  await assert.rejects(edu.request('GET', '/api/forbidden/'), isForbidden);
  assert.equal(edu.session.state.status, 'active');
  jar.session = false;
  await assert.rejects(edu.request('GET', '/api/x/'), isUnauthenticated);
  assert.equal(edu.session.state.status, 'expired');
});

test('a platform that cannot be reached signs nobody out', async () => {
  const { client, server } = await setUp();
  const edu = client();
  await edu.session.ready;
  await server.close();
  await assert.rejects(edu.session.refresh(), isConnectionError);
  assert.equal(edu.session.state.status, 'degraded');
});

test('the other tabs hear of a sign-out', async () => {
  const { client } = await setUp();
  const open = new Set<{ onmessage: ((event: MessageEvent) => unknown) | null }>();
  const broadcast: Environment['broadcast'] = () => {
    const channel = {
      onmessage: null as ((event: MessageEvent) => unknown) | null,
      postMessage: (data: unknown) => {
        for (const other of open) if (other !== channel) other.onmessage?.({ data } as MessageEvent);
      },
      close: () => void open.delete(channel),
    };
    open.add(channel);
    return channel;
  };
  const [one, two] = [client({ broadcast }), client({ broadcast })];
  await Promise.all([one.session.ready, two.session.ready]);
  const signingOut = one.session.signOut();
  await settle();
  assert.equal(two.session.state.status, 'anonymous');
  await signingOut;
});

test('an API key goes to the platform alone, and not into a page', async () => {
  const server = await platform();
  const edu = createEduRise({ baseUrl: server.url, outbox: undefined, middleware: [apiKey('k', { scheme: 'Token' })] });
  await edu.courses.get('1');
  await edu.request('GET', server.url.replace('127.0.0.1', 'localhost') + '/api/x/').catch(() => {});
  assert.equal(server.seen.length, 2);
  assert.deepEqual(
    server.seen.map(({ headers }) => headers.authorization),
    ['Token k', undefined],
  );
  assert.throws(() => apiKey(''), { name: 'ConfigError' });
  page.document = { cookie: '' };
  assert.throws(() => apiKey('k'), { name: 'ConfigError' });
  apiKey('k', { allowInBrowser: true });
});
