import { gzipSync } from 'node:zlib';
import { rollup, type OutputChunk, type RollupCache, type RollupOptions } from 'rollup';
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

/** The bundles as users get them, made in memory. */
export async function measureElements(): Promise<Measurement[]> {
  const chunks = await chunksOf(bundles());
  return Object.entries(elementCeilings)
    .filter(([name]) => chunks.some((chunk) => chunk.isEntry && chunk.name === name))
    .map(([name, ceiling]) => measure(name, ceiling, chunks));
}

/** Each entry beside `core`, as an application would bundle the two. */
export async function measureSdk(): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  const names = Object.keys(sdkCeilings);
  // All their modules, read once; each entry is then bundled of these.
  const modules = await modulesOf({ ...bundles(), input: names.map((name) => `@edurise/sdk/${name}`) });
  for (const [name, ceiling] of Object.entries(sdkCeilings)) {
    const counted = ['core', ceiling.beside ?? name].filter((entry) => entry !== name);
    const entries = [...counted, name].map((entry) => [entry, `@edurise/sdk/${entry}`]);
    const input = Object.fromEntries(entries) as Record<string, string>;
    const chunks = await chunksOf({ ...bundles(), input, cache: modules });
    measured.push(measure(name, ceiling, chunks, counted));
  }
  return measured;
}

async function modulesOf(input: RollupOptions): Promise<RollupCache | undefined> {
  const build = await rollup(input);
  await build.close();
  return build.cache;
}

async function chunksOf({ output, ...input }: RollupOptions): Promise<OutputChunk[]> {
  const build = await rollup(input);
  try {
    const [options] = [output ?? {}].flat();
    const generated = await build.generate(options ?? {});
    return generated.output.filter((file) => file.type === 'chunk');
  } finally {
    await build.close();
  }
}

function measure(name: string, ceiling: Ceiling, chunks: OutputChunk[], counted: string[] = []): Measurement {
  const before = new Set(counted.flatMap((entry) => [...staticGraph(entry, chunks)]));
  const first = staticGraph(name, chunks);
  const initial = first.difference(before);
  const modules = [...initial].flatMap((chunk) =>
    Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0),
  );
  return {
    name,
    ceiling,
    bytes: [...initial].reduce((sum, chunk) => sum + gzipped(chunk), 0),
    intruders: modules.map(([id]) => id).filter((id) => ceiling.without.some((path) => id.includes(path))),
    lazy: [...reachable(initial, chunks).difference(initial).difference(before)].map((chunk) => ({
      file: chunk.fileName,
      bytes: gzipped(chunk),
    })),
  };
}

const gzipped = ({ code }: OutputChunk): number => gzipSync(code, { level: 9 }).length;

function staticGraph(entry: string, chunks: OutputChunk[]): Set<OutputChunk> {
  const start = chunks.find((chunk) => chunk.isEntry && chunk.name === entry);
  if (!start) throw new Error(`There is no entry ${entry}.`);
  return follow([start], chunks, ({ imports }) => imports);
}

const reachable = (from: Iterable<OutputChunk>, chunks: OutputChunk[]): Set<OutputChunk> =>
  follow(from, chunks, ({ imports, dynamicImports }) => [...imports, ...dynamicImports]);

function follow(
  from: Iterable<OutputChunk>,
  chunks: OutputChunk[],
  next: (chunk: OutputChunk) => string[],
): Set<OutputChunk> {
  const seen = new Set(from);
  // A set hands out what is added while it is walked.
  for (const chunk of seen)
    for (const file of next(chunk)) for (const found of chunks) if (found.fileName === file) seen.add(found);
  return seen;
}
