import { glob, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rollup } from 'rollup';
import { chunksIn, type Chunk } from './bundle/chunk.ts';
import { bundleFolder, bundles } from './bundle/config.ts';
import { main, root } from './run.ts';

/** A change in any of these makes the bundles stale. */
const sources = [
  'packages/{contract,sdk,widgets}/src/**/*',
  'packages/*/package.json',
  'scripts/bundle/*',
  'package-lock.json',
];

/** What is in which file: for those who measure, who would else have to bundle everything again. */
const contents = join(root, 'node_modules', '.cache', 'edurise', 'bundles.json');

/** Makes the browser bundles, unless they are newer than everything they are made of. */
export async function buildBundles({ force = false } = {}): Promise<'built' | 'fresh'> {
  if (!force && !(await isStale())) return 'fresh';
  const { output, ...input } = bundles();
  const build = await rollup(input);
  try {
    // Old chunks have other names and would pile up.
    await rm(bundleFolder, { recursive: true, force: true });
    const chunks: Chunk[] = [];
    for (const each of [output ?? []].flat()) chunks.push(...chunksIn(await build.write(each)));
    await mkdir(dirname(contents), { recursive: true });
    await writeFile(contents, JSON.stringify(chunks));
  } finally {
    await build.close();
  }
  return 'built';
}

/** The browser bundles, file by file. */
export async function builtChunks(): Promise<Chunk[]> {
  await buildBundles();
  return JSON.parse(await readFile(contents, 'utf8')) as Chunk[];
}

async function isStale(): Promise<boolean> {
  const built = Math.min(await modified(join(bundleFolder, 'edurise.js')), await modified(contents));
  for await (const file of glob(sources, { cwd: root })) if ((await modified(join(root, file))) > built) return true;
  return false;
}

const modified = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

if (import.meta.main) await main(async () => void (await buildBundles({ force: true })));
