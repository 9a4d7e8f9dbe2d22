import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { createClient } from '@edurise/sdk/core';
import type { download } from '@edurise/sdk/files';
import { launchBrowser } from '../../../scripts/browser.ts';
import { settle } from './support/clock.ts';
import { platform } from './support/platform.ts';
import { rawServer } from './support/raw-server.ts';

interface Arrived {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  broken: boolean;
}

/** Lets every page in, and notes what arrives, whole or not. */
const counterpart = async () => {
  const arrived: Arrived[] = [];
  let answer = (_: Arrived, response: ServerResponse): unknown => response.writeHead(201).end();
  const url = await rawServer((request, response) => {
    const { method = '', url = '', headers } = request;
    response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? '*');
    response.setHeader('Access-Control-Expose-Headers', 'Content-Disposition');
    response.setHeader('Access-Control-Allow-Methods', 'POST, PATCH');
    if (method === 'OPTIONS') return response.writeHead(200).end();
    const one: Arrived = { method, url, headers, body: '', broken: false };
    arrived.push(one);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (url !== '/api/slow/') return;
      request.pause();
      setTimeout(() => request.resume(), 5);
    });
    request.on('close', () => (one.broken = !request.complete));
    request.on('end', () => {
      one.body = Buffer.concat(chunks).toString('latin1');
      answer(one, response);
    });
  });
  return { url, arrived, answer: (next: typeof answer) => (answer = next) };
};

const own = await counterpart();
const other = await counterpart();
const bundle = await build({
  stdin: {
    contents: "export { createClient } from '@edurise/sdk/core'; export { download } from '@edurise/sdk/files';",
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  format: 'esm',
  conditions: ['edurise-source'],
  write: false,
});
const site = await platform(({ path }) =>
  path === '/sdk.js'
    ? { body: bundle.outputFiles[0]!.text, type: 'text/javascript' }
    : { body: '<!doctype html><title>A page</title>', type: 'text/html' },
);
const browser = await launchBrowser().catch(() => undefined);
after(() => browser?.close());
const skip = browser ? false : 'no browser';

interface Kit {
  edu: ReturnType<typeof createClient>;
  download: typeof download;
  file: (bytes: number) => File;
}

let tab: Page | undefined;

/** Runs in a page; what it answers must be plain data. */
const inAPage = async <T>(work: (kit: Kit) => Promise<T>, credentials = 'omit'): Promise<T> => {
  if (!tab) {
    tab = await browser!.newPage();
    await tab.goto(site.url);
  }
  return tab.evaluate(`(async () => {
    const { createClient, download } = await import('/sdk.js');
    const edu = createClient({
      baseUrl: '${own.url}',
      tenant: 'ours-tenant',
      retry: false,
      middleware: [(request, next) => next({ ...request, credentials: '${credentials}' })],
    });
    const file = (bytes) => new File([new Uint8Array(bytes)], 'essay.pdf', { type: 'application/pdf' });
    return (${work.toString()})({ edu, download, file });
  })()`) as Promise<T>;
};

test('an upload tells how much is sent, and answers as every call does', { skip }, async () => {
  own.arrived.length = 0;
  own.answer((_, response) => response.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id":"7"}'));
  const [answer, seen] = await inAPage(async ({ edu, file }) => {
    const seen: { loaded: number; total?: number }[] = [];
    const answer = await edu.request(
      'POST',
      '/api/essays/',
      { body: { title: 'Naïve', at: new Date(0), essay: file(3_000_000) } },
      { onProgress: (progress) => seen.push(progress) },
    );
    return [answer, seen] as const;
  });
  assert.deepEqual(answer, { id: '7' });
  const last = seen.at(-1)!;
  assert.ok(last.loaded > 3_000_000 && last.loaded === last.total);
  assert.ok(seen.every(({ loaded }, index) => index === 0 || loaded > seen[index - 1]!.loaded));
  const [asked, sent] = own.arrived;
  assert.deepEqual(
    [asked?.method, asked?.headers['x-tenant']],
    ['HEAD', undefined],
    'asks for redirects, with nothing',
  );
  assert.equal(sent?.headers['x-tenant'], 'ours-tenant');
  assert.equal(sent?.headers.cookie, undefined);
  assert.match(sent?.headers['content-type'] ?? '', /^multipart\/form-data; boundary=/);
  assert.match(sent.body, /name="essay"; filename="essay.pdf"\r\nContent-Type: application\/pdf/);
  assert.match(sent.body, /name="at"\r\n\r\n1970-01-01T00:00:00\.000Z\r\n/);
});

test('a refused upload is an error like any other', { skip }, async () => {
  own.answer((_, response) =>
    response.writeHead(413, { 'Content-Type': 'application/json', 'Retry-After': '3' }).end('{"detail":"Too large."}'),
  );
  const told = await inAPage(({ edu, file }) =>
    edu
      .request('POST', '/api/essays/', { body: { essay: file(9) } }, { onProgress() {} })
      .then(String, ({ name, message }: Error) => [name, message]),
  );
  assert.deepEqual(told, ['PayloadTooLargeError', 'Too large.']);
});

test('an upload that is aborted stops being sent', { skip }, async () => {
  own.arrived.length = 0;
  const code = await inAPage(({ edu, file }) => {
    const controller = new AbortController();
    return edu
      .request(
        'POST',
        '/api/slow/',
        { body: { essay: file(50_000_000) } },
        { signal: controller.signal, onProgress: () => controller.abort() },
      )
      .then(String, (error: { code: string }) => error.code);
  });
  assert.equal(code, 'aborted');
  const sent = own.arrived.find(({ method }) => method === 'POST');
  while (sent && !sent.broken) await settle();
});

for (const status of [301, 302, 307, 308]) {
  test(`an upload is not led away by a ${status}`, { skip }, async () => {
    other.arrived.length = 0;
    own.answer((_, response) => response.writeHead(status, { Location: `${other.url}/stolen/` }).end());
    const code = await inAPage(({ edu, file }) =>
      edu
        .request('POST', '/api/essays/', { body: { essay: file(9) } }, { onProgress() {} })
        .then(String, (error: { code: string }) => error.code),
    );
    assert.equal(code, 'unexpected_answer');
    assert.deepEqual(other.arrived, []);
  });
}

test('cookies go along where a middleware has said so', { skip }, async () => {
  own.arrived.length = 0;
  own.answer((_, response) => response.writeHead(201, { 'Set-Cookie': 'sessionid=s; Path=/' }).end());
  await inAPage(async ({ edu, file }) => {
    const send = () => edu.request('POST', '/api/essays/', { body: { essay: file(9) } }, { onProgress() {} });
    await send();
    await send();
  }, 'include');
  assert.equal(own.arrived.at(-1)?.headers.cookie, 'sessionid=s');
});

test('a download is saved under the name that the platform gives it', { skip }, async () => {
  own.answer((_, response) =>
    response
      .writeHead(200, {
        'Content-Disposition': "attachment; filename*=UTF-8''na%C3%AFve.csv",
        'Content-Type': 'text/csv',
      })
      .end('a,b'),
  );
  const downloadPath = await mkdtemp(join(tmpdir(), 'edurise-downloads-'));
  try {
    await inAPage(() => Promise.resolve());
    const devtools = await tab!.createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    await inAPage(async ({ edu, download }) => (await download(edu, '/api/report/')).save());
    let files: string[] = [];
    while (!files.includes('naïve.csv')) files = (await readdir(downloadPath)).map((name) => name.normalize('NFC'));
    assert.equal(await readFile(join(downloadPath, 'naïve.csv'), 'utf8'), 'a,b');
  } finally {
    await rm(downloadPath, { recursive: true, force: true });
  }
});
