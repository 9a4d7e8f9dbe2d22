import { join } from 'node:path';
import { build } from 'esbuild';
import { contenders, subjects, type Subject } from './contenders.ts';

const pages = join(import.meta.dirname, 'pages');

/** The code of a page, by its address: `/quiz/lit.js`. */
export type Bundles = Map<string, Uint8Array>;

export interface Bundled {
  bundles: Bundles;
  /** Contenders that cannot be built, as `subject/name`, and why. */
  lacking: Map<string, string>;
}

/** Each page by itself, as whoever has just this on a page would bundle it. Ours stays as it is published. */
export async function bundlePages(only: readonly Subject[] = subjects): Promise<Bundled> {
  const bundles: Bundles = new Map();
  const lacking = new Map<string, string>();
  const entries = only.flatMap((subject) => Object.keys(contenders[subject]).map((name) => `${subject}/${name}`));
  for (const entry of entries) {
    try {
      await bundle(entry, bundles);
    } catch (error) {
      lacking.set(entry, (error as Error).message.split('\n')[1] ?? String(error));
    }
  }
  if (only.includes('quiz')) await bundle('quiz/h5p-content-type', bundles);
  return { bundles, lacking };
}

async function bundle(entry: string, into: Bundles): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: { [entry]: join(pages, `${entry}.mjs`) },
    outdir: '/',
    write: false,
    bundle: true,
    splitting: true,
    chunkNames: `${entry}-[hash]`,
    format: 'esm',
    minify: true,
    target: 'es2022',
    external: ['/cdn/*'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'silent',
  });
  for (const { path, contents } of outputFiles) into.set(path, contents);
}
