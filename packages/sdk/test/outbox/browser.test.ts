import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createSandbox } from '@edurise/sandbox';
import { createEduRise } from '@edurise/sdk';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../../../../scripts/browser.ts';
import { lease } from '../../src/outbox/lease.ts';
import { bundle } from '../support/bundle.ts';
import { platform } from '../support/platform.ts';
import { TappedRoad, type Stop } from './support/tapped-road.ts';

/** So many does a tab write in a round. */
const each = 8;
const sandbox = await createSandbox();
after(() => sandbox.close());
const road = new TappedRoad(sandbox.url);
const baseUrl = await road.open();
const { student } = sandbox.demo.accounts;
const tenant = sandbox.demo.tenants[0]!;

/** What stands in each page: its hash is its name. */
const script = await bundle(`
  import { createEduRise } from '@edurise/sdk';
  import { local } from '@edurise/sdk/storage';
  const named = (input, init) => {
    const request = new Request(input, init);
    request.headers.set('X-Tab', location.hash);
    return fetch(request);
  };
  const edu = createEduRise({ baseUrl: '${baseUrl}', tenant: '${tenant}', storage: local(), realtime: false, fetch: named });
  const write = (lectures, texts) => Promise.all(texts.map((content, index) =>
    edu.lectures.addNote(lectures[index % lectures.length], { content, timestamp_seconds: 1 }).durable));
  edu.session.ready.then(() => Object.assign(window, { edu, write }));
`);
const pages = await platform(({ path }) =>
  path === '/tab.js'
    ? { body: script, type: 'text/javascript' }
    : { body: '<!doctype html><script type="module" src="/tab.js"></script>', type: 'text/html' },
);
const browser = await launchBrowser().catch(() => undefined);
after(() => browser?.close());

async function tab(name: string): Promise<Page> {
  const page = await browser!.newPage();
  await page.goto(`${pages.url}/#${name}`);
  await page.waitForFunction('window.edu', { polling: 20 });
  return page;
}

/** Checks until it holds. */
async function soon(holds: () => boolean | Promise<boolean>, ms: number, what: string): Promise<void> {
  const end = performance.now() + ms;
  while (!(await holds())) {
    assert.ok(performance.now() < end, `${what} within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Stops the next write, wherever it comes from; settles with the name of its tab. */
const stopped = (at: Stop): Promise<string> =>
  new Promise((resolve) => {
    road.stops = (stop, { tab }) => {
      if (stop !== at) return false;
      road.stops = (_, passing) => passing.tab === tab;
      resolve(tab);
      return true;
    };
  });

test(
  'outbox O2 five real tabs write, and some of them are killed while they send: everything arrives once',
  { skip: browser ? false : 'no browser', timeout: 280_000 },
  async () => {
    const reader = createEduRise({ baseUrl: sandbox.url, tenant, realtime: false });
    await reader.session.signIn({ email: student.email, password: student.password });
    const [enrollment] = (await reader.enrollments.list({ status: 'active' })).items;
    const sections = (await reader.sections.list(enrollment!.course)).items;
    const lectures = sections.flatMap((section) => section.lectures ?? []).map(({ id }) => id);
    assert.ok(lectures.length >= 4);

    const tabs = new Map([['#0', await tab('0')]]);
    await tabs.get('#0')!.evaluate(`edu.session.signIn(${JSON.stringify(student)})`);
    for (const name of ['1', '2', '3', '4']) tabs.set(`#${name}`, await tab(name));
    /** Each writes; what it is told to be kept is expected. */
    const expected: string[] = [];
    const writes = (round: string): Promise<unknown> =>
      Promise.all(
        [...tabs].map(async ([name, page]) => {
          const texts = Array.from({ length: each }, (_, index) => `${name} ${round} ${index}`);
          const kept = await page.evaluate(`write(${JSON.stringify(lectures.slice(0, 4))}, ${JSON.stringify(texts)})`);
          assert.ok((kept as boolean[]).every(Boolean));
          expected.push(...texts);
        }),
      );
    const end = async (name: string, how: 'close' | 'crash'): Promise<void> => {
      const page = tabs.get(name)!;
      tabs.delete(name);
      road.killed(name);
      if (how === 'close') await page.close({ runBeforeUnload: false });
      else void (await page.createCDPSession()).send('Page.crash').catch(() => {});
    };
    const empty = async (): Promise<boolean> => {
      const left = await Promise.all([...tabs.values()].map((page) => page.evaluate('edu.outbox.entries()')));
      return left.every((entries) => (entries as unknown[]).length === 0);
    };

    /** How long it took at most from the first write until all had left, in milliseconds. */
    let longest = 0;
    let began = performance.now();
    const drained = async (what: string): Promise<void> => {
      await soon(empty, 60_000, what);
      longest = Math.max(longest, performance.now() - began);
      began = performance.now();
    };

    await writes('undisturbed');
    await drained('all has left');

    // Killed when the platform has taken it, and nobody knows; and when it has not even seen it.
    for (const [at, how] of [
      ['after', 'close'],
      ['before', 'close'],
      ['after', 'crash'],
    ] as const) {
      const victim = stopped(at);
      await Promise.all([writes(`${at} ${how}`), victim]);
      await end(await victim, how);
      // A browser takes its time to notice that a tab is dead.
      await drained('another tab sends the rest');
    }

    const arrived: string[] = [];
    for await (const { content } of reader.enrollments.listNotes(enrollment!.id))
      if (content.startsWith('#')) arrived.push(content);
    assert.deepEqual(arrived.sort(), expected.sort());
    assert.ok(road.seen.length > expected.length, 'some were sent twice');
    // On a machine so busy that entries wait as long as a lease, the other tabs rightly step in.
    if (longest < lease / 2) assert.equal(road.tabsAtOnce, 1);
    reader.dispose();
  },
);
