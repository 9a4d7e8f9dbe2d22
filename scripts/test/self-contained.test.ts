import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundleFolder, elementNames } from '../bundle/config.ts';

const scripts = globSync('**/*.js', { cwd: bundleFolder }).filter((file) => !file.startsWith('assets/'));
const source = (file: string): string => readFileSync(join(bundleFolder, file), 'utf8');

test('the loader knows every element', () => {
  const loader = source('edurise.js');
  for (const name of elementNames()) assert.ok(loader.includes(`"edurise-${name}"`), name);
});

test('a bundle imports only files beside it', () => {
  for (const file of scripts) {
    for (const [, specifier] of source(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"'${]+)["']/g)) {
      assert.match(specifier ?? '', /^\.\.?\//, `${file} imports ${String(specifier)}`);
    }
  }
});

test('nothing is made for another environment than a browser', () => {
  for (const file of scripts) assert.doesNotMatch(source(file), /\bprocess\.env\b|\brequire\(["']/, file);
});

test('one Trusted Types policy, ours', () => {
  const policies = scripts.flatMap((file) =>
    [...source(file).matchAll(/createPolicy\(\s*["'`]([\w-]+)/g)].map(([, name]) => name),
  );
  assert.deepEqual(
    [...new Set(policies)].filter((name) => name !== 'dompurify'),
    ['edurise'],
  );
});
