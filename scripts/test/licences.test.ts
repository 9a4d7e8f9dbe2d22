import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { builtChunks } from '../build-bundles.ts';
import { bundleFolder } from '../bundle/config.ts';
import { root } from '../run.ts';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const permissive = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'BlueOak-1.0.0']);

const read = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

function folderOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (folder === dirname(folder)) return undefined;
  }
}

/** Whether an SPDX expression lets us pass the package on. `A OR B` needs one of the two, `A AND B` both. */
const allows = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => permissive.has(licence.trim())));

test('everything our packages bring along may be passed on', () => {
  const seen = new Map<string, Manifest>();
  const queue = globSync('packages/*', { cwd: root }).map((folder) => join(root, folder));
  for (const folder of queue) {
    const manifest = read(folder);
    if (seen.has(folder)) continue;
    seen.set(folder, manifest);
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const found = folderOf(name, folder);
      assert.ok(found, `${name}, which ${manifest.name} needs, is not installed`);
      queue.push(found);
    }
  }
  const refused = [...seen.values()].filter(({ license }) => !license || !allows(license));
  assert.deepEqual(
    refused.map(({ name, license }) => `${name}: ${license ?? 'none'}`),
    [],
  );
  assert.ok(seen.size > 10);
});

// Whoever copies the folder beside a page passes on what is in it.
test('the licence of all that is in the browser bundles stands beside them', async () => {
  const modules = (await builtChunks()).flatMap((chunk) => chunk.modules);
  const bundled = new Set(
    modules.flatMap((module) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? []),
  );
  const text = readFileSync(join(bundleFolder, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  const noticed = new Set([...text.matchAll(/^(\S+) \d+\.\d+\.\d+, .+\n\n./gm)].map(([, name]) => name));
  assert.deepEqual(noticed, bundled);
  assert.match(text, /^lucide .*, ISC\n\nISC License$/m);
  assert.match(text, /^lit-html .*, BSD-3-Clause\n\nBSD 3-Clause License$/m);
  assert.match(readFileSync(join(bundleFolder, 'LICENSE'), 'utf8'), /^MIT License/);
});
