import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { run, type EventData } from 'node:test';
import { inspect } from 'node:util';
import type { Counts } from './test.ts';
import { root } from './run.ts';

/** Runs files with node:test, two at a time, says what failed, and counts. */
export function nodeTests(patterns: string[]): Promise<Counts> {
  const files = globSync(patterns, { cwd: root, exclude: (name) => name === 'node_modules' }).sort();
  if (!files.length) return Promise.resolve({ passed: 0, failed: 0, skipped: 0 });
  return new Promise((resolve, reject) => {
    const stream = run({
      files,
      cwd: root,
      concurrency: 2,
      // For a whole file, on a machine that has much else to do.
      timeout: 300_000,
      execArgv: ['--conditions=edurise-source'],
    });
    const failures: string[] = [];
    stream.on('test:fail', (data) => {
      // A suite fails because of its tests, which have been reported.
      if (data.details.type === 'suite') return;
      failures.push(report(data));
    });
    stream.on('test:stderr', ({ message }) => process.stderr.write(message));
    stream.on('test:summary', (data) => {
      // The one of the whole run; each file has its own as well.
      if (data.file !== undefined) return;
      const { passed, skipped, todo, tests } = data.counts;
      resolve({ passed, failed: tests - passed - skipped - todo, skipped: skipped + todo, failures });
    });
    stream.once('error', reject);
    stream.resume();
  });
}

/** Prints what went wrong, and answers the test's name. */
function report({ name, file, line, details }: EventData.TestFail): string {
  const title = `${file ? `${relative(root, file)}${line ? `:${line}` : ''} › ` : ''}${name}`;
  console.log(`✗ ${title}\n${inspect(details.error.cause).replace(/^/gm, '    ')}`);
  return title;
}
