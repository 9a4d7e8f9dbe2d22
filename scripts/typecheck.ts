import { globSync } from 'node:fs';
import { main, root, succeeds } from './run.ts';

/** Type-checks the packages, building them in order, the scripts and examples, then the packages' tests. */
export async function typecheck(): Promise<{ passed: number; failed: number }> {
  const tests = globSync('packages/*/test/tsconfig*.json', { cwd: root }).sort();
  // All in one go: what a test knows of the packages are the declarations that have just been built.
  // There are more projects than processors: one checker for each, and two at a time, does the least work in all.
  const ok = await succeeds('tsc', ['-b', '.', ...tests, '--checkers', '1', '--builders', '2']);
  return { passed: Number(ok), failed: Number(!ok) };
}

if (import.meta.main) await main(async () => (await typecheck()).failed === 0);
