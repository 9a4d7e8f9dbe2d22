import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClientCore } from '@edurise/sdk/core';
import { ticketFor } from './last-ticket.ts';

const kept = new Map<string, string>();
const storage = {
  get: (key: string) => kept.get(key) ?? null,
  set: (key: string, value: string) => void kept.set(key, value),
  remove: (key: string) => void kept.delete(key),
};
const clientOf = (user: string, tenant = 'north') =>
  ({ baseUrl: 'https://school.test', tenant, session: { state: { user: { id: user } } } }) as unknown as ClientCore;

test('the last ticket is there without a network, for the person and the school that it was given to', () => {
  const ann = clientOf('ann');
  assert.equal(ticketFor(ann, undefined, storage), undefined);
  assert.equal(ticketFor(ann, 'one', storage), 'one');
  assert.equal(ticketFor(ann, 'two', storage), 'two');
  assert.equal(ticketFor(ann, null, storage), 'two');
  assert.equal(ticketFor(clientOf('bob'), null, storage), undefined);
  assert.equal(ticketFor(clientOf('ann', 'south'), null, storage), undefined);
});
