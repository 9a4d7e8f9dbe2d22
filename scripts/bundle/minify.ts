import type { Plugin } from 'rollup';
import { minify, type MinifyOptions } from 'terser';

/**
 * Minifies each chunk in this very process: workers would each have to warm up anew, which takes longer than the chunks.
 * What was minified once is not minified again, for many graphs share chunks.
 */
export function minified(options: MinifyOptions): Plugin {
  return {
    name: 'minified',
    async renderChunk(code) {
      let result = known.get(code);
      if (!result) known.set(code, (result = minify(code, options).then((output) => output.code ?? code)));
      return { code: await result, map: null };
    },
  };
}

const known = new Map<string, Promise<string>>();
