import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { elementNames } from '../bundle/config.ts';
import { root } from '../run.ts';

interface Named {
  name: string;
}
interface Declaration extends Named {
  tagName?: string;
  members?: { name: string; privacy?: string }[];
  events?: Named[];
}
interface Module {
  path: string;
  declarations?: Declaration[];
  exports: (Named & { kind: string; declaration: { name: string; module: string } })[];
}

const folder = join(root, 'packages', 'widgets');
const { modules } = JSON.parse(readFileSync(join(folder, 'dist', 'custom-elements.json'), 'utf8')) as {
  modules: Module[];
};
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

test('the manifest has every element, where it is defined and where its class is', () => {
  const tags = elementNames().map((name) => `edurise-${name}`);
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), tags.toSorted());
  const definitions = modules.flatMap(({ exports }) =>
    exports.filter(({ kind }) => kind === 'custom-element-definition'),
  );
  assert.deepEqual(definitions.map(({ name }) => name).sort(), tags.toSorted());
  for (const { declaration } of definitions) {
    const module = modules.find(({ path }) => path === declaration.module);
    assert.ok(
      module?.declarations?.some(({ name }) => name === declaration.name),
      declaration.name,
    );
  }
});

test('the manifest names files that are published', () => {
  for (const { path } of modules) assert.ok(existsSync(join(folder, path)), path);
  assert.doesNotMatch(JSON.stringify(modules), /"(?:path|module)":"\/?packages\//);
});

test('the manifest says what every element fires, and nothing that is private', () => {
  for (const { tagName, events = [], members = [] } of elements) {
    const names = events.map(({ name }) => name);
    for (const name of ['edurise-element-failed', 'edurise-sign-in-request']) assert.ok(names.includes(name), tagName);
    assert.deepEqual(
      names.filter((name) => !name.startsWith('edurise-')),
      [],
      tagName,
    );
    assert.deepEqual(
      members.filter(({ name, privacy }) => privacy === 'private' || name.startsWith('#')),
      [],
      tagName,
    );
  }
});
