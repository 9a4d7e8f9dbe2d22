import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { EduRise } from '@edurise/sdk';
import { bundle } from '../../packages/sdk/test/support/bundle.ts';
import { launchBrowser } from '../../scripts/browser.ts';
import { startSandbox, type SandboxProcess } from '../../scripts/sandbox-process.ts';
import { tap } from './wire-tap.ts';

/** `npm run test:soak` takes a minute for each; here it is long enough to see several tokens come and go. */
const seconds = Number(process.env['SOAK_SECONDS'] ?? 12);
const tabs = 5;
const callsInFlight = 20;
/** Fresh tokens are fetched after two thirds of this. */
const accessSeconds = 5;

interface TabReport {
  answered: number;
  failures: string[];
  /** Every status that the session went through. */
  statuses: string[];
}

declare global {
  interface Window {
    edu: EduRise;
    statuses: string[];
    busy(seconds: number, inFlight: number): Promise<TabReport>;
  }
}

/** What runs in each tab. */
const script = (baseUrl: string, tenant: string): string => `
  import { createEduRise } from '@edurise/sdk';
  import { local } from '@edurise/sdk/storage';
  const edu = createEduRise({
    baseUrl: ${JSON.stringify(baseUrl)}, tenant: ${JSON.stringify(tenant)},
    storage: local(), validation: undefined, outbox: undefined,
    // A hundred calls share six connections, on a machine that may be busy: how long each takes is not the point here.
    timeout: { attempt: 60_000, total: 120_000 },
  });
  window.edu = edu;
  window.statuses = [];
  edu.session.subscribe(({ status }) => statuses.push(status));
  window.busy = async (seconds, inFlight) => {
    const end = Date.now() + seconds * 1000;
    const failures = [];
    let answered = 0;
    const caller = async () => {
      while (Date.now() < end) {
        // Neither kept nor shared: each is a request of its own.
        await edu.users.me({ cache: 'none' }).then(() => answered++, (error) => failures.push(String(error) + ' ' + error.code));
      }
    };
    await Promise.all(Array.from({ length: inFlight }, caller));
    return { answered, failures, statuses };
  };
`;

describe(`five tabs of one browser, with tokens that live ${accessSeconds} s, for ${seconds} s`, () => {
  let browser: Browser;
  let sandbox: SandboxProcess;
  before(async () => {
    [browser, sandbox] = await Promise.all([
      launchBrowser(),
      startSandbox({ accessSeconds, throttle: { attempts: 1000, seconds: 60 } }),
    ]);
  });
  after(() => Promise.all([browser.close(), sandbox.stop()]));

  /** Opens the tabs, lets them work, and says what they and the wire have seen. */
  async function soak({ locks }: { locks: boolean }) {
    const wire = await tap(sandbox.url);
    const [tenant = ''] = sandbox.demo.tenants;
    const code = await bundle(script(wire.url, tenant));
    const pages = createServer((request, response) => {
      const isCode = request.url === '/tab.js';
      response.setHeader('Content-Type', isCode ? 'text/javascript' : 'text/html');
      response.end(isCode ? code : '<!doctype html><title>A tab</title><script type="module" src="/tab.js"></script>');
    });
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
    const profile = await browser.createBrowserContext();
    const open = async (): Promise<Page> => {
      // Windows of their own: a tab in the background is slowed down.
      const page = await profile.newPage({ type: 'window' });
      if (!locks) {
        await page.evaluateOnNewDocument(() =>
          Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
        );
      }
      await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
      await page.waitForFunction(() => 'busy' in window);
      return page;
    };
    try {
      const first = await open();
      const { email, password } = sandbox.demo.accounts.student;
      await first.evaluate((email, password) => window.edu.session.signIn({ email, password }), email, password);
      const all = [first, ...(await Promise.all(Array.from({ length: tabs - 1 }, open)))];
      wire.refreshes.length = 0;
      const before = wire.requests();
      const reports = await Promise.all(
        all.map((page) => page.evaluate((...given) => window.busy(...given), seconds, callsInFlight)),
      );
      return { reports, refreshes: [...wire.refreshes], requests: wire.requests() - before };
    } finally {
      await profile.close();
      pages.closeAllConnections();
      pages.close();
      await wire.close();
    }
  }

  /** One refresh for each two thirds of a token's life, for all tabs together; from 16 to 20 in a minute. */
  const least = Math.floor((seconds * 16) / 60);
  const most = Math.ceil((seconds * 20) / 60);

  function unharmed(reports: readonly TabReport[]): void {
    assert.deepEqual(
      reports.flatMap(({ failures }) => failures),
      [],
    );
    for (const { answered, statuses } of reports) {
      assert.ok(answered > callsInFlight, `a tab got ${answered} answers`);
      assert.ok(!statuses.includes('expired') && !statuses.slice(statuses.indexOf('active')).includes('anonymous'));
    }
  }

  test('one refresh for all of them, no call fails, no token is used twice', { timeout: 240_000 }, async (t) => {
    const { reports, refreshes, requests } = await soak({ locks: true });
    t.diagnostic(`${refreshes.length} refreshes, ${requests} requests`);
    unharmed(reports);
    assert.deepEqual(
      refreshes.filter(({ status }) => status !== 200),
      [],
    );
    assert.ok(refreshes.length >= least && refreshes.length <= most, `${refreshes.length} refreshes`);
  });

  test('without Web Locks a lost race costs one refusal, and nobody notices', { timeout: 240_000 }, async (t) => {
    const { reports, refreshes, requests } = await soak({ locks: false });
    const lost = refreshes.filter(({ status }) => status !== 200);
    t.diagnostic(`${refreshes.length} refreshes, ${lost.length} of them lost races, ${requests} requests`);
    unharmed(reports);
    const won = new Set(refreshes.filter(({ status }) => status === 200).map(({ token }) => token));
    assert.equal(won.size, refreshes.length - lost.length);
    assert.ok(won.size >= least && won.size <= most, `${won.size} refreshes`);
    for (const { token, status } of lost) {
      assert.equal(status, 401);
      assert.ok(won.has(token), 'lost to a tab that won');
    }
    // Of the five that may race for a token, one wins, and each of the others asks once.
    for (const token of won) assert.ok(lost.filter((one) => one.token === token).length < tabs);
  });
});
