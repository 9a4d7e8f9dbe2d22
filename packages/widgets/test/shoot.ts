/**
 * Takes pictures of an element's states, wide and narrow, light and dark, right to left, and in forced colours, to be looked at:
 *
 * `npx -c 'node --conditions=edurise-source packages/widgets/test/shoot.ts quiz .cache/shots "offline|error"'`
 *
 * The last word picks states by a regular expression.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import puppeteer from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browser.ts';
import { eventemitter3AsModule } from '../../../scripts/wtr/eventemitter3.ts';
import { packageAssets } from '../../../scripts/wtr/package-assets.ts';

const [element, folder = '.cache/shots', wanted] = process.argv.slice(2);
if (!element) throw new Error('Name an element: shoot.ts quiz');
const root = join(import.meta.dirname, '..', '..', '..');

const looks: readonly { name: string; width: number; query: string; forced?: true }[] = [
  { name: 'wide', width: 1280, query: 'theme=light' },
  { name: 'wide-dark', width: 1280, query: 'theme=dark' },
  { name: 'narrow', width: 390, query: 'theme=light' },
  { name: 'narrow-dark', width: 390, query: 'theme=dark' },
  { name: 'narrow-rtl', width: 390, query: 'theme=light&locale=ar' },
  { name: 'narrow-forced', width: 390, query: 'theme=dark', forced: true },
];

const server = await startDevServer({
  config: {
    rootDir: root,
    port: 0,
    watch: false,
    nodeResolve: { exportConditions: ['edurise-source', 'browser', 'development'] },
    plugins: [
      eventemitter3AsModule(),
      packageAssets(),
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'packages/widgets/tsconfig.json') }),
    ],
  },
  logStartMessage: false,
  autoExitProcess: false,
  readCliArgs: false,
});
const { launch } = await findBrowser();
const browser = await puppeteer.launch(launch);

try {
  const { port } = server.server!.address() as { port: number };
  const gallery = `http://localhost:${port}/packages/widgets/test/gallery.html`;
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  // What is not saved asks before it is left.
  page.on('dialog', (dialog) => void dialog.accept());
  await mkdir(folder, { recursive: true });
  const states = (await statesOf(page, gallery)).filter((state) => new RegExp(wanted ?? '').test(state));
  const devtools = await page.createCDPSession();
  for (const { name, width, query, forced } of looks) {
    await page.setViewport({ width, height: 800, deviceScaleFactor: 1 });
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: forced ? 'active' : 'none' }],
    });
    for (const state of states) {
      await open(page, `${gallery}?element=${element}&state=${encodeURIComponent(state)}&${query}`);
      await page.screenshot({
        path: `${folder}/${element}-${state.replace(/[^a-z0-9]+/gi, '-')}-${name}.png`,
        fullPage: true,
      });
    }
  }
  console.warn(`${states.length} states in ${looks.length} looks: ${folder}`);
} finally {
  await browser.close();
  await server.stop();
}

async function statesOf(page: Page, gallery: string): Promise<string[]> {
  await open(page, `${gallery}?element=${element}`);
  return page.evaluate(() => JSON.parse(document.body.dataset['states']!) as string[]);
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('body[data-drawn]', { timeout: 15_000 });
  const failed = await page.evaluate(() => document.body.dataset['failed']);
  if (failed) console.error(`${address}\n  ${failed}`);
}
