import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyOperation } from '@edurise/contract/every';
import { sample, school, type OperationName } from '@edurise/mocks';
import { now } from './support/mocked.ts';

const named = everyOperation().filter(({ row, shape }) => (shape.answer ?? shape.item) && !row.file);
const all = () => named.map(({ name }) => [name, sample(name as OperationName, {}, school({ now }))] as const);

function* fields(value: unknown, path = ''): Generator<[path: string, value: unknown, of: Record<string, unknown>]> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    yield [`${path}.${key}`, item, value as Record<string, unknown>];
    yield* fields(item, `${path}.${key}`);
  }
}

test('everything made up is the same every time', () => {
  assert.deepEqual(all(), all());
});

test('rows differ from their neighbours', () => {
  const one = sample('projects.get', { id: '1' }) as unknown as Record<string, unknown>;
  const other = sample('projects.get', { id: '2' }) as unknown as Record<string, unknown>;
  assert.notEqual(one['created_at'], other['created_at']);
});

test('texts are sentences of ours, and never fillers', () => {
  for (const [name, answer] of all()) {
    for (const [path, value] of fields(answer)) {
      if (typeof value !== 'string') continue;
      assert.doesNotMatch(value, /lorem|ipsum|string|undefined|null|NaN|\[object|foo\b|TODO/, `${name}${path}`);
      assert.notEqual(value, '', `${name}${path}`);
    }
  }
});

test('fields hold what their names say', () => {
  for (const [name, answer] of all()) {
    for (const [path, value] of fields(answer)) {
      const field = path.split('.').at(-1)!;
      const at = `${name}${path}: ${JSON.stringify(value)}`;
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      if (field === 'id') assert.match(String(value), /^[0-9a-f-]{36}$|^[a-z-]+$/, at);
      if (/email$/.test(field)) assert.match(String(value), /^[\w.]+@example\.com$/, at);
      if (/_at$/.test(field)) assert.ok(Number.isFinite(Date.parse(String(value))), at);
      if (/_date$/.test(field)) assert.match(String(value), /^\d{4}-\d\d-\d\d$/, at);
      if (/percentage$/.test(field)) assert.ok(Number(value) >= 0 && Number(value) <= 100, at);
      if (/(?:avatar|thumbnail|logo|photo)_url$/.test(field)) assert.match(String(value), /^data:image\/svg\+xml,/, at);
      if (/^(?:price|amount|total_revenue|balance)$/.test(field)) assert.ok(Number(value) >= 0, at);
    }
  }
});

test('a row is made before it is changed, and begins before it ends', () => {
  const pairs = [
    ['created_at', 'updated_at'],
    ['started_at', 'submitted_at'],
    ['submitted_at', 'graded_at'],
    ['starts_at', 'ends_at'],
    ['start_date', 'end_date'],
    ['enrolled_at', 'completed_at'],
    ['check_in_time', 'check_out_time'],
  ] as const;
  let compared = 0;
  for (const [name, answer] of all()) {
    for (const [path, , row] of [...fields({ answer })]) {
      for (const [first, then] of pairs) {
        if (!path.endsWith(`.${first}`) || typeof row[first] !== 'string' || typeof row[then] !== 'string') continue;
        assert.ok(Date.parse(row[first]) <= Date.parse(row[then]), `${name}: ${row[first]} … ${row[then]}`);
        compared++;
      }
    }
  }
  assert.ok(compared > 50, String(compared));
});
