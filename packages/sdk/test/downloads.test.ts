import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { test } from 'node:test';
import { createClient, isAborted, isConnectionError, isNotFound, type ClientOptions } from '@edurise/sdk/core';
import { courses } from '@edurise/sdk/courses';
import { checkFile, download } from '@edurise/sdk/files';
import { settle } from './support/clock.ts';
import { rawServer } from './support/raw-server.ts';
import { jwt } from './support/tokens.ts';

const setUp = async (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  more: Partial<ClientOptions> = {},
) => createClient({ baseUrl: await rawServer(answer), retry: false, ...more });

/** In a `Content-Disposition`, and what the file is called then. */
const names: readonly [disposition: string | undefined, name: string][] = [
  ['attachment; filename="report.pdf"', 'report.pdf'],
  ['attachment; filename=report.pdf', 'report.pdf'],
  ['attachment; filename = report.pdf ; size=3', 'report.pdf'],
  ['ATTACHMENT; FILENAME="report.pdf"', 'report.pdf'],
  [String.raw`attachment; filename="a \"b\"; c.pdf"`, 'a "b"; c.pdf'],
  ['attachment; filename="naive.pdf"; filename*=UTF-8\'\'na%C3%AFve%20%E2%98%95.pdf', 'naïve ☕.pdf'],
  ['attachment; filename*=utf-8\'de\'na%C3%AFve.pdf; filename="naive.pdf"', 'naïve.pdf'],
  ["attachment; filename*=iso-8859-1''%A3.pdf", '£.pdf'],
  ["attachment; filename*=UTF-8''%FF; filename=plain.pdf", 'plain.pdf'],
  ["attachment; filename*=no-such''x.pdf; filename=plain.pdf", 'plain.pdf'],
  [Buffer.from('attachment; filename="naïve.pdf"').toString('latin1'), 'naïve.pdf'],
  ['attachment; filename="na\xefve.pdf"', 'naïve.pdf'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  [String.raw`attachment; filename="C:\\Windows\\evil.exe"`, 'evil.exe'],
  ["attachment; filename*=UTF-8''..%2F..%2Fevil.sh", 'evil.sh'],
  ["attachment; filename*=UTF-8''cod%E2%80%AEfdp.exe", 'codfdp.exe'],
  ['attachment; x="filename=evil.exe"; filename=good.pdf', 'good.pdf'],
  ['attachment; filename=".."', 'term 1.csv'],
  ['attachment; filename=""', 'term 1.csv'],
  ['inline', 'term 1.csv'],
  [undefined, 'term 1.csv'],
];

for (const [disposition, name] of names) {
  test(`a file’s name: ${JSON.stringify(disposition)}`, async () => {
    const edu = await setUp((_, response) => {
      response.writeHead(200, disposition === undefined ? {} : { 'Content-Disposition': disposition }).end('x');
    });
    const file = await download(edu, '/api/reports/term%201.csv?filename=other.csv');
    assert.equal(file.name, name);
    assert.equal(await (await file.blob()).text(), 'x');
  });
}

test('a file comes with type, size and progress, under the session, whatever bytes it holds', async () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 256);
  let accept: string | undefined;
  const access = jwt();
  const edu = await setUp(({ headers, url }, response) => {
    if (url === '/api/users/me/') return response.writeHead(500).end();
    if (headers.authorization !== `Bearer ${access}`) return response.writeHead(401).end();
    accept = headers.accept;
    response.writeHead(200, { 'Content-Type': 'application/pdf; v=1', 'Content-Length': bytes.length }).end(bytes);
  });
  await edu.session.setTokens({ access, refresh: 'r' });
  const seen: { loaded: number; total?: number }[] = [];
  const file = await download(edu, '/api/reports/7/', {}, { onProgress: (progress) => seen.push(progress) });
  assert.deepEqual([file.type, file.size, accept], ['application/pdf', 300_000, '*/*']);
  const blob = await file.blob();
  assert.deepEqual(new Uint8Array(await blob.arrayBuffer()), bytes);
  assert.match(blob.type, /^application\/pdf/);
  assert.deepEqual(seen.at(-1), { loaded: 300_000, total: 300_000 });
  assert.ok(seen.every(({ loaded }, index) => index === 0 || loaded > seen[index - 1]!.loaded));
});

test('packed on its way, a file’s size is not known beforehand', async () => {
  const { gzipSync } = await import('node:zlib');
  const packed = gzipSync('x'.repeat(1_000));
  const edu = await setUp((_, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': packed.length }).end(packed);
  });
  const file = await download(edu, '/api/x/');
  assert.equal(file.size, undefined);
  assert.equal((await file.blob()).size, 1_000);
});

test('an operation of a list is downloaded as the file that it answers with', async () => {
  const edu = await setUp(({ url }, response) => {
    response.writeHead(200, { 'Content-Type': 'text/csv' }).end(url);
  });
  const file = await download(edu, courses.courses.list, { query: { format: 'csv' } });
  assert.equal(await (await file.blob()).text(), '/api/courses/?format=csv');
});

test('an empty file is a file', async () => {
  const edu = await setUp((_, response) => void response.writeHead(200, { 'Content-Type': 'text/csv' }).end());
  assert.equal((await (await download(edu, '/api/x/')).blob()).size, 0);
});

test('the download that breaks off, or is aborted, rejects; the connection goes', async () => {
  let closed = 0;
  const edu = await setUp(({ url }, response) => {
    response.on('close', () => closed++);
    response.writeHead(200, { 'Content-Length': 100 }).write('half', () => {
      if (url === '/api/breaks/') response.destroy();
    });
  });
  await assert.rejects((await download(edu, '/api/breaks/')).blob(), isConnectionError);
  const controller = new AbortController();
  const file = await download(edu, '/api/hangs/', {}, { signal: controller.signal });
  const reading = file.blob();
  reading.catch(() => {});
  await settle();
  controller.abort();
  await assert.rejects(reading, isAborted);
  const unread = await download(edu, '/api/hangs/');
  await unread.stream().cancel();
  while (closed < 3) await settle();
});

test('a download ends with its client', async () => {
  let closed = false;
  const edu = await setUp((_, response) => {
    response.on('close', () => (closed = true));
    response.writeHead(200, { 'Content-Length': 100 }).write('half');
  });
  const reading = (await download(edu, '/api/hangs/')).blob();
  reading.catch(() => {});
  await settle();
  edu.dispose();
  await assert.rejects(reading, isAborted);
  while (!closed) await settle();
});

test('a refusal is an error, and a web page no file unless it is sent as one', async () => {
  const edu = await setUp(({ url }, response) => {
    if (url === '/api/none/') response.writeHead(404, { 'Content-Type': 'application/json' }).end('{"detail":"No."}');
    else {
      const page = { 'Content-Type': 'text/html; charset=utf-8' };
      const asFile = { ...page, 'Content-Disposition': 'attachment; filename=a.html' };
      response.writeHead(200, url === '/api/file/' ? asFile : page).end('<p>');
    }
  });
  await assert.rejects(download(edu, '/api/none/'), isNotFound);
  await assert.rejects(download(edu, '/api/portal/'), { code: 'unexpected_answer' });
  assert.equal((await download(edu, '/api/file/')).name, 'a.html');
  assert.equal((await download(edu, '/pages/b.html')).name, 'b.html');
});

test('only a page can save', async () => {
  const edu = await setUp((_, response) => void response.writeHead(200).end('x'));
  await assert.rejects((await download(edu, '/api/x/')).save(), { name: 'ConfigError' });
});

test('a file is checked before it is sent, and the field is named', () => {
  const pdf = new File(['x'.repeat(10)], 'Essay.PDF', { type: 'application/pdf' });
  const rules = { maxBytes: 10, types: ['image/*', 'application/pdf'], field: 'essay' };
  checkFile(pdf, rules);
  checkFile(pdf, { types: ['.pdf'] });
  checkFile(new Blob(['x'], { type: 'image/png' }), rules);
  const wrong = [
    [new Blob([]), /empty/],
    [new File(['x'.repeat(11)], 'a.pdf', { type: 'application/pdf' }), /11 bytes; 10/],
    [new File(['x'], 'a.exe'), /image\/\*, application\/pdf/],
    [new File(['x'], 'a.png', { type: 'application/pdfx' }), /image/],
  ] as const;
  for (const [file, message] of wrong)
    assert.throws(() => checkFile(file, rules), { name: 'ArgumentError', field: 'essay', message });
});
