import { delay, HttpResponse } from 'msw';
import { refreshRefusal, refusal } from '../dialect/refusal.ts';
import { drifted } from './drift.ts';
import { emptied } from './empty.ts';
import { only, type OperationPattern, type Scenario } from './scenario.ts';

export type { OperationPattern, Scenario } from './scenario.ts';

/** Statuses that a platform, or what stands in front of it, refuses with. */
export type RefusalStatus =
  400 | 401 | 402 | 403 | 404 | 405 | 406 | 409 | 413 | 415 | 422 | 429 | 500 | 501 | 502 | 503 | 504;

const renewals = new Set(['auth.refresh', 'auth.refreshForTenant']);

/**
 * What may go wrong, for all operations or for those named, to be combined as you like:
 * `handlers({ scenarios: [scenario.slow(300), scenario.error(403, 'courses.*')] })`.
 */
export const scenario = {
  /** Every answer takes this long, in milliseconds. */
  slow: (ms: number, ...operations: OperationPattern[]): Scenario =>
    only(operations, async (_, next) => {
      await delay(ms);
      return next();
    }),

  /** A school without anything in it: lists have no rows, totals are 0. */
  empty: (...operations: OperationPattern[]): Scenario =>
    only(operations, async ({ operation }, next) => {
      const reply = await next();
      if (reply instanceof Response || operation.row.method !== 'GET') return reply;
      const { page, data, status } = reply;
      return { status, data: emptied(data), ...(page ? { page: { ...page, count: 0, number: 1 } } : {}) };
    }),

  /** No answer comes, as when the network is gone. */
  offline: (...operations: OperationPattern[]): Scenario => only(operations, () => HttpResponse.error()),

  /** Tokens are refused, and cannot be renewed. What needs none goes on working, signing in included. */
  expiredSession: (...operations: OperationPattern[]): Scenario =>
    only(operations, ({ operation, school }, next) => {
      if (renewals.has(operation.name)) return refreshRefusal(operation, school.now());
      return operation.row.access === 'public' ? next() : refusal(operation, 401, school.now());
    }),

  /** Refused with this status, in the words of the operation's dialect; from 500 on with a web page. */
  error: (status: RefusalStatus, ...operations: OperationPattern[]): Scenario =>
    only(operations, ({ operation, school }) => refusal(operation, status, school.now())),

  /** Answers do not keep to the contract: a field is missing, another is of another type. */
  drifted: (...operations: OperationPattern[]): Scenario =>
    only(operations, async ({ operation }, next) => {
      const reply = await next();
      if (reply instanceof Response || reply.data === undefined) return reply;
      const { answer, item } = operation.shape;
      if (answer) return { ...reply, data: drifted(answer, reply.data) };
      if (!item || !Array.isArray(reply.data)) return reply;
      return { ...reply, data: reply.data.map((row: unknown) => drifted(item, row)) };
    }),
};
