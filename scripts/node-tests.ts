import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { run } from 'node:test';
import type { Counts } from './test.ts';
import { root } from './run.ts';

interface Failure {
  name: string;
  file?: string;
  details: { error: Error & { cause?: unknown }; type?: string };
}

/** Runs files with node:test, says what failed, and counts. */
export function nodeTests(patterns: string[], { concurrency = 2, timeout = 120_000 } = {}): Promise<Counts> {
  const files = globSync(patterns, { cwd: root, exclude: (name) => name === 'node_modules' }).sort();
  if (!files.length) return Promise.resolve({ passed: 0, failed: 0, skipped: 0 });
  return new Promise((resolve, reject) => {
    const stream = run({ files, cwd: root, concurrency, timeout, execArgv: ['--conditions=edurise-source'] });
    stream.on('test:fail', (data) => report(data as Failure));
    stream.on('test:stderr', ({ message }) => process.stderr.write(message));
    stream.on('test:summary', (data) => {
      // The one of the whole run; each file has its own as well.
      if (data.file !== undefined) return;
      const { passed, skipped, todo, tests } = data.counts;
      resolve({ passed, failed: tests - passed - skipped - todo, skipped: skipped + todo });
    });
    stream.once('error', reject);
    stream.resume();
  });
}

function report({ name, file, details }: Failure): void {
  // A suite fails because of its tests, which have been reported.
  if (details.type === 'suite') return;
  const cause = details.error.cause ?? details.error;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  console.log(`✗ ${file ? relative(root, file) : ''}\n  ${name}\n${text.replace(/^/gm, '    ')}`);
}
