import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, type ClientOptions } from '@edurise/sdk/core';
import { mutate, watch, type Watched } from '@edurise/sdk/optimistic';
import { settle } from './support/clock.ts';
import { platform, type Reply } from './support/platform.ts';
import { jwt } from './support/tokens.ts';

interface Cart {
  items: readonly string[];
}
const row = { source: '+', access: 'public', path: '/cart/' } as const;
const read = { ...row, method: 'GET', cache: 'catalog', tags: ['cart'] } as const;
const put = { ...row, method: 'POST', invalidates: ['cart'] } as const;
/** Its row does not say what it changes. */
const putQuietly = { ...row, method: 'PATCH' } as const;

/** A cart on a platform that answers a write only when the test says how. */
const setUp = async (more: Partial<ClientOptions> = {}) => {
  const items: string[] = [];
  const waiting = new Map<string, (reply?: Reply) => void>();
  const server = await platform(async ({ method, path, json }) => {
    if (path !== '/cart/') return { body: { id: '7', email: 'a@b.c' } };
    if (method === 'GET') return { body: { items: [...items] } };
    const { item } = json as { item: string };
    const refusal = await new Promise<Reply | undefined>((resolve) => waiting.set(item, resolve));
    if (!refusal) items.push(item);
    return refusal ?? { body: {} };
  });
  const edu = createClient({ baseUrl: server.url, retry: false, ...more });
  const told: Watched<Cart>[] = [];
  const watching = watch(edu, read, {}, (state) => told.push(state as unknown as Watched<Cart>));
  const shown = () => ((watching.current as unknown as Watched<Cart>).value?.items ?? []).join(' ');
  while (!watching.current.value) await settle();
  const add = (item: string, operation: typeof put | typeof putQuietly = put) =>
    mutate(edu, {
      call: () => edu.request(operation, { body: { item } }),
      patches: [{ operation: read, apply: ((cart: Cart) => ({ items: [...cart.items, item] })) as never }],
    });
  const arrived = async (item: string) => {
    while (!waiting.has(item)) await settle();
  };
  const settled = async (item: string, reply?: Reply) => {
    await arrived(item);
    waiting.get(item)!(reply);
  };
  const rest = async () => {
    while (watching.current.stale || watching.current.pending) await settle();
  };
  return { server, edu, items, told, watching, shown, add, arrived, settled, rest };
};

test('a write is shown at once, and without a gap until the platform shows it', async () => {
  const { told, watching, shown, add, settled, rest } = await setUp();
  const adding = add('pen');
  assert.deepEqual([shown(), watching.current.pending], ['pen', true]);
  await settled('pen');
  await adding;
  assert.equal(shown(), 'pen');
  await rest();
  assert.deepEqual(
    told.slice(1).map(({ value }) => value!.items.join()),
    told.slice(1).map(() => 'pen'),
  );
});

test('of two under way the one that fails takes only its own change back', async () => {
  const { items, shown, add, settled, rest } = await setUp();
  const adding = [add('pen'), add('ink')];
  assert.equal(shown(), 'pen ink');
  await settled('pen', { status: 400, body: { detail: 'No pens.' } });
  await assert.rejects(adding[0]!, /No pens/);
  assert.equal(shown(), 'ink');
  await settled('ink');
  await adding[1];
  await rest();
  assert.deepEqual([shown(), items], ['ink', ['ink']]);
});

test('in whichever order they are answered', async () => {
  const { shown, add, settled, rest } = await setUp();
  const adding = [add('pen'), add('ink'), add('cap')];
  await settled('cap');
  await adding[2];
  assert.equal(shown(), 'pen ink cap');
  await settled('ink', { status: 500 });
  await assert.rejects(adding[1]!);
  assert.equal(shown(), 'pen cap');
  await settled('pen');
  await adding[0];
  assert.equal(shown(), 'pen cap');
  await rest();
  assert.equal(shown(), 'cap pen', 'in the platform’s own order');
});

test('what is asked for while a write is under way may be older than it, and is not shown', async () => {
  const { edu, watching, shown, add, settled, rest } = await setUp();
  const adding = add('pen');
  edu.cache.invalidate({ tags: ['cart'] });
  watching.reload();
  for (let turn = 0; turn < 5; turn++) await settle();
  assert.equal(shown(), 'pen');
  await settled('pen');
  await adding;
  await rest();
  assert.equal(shown(), 'pen', 'and not twice');
});

test('a write whose row names no tags is asked for all the same, and one whose answer is lost', async () => {
  const { items, shown, add, settled, rest } = await setUp();
  const quiet = add('pen', putQuietly);
  await settled('pen');
  await quiet;
  await rest();
  assert.equal(shown(), 'pen');
  const lost = add('ink', putQuietly);
  items.push('ink');
  await settled('ink', { status: 504 });
  await assert.rejects(lost);
  while (shown() !== 'pen ink') await settle();
});

test('with the session all of it goes', async () => {
  const { edu, shown, add, arrived, settled, rest } = await setUp();
  await edu.session.setTokens({ access: jwt({ user_id: 'anna' }) });
  await rest();
  const adding = add('pen');
  await arrived('pen');
  const signedOut = edu.session.signOut();
  assert.equal(shown(), '');
  await signedOut;
  await settled('pen');
  await assert.rejects(adding);
  while (shown() !== 'pen') await settle();
});

test('values are frozen, and a patch that throws is left out', async (t) => {
  const reported: unknown[] = [];
  Object.assign(globalThis, { reportError: (error: unknown) => reported.push(error) });
  t.after(() => Reflect.deleteProperty(globalThis, 'reportError'));
  const { edu, shown, add, settled, rest } = await setUp();
  const spoiling = mutate(edu, {
    call: () => settle(),
    patches: [{ operation: read, apply: ((cart: { items: string[] }) => void cart.items.push('x')) as never }],
  });
  assert.equal(reported.length, 1);
  const adding = add('pen');
  assert.equal(shown(), 'pen');
  await spoiling;
  await settled('pen');
  await adding;
  await rest();
  assert.equal(shown(), 'pen');
});

test('who begins to watch during a write sees it too', async () => {
  const { edu, watching, add, settled } = await setUp();
  watching.stop();
  const adding = add('pen');
  const late = watch(edu, read, {}, () => {});
  while (!late.current.value) await settle();
  assert.deepEqual((late.current.value as unknown as Cart).items, ['pen']);
  await settled('pen');
  await adding;
  while (late.current.pending) await settle();
  assert.deepEqual((late.current.value as unknown as Cart).items, ['pen']);
});
