import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Each can be run alone: `npm test -- --only unit,widgets`. */
const steps: Record<string, (files: string[]) => Promise<Counts>> = {
  types: typecheck,
  lint: async () => one(await succeeds('npm', ['run', '--silent', 'lint'])),
  unit: (files) =>
    nodeTests(files.length ? files : ['packages/*/test/**/*.test.ts', 'packages/*/src/**/*.node-test.ts']),
  build: async () => one(await build()),
  packaging: (files) => nodeTests(files.length ? files : ['scripts/test/*.test.ts']),
  widgets: (files) => browserTests(files),
  // Each file has a platform and a browser of its own.
  e2e: (files) => nodeTests(files.length ? files : ['examples/test/!(soak).test.ts']),
  soak: () => nodeTests(['examples/test/soak.test.ts']),
};

/**
 * What runs one after the other. The two lanes run side by side, take about as long, and neither reads what the other writes.
 * Whole pages of a browser and the widgets, which wait for what is drawn, do not fall into the same time.
 */
const lanes = [
  ['types', 'build', 'e2e', 'packaging', 'lint'],
  ['unit', 'widgets'],
];
/** Keeps both processors busy, and counts what happens in so many seconds. */
const alone = ['soak'];

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
const unknown = chosen.find((name) => !(name in steps));
if (unknown) throw new Error(`There is no step ${unknown}; there are ${Object.keys(steps).join(', ')}.`);

const needsBrowser = chosen.some((name) => ['widgets', 'e2e', 'soak'].includes(name));
if (needsBrowser) {
  try {
    const { name, source } = await findBrowser();
    console.log(
      `Browser: ${name} (${source})${findFirefox() ? ', firefox' : ', no recent firefox: its run is skipped'}`,
    );
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
  const began = Date.now();
  const counts = await steps[name]!(positionals).catch((error: unknown): Counts => {
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

// What one process has compiled, the next need not: hundreds load the same modules.
const compiled = mkdtempSync(join(tmpdir(), 'edurise-compiled-'));
process.env['NODE_COMPILE_CACHE'] = compiled;

async function inTurn(names: readonly string[]): Promise<void> {
  for (const name of names) if (chosen.includes(name)) await take(name);
}
await Promise.all(lanes.map(inTurn));
await inTurn(alone);
rmSync(compiled, { recursive: true, force: true });
if (failures.length) console.log(`\nFailed:\n${failures.map((name) => `✗ ${name}`).join('\n')}\n`);
if (skipped) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
