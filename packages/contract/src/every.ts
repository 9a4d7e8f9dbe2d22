/** Every operation of the contract with its schemas, for those who go through them all: the reference, mocks, the audit. */
import * as areas from './areas.ts';
import type { OperationName, OperationRow, OperationShape } from './operation.ts';
import { schemas } from './schemas.ts';

export interface NamedOperation {
  /** `courses.list` */
  readonly name: OperationName;
  readonly area: string;
  readonly row: OperationRow;
  readonly shape: OperationShape;
}

type ByArea<T> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, T>>>>>>;

/** In the order of the areas. */
export const everyOperation = (): NamedOperation[] =>
  // A module's names come in the order of the alphabet, an object's in its own.
  Object.keys(schemas).flatMap((area) =>
    Object.entries((areas as ByArea<OperationRow>)[area] ?? {}).flatMap(([resource, rows]) =>
      Object.entries(rows).map(([method, row]) => ({
        name: `${resource}.${method}` as const,
        area,
        row,
        shape: (schemas as ByArea<OperationShape>)[area]?.[resource]?.[method] ?? {},
      })),
    ),
  );
