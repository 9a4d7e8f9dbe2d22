import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestRunnerPlugin } from '@web/test-runner-core';

/** `new URL('pdfjs-dist/…', import.meta.url)` names a file of a package; the bundles copy it, tests serve it from there. */
export function packageAssets(): TestRunnerPlugin {
  const named = /^\/packages\/.*\/src\/.*\/(pdfjs-dist\/build\/[\w.]+\.mjs)$/;
  return {
    name: 'package-assets',
    async serve({ path }) {
      const file = named.exec(path)?.[1];
      if (!file) return undefined;
      return { body: await readFile(fileURLToPath(import.meta.resolve(file)), 'utf8'), type: 'js' };
    },
  };
}
