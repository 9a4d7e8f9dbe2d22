import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyOperation } from '@edurise/contract/every';
import type * as z from 'zod/mini';
import { idsFor, methodOf } from './support/calls.ts';
import { baseUrl, mocked } from './support/mocked.ts';

const operations = everyOperation();
/** A quiz that nobody has taken yet. */
const mayBeEmpty = new Set<string>(['quizzes.listAttempts']);

const rowsOf = (data: unknown): unknown[] => {
  const { results, items } = data as { results?: unknown[] | { data: unknown[] }; items?: unknown[] };
  if (Array.isArray(data)) return data;
  return items ?? (Array.isArray(results) ? results : (results?.data ?? []));
};

test('every operation answers, with what its schema promises', async (t) => {
  mocked(t);
  // An id of its own for each: what one deletes the next may ask for.
  for (const [nth, { name, row, shape }] of operations.entries()) {
    const writes = row.method !== 'GET' && row.method !== 'DELETE';
    const response = await fetch(baseUrl + row.path.replace(/\{\w+\}/g, `any-${nth}`), {
      method: row.method,
      ...(writes ? { headers: { 'Content-Type': 'application/json' }, body: '{}' } : {}),
    });
    assert.ok(response.ok, `${name}: ${response.status} ${await response.clone().text()}`);
    if (row.file) {
      assert.equal(response.headers.get('Content-Type'), row.file, name);
      continue;
    }
    const text = await response.text();
    assert.equal(text === '', !shape.answer && !shape.item, `${name}: ${text}`);
    if (!text) continue;
    const body = JSON.parse(text) as { success?: boolean; data?: unknown };
    const data = body.success === true || row.path.startsWith('/graphql') ? body.data : body;
    const schema = (shape.answer ?? shape.item) as z.ZodMiniType;
    for (const value of shape.answer ? [data] : rowsOf(data)) {
      const { error } = schema.safeParse(value);
      assert.deepEqual(error?.issues ?? [], [], `${name}: ${JSON.stringify(value)}`);
    }
    if (shape.item) assert.ok(rowsOf(data).length > 0 || mayBeEmpty.has(name), `${name} is a list of nothing`);
  }
});

test('every read goes through the client in its strict mode, asked for with ids that the lists name', async (t) => {
  const { edu } = mocked(t);
  await edu.session.signIn({ email: 'mina@example.com', password: 'secret' });
  await edu.quizzes.start('any');
  for (const operation of operations) {
    const { name, row, shape } = operation;
    if (row.method !== 'GET' || row.file) continue;
    const answer = (await methodOf(edu, name)(...(await idsFor(edu, operation)))) as { items?: unknown[] };
    if (shape.item) assert.ok(answer.items?.length, name);
    else assert.ok(answer, name);
  }
});

test('what a list names is what its own page shows', async (t) => {
  const { edu } = mocked(t);
  const paths = new Map(
    operations.filter(({ row }) => row.method === 'GET').map((one) => [one.row.path as string, one]),
  );
  let compared = 0;
  for (const [path, get] of paths) {
    const list = /\/\{(?:id|\w+_id)\}\/$/.test(path) && paths.get(path.replace(/\{\w+\}\/$/, ''));
    if (!list || !list.row.list || path.split('{').length > 2) continue;
    const { items } = (await methodOf(edu, list.name)()) as { items: Record<string, unknown>[] };
    for (const item of items.slice(0, 2)) {
      const whole = (await methodOf(edu, get.name)(item['id'])) as Record<string, unknown>;
      for (const [field, value] of Object.entries(item)) {
        if (field in whole) assert.deepEqual(whole[field], value, `${get.name}: ${field}`);
      }
      compared++;
    }
  }
  assert.ok(compared > 20, String(compared));
});
