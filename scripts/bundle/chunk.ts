import type { RollupOutput } from 'rollup';

/** A file of a bundle: what is in it, and what it asks for. */
export interface Chunk {
  fileName: string;
  name: string;
  isEntry: boolean;
  imports: readonly string[];
  dynamicImports: readonly string[];
  /** Paths of the modules of which something is left. */
  modules: readonly string[];
  code: string;
}

export const chunksIn = ({ output }: RollupOutput): Chunk[] =>
  output.flatMap((file) => {
    if (file.type !== 'chunk') return [];
    const { fileName, name, isEntry, imports, dynamicImports, code } = file;
    const modules = Object.entries(file.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? id : []));
    return { fileName, name, isEntry, imports, dynamicImports, modules, code };
  });
