import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from './new-id.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('is a UUID, also where the browser gives none', (t) => {
  assert.match(newId(), UUID);
  t.mock.property(Crypto.prototype, 'randomUUID', undefined);
  const ids = new Set(Array.from({ length: 1_000 }, newId));
  assert.equal(ids.size, 1_000);
  for (const id of ids) assert.match(id, UUID);
});
