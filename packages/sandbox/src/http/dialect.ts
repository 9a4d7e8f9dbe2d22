/** The three ways in which the platform writes answers, told apart by the path. */
import { iso } from '../clock.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';

export interface Dialect {
  success(data: unknown, now: Date): unknown;
  page(page: Page<unknown>, address: URL, now: Date): unknown;
  /** `undefined`: an HTML page stands for it. */
  problem(problem: Problem, now: Date): unknown;
  contentType: string;
}

const bare: Dialect = {
  contentType: 'application/json',
  success: (data) => data,
  page: (page, address) => ({ count: page.count, ...links(page, address), results: page.rows }),
  problem: ({ message, details }) =>
    details.fields ?? { detail: message, ...(details.code ? { code: details.code } : {}), ...details.more },
};

const envelope: Dialect = {
  contentType: 'application/json',
  success: (data, now) => ({ success: true, data, message: null, timestamp: iso(now) }),
  page: (page, address, now) => ({
    count: page.count,
    ...links(page, address),
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
    return { detail: details.issues ?? message };
  },
};

export function dialectOf(path: string): Dialect {
  if (path.startsWith('/api/v1/')) return envelope;
  return path.startsWith('/api/v2/') ? ninja : bare;
}

/** Absolute, as Django builds them: parameters in alphabetical order, and no `page=1`. */
function links(page: Page<unknown>, address: URL): { next: string | null; previous: string | null } {
  const at = (number: number): string => {
    const link = new URL(address);
    if (number === 1) link.searchParams.delete('page');
    else link.searchParams.set('page', String(number));
    link.searchParams.sort();
    return link.href;
  };
  return {
    next: page.number * page.size < page.count ? at(page.number + 1) : null,
    previous: page.number > 1 ? at(page.number - 1) : null,
  };
}
