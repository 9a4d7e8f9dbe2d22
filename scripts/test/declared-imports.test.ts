import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { root } from '../run.ts';

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

const packageOf = (specifier: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

/** The other packages that a module or its types name. */
const importsOf = (file: string): string[] =>
  ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
    .map(packageOf);

// Another package may bring what is missing, until it does not: under pnpm, or with another version beside it.
for (const folder of globSync('packages/*', { cwd: root })) {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
  const declared = new Set([manifest.name, ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })]);

  test(`${manifest.name} declares what its modules and its types import`, () => {
    const files = globSync('dist/**/*.{js,d.ts}', {
      cwd: join(root, folder),
      exclude: (path) => /^dist\/(cdn|dev)$/.test(path),
    });
    assert.ok(files.length > 0);
    const missing = new Set<string>();
    for (const file of files)
      for (const name of importsOf(join(root, folder, file))) if (!declared.has(name)) missing.add(`${file}: ${name}`);
    assert.deepEqual([...missing], []);
  });
}
