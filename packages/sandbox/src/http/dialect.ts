/** The three ways in which the platform writes answers, told apart by the path. */
import { iso } from '../clock.ts';
import type { ListPage } from './page.ts';
import type { FieldErrors, Problem, ProblemDetails } from './problem.ts';

export interface Dialect {
  success(data: unknown, now: Date): unknown;
  page(page: ListPage<unknown>, address: URL, now: Date): unknown;
  /** `undefined`: an HTML page stands for it. */
  problem(problem: Problem, now: Date): unknown;
  /** The problem's own status, unless the dialect has another for it. */
  statusOf(problem: Problem): number;
  contentType: string;
}

const bare: Dialect = {
  contentType: 'application/json',
  statusOf: ({ status }) => status,
  success: (data) => data,
  page: (page, address) => ({ count: page.count, ...page.links(address), results: page.rows }),
  problem: ({ message, details }) =>
    details.fields ?? { detail: message, ...(details.code ? { code: details.code } : {}), ...details.more },
};

const envelope: Dialect = {
  contentType: 'application/json',
  statusOf: ({ status }) => status,
  success: (data, now) => ({ success: true, data, message: null, timestamp: iso(now) }),
  page: (page, address, now) => ({
    count: page.count,
    ...page.links(address),
    results: { success: true, data: page.rows, timestamp: iso(now) },
  }),
  problem: ({ message, details }, now) => ({
    success: false,
    message,
    ...(details.code ? { code: details.code } : {}),
    errors: details.fields ?? null,
    timestamp: iso(now),
  }),
};

const ninja: Dialect = {
  contentType: 'application/json; charset=utf-8',
  success: (data) => data,
  page: (page) => ({ items: page.rows, count: page.count }),
  problem: ({ status, message, details }) => {
    if (status === 405) return undefined;
    return { detail: details.issues ?? issuesIn(details) ?? message };
  },
  statusOf: ({ status, details }) => (status === 400 && (details.issues ?? details.fields) ? 422 : status),
};

/** A body's fields stand under the name of the view's parameter. */
function issuesIn({ fields, source }: ProblemDetails): ProblemDetails['issues'] {
  if (!fields) return undefined;
  const issues: NonNullable<ProblemDetails['issues']> = [];
  const collect = (errors: FieldErrors, loc: (string | number)[]): void => {
    for (const [name, found] of Object.entries(errors)) {
      const at = [...loc, /^\d+$/.test(name) ? Number(name) : name];
      if (Array.isArray(found)) issues.push(...found.map((msg) => ({ type: 'value_error', loc: at, msg })));
      else collect(found, at);
    }
  };
  collect(fields, source === 'query' ? ['query'] : ['body', 'payload']);
  return issues;
}

export function dialectOf(path: string): Dialect {
  if (path.startsWith('/api/v1/')) return envelope;
  return path.startsWith('/api/v2/') ? ninja : bare;
}
