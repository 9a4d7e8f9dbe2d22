import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { getEventListeners } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createClient, isAborted, isTimeout, type Environment } from '@edurise/sdk';
import { users } from '@edurise/sdk/users';
import { jwt } from './support/tokens.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const hour = 3_600_000;

/** What a platform does with an address: it answers at once, fails, or holds the request for ever. */
type Fate = 'held' | 'failing' | 'fine';
const fateOf = (url: string): Fate => (url.includes('held') ? 'held' : url.includes('failing') ? 'failing' : 'fine');
const held = new Set<string>();
const idOf = (url: string): string => new URL(url, 'http://x').pathname.split('/')[3] ?? '';
const answers = { fine: [200, '{"id":"7","email":"a@b.c"}'], failing: [503, '{"detail":"Later."}'] } as const;

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  const [fate, id] = [fateOf(request.url!), idOf(request.url!)];
  if (fate === 'held') {
    held.add(id);
    response.once('close', () => held.delete(id));
  } else {
    const [status, body] = answers[fate];
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => (server.closeAllConnections(), server.close()));
const connections = (): Promise<number> =>
  new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))));

/** The same platform without a network: what grows then is ours. */
const inMemory: typeof fetch = async (input) => {
  const { url, signal } = input as Request;
  const fate = fateOf(url);
  await new Promise((resolve) => setImmediate(resolve));
  if (fate !== 'held') {
    const [status, body] = answers[fate];
    return new Response(body, { status, headers: { 'Content-Type': 'application/json' } });
  }
  held.add(idOf(url));
  return new Promise((_, reject) => {
    const leave = (): void => (held.delete(idOf(url)), reject(signal.reason as Error));
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
};

/** The timers that the client has set and neither cleared nor seen fire. */
const timers = new Set<unknown>();
/** Whoever makes a call in here is told when it begins to wait for its next attempt. */
const waiting = new AsyncLocalStorage<() => void>();
let waits = 0;
const environment: Partial<Environment> = {
  random: () => 1,
  setTimeout(callback, ms) {
    const timer: unknown = setTimeout(() => (timers.delete(timer), callback()), ms);
    timers.add(timer);
    if (ms > hour / 2) {
      waits += 1;
      setImmediate(waiting.getStore() ?? (() => {}));
    }
    return timer;
  },
  clearTimeout(timer) {
    timers.delete(timer);
    clearTimeout(timer as NodeJS.Timeout);
  },
};

const signedIn = async (fetch?: typeof globalThis.fetch) => {
  const edu = createClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    resources: { users },
    environment,
    fetch,
    cache: { maxEntries: 100 },
    retry: { limit: 1, baseMs: hour, capMs: hour },
    timeout: { attempt: 60_000, total: 2 * hour },
  });
  await edu.session.setTokens({ access: jwt(), refresh: 'r' });
  return edu;
};
type Client = Awaited<ReturnType<typeof signedIn>>;

/** Of a page, or of a server that runs for months. */
const page = new AbortController();
const listeners = (): number => getEventListeners(page.signal, 'abort').length;
const untilHeld = async (id: string): Promise<void> => {
  while (!held.has(id)) await pause(1);
};

/** Every way in which a call ends. Whoever does not give up holds the long-lived signal. */
const endings: ((edu: Client, id: string) => Promise<void>)[] = [
  async (edu, id) => void (await edu.users.get(id, { signal: page.signal })),
  async (edu, id) => void (await edu.users.get(id, { signal: page.signal, cache: 'none' })),
  // Shared: one stays, one goes.
  async (edu, id) => {
    const own = new AbortController();
    const both = [edu.users.get(id, { signal: page.signal }), edu.users.get(id, { signal: own.signal })] as const;
    own.abort();
    await assert.rejects(both[1], isAborted);
    await both[0];
  },
  // Given up on before it left.
  (edu, id) => assert.rejects(edu.users.get(`held${id}`, { signal: AbortSignal.abort() }), isAborted),
  // Given up on while it was on its way.
  async (edu, id) => {
    const own = new AbortController();
    const call = edu.users.get(`held${id}`, { signal: own.signal });
    void untilHeld(`held${id}`).then(() => own.abort());
    await assert.rejects(call, isAborted);
  },
  // Out of time.
  (edu, id) => assert.rejects(edu.users.get(`held${id}`, { signal: page.signal, timeout: 5, retry: false }), isTimeout),
  // Given up on during the wait before another attempt.
  async (edu, id) => {
    const own = new AbortController();
    await waiting.run(
      () => own.abort(),
      () => assert.rejects(edu.users.get(`failing${id}`, { signal: own.signal }), isAborted),
    );
  },
  // Refused for good.
  (edu, id) => assert.rejects(edu.users.get(`failing${id}`, { signal: page.signal, retry: false }), { status: 503 }),
];

const crowd = 20;
let calls = 0;
const run = async (edu: Client, count: number): Promise<void> => {
  const end = calls + count;
  const worker = async (): Promise<void> => {
    while (calls < end) {
      const turn = calls++;
      await endings[turn % endings.length]!(edu, String(turn));
    }
  };
  await Promise.all(Array.from({ length: crowd }, worker));
};

/** What an abort sets off comes to its end a little later. One timer is the session's own, for its next token. */
const atRest = async (own: 0 | 1): Promise<void> => {
  for (let turn = 0; turn < 400 && (timers.size > own || listeners() || held.size); turn++) await pause(5);
  assert.deepEqual([listeners(), held.size], [0, 0], 'listeners, requests');
  assert.ok(timers.size <= own, `${timers.size} timers`);
};

/** In MB, once finalizers have had their turns. */
const heap = async (): Promise<number> => {
  for (let turn = 0; turn < 5; turn++) {
    collect();
    await pause(5);
  }
  return process.memoryUsage().heapUsed / 1e6;
};

test('ten thousand calls that end in every way leave no listener, no timer and no memory behind', async (context) => {
  const edu = await signedIn(inMemory);
  // Until code is compiled, and as many answers are kept as may be.
  await run(edu, 1_000);
  await atRest(1);
  const before = await heap();
  waits = 0;
  await run(edu, 10_000);
  await atRest(1);
  assert.equal(waits, 10_000 / endings.length, 'waits between attempts that were given up on');
  const grown = (await heap()) - before;
  context.diagnostic(`the heap has grown by ${grown.toFixed(2)} MB, from ${before.toFixed(1)}`);
  assert.ok(grown < 2, `the heap has grown by ${grown.toFixed(2)} MB`);
  edu.dispose();
  await atRest(0);
});

test('an operation that was made for one call goes with it', async () => {
  const edu = await signedIn(inMemory);
  const ask = async (id: string) => {
    const operation = { method: 'GET', path: '/api/users/{id}/', source: '002', access: 'user' } as const;
    await edu.request(operation, { path: { id } });
    return new WeakRef(operation);
  };
  const asked = await Promise.all(['fine1', 'fine2', 'fine3'].map(ask));
  await heap();
  assert.deepEqual(
    asked.map((operation) => operation.deref()),
    [undefined, undefined, undefined],
  );
  edu.dispose();
});

test('calls that are given up on leave no socket behind', async () => {
  const edu = await signedIn();
  await run(edu, 400);
  await atRest(1);
  // Others are kept for the next call: no more than were busy at once, or being closed while the next was opened.
  assert.ok((await connections()) <= 2 * crowd, String(await connections()));
  edu.dispose();
  await atRest(0);
});
