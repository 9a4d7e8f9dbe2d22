import { parseArgs } from 'node:util';
import { findBrowser, findFirefox } from './browser.ts';
import { build } from './build.ts';
import { nodeTests } from './node-tests.ts';
import { outputOf, succeeds } from './run.ts';
import { typecheck } from './typecheck.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped?: number;
  /** Names of the tests that failed, to say again at the end. */
  failures?: string[];
}

/** In this order, cheapest first; each can be run alone: `npm test -- --only unit,widgets`. */
const steps: Record<string, (files: string[]) => Promise<Counts>> = {
  types: typecheck,
  lint: async () => one(await succeeds('npm', ['run', '--silent', 'lint'])),
  unit: (files) =>
    nodeTests(files.length ? files : ['packages/*/test/**/*.test.ts', 'packages/*/src/**/*.node-test.ts']),
  build: async () => one(await build()),
  packaging: (files) => nodeTests(files.length ? files : ['scripts/test/*.test.ts'], { timeout: 300_000 }),
  widgets: (files) => browserTests(files),
  e2e: (files) => nodeTests(files.length ? files : ['examples/test/*.test.ts'], { concurrency: 1, timeout: 300_000 }),
};

const one = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

async function browserTests(files: string[]): Promise<Counts> {
  const browsers = process.env['BROWSERS'] ?? (findFirefox() ? 'chromium,firefox' : 'chromium');
  const { ok, text } = await outputOf('wtr', files, { BROWSERS: browsers });
  const [, passed, failed, skipped] = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m.exec(text) ?? [];
  const failures = [...text.matchAll(/^✗ (.+)$/gm)].map(([, name]) => name ?? '');
  const counts = { passed: Number(passed ?? 0), failed: Number(failed ?? 0), skipped: Number(skipped ?? 0), failures };
  // A runner that gave up before it could count has failed all the same.
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const chosen = values.only ? values.only.split(',') : Object.keys(steps);

const needsBrowser = chosen.some((name) => ['widgets', 'e2e'].includes(name));
if (needsBrowser) {
  try {
    const { name, source } = await findBrowser();
    console.log(`Browser: ${name} (${source})${findFirefox() ? ', firefox' : ', no firefox: its run is skipped'}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

let passed = 0;
let failed = 0;
let skipped = 0;
const failures: string[] = [];
async function take(name: string): Promise<void> {
  const step = steps[name];
  if (!step) throw new Error(`There is no step ${name}; there are ${Object.keys(steps).join(', ')}.`);
  const began = Date.now();
  const counts = await step(positionals).catch((error: unknown): Counts => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  passed += counts.passed;
  failed += counts.failed;
  skipped += counts.skipped ?? 0;
  if (counts.failed) failures.push(...(counts.failures?.length ? counts.failures : [name]));
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `· ${name}: ${counts.passed} of ${counts.passed + counts.failed}${counts.skipped ? `, ${counts.skipped} skipped` : ''} (${seconds} s)`,
  );
}

// Each of these two keeps one processor busy, measures no time, and reads nothing that the other writes.
const sideBySide: string[] = chosen.filter((name) => name === 'types' || name === 'lint');
await Promise.all(sideBySide.map(take));
for (const name of chosen) if (!sideBySide.includes(name)) await take(name);
if (failures.length) console.log(`\nFailed:\n${failures.map((name) => `✗ ${name}`).join('\n')}\n`);
if (skipped) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
