import { join } from 'node:path';
import type { Plugin } from 'rollup';

const policyModule = join(import.meta.dirname, '..', '..', 'packages', 'widgets', 'src', 'policy', 'trusted-types.ts');

/**
 * lit-html makes a policy named `lit-html` when it is loaded. On a page whose list does not name it, or that runs a Lit of
 * its own, this throws and every element dies. The bundles carry their own Lit, so there it uses EduRise's one policy.
 */
export function litUsesOurPolicy(): Plugin {
  const creation = /\w+\.createPolicy\(\s*['"]lit-html['"]\s*,\s*\{\s*createHTML:\s*\(?\w+\)?\s*=>\s*\w+,?\s*\}\s*\)/;
  return {
    name: 'lit-uses-our-policy',
    transform(code, id) {
      if (!id.includes('lit-html') || !code.includes('createPolicy')) return null;
      if (!creation.test(code)) this.error('lit-html creates its policy in a way this plugin does not know.');
      const source = `import { policy as edurisePolicy } from ${JSON.stringify(policyModule)};\n`;
      return { code: source + code.replace(creation, 'edurisePolicy'), map: null };
    },
  };
}
