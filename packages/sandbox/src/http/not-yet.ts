import type { Area, AreaShapes } from '@edurise/contract';
import { implement, type Handlers } from './implement.ts';
import type { Route } from './call.ts';
import { Problem } from './problem.ts';

/** Answers an operation that the sandbox knows but cannot carry out yet. */
export const notYet = (): never => {
  throw new Problem(501, 'This sandbox does not carry out this operation yet.', { code: 'not_implemented' });
};

/** The same for a whole area. */
export const notYetRoutes = (area: Area, schemas: AreaShapes): Route[] =>
  implement(
    area,
    schemas,
    Object.fromEntries(
      Object.entries(area).map(([resource, rows]) => [
        resource,
        Object.fromEntries(Object.keys(rows).map((method) => [method, notYet])),
      ]),
    ) as Handlers<Area>,
  );
