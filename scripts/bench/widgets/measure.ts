import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Subject } from './contenders.ts';
import type { PageServer } from './server.ts';

export interface Order {
  subject: Subject;
  name: string;
  count: number;
  /** How much slower than this machine the page is to think it is on. */
  slowdown: number;
}

export interface Sample {
  /** Milliseconds from the navigation until each instance can be used, by the clock. */
  interactive: number;
  /** Milliseconds that the page's main thread was at work, and at work in scripts, by its own processor time. */
  cpu: number;
  script: number;
  /** Tasks over 50 ms, and the longest of all, by the clock. 0 where none was longer than that. */
  longTasks: number;
  longestTask: number;
  /** MiB of JavaScript after a collection. */
  heap: number;
  /** What was fetched of code, compressed. */
  bytes: number;
  /** As browsers add it up. */
  layoutShift: number;
}

const patience = 60_000;
/** So long nothing is fetched any more: what was put off until the page is idle is over, too. */
const quiet = 700;

/** One page in a browser that has never seen it. */
export async function measure(browser: Browser, server: PageServer, order: Order): Promise<Sample> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const cdp = await page.createCDPSession();
    // The renderer starts up, and the counters count, before the page comes.
    await page.goto(`${server.origin}/page.html?subject=none`);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: order.slowdown });
    const before = await metricsOf(cdp);
    server.sent();
    await page.evaluateOnNewDocument(watch);
    await page.goto(addressOf(server, order), { waitUntil: 'domcontentloaded', timeout: patience });
    await page.waitForFunction('globalThis.interactive > 0', { polling: 100, timeout: patience });
    await page.waitForNetworkIdle({ idleTime: quiet, timeout: patience });
    const after = await metricsOf(cdp);
    await cdp.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap = 0 } = await metricsOf(cdp);
    return {
      ...(await seenBy(page)),
      cpu: (after['TaskDuration']! - before['TaskDuration']!) * 1000,
      script: (after['ScriptDuration']! - before['ScriptDuration']!) * 1000,
      heap: heap / 1024 ** 2,
      bytes: server.sent(),
    };
  } finally {
    await context.close();
  }
}

const addressOf = ({ origin }: PageServer, { subject, name, count }: Order): string =>
  `${origin}/page.html?${new URLSearchParams({ subject, name, count: String(count) }).toString()}`;

async function metricsOf(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

interface Watched {
  interactive: number;
  tasks: number[];
  layoutShift: number;
}

/** Runs in the page, ahead of it. */
function watch(): void {
  const seen = Object.assign(globalThis as unknown as Watched, { tasks: [], layoutShift: 0 }) as Watched;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.layoutShift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift' });
}

const seenBy = (page: Page): Promise<Pick<Sample, 'interactive' | 'longTasks' | 'longestTask' | 'layoutShift'>> =>
  page.evaluate(() => {
    const { interactive, tasks, layoutShift } = globalThis as unknown as Watched;
    return { interactive, longTasks: tasks.length, longestTask: Math.max(0, ...tasks), layoutShift };
  });
