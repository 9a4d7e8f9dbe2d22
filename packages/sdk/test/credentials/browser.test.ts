import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { createEduRise } from '@edurise/sdk';
import { launchBrowser } from '../../../../scripts/browser.ts';
import { platform, type Handler, type Reply, type Seen } from '../support/platform.ts';
import { access, leaked, options, refresh } from './ours.ts';

/** Lets every page do everything, as somebody would who collects what he can get. */
const open = ({ headers }: Seen): Record<string, string> => ({
  'Access-Control-Allow-Origin': headers.origin ?? '*',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
});
const opened =
  (handler: (request: Seen) => Reply): Handler =>
  (request) => {
    const reply: Reply = request.method === 'OPTIONS' ? { status: 200 } : handler(request);
    return { ...reply, headers: { ...reply.headers, ...open(request) } };
  };

const evil = await platform(opened(() => ({ body: {} })));
const own = await platform(opened(() => ({ body: {} })));
const bundle = await build({
  stdin: { contents: "export { createEduRise } from '@edurise/sdk';", resolveDir: import.meta.dirname },
  bundle: true,
  format: 'esm',
  conditions: ['edurise-source'],
  write: false,
});
const page = await platform(({ path }) =>
  path === '/sdk.js'
    ? { body: bundle.outputFiles[0]!.text, type: 'text/javascript' }
    : { body: '<!doctype html><title>A page</title>', type: 'text/html' },
);
const browser = await launchBrowser().catch(() => undefined);
after(() => browser?.close());

/** What a visitor's page does; runs there. */
type Call = (edu: ReturnType<typeof createEduRise>, evil: string) => PromiseLike<unknown>;

let tab: Page | undefined;

/** Answers what the call came to: `ok`, or an error's code. */
async function inThePage(call: Call): Promise<string> {
  if (!tab) {
    tab = await browser!.newPage();
    await tab.goto(`${page.url}/ours-page?ours-query`);
    await tab.evaluate(() => (document.cookie = 'sessionid=ours-cookie'));
  }
  const { Cookie: _, ...headers } = options.headers;
  const given = { ...options, headers, baseUrl: own.url };
  return String(
    await tab.evaluate(`(async () => {
      const { createEduRise } = await import('/sdk.js');
      const edu = createEduRise({ ...${JSON.stringify(given)}, outbox: undefined, validation: undefined });
      await edu.session.setTokens(${JSON.stringify({ access, refresh })});
      return Promise.resolve((${call.toString()})(edu, ${JSON.stringify(evil.url)})).then(() => 'ok', (error) => error.code ?? String(error));
    })()`),
  );
}

const me = { id: 'ours-user', email: 'a@b.c' };
const skip = browser ? false : 'no browser';

const calls: Record<string, Call> = {
  read: (edu) => edu.courses.get('1'),
  write: (edu) => edu.enrollments.create({ course: '1' }),
  'upload with progress': (edu) =>
    edu.users.updateMe({ avatar: new Blob(['ours-file'], { type: 'image/png' }) }, { onProgress() {} }),
  upload: (edu) => edu.users.updateMe({ avatar: new Blob(['ours-file'], { type: 'image/png' }) }),
};

for (const [name, call] of Object.entries(calls)) {
  for (const status of [301, 302, 307, 308]) {
    test(`in a browser, a redirect, ${status}: ${name}`, { skip }, async () => {
      evil.seen.length = 0;
      own.answer(
        opened(({ method, path, url }) =>
          method === 'GET' && path.endsWith('/me/')
            ? { body: me }
            : { status, headers: { Location: `${evil.url}${url}` } },
        ),
      );
      assert.equal(await inThePage(call), 'unexpected_answer');
      assert.equal(evil.seen.length, 0);
    });
  }
}

test(
  'in a browser, another origin gets neither headers nor cookies of ours; the platform gets no cookies',
  { skip },
  async () => {
    evil.seen.length = own.seen.length = 0;
    own.answer(
      opened(({ path, query }) => {
        if (path.endsWith('/me/')) return { body: me };
        const next = query.has('page') ? null : `${evil.url}/api/courses/?page=2`;
        return { body: { count: 2, next, previous: null, results: [{ id: query.get('page') ?? '1' }] } };
      }),
    );
    const call: Call = async (edu, evil) => {
      await edu.courses.list().toArray({ limit: 9 });
      await edu.request('POST', `${evil}/x/`, { body: {} });
    };
    assert.equal(await inThePage(call), 'ok');
    assert.deepEqual(
      evil.seen.map(({ method, path }) => `${method} ${path}`),
      ['OPTIONS /x/', 'POST /x/'],
    );
    assert.deepEqual(leaked(evil.seen), []);
    assert.ok(own.seen.some(({ headers }) => headers.authorization));
    assert.ok(own.seen.every(({ headers }) => headers.cookie === undefined));
  },
);
