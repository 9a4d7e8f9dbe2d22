import type { Browser } from 'puppeteer-core';
import { elementNames } from '../../bundle/config.ts';
import type { PageServer } from './server.ts';

/** Milliseconds of the main thread: in our own scripts, and all that it did while it fetched, compiled and ran them. */
export interface Defining {
  script: number;
  cpu: number;
}

/** What it takes to load and define every element of ours, with none on the page. */
export async function measureDefining(browser: Browser, { origin }: PageServer): Promise<Defining> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const cdp = await page.createCDPSession();
    await page.goto(`${origin}/page.html?subject=none`);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const work = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const took = (what: string): number => metrics.find(({ name }) => name === what)!.value * 1000;
      return { script: took('ScriptDuration'), cpu: took('TaskDuration') };
    };
    const files = elementNames().map((name) => `/cdn/${name}.js`);
    const before = await work();
    await page.evaluate((files: string[]) => Promise.all(files.map((file) => import(file))).then(() => {}), files);
    const after = await work();
    return { script: after.script - before.script, cpu: after.cpu - before.cpu };
  } finally {
    await context.close();
  }
}
