import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { findBrowser, findFirefox } from './scripts/browser.ts';
import { eventemitter3AsModule } from './scripts/wtr/eventemitter3.ts';
import { mediaParts } from './scripts/wtr/media-parts.ts';
import { packageAssets } from './scripts/wtr/package-assets.ts';
import { plainReporter } from './scripts/wtr/plain-reporter.ts';
import { sandboxModule } from './scripts/wtr/sandbox-module.ts';

// BROWSERS=chromium,firefox runs the same files in both.
const wanted = (process.env.BROWSERS ?? 'chromium').split(',');
const watching = process.argv.includes('--watch');

/**
 * Each file in a profile of its own, for two run at a time and storage, locks and broadcasts are an origin's.
 * Each in its own window: new headless Chrome gives background tabs no animation frames.
 */
async function ownWindow({ context }) {
  const profile = await context.browser().createBrowserContext();
  const page = await profile.newPage({ type: 'window' });
  page.once('close', () => void profile.close().catch(() => undefined));
  return page;
}

const launchers = {
  async chromium() {
    const { launch } = await findBrowser();
    return chromeLauncher({
      launchOptions: launch,
      createPage: ownWindow,
    });
  },
  async firefox() {
    const found = findFirefox();
    if (!found) throw new Error('Firefox is not installed.');
    return chromeLauncher({ puppeteer, launchOptions: found.launch, concurrency: 1 });
  },
};

export default {
  files: 'packages/widgets/src/**/*.test.ts',
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['edurise-source', 'browser', 'development'] },
  browsers: await Promise.all(wanted.map((name) => launchers[name.trim()]())),
  concurrency: 2,
  middleware: [mediaParts],
  plugins: [
    a11ySnapshotPlugin(),
    eventemitter3AsModule(),

    packageAssets(),
    sandboxModule(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('packages/widgets/tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [watching ? defaultReporter() : plainReporter()],
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
  testFramework: { config: { timeout: 40_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 360_000,
};
