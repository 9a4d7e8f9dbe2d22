import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { IncomingHttpHeaders } from 'node:http';
import { createClient } from '@edurise/sdk/core';
import { compress, type CompressOptions } from '@edurise/sdk/bulk';
import { rawServer } from './support/raw-server.ts';

const large = { text: 'naïve '.repeat(2_000) };

const setUp = async (options: CompressOptions, unpacks = true) => {
  const seen: { headers: IncomingHttpHeaders; body: Buffer }[] = [];
  const baseUrl = await rawServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ headers: request.headers, body: Buffer.concat(chunks) });
      const status = request.headers['content-encoding'] && !unpacks ? 415 : 200;
      response.writeHead(status, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  const edu = createClient({ baseUrl, retry: false, middleware: [compress(options)] });
  const send = (body: unknown) => edu.request('POST', '/api/x/', { body });
  return { seen, send, edu, encodings: () => seen.map(({ headers }) => headers['content-encoding']) };
};

test('a large JSON body travels packed, and arrives as it was', async () => {
  const { seen, send } = await setUp({ when: 'always' });
  await send(large);
  const [{ headers, body } = assert.fail()] = seen;
  assert.deepEqual([headers['content-encoding'], headers['content-type']], ['gzip', 'application/json']);
  assert.ok(body.length < 500 && Number(headers['content-length']) === body.length);
  assert.deepEqual(JSON.parse(gunzipSync(body).toString()), large);
});

test('what is small, a file, a read or meant for others is left as it is', async () => {
  const { send, edu, encodings } = await setUp({ when: 'always' });
  const other = await setUp({ when: 'always' });
  await send({ a: 1 });
  await send({ file: new Blob(['x'.repeat(20_000)]) });
  await edu.request('GET', '/api/x/');
  await edu.request('POST', `${(await setUp({ when: 'always' })).edu.baseUrl}/x/`, { body: large });
  assert.deepEqual(encodings(), [undefined, undefined, undefined]);
  assert.equal(other.seen.length, 0);
});

test('it is asked each time whether the platform takes it, and from which size on', async () => {
  let takes = false;
  const { send, encodings } = await setUp({ when: () => takes, above: 10 });
  await send({ text: 'long enough' });
  takes = true;
  await send({ text: 'long enough' });
  assert.deepEqual(encodings(), [undefined, 'gzip']);
});

test('a platform that does not unpack gets it as it is, and is not tried again', async () => {
  const { send, encodings } = await setUp({ when: 'always' }, false);
  await send(large);
  await send(large);
  assert.deepEqual(encodings(), ['gzip', undefined, undefined]);
});
