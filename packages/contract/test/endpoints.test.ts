import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as areas from '@edurise/contract/areas';
import type { Area } from '@edurise/contract';

/** What the platform's documents say of each operation; a hyphen stands for an answer that is not kept. */
const [header, ...table] = readFileSync(new URL('endpoints.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

const contract = Object.entries(areas as Readonly<Record<string, Area>>).flatMap(([area, resources]) =>
  Object.entries(resources).flatMap(([resource, rows]) =>
    Object.entries(rows).map(([method, row]) =>
      [area, `${resource}.${method}`, row.method, row.path, row.source, row.access, row.cache ?? '-'].join('\t'),
    ),
  ),
);
const missing = (wanted: readonly string[], found: readonly string[]) => {
  const there = new Set(found);
  return wanted.filter((row) => !there.has(row));
};

test('every operation of the platform stands in the contract, as its documents have it', () => {
  assert.equal(header, 'area\toperation\tmethod\tpath\tsource\taccess\tcache');
  assert.equal(table.length, 251);
  assert.deepEqual(missing(table, contract), []);
});

test('the contract has nothing that its documents do not have', () => {
  assert.deepEqual(missing(contract, table), []);
});
