import type { Browser } from 'puppeteer-core';
import { elementNames } from '../../bundle/config.ts';
import type { PageServer } from './server.ts';

/** Milliseconds of main-thread time that it takes to load and define every element of ours, with none on the page. */
export async function measureDefining(browser: Browser, { origin }: PageServer): Promise<number> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const cdp = await page.createCDPSession();
    await page.goto(`${origin}/page.html?subject=none`);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const work = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
    };
    const files = elementNames().map((name) => `/cdn/${name}.js`);
    const before = await work();
    await page.evaluate((files: string[]) => Promise.all(files.map((file) => import(file))).then(() => {}), files);
    return (await work()) - before;
  } finally {
    await context.close();
  }
}
