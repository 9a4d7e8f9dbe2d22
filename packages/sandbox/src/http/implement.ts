import type { AnyOperation, Area, AreaShapes } from '@edurise/contract';
import type { Handler, Route } from './call.ts';

/** What must be answered for an area: `Handlers<typeof courses>['reviews']` is one resource of it. */
export type Handlers<A extends Area> = {
  readonly [R in keyof A]: { readonly [M in keyof A[R]]: A[R][M] extends AnyOperation ? Handler<A[R][M]> : never };
};

/**
 * Joins an area's rows and schemas with what they do here. A row without a handler does not compile:
 * `implement(enrollments, schemas, { enrollments: { list: (call) => … } })`.
 */
export function implement<A extends Area>(area: A, schemas: AreaShapes, handlers: Handlers<A>): Route[] {
  return Object.entries(area).flatMap(([resource, rows]) =>
    Object.entries(rows).map(([method, row]) => ({
      name: `${resource}.${method}`,
      row,
      schemas: schemas[resource]?.[method] ?? {},
      handle: (handlers as Record<string, Record<string, Route['handle']>>)[resource]![method]!,
    })),
  );
}
