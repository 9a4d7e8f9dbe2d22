import { glob, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { bundleFolder, bundles } from './bundle/config.ts';
import { main, root } from './run.ts';

/** A change in any of these makes the bundles stale. */
const sources = [
  'packages/{contract,sdk,widgets}/src/**/*',
  'packages/*/package.json',
  'scripts/bundle/*',
  'package-lock.json',
];

/** Makes the browser bundles, unless they are newer than everything they are made of. */
export async function buildBundles({ force = false } = {}): Promise<'built' | 'fresh'> {
  if (!force && !(await isStale())) return 'fresh';
  const { output, ...input } = bundles();
  const build = await rollup(input);
  try {
    // Old chunks have other names and would pile up.
    await rm(bundleFolder, { recursive: true, force: true });
    for (const each of [output ?? []].flat()) await build.write(each);
  } finally {
    await build.close();
  }
  return 'built';
}

async function isStale(): Promise<boolean> {
  const built = await modified(join(bundleFolder, 'edurise.js'));
  for await (const file of glob(sources, { cwd: root })) if ((await modified(join(root, file))) > built) return true;
  return false;
}

const modified = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

if (import.meta.main) await main(async () => void (await buildBundles({ force: true })));
