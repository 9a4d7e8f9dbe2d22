import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEduRise } from '@edurise/sdk';
import { measure, type CallRecord } from '@edurise/sdk/health';
import { Clock } from './support/clock.ts';
import { platform } from './support/platform.ts';

const setUp = async () => {
  const clock = new Clock();
  const server = await platform();
  const edu = createEduRise({
    baseUrl: server.url,
    cache: false,
    validation: undefined,
    outbox: undefined,
    environment: clock.environment,
  });
  const records: CallRecord[] = [];
  const end = measure(edu, (record) => records.push(record));
  return { clock, server, edu, records, end };
};

test('each call makes one record, however often it was sent', async () => {
  const { clock, server, edu, records, end } = await setUp();
  server.answer(() => {
    clock.time += 40;
    return server.seen.length === 1 ? { status: 503 } : { body: { id: '1' } };
  });
  await clock.through(edu.courses.get('1'));
  server.answer(() => {
    clock.time += 70;
    return { status: 404, body: { detail: 'x' } };
  });
  await assert.rejects(edu.courses.get('2'));
  assert.deepEqual(records, [
    { operation: 'courses.get', method: 'GET', status: 200, ms: 40, attempts: 2, fromCache: false, error: undefined },
    { operation: 'courses.get', method: 'GET', status: 404, ms: 70, attempts: 1, fromCache: false, error: 'http_404' },
  ]);
  end();
  await assert.rejects(edu.courses.get('3'));
  assert.equal(records.length, 2);
});

test('a call without an answer has no status; one that was given up makes no record', async () => {
  const { server, edu, records } = await setUp();
  await server.close();
  await assert.rejects(edu.courses.get('1', { retry: false }));
  await assert.rejects(edu.courses.get('1', { signal: AbortSignal.abort() }));
  assert.deepEqual(
    records.map(({ status, error }) => [status, error]),
    [[undefined, 'connection']],
  );
});

test('names stay few, and nothing that was sent gets into them', async () => {
  const { edu, records } = await setUp();
  const ids = ['42', '3f2c9a4e-0000-4000-8000-000000000000', 'Ann%20Lee', 'x'.repeat(40)];
  for (const id of ids) await edu.request('GET', `/api/v1/shop/${id}/items/?token=t0ken`, { query: { code: 'c0de' } });
  await edu.request('POST', '/api/v1/shop/', { body: { password: 'hunter2' } });
  assert.deepEqual(
    [...new Set(records.map(({ operation }) => operation))],
    ['GET /api/v1/shop/{id}/items/', 'POST /api/v1/shop/'],
  );
  assert.doesNotMatch(JSON.stringify(records), /t0ken|c0de|hunter2|Ann/);
});
