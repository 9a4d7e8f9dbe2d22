import type { Plugin } from 'rollup';

/** Below that there is too little to compile for it to matter. */
const LEAST_CHARACTERS = 8_000;
/** Of what others wrote, these are used nearly whole; of the rest, as what reads a PDF, little at a time. */
const WHOLE = /\/node_modules\/(lit|lit-html|lit-element|@lit|ky|eventemitter3)\//;

/**
 * Says to browsers that take the hint (Chromium) that a file is to be compiled whole while it is fetched, off the main thread, and not
 * function by function when each is first called, as two thirds of them are at once. `npm run bench:widgets` shows a tenth less of
 * the main thread's time, for 0.3 MiB of what is compiled and not called. The hint must be the very first line, so this comes after
 * whatever minifies.
 */
export function compileHints(): Plugin {
  return {
    name: 'compile-hints',
    renderChunk(code, { name, moduleIds }) {
      const isOurs = moduleIds.every(
        (id) => !id.includes('/node_modules/') || WHOLE.test(id) || id.includes('/lucide/'),
      );
      // Of words in some language few are said.
      if (code.length < LEAST_CHARACTERS || !isOurs || name.includes('.messages')) return null;
      return { code: `//# allFunctionsCalledOnLoad\n${code}`, map: null };
    },
  };
}
