import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '@edurise/sdk/core';
import { platform } from './support/platform.ts';

const setUp = async (text = '{}') => {
  const server = await platform(() => ({ body: text }));
  return { server, edu: createClient({ baseUrl: server.url, retry: false, validation: undefined }) };
};

/** As the platform writes it, and as a caller gets it. */
const answers: Record<string, [text: string, value: unknown]> = {
  'a decimal keeps its digits': ['{"price":"19.90"}', { price: '19.90' }],
  'a long decimal keeps its digits': [
    '{"total":"12345678901234567890.12345678901234567890"}',
    { total: '12345678901234567890.12345678901234567890' },
  ],
  'a time keeps its microseconds and its zone': [
    '{"at":"2026-03-01T12:00:00.123456+05:30"}',
    { at: '2026-03-01T12:00:00.123456+05:30' },
  ],
  'a duration is left as it is': ['{"took":"3 04:05:06.000007"}', { took: '3 04:05:06.000007' }],
  'the largest exact integer is a number': ['{"id":9007199254740991}', { id: 9007199254740991 }],
  'one beyond is the text of its digits': ['{"id":9007199254740993}', { id: '9007199254740993' }],
  'so is a large negative one, in a list': ['{"ids":[1,-9007199254740993]}', { ids: [1, '-9007199254740993'] }],
  'digits in a text are a text': ['{"card":"1234567890123456789"}', { card: '1234567890123456789' }],
  'a fraction of Python’s is a fraction': ['{"x":0.30000000000000004}', { x: 0.30000000000000004 }],
  'within the envelope too': ['{"success":true,"data":{"id":9007199254740993}}', { id: '9007199254740993' }],
};

for (const [name, [text, value]] of Object.entries(answers)) {
  test(`in an answer, ${name}`, async () => {
    assert.deepEqual(await (await setUp(text)).edu.request('GET', '/api/x/'), value);
  });
}

test('in a body, numbers beyond 2^53 go out as they came, dates as ISO 8601, texts untouched', async () => {
  const { edu, server } = await setUp('{"id":9007199254740993}');
  const { id } = await edu.request<{ id: string }>('GET', '/api/x/');
  const at = new Date('2026-03-01T12:00:00.123Z');
  await edu.request('POST', '/api/x/', {
    body: { id, big: 9007199254740993n, small: 7n, at, exact: '2026-03-01T12:00:00.123456Z', price: '19.90', in: [1n] },
  });
  assert.equal(
    server.seen[1]?.body,
    '{"id":"9007199254740993","big":"9007199254740993","small":"7","at":"2026-03-01T12:00:00.123Z","exact":"2026-03-01T12:00:00.123456Z","price":"19.90","in":["1"]}',
  );
});

test('in a form, likewise', async () => {
  const { edu, server } = await setUp();
  const at = new Date('2026-03-01T12:00:00.123Z');
  const body = { file: new Blob(['x']), at, big: 9007199254740993n, price: '19.90', more: { big: 9007199254740993n } };
  await edu.request('POST', '/api/x/', { body });
  for (const [name, value] of [
    ['at', '2026-03-01T12:00:00.123Z'],
    ['big', '9007199254740993'],
    ['price', '19.90'],
    ['more', '{"big":"9007199254740993"}'],
  ])
    assert.ok(server.seen[0]?.body.includes(`name="${name}"\r\n\r\n${value}\r\n`), name);
});

test('in a query, likewise', async () => {
  const { edu, server } = await setUp();
  const at = new Date('2026-03-01T12:00:00.123Z');
  await edu.request('GET', '/api/x/', { query: { at, big: 9007199254740993n, price: '19.90' } });
  assert.equal(server.seen[0]?.url, '/api/x/?at=2026-03-01T12%3A00%3A00.123Z&big=9007199254740993&price=19.90');
});

test('in a path, the text of a large number; a `bigint` is refused by name, not by a crash', async () => {
  const { edu, server } = await setUp();
  const row = { method: 'GET', path: '/api/x/{id}/', source: '000', access: 'user' } as const;
  await edu.request(row, { path: { id: '9007199254740993' } });
  assert.equal(server.seen[0]?.path, '/api/x/9007199254740993/');
  await assert.rejects(edu.request(row, { path: { id: 9007199254740993n as never } }), { name: 'ArgumentError' });
});
