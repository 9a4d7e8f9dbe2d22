/** Holds answers against the contract: whatever a test asks, the answer must have the shape that clients count on. */
import assert from 'node:assert/strict';
import * as areas from '@edurise/contract/areas';
import { schemas } from '@edurise/contract/schemas';
import type { OperationRow, OperationShape } from '@edurise/contract';
import * as z from 'zod/mini';

interface Operation {
  name: string;
  row: OperationRow;
  shape: OperationShape;
  pattern: RegExp;
  check(body: unknown): void;
}

/** Every operation, those with fewer parameters first. */
export const operations: Operation[] = Object.entries(areas)
  .flatMap(([area, resources]) =>
    Object.entries(resources as Record<string, Record<string, OperationRow>>).flatMap(([resource, methods]) =>
      Object.entries(methods).map(([method, row]) => {
        const shapes = schemas as unknown as Record<string, Record<string, Record<string, OperationShape>>>;
        const shape = shapes[area]![resource]![method]!;
        const name = `${resource}.${method}`;
        const pattern = new RegExp(`^${row.path.replace(/\{\w+\}/g, '[^/]+')}$`);
        return { name, row, shape, pattern, check: (body: unknown) => check(name, shape, body) };
      }),
    ),
  )
  .sort((one, other) => one.row.path.split('{').length - other.row.path.split('{').length);

export const contractOf = (method: string, path: string): Operation | undefined =>
  operations.find(({ row, pattern }) => row.method === method && pattern.test(path.split('?')[0]!));

function check(name: string, { answer, item }: OperationShape, body: unknown): void {
  const data = unwrap(body);
  if (item) {
    assert.ok(Array.isArray(data), `${name} answers a list`);
    for (const one of data) accept(name, item, one);
  } else if (answer) accept(name, answer, data);
}

function accept(name: string, schema: z.core.$ZodType, data: unknown): void {
  const { error } = z.safeParse(schema, data);
  assert.equal(error, undefined, `${name}: ${JSON.stringify(error?.issues)} in ${JSON.stringify(data)}`);
}

/** The data in a page, an envelope, an envelope page, a ninja page, or as they are. */
function unwrap(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  if ('results' in body) return unwrap(body.results);
  if ('items' in body) return body.items;
  return 'success' in body && 'data' in body ? body.data : body;
}
