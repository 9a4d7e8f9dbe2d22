import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { everyOperation } from '@edurise/contract/every';
import { routes } from '../src/areas/routes.ts';
import { notYet } from '../src/http/not-yet.ts';

test('the README says how many operations are carried out, and names what is not', async () => {
  const text = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, carriedOut, every, others] =
    /(\d+) of the (\d+) operations[\s\S]*?The other (\d+) answer 501/.exec(text)?.map(Number) ?? [];
  const missing = routes.filter(({ handle }) => handle === notYet);
  const all = everyOperation();
  assert.deepEqual([carriedOut, every, others], [all.length - missing.length, all.length, missing.length]);

  // A whole area is named in words, what is missing in another one by its name.
  const names = new Set(missing.map(({ name }) => name));
  const done = new Set(all.filter(({ name }) => !names.has(name)).map(({ area }) => area));
  for (const { name, area } of all)
    if (names.has(name) && done.has(area))
      assert.ok(text.includes(`\`${name}\``) || text.includes(`\`${name.split('.')[0]}.*\``), name);
});
