import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../../../../scripts/browser.ts';
import { bundle } from '../support/bundle.ts';
import { platform } from '../support/platform.ts';
import { jwt } from '../support/tokens.ts';
import { faultIn } from './course.ts';
import { School } from './school.ts';
import type { Told } from './world/tab.ts';

const paths = ['/ws/numbered/1/', '/ws/numbered/2/', '/ws/plain/1/'];
const numbered = paths[0]!;
const plain = paths[2]!;
const school = new School();
const baseUrl = await school.open();
const anna = jwt({ user_id: 'anna' });
const ben = jwt({ user_id: 'ben' });

/** What stands in each page. */
const script = await bundle(`
  import { createClient } from '@edurise/sdk/core';
  import { realtime } from '@edurise/sdk/realtime';
  import { acrossTabs } from '@edurise/sdk/realtime/share';
  import { local } from '@edurise/sdk/storage';

  // Some systems put a page to sleep without a word.
  if (location.hash === '#silent') document.addEventListener('freeze', (event) => event.stopImmediatePropagation(), true);
  const edu = createClient({
    baseUrl: ${JSON.stringify(baseUrl)},
    storage: local(),
    realtime: realtime({ auth: 'query', share: acrossTabs() }),
  });
  const told = {};
  const channels = {};
  const listen = () => {
    for (const path of ${JSON.stringify(paths)}) {
      told[path] = [];
      const channel = edu.realtime.open({ path, source: '+', access: 'user', actions: {}, events: {} });
      channel.on('*', ({ n }) => n && told[path].push(n));
      channel.onResync(() => told[path].push('resync'));
      channels[path] = channel;
    }
  };
  const live = () => Object.values(channels).every(({ state }) => state.status === 'live');
  const say = (path, text) => channels[path].send('say', { text });
  const ask = (path, text) => channels[path].request('say', { text });
  edu.session.ready.then(() => Object.assign(window, { edu, told, listen, live, say, ask }));
`);
const pages = await platform(({ path }) =>
  path === '/tab.js'
    ? { body: script, type: 'text/javascript' }
    : { body: '<!doctype html><script type="module" src="/tab.js"></script>', type: 'text/html' },
);
const browser = await launchBrowser().catch(() => undefined);
after(() => browser?.close());
const skip = browser ? false : 'no browser';

async function tab(hash = ''): Promise<Page> {
  const page = await browser!.newPage();
  await page.goto(`${pages.url}/${hash}`);
  await page.waitForFunction('window.edu');
  if (await page.evaluate(`edu.session.state.status !== 'active'`))
    await page.evaluate(`edu.session.setTokens({ access: '${anna}', refresh: 'r' })`);
  await page.evaluate('listen()');
  await page.waitForFunction('live()', { polling: 20 });
  return page;
}

const read = <T>(page: Page, what: string) => page.evaluate(what) as Promise<T>;

async function leaderOf(tabs: readonly Page[]): Promise<Page> {
  const shares = await Promise.all(tabs.map((page) => read<string>(page, 'edu.realtime.diagnostics().share')));
  assert.equal(shares.filter((share) => share === 'leader').length, 1, 'one leads');
  return tabs[shares.indexOf('leader')]!;
}

/** Checks until it holds. */
async function soon(holds: () => boolean | Promise<boolean>, ms: number, what: string): Promise<void> {
  const end = performance.now() + ms;
  while (!(await holds())) {
    assert.ok(performance.now() < end, `${what} within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Something happens everywhere, and each of the tabs has heard of all that ever did. */
async function complete(tabs: readonly Page[]): Promise<void> {
  for (const path of paths) school.publish(path);
  for (const page of tabs) {
    const told = (): Promise<Record<string, Told[]>> => read(page, 'told');
    const all = async () => {
      const now = await told();
      return paths.every((path) => now[path]!.includes(school.count(path)));
    };
    await soon(all, 3_000, 'the last event comes');
    const now = await told();
    for (const path of paths) {
      assert.equal(faultIn(now[path]!, school.count(path)), undefined, path);
      if (path !== plain) assert.ok(!now[path]!.includes('resync'), path);
    }
  }
  assert.deepEqual([...school.guests].map(({ path }) => path).sort(), paths);
}

const without = (tabs: readonly Page[], gone: Page): Page[] => tabs.filter((page) => page !== gone);

/** Milliseconds until another tab leads and everything is live in all of them. */
async function takenOver(tabs: readonly Page[], ms: number): Promise<void> {
  const led = async () => {
    const shares = await Promise.all(tabs.map((page) => read<string>(page, 'edu.realtime.diagnostics().share')));
    const live = await Promise.all(tabs.map((page) => read<boolean>(page, 'live()')));
    return shares.includes('leader') && live.every(Boolean) && school.guests.size >= 3;
  };
  await soon(led, ms, 'another tab leads');
}

async function freeze(page: Page, state: 'frozen' | 'active'): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state });
  await session.detach();
}

test('tabs M1 M2 M3 M8 in five real tabs', { skip, timeout: 120_000 }, async (t) => {
  // One that goes to sleep without a word leads first.
  let tabs = [await tab('#silent'), await tab(), await tab(), await tab(), await tab()];

  await t.test('tabs M1 three sockets, and each event once in each', async () => {
    for (let count = 0; count < 20; count++) for (const path of paths) school.publish(path);
    await complete(tabs);
    assert.equal(school.opened, 3);
  });

  await t.test('tabs M3 the leader is frozen without a word, and later thaws', async () => {
    const former = await leaderOf(tabs);
    assert.equal(former, tabs[0]);
    const rest = without(tabs, former);
    await rest[0]!.bringToFront();
    await freeze(former, 'frozen');
    for (let count = 0; count < 20; count++) for (const path of paths) school.publish(path);
    await takenOver(rest, 13_000);
    await freeze(former, 'active');
    await soon(() => school.guests.size === 3, 2_000, 'three sockets');
    await takenOver(tabs, 2_000);
    assert.notEqual(await leaderOf(tabs), former);
    await complete(tabs);
  });

  await t.test('tabs M3 the leader is frozen and told so, and later thaws', async () => {
    const former = await leaderOf(tabs);
    const rest = without(tabs, former);
    await rest.at(-1)!.bringToFront();
    await freeze(former, 'frozen');
    await takenOver(rest, 2_000);
    for (let count = 0; count < 20; count++) for (const path of paths) school.publish(path);
    await freeze(former, 'active');
    await takenOver(tabs, 2_000);
    await complete(tabs);
    assert.notEqual(await leaderOf(tabs), former);
  });

  await t.test('tabs M2 the leader is closed', async () => {
    const former = await leaderOf(tabs);
    tabs = without(tabs, former);
    await former.close({ runBeforeUnload: false });
    await takenOver(tabs, 2_000);
    await complete(tabs);
  });

  await t.test('tabs M2 the leader crashes while something is said to it', async () => {
    const former = await leaderOf(tabs);
    tabs = without(tabs, former);
    // A hidden page revives no dead socket.
    await tabs[0]!.bringToFront();
    const session = await former.createCDPSession();
    session.send('Page.crash').catch(() => {});
    const texts = Array.from({ length: 20 }, (_, index) => `${index}`);
    for (const text of texts)
      await tabs[0]!.evaluate(`void say('${plain}', '${text}'), void ask('${numbered}', '${text}')`);
    await takenOver(tabs, 2_000);
    await complete(tabs);
    const heardBy = (path: string) =>
      school.heard.filter((said) => said.path === path).map(({ text }) => (JSON.parse(text) as { text: string }).text);
    const all = () => [plain, numbered].every((path) => new Set(heardBy(path)).size === texts.length);
    await soon(all, 2_000, 'all that was said is heard');
    assert.deepEqual(heardBy(numbered), texts, 'once, where the platform knows references');
    // What a socket took with the leader's last breath is said again: nobody is left who knows that it arrived.
    assert.deepEqual([...new Set(heardBy(plain))], texts, 'in order, and none lost, where it does not');
  });

  await t.test('tabs M8 one signs out and another signs in, in one of them', async () => {
    const before = await Promise.all(tabs.map((page) => read<object>(page, 'told')));
    await tabs[0]!.evaluate(`void edu.session.setTokens({ access: '${ben}', refresh: 'r2' })`);
    await soon(() => [...school.guests].every(({ token }) => token === ben), 500, 'her sockets are gone');
    await tabs[0]!.waitForFunction('live()', { polling: 20 });
    for (const path of paths) school.publish(path);
    await soon(() => school.guests.size === 3, 1_000, 'his sockets are there');
    assert.ok([...school.guests].every(({ token }) => token === ben));
    for (const [index, page] of tabs.entries()) {
      if (index) assert.deepEqual(await read(page, 'told'), before[index]);
    }
    await tabs[0]!.evaluate('void edu.session.signOut()');
    await soon(() => school.guests.size === 0, 500, 'his sockets are gone');
  });
});
