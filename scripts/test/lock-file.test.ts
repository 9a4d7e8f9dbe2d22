import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../run.ts';

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const packages = Object.entries(lock.packages);

/** Where Node would look for `name` from the package at `path`. */
function resolvesTo(path: string, name: string): Locked | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const found = lock.packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`];
    if (found || !folder) return found;
  }
}

/** pdfjs-dist draws with it in Node, which nothing here does. */
const unused = ['@napi-rs/canvas-'];

// npm leaves out an optional package that its registry does not have, and `npm ci` then fails on every other platform.
test('no optional platform package is missing from the lock', () => {
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !resolvesTo(path, name) && !unused.some((prefix) => name.startsWith(prefix)))
      .map((name) => `${path || 'the root'} → ${name}`),
  );
  assert.deepEqual(missing, []);
});

test('the lock names no registry, so that each user’s own is asked', () => {
  assert.deepEqual(
    packages.filter(([, { resolved }]) => resolved?.startsWith('http')).map(([path]) => path),
    [],
  );
});

test('one rollup, the one we pinned', () => {
  const versions = packages.filter(([path]) => path.endsWith('node_modules/rollup')).map(([, { version }]) => version);
  assert.equal(versions.length, 1);
});
