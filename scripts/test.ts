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

const results = new Map<string, Counts>();
async function take(name: string, files: string[]): Promise<Counts> {
  const began = Date.now();
  const counts = await steps[name]!(files).catch((error: unknown): Counts => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  if (counts.failed) counts.failures = counts.failures?.length ? counts.failures : [name];
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `· ${name}: ${counts.passed} of ${counts.passed + counts.failed}${counts.skipped ? `, ${counts.skipped} skipped` : ''} (${seconds} s)`,
  );
  return counts;
}

/**
 * What failed in a file or two may have failed for the rest of the machine: those files are run once more, with nothing beside them.
 * What passes then is named all the same, for it is a race in a test or in what it tests.
 */
async function takeAgain(name: string, first: Counts): Promise<Counts> {
  const failures = first.failures ?? [];
  const files = [...new Set(failures.map(fileOf))];
  if (!files.length || files.length > MOST_AGAIN || !files.every((file) => file !== undefined)) return first;
  console.log(`Once more, alone: ${files.join(', ')}`);
  const second = await take(name, files);
  const still = new Set(second.failures);
  // What fails only now has failed as well.
  const failed = Math.max(second.failed, failures.filter((failure) => still.has(failure)).length);
  wavering.push(...failures.filter((failure) => !still.has(failure)));
  return {
    ...first,
    passed: Math.max(0, first.passed + first.failed - failed),
    failed,
    failures: second.failures ?? [],
  };
}

const MOST_AGAIN = 2;
const wavering: string[] = [];
/** Of a failure, which begins with it. */
const fileOf = (failure: string): string | undefined => /^[^\s:]+\.ts(?=[\s:])/.exec(failure)?.[0];

// What one process has compiled, the next need not: hundreds load the same modules.
const compiled = mkdtempSync(join(tmpdir(), 'edurise-compiled-'));
process.env['NODE_COMPILE_CACHE'] = compiled;

async function inTurn(names: readonly string[]): Promise<void> {
  for (const name of names) if (chosen.includes(name)) results.set(name, await take(name, positionals));
}
await Promise.all(lanes.map(inTurn));
await inTurn(alone);
for (const [name, counts] of results) if (counts.failed) results.set(name, await takeAgain(name, counts));
rmSync(compiled, { recursive: true, force: true });

const all = [...results.values()];
const sum = (of: (counts: Counts) => number): number => all.reduce((total, counts) => total + of(counts), 0);
const [passed, failed, skipped] = [
  sum((counts) => counts.passed),
  sum((counts) => counts.failed),
  sum((counts) => counts.skipped ?? 0),
];
const failures = all.flatMap((counts) => counts.failures ?? []);
if (wavering.length) console.log(`\nPassed only when run again:\n${wavering.map((name) => `~ ${name}`).join('\n')}\n`);
if (failures.length) console.log(`\nFailed:\n${failures.map((name) => `✗ ${name}`).join('\n')}\n`);
if (skipped) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
