import type { TestRunnerPlugin } from '@web/test-runner-core';

/** eventemitter3's index.mjs imports a CommonJS file, which a browser can't; beside it lies a real module. */
export function eventemitter3AsModule(): TestRunnerPlugin {
  return {
    name: 'eventemitter3-as-module',
    serve({ path }) {
      if (!path.endsWith('/eventemitter3/index.mjs')) return undefined;
      const module = './dist/eventemitter3.esm.js';
      return { body: `export { default, default as EventEmitter } from '${module}';`, type: 'js' };
    },
  };
}
