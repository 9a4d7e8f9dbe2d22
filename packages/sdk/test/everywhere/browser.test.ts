import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../../../../scripts/browser.ts';
import { bundle } from '../support/bundle.ts';
import { platform, type Handler } from '../support/platform.ts';
import { bearer, jwt } from '../support/tokens.ts';

const cors: Handler = ({ method, headers }) => ({
  status: method === 'OPTIONS' ? 200 : 401,
  body: method === 'OPTIONS' ? '' : { detail: 'x', code: 'token_not_valid' },
  headers: {
    'Access-Control-Allow-Origin': headers.origin ?? '*',
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
  },
});

/** A school with one person, whose first token is over when it is first used. */
const [first, second] = [jwt(), jwt()];
const school = await platform(async (request) => {
  const { headers } = (await cors(request))!;
  if (request.method === 'OPTIONS') return { status: 200, headers: headers! };
  const user = { id: '7', email: 'a@b.c' };
  if (request.path === '/api/auth/login/') return { body: { access: first, refresh: 'r1', user }, headers: headers! };
  if (request.path === '/api/auth/refresh/') return { body: { access: second, refresh: 'r2' }, headers: headers! };
  if (request.path === '/api/auth/logout/') return { status: 205, headers: headers! };
  if (bearer(request.headers.authorization) === second) return { body: user, headers: headers! };
  return cors(request);
});

/** Signs in, has the token replaced, reads twice, writes, signs out; answers with what it saw. */
const visit = `
  const visit = async (storage) => {
    const edu = createEduRise({ baseUrl: ${JSON.stringify(school.url)}, storage });
    const seen = [(await edu.session.ready).status];
    await edu.session.signIn({ email: 'a@b.c', password: 'right' });
    seen.push(edu.session.state.status, (await edu.users.me()).email, (await edu.users.me().withResponse()).fromCache);
    await edu.lectures.addNote('1', { content: 'x' });
    seen.push(edu.outbox.state.durable);
    await edu.session.signOut();
    seen.push(edu.session.state.status);
    edu.dispose();
    return seen;
  };
`;
const imports = `
  import { createEduRise } from '@edurise/sdk';
  import { local } from '@edurise/sdk/storage';
`;
const scripts: Record<string, string> = {
  '/worker.js': await bundle(`${imports}${visit}
    visit(local()).then((seen) => postMessage(seen), (error) => postMessage([String(error)]));`),
  '/frame.js': await bundle(`${imports}${visit}
    const denied = ['localStorage', 'sessionStorage'].filter((name) => { try { return !window[name]; } catch { return true; } });
    visit(local()).then((seen) => parent.postMessage({ denied, seen }, '*'), (error) => parent.postMessage({ seen: [String(error)] }, '*'));`),
  '/tab.js': await bundle(`${imports}
    window.edu = createEduRise({ baseUrl: ${JSON.stringify(school.url)}, storage: local(), outbox: undefined });`),
};
const frame = '<!doctype html><script type="module" src="/frame.js"></script>';
const pages = await platform(({ path }) =>
  scripts[path]
    ? // A frame without an origin of its own loads even our scripts from elsewhere.
      { body: scripts[path], type: 'text/javascript', headers: { 'Access-Control-Allow-Origin': '*' } }
    : {
        body: path === '/frame.html' ? frame : `<!doctype html><script type="module" src="${path}.js"></script>`,
        type: 'text/html',
      },
);
const browser = await launchBrowser().catch(() => undefined);
after(() => browser?.close());
const skip = browser ? false : 'no browser';

async function open(path: string): Promise<Page> {
  const page = await browser!.newPage();
  await page.goto(`${pages.url}${path}`);
  return page;
}

test('in a worker, where there is neither a window nor local storage', { skip }, async () => {
  const page = await open('/empty');
  const seen = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => resolve([message]);
      }),
  );
  assert.deepEqual(seen, ['anonymous', 'active', 'a@b.c', true, true, 'anonymous']);
});

test('in a sandboxed frame, where every kind of storage throws', { skip }, async () => {
  const page = await open('/empty');
  const seen = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => resolve(data));
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = '/frame.html';
        document.body.append(frame);
      }),
  );
  assert.deepEqual(seen, {
    denied: ['localStorage', 'sessionStorage'],
    seen: ['anonymous', 'active', 'a@b.c', true, false, 'anonymous'],
  });
});

test('signed out in one tab is signed out in the other within half a second', { skip }, async () => {
  const one = await open('/tab');
  await one.waitForFunction('window.edu');
  await one.evaluate(`edu.session.signIn({ email: 'a@b.c', password: 'right' })`);
  const other = await open('/tab');
  await other.waitForFunction(`window.edu?.session.state.status === 'active'`);
  await other.evaluate(
    `void (window.out = new Promise((resolve) => edu.session.subscribe(({ status }) => status === 'anonymous' && resolve(Date.now()))))`,
  );
  const began = (await one.evaluate(`(edu.session.signOut(), Date.now())`)) as number;
  const ended = (await other.evaluate('out')) as number;
  assert.ok(ended - began <= 500, `${ended - began} ms`);
  assert.deepEqual(await other.evaluate('Object.keys(localStorage)'), []);
});
