import type { Plugin } from 'rollup';

const unused = ['streamRequest', 'streamResponse'];

/**
 * ky counts the bytes of a body as they pass, where it is asked to. Ours does that itself, for files alone and in a chunk of their own,
 * and nobody else reaches the ky in our bundles: there it would be fetched in vain by every page.
 */
export function kyWithoutProgress(): Plugin {
  return {
    name: 'ky-without-progress',
    transform(code, id) {
      if (!/\/ky\/distribution\/utils\/body\.js$/.test(id)) return null;
      if (!unused.every((name) => code.includes(`export const ${name} `)))
        this.error('ky counts bytes in a way this plugin does not know.');
      return { code: unused.map((name) => `export const ${name} = (body) => body;`).join('\n'), map: null };
    },
  };
}
