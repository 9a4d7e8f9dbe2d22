import { gzipSync } from 'node:zlib';
import { rollup, type RollupCache, type RollupOptions } from 'rollup';
import { builtChunks } from '../build-bundles.ts';
import { chunksIn, type Chunk } from '../bundle/chunk.ts';
import { bundles } from '../bundle/config.ts';
import { elementCeilings, sdkCeilings, type Ceiling } from './ceilings.ts';

export interface Measurement {
  name: string;
  /** Min + gzip of the static graph, in bytes. */
  bytes: number;
  ceiling: Ceiling;
  /** Of the ceiling's `without`, what is there all the same: paths of modules. */
  intruders: string[];
  /** What it may fetch later. */
  lazy: { file: string; bytes: number }[];
}

/** The bundles as users get them. */
export async function measureElements(): Promise<Measurement[]> {
  const chunks = await builtChunks();
  return Object.entries(elementCeilings)
    .filter(([name]) => chunks.some((chunk) => chunk.isEntry && chunk.name === name))
    .map(([name, ceiling]) => measure(name, ceiling, chunks));
}

/** Each entry beside `core`, as an application would bundle the two. */
export async function measureSdk(): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  const names = Object.keys(sdkCeilings);
  // All their modules, read once; each entry is then bundled of these.
  const modules = await modulesOf({
    ...bundles({ asApplication: true }),
    input: names.map((name) => `@edurise/sdk/${name}`),
  });
  for (const [name, ceiling] of Object.entries(sdkCeilings)) {
    const counted = ['core', ceiling.beside ?? name].filter((entry) => entry !== name);
    const entries = [...counted, name].map((entry) => [entry, `@edurise/sdk/${entry}`]);
    const input = Object.fromEntries(entries) as Record<string, string>;
    const chunks = await chunksOf({ ...bundles({ asApplication: true }), input, cache: modules });
    measured.push(measure(name, ceiling, chunks, counted));
  }
  return measured;
}

async function modulesOf(input: RollupOptions): Promise<RollupCache | undefined> {
  const build = await rollup(input);
  await build.close();
  return build.cache;
}

async function chunksOf({ output, ...input }: RollupOptions): Promise<Chunk[]> {
  const build = await rollup(input);
  try {
    const [options] = [output ?? {}].flat();
    return chunksIn(await build.generate(options ?? {}));
  } finally {
    await build.close();
  }
}

function measure(name: string, ceiling: Ceiling, chunks: Chunk[], counted: string[] = []): Measurement {
  const before = new Set(counted.flatMap((entry) => [...staticGraph(entry, chunks)]));
  const first = staticGraph(name, chunks);
  const initial = first.difference(before);
  const modules = [...initial].flatMap((chunk) => chunk.modules);
  return {
    name,
    ceiling,
    bytes: [...initial].reduce((sum, chunk) => sum + gzipped(chunk), 0),
    intruders: modules.filter((id) => ceiling.without.some((path) => id.includes(path))),
    lazy: [...reachable(initial, chunks).difference(initial).difference(before)].map((chunk) => ({
      file: chunk.fileName,
      bytes: gzipped(chunk),
    })),
  };
}

const gzipped = ({ code }: Chunk): number => gzipSync(code, { level: 9 }).length;

function staticGraph(entry: string, chunks: Chunk[]): Set<Chunk> {
  const start = chunks.find((chunk) => chunk.isEntry && chunk.name === entry);
  if (!start) throw new Error(`There is no entry ${entry}.`);
  return follow([start], chunks, ({ imports }) => imports);
}

const reachable = (from: Iterable<Chunk>, chunks: Chunk[]): Set<Chunk> =>
  follow(from, chunks, ({ imports, dynamicImports }) => [...imports, ...dynamicImports]);

function follow(from: Iterable<Chunk>, chunks: Chunk[], next: (chunk: Chunk) => readonly string[]): Set<Chunk> {
  const seen = new Set(from);
  // A set hands out what is added while it is walked.
  for (const chunk of seen)
    for (const file of next(chunk)) for (const found of chunks) if (found.fileName === file) seen.add(found);
  return seen;
}
