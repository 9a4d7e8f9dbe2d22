import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as areas from '@edurise/contract/areas';
import { schemas } from '@edurise/contract/schemas';
import { cacheSeconds, isOptional, type OperationRow, type OperationShape } from '@edurise/contract';

const rows = Object.entries(areas).flatMap(([areaName, resources]) =>
  Object.entries(resources).flatMap(([resource, methods]) =>
    Object.entries(methods as Record<string, OperationRow>).map(([method, row]) => ({
      name: `${resource}.${method}`,
      row,
      shape: (schemas as unknown as Record<string, Record<string, Record<string, OperationShape>>>)[areaName]?.[
        resource
      ]?.[method],
    })),
  ),
);
const placeholders = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);

test('every row has schemas of its own', () => {
  for (const { name, shape } of rows) assert.ok(shape, name);
});

test('no two operations share a name, or a method and path', () => {
  assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length);
  assert.equal(new Set(rows.map(({ row }) => `${row.method} ${row.path}`)).size, rows.length);
});

test('paths end in a slash, as Django redirects others and loses the body', () => {
  for (const { name, row } of rows) assert.match(row.path, /\/$|\.json$/, name);
});

test('only answers to reads are kept, in a category that has a lifetime', () => {
  for (const { name, row } of rows) {
    if (!row.cache) continue;
    // A search by POST changes nothing either.
    assert.ok(row.method === 'GET' || (row.method === 'POST' && row.repeatable), name);
    assert.ok(cacheSeconds[row.cache] > 0, name);
    assert.ok(row.tags?.length, `${name} is kept, but nothing could make it stale`);
  }
});

test('what a kept answer depends on can be filled from its path', () => {
  for (const { name, row } of rows) {
    for (const tag of row.tags ?? []) {
      for (const placeholder of placeholders(tag))
        assert.ok(placeholders(row.path).includes(placeholder), `${name}: ${tag}`);
    }
  }
});

test('what a write makes stale can be filled from its path or its body', () => {
  for (const { name, row, shape } of rows) {
    const body = Object.keys((shape?.body as { shape?: object } | undefined)?.shape ?? {});
    for (const tag of row.invalidates ?? []) {
      for (const placeholder of placeholders(tag)) {
        assert.ok([...placeholders(row.path), ...body].includes(placeholder), `${name}: ${tag}`);
      }
    }
  }
});

test('every tag that a write makes stale is carried by some read', () => {
  const kind = (tag: string) => tag.split(':')[0];
  const carried = new Set(rows.flatMap(({ row }) => (row.tags ?? []).map(kind)));
  for (const { name, row } of rows)
    for (const tag of row.invalidates ?? []) assert.ok(carried.has(kind(tag)), `${name}: ${tag}`);
});

test('only writes wait in the outbox, in a lane named from their path', () => {
  for (const { name, row } of rows) {
    if (!row.outbox) continue;
    assert.notEqual(row.method, 'GET', name);
    for (const placeholder of placeholders(row.outbox)) assert.ok(placeholders(row.path).includes(placeholder), name);
  }
});

test('a file is read once, by whoever asked: it is neither kept nor handed to others, as the answer to a GET would be', () => {
  for (const { name, row } of rows) if (row.file) assert.ok(row.method !== 'GET' && !row.cache && !row.outbox, name);
});

test('a source tells what an ordinary platform may lack', () => {
  const byName = new Map(rows.map(({ name, row }) => [name, row]));
  assert.equal(isOptional(byName.get('courses.list')!), false);
  assert.equal(isOptional(byName.get('reviews.list')!), true);
  assert.equal(isOptional(byName.get('quizzes.listAttempts')!), true);
});
