import { build } from 'esbuild';

/** A module with everything it imports, from the source, as a page or a worker loads it. */
export async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    conditions: ['edurise-source'],
    write: false,
  });
  return outputFiles[0]!.text;
}
