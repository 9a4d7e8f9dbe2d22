import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'rollup';

const widgets = join(import.meta.dirname, '..', '..', 'packages', 'widgets', 'src');
const table = join(widgets, 'ui', 'icons.ts');
const named = /export \{ default as (\w+) \} from '([^']+)'/g;
const imported = /import \{([^}]*)\} from '[./]*\/ui\/icons\.ts';/g;
const copy = /^(.+\.mjs)\?of=.+\.ts$/;

/**
 * Gives every module that draws an icon its own copy of it. An icon is a hundred bytes; shared, each would be a file of its own,
 * and the request for it costs a page more than the copy.
 *
 * @param shared Those that most elements draw: by the paths of their modules.
 */
export function ownIcons(shared: RegExp): Plugin {
  const addresses = new Map([...readFileSync(table, 'utf8').matchAll(named)].map(([, name, from]) => [name, from]));
  return {
    name: 'own-icons',
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!id.startsWith(widgets) || !code.includes('/ui/icons.ts')) return null;
        const own = (statement: string, names: string): string => {
          const list = names.split(',').map((name) => name.trim());
          const kept = list.filter((name) => !addresses.has(nameOf(name)));
          const icons = list.filter((name) => addresses.has(nameOf(name)));
          const imports = icons.map((name) => {
            const from = addresses.get(nameOf(name))!;
            return `import ${asOf(name)} from '${from}${shared.test(`/${from}`) ? '' : `?of=${relative(widgets, id)}`}';`;
          });
          return [
            ...(kept.some(Boolean) ? [statement.replace(names, ` ${kept.filter(Boolean).join(', ')} `)] : []),
            ...imports,
          ].join(' ');
        };
        return { code: code.replace(imported, own), map: null };
      },
    },
    async resolveId(source, importer) {
      const [from, of] = source.split('?of=');
      if (!of || !from?.startsWith('lucide/')) return null;
      const icon = await this.resolve(from, importer);
      return icon && { ...icon, id: `${icon.id}?of=${of}` };
    },
    load(id) {
      const [, file] = copy.exec(id) ?? [];
      return file ? readFileSync(file, 'utf8') : null;
    },
  };
}

/** `close` in `close as cross`. */
const nameOf = (name: string): string => name.split(' as ')[0]!;
/** `cross` in `close as cross`. */
const asOf = (name: string): string => name.split(' as ').at(-1)!;
