import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputBundle, Plugin } from 'rollup';
import { root } from '../run.ts';

interface Package {
  name: string;
  version: string;
  license: string;
  text: string;
}

/** Puts the licence texts beside the bundle: ours, and those of every package of which something is left in it. */
export function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const folders = new Set(sourcesOf(bundle).map(folderOf));
      const packages = [...folders].filter((folder) => folder !== undefined).map(read);
      for (const { name, text } of packages) if (!text) this.error(`${name} brings no text of its licence.`);
      this.emitFile({ type: 'asset', fileName: 'LICENSE', source: readFileSync(join(root, 'LICENSE')) });
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY-LICENSES.txt',
        source: packages
          .sort((a, b) => a.name.localeCompare(b.name))
          .map(notice)
          .join(`\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}

const sourcesOf = (bundle: OutputBundle): string[] =>
  Object.values(bundle).flatMap((file) => {
    if (file.type === 'asset') return file.originalFileNames;
    return Object.entries(file.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? id : []));
  });

/** The folder of the package that a module is from, unless it is one of ours. */
function folderOf(module: string): string | undefined {
  const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module) ?? [];
  return folder;
}

function read(folder: string): Package {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Omit<Package, 'text'>;
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  return { ...manifest, text: file ? readFileSync(join(folder, file), 'utf8').trim() : '' };
}

const notice = ({ name, version, license, text }: Package): string => `${name} ${version}, ${license}\n\n${text}\n`;
