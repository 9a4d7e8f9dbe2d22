import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'rollup';

/**
 * Turns `new URL('package/file', import.meta.url)` into the address of a copy of that file beside the bundle, so that
 * workers and the like come from the same origin as the script that asks for them.
 */
export function assetUrls(): Plugin {
  const reference = /new URL\(\s*(['"])([^'"]+)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;
  return {
    name: 'asset-urls',
    async transform(code, id) {
      if (!code.includes('import.meta.url')) return null;
      let changed = code;
      for (const [whole, , specifier] of code.matchAll(reference)) {
        if (!specifier || /^[a-z]+:/.test(specifier)) continue;
        const resolved = await this.resolve(specifier, id);
        if (!resolved) this.error(`${specifier}, named in ${id}, is not there.`);
        const file = this.emitFile({
          type: 'asset',
          name: basename(resolved.id).replace(/\.mjs$/, '.js'),
          originalFileName: resolved.id,
          source: await readFile(resolved.id),
        });
        changed = changed.replace(whole, `new URL(import.meta.ROLLUP_FILE_URL_${file})`);
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}
