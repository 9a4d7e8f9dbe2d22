import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../run.ts';

const execute = promisify(execFile);

/** The versions that docs/testing.md was seen to work with. */
const thirdParties = ['vitest@5.1.1', 'happy-dom@21.0.4', 'msw@3.0.5'];
const seconds = 1000;

interface Failure {
  stdout?: string;
  stderr?: string;
}

/** The files that the guide shows, by the name in their first line. */
function filesOf(guide: string): Map<string, string> {
  const blocks = readFileSync(join(root, 'docs', guide), 'utf8').matchAll(/```ts\n\/\/ (\S+)\n(.*?)```/gs);
  return new Map(Array.from(blocks, ([, name = '', code = '']) => [name, code]));
}

async function pack(name: string, folder: string): Promise<string> {
  const { stdout } = await execute('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: join(root, 'packages', name),
  });
  return `./${stdout.trim()}`;
}

const quietly = ['--prefer-offline', '--loglevel=error', '--fetch-retries=0'];

/** A machine without a network cannot fetch what the project needs, and that is not the packages' fault. */
const canFetch = (): Promise<boolean> =>
  Promise.all(
    thirdParties.map((name) => execute('npm', ['view', name, 'version', ...quietly], { timeout: 30 * seconds })),
  ).then(
    () => true,
    () => false,
  );

test('a project of its own tests a component with the mocks, as the guide shows', async (t) => {
  const files = filesOf('testing.md');
  assert.equal(files.size, 3);
  const lines = files.get('course-titles.test.ts')?.trim().split('\n').filter(Boolean);
  assert.ok(lines && lines.length <= 10, 'ten lines are enough');

  if (!(await canFetch())) {
    t.skip(`npm cannot fetch ${thirdParties.join(', ')} here`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'edurise-mocks-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  const ours = [];
  for (const name of ['contract', 'sdk', 'mocks']) ours.push(await pack(name, folder));
  await execute('npm', ['install', '--no-audit', '--no-fund', ...quietly, ...ours, ...thirdParties], {
    cwd: folder,
    timeout: 240 * seconds,
  });

  for (const [name, code] of files) await writeFile(join(folder, name), code);
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  // A runner inside a runner would report to the outer one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { stdout = '', stderr = '' } = await execute(
    process.execPath,
    [vitest, 'run', '--environment', 'happy-dom', '--reporter=json', '--outputFile=report.json'],
    { cwd: folder, env, timeout: 120 * seconds },
  ).catch((error: unknown) => error as Failure);
  const written = join(folder, 'report.json');
  assert.ok(existsSync(written), stdout + stderr);
  const report = readFileSync(written, 'utf8');
  const { numPassedTests, numFailedTests } = JSON.parse(report) as { numPassedTests: number; numFailedTests: number };
  assert.deepEqual([numPassedTests, numFailedTests], [3, 0], report);
});
