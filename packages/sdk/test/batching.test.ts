import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, isAborted, isForbidden, NotFoundError, type AnyOperation } from '@edurise/sdk/core';
import { batch } from '@edurise/sdk/bulk';
import { platform } from './support/platform.ts';

const row = (method: 'GET' | 'POST', path: `/${string}`): AnyOperation => ({
  method,
  path,
  source: '000',
  access: 'user',
});
const one = row('GET', '/api/v1/files/{id}/permissions/');
const many = row('POST', '/api/v1/files/permissions/bulk/');

const setUp = async (most = 100) => {
  const server = await platform(({ json, path }) => ({
    body: json ? { results: json.files.map((id: string) => ({ id, read: id !== 'gone' })) } : { id: path, read: true },
  }));
  const edu = createClient({ baseUrl: server.url, retry: false });
  const ask = batch<AnyOperation, AnyOperation>(edu, {
    one,
    many,
    join: (calls) => ({ body: { files: calls.map(({ path }) => path?.['id']) } }),
    split: (answer, index) => {
      const result = (answer as unknown as { results: { read: boolean }[] }).results[index]!;
      if (!result.read) throw new NotFoundError({ status: 404 });
      return result as never;
    },
    most,
  });
  const permission = (id: string, signal?: AbortSignal) => ask({ path: { id } }, { signal }) as Promise<unknown>;
  return { server, edu, permission };
};

test('calls of one turn become one, and each gets its part', async () => {
  const { server, permission } = await setUp();
  const later = Promise.resolve().then(() => permission('c'));
  assert.deepEqual(await Promise.all([permission('a'), permission('b'), later]), [
    { id: 'a', read: true },
    { id: 'b', read: true },
    { id: 'c', read: true },
  ]);
  assert.deepEqual(
    server.seen.map(({ json }) => json),
    [{ files: ['a', 'b', 'c'] }],
  );
});

test('a call on its own stays what it is; later calls go in another', async () => {
  const { server, permission } = await setUp();
  await permission('a');
  await Promise.all([permission('b'), permission('c')]);
  assert.deepEqual(
    server.seen.map(({ method, path }) => `${method} ${path}`),
    ['GET /api/v1/files/a/permissions/', 'POST /api/v1/files/permissions/bulk/'],
  );
});

test('no request holds more than it may', async () => {
  const { server, permission } = await setUp(2);
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => permission(id)));
  assert.deepEqual(server.seen.map(({ json }) => json?.files?.length ?? 1).sort(), [1, 2, 2]);
});

test('the failure of one part is one caller’s; that of the whole, everybody’s', async () => {
  const { server, permission } = await setUp();
  const [a, gone] = await Promise.allSettled([permission('a'), permission('gone')]);
  assert.deepEqual([a.status, gone.status === 'rejected' && gone.reason.name], ['fulfilled', 'NotFoundError']);
  server.answer(() => ({ status: 403, body: { detail: 'No.' } }));
  for (const outcome of await Promise.allSettled([permission('a'), permission('b')]))
    assert.ok(outcome.status === 'rejected' && isForbidden(outcome.reason));
});

test('who gives up before it leaves is left out; after that the others still get theirs', async () => {
  const { server, permission } = await setUp();
  const early = new AbortController();
  const late = new AbortController();
  const calls = Promise.allSettled([
    permission('a', early.signal),
    permission('b', late.signal),
    permission('c'),
    permission('d', AbortSignal.abort()),
  ]);
  early.abort();
  server.answer(({ json }) => {
    late.abort();
    return { body: { results: json.files.map((id: string) => ({ id, read: true })) } };
  });
  const outcomes = await calls;
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : isAborted(outcome.reason))),
    [true, true, { id: 'c', read: true }, true],
  );
  assert.deepEqual(server.seen[0]?.json, { files: ['b', 'c'] });
});
