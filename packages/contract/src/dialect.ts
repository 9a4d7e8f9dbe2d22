/** The ways in which the platform writes answers, told apart by the path. */
import type { OperationName } from './operation.ts';

/**
 * `bare`: the object itself, pages `{count, next, previous, results}`. `envelope`: `{success, data, message, timestamp}`.
 * `ninja`: the object itself, pages `{items, count}`. `graphql`: `{data, errors}`.
 */
export type Dialect = 'bare' | 'envelope' | 'ninja' | 'graphql';

export const dialectOf = (path: string): Dialect => {
  if (path.startsWith('/api/v1/')) return 'envelope';
  if (path.startsWith('/api/v2/')) return 'ninja';
  return path.startsWith('/graphql') ? 'graphql' : 'bare';
};

/** Actions of `/api/v1/` that answer the object alone. */
const answerAlone: ReadonlySet<string> = /*#__PURE__*/ new Set<OperationName>([
  'courses.dashboardStats',
  'courses.analytics',
]);

/** How the platform writes what this operation answers; its refusals are in the dialect of the path. */
export const answerDialectOf = (name: string, path: string): Dialect =>
  answerAlone.has(name) ? 'bare' : dialectOf(path);
