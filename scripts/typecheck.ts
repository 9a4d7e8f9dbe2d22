import { globSync } from 'node:fs';
import { main, root, succeeds } from './run.ts';

/** Type-checks the packages, building them in order, the scripts and examples, then the packages' tests. */
export async function typecheck(): Promise<{ passed: number; failed: number }> {
  const projects = globSync('packages/*/test/tsconfig*.json', { cwd: root }).sort();
  const results = [await succeeds('tsc', ['-b'])];
  for (const project of projects) results.push(await succeeds('tsc', ['-p', project]));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

if (import.meta.main) await main(async () => (await typecheck()).failed === 0);
