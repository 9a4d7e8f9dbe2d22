import { sql, type SelectQueryBuilder } from 'kysely';
import { Problem } from './problem.ts';

/** One page of a list, with what its links are made from. */
export class Page<T> {
  readonly rows: readonly T[];
  /** Of all pages together. */
  readonly count: number;
  readonly number: number;
  readonly size: number;
  constructor(rows: readonly T[], count: number, { number, size }: PageRequest) {
    this.rows = rows;
    this.count = count;
    this.number = number;
    this.size = size;
  }
  map<R>(present: (row: T) => R): Page<R> {
    return new Page(this.rows.map(present), this.count, this);
  }
}

export interface PageRequest {
  /** From 1. */
  number: number;
  size: number;
}

const defaultSize = 20;
const largestSize = 100;

/** A size that makes no sense is passed over, a page that makes no sense is not there: so does DRF. */
export function pageRequest(query: URLSearchParams): PageRequest {
  const size = Number(query.get('page_size') ?? defaultSize);
  const number = Number(query.get('page') ?? 1);
  if (!Number.isSafeInteger(number) || number < 1 || number > 1_000_000) throw noSuchPage();
  return { number, size: Number.isInteger(size) && size > 0 ? Math.min(size, largestSize) : defaultSize };
}

const noSuchPage = (): Problem => new Problem(404, 'Invalid page.');

/** Runs an ordered query for one page; `query` must end in an order that leaves nothing to chance. */
export async function paginate<DB, TB extends keyof DB, Row, T>(
  request: PageRequest,
  query: SelectQueryBuilder<DB, TB, Row>,
  present: (row: Row) => T,
): Promise<Page<T>> {
  const all = query
    .clearSelect()
    .clearOrderBy()
    .select(sql<number>`count(*)::int`.as('count'));
  const { count } = (await all.executeTakeFirstOrThrow()) as { count: number };
  if (request.number > 1 && (request.number - 1) * request.size >= count) throw noSuchPage();
  const rows = await query
    .limit(request.size)
    .offset((request.number - 1) * request.size)
    .execute();
  return new Page((rows as Row[]).map(present), count, request);
}

/** A list that is at hand already. */
export function pageOf<T>(request: PageRequest, all: readonly T[]): Page<T> {
  const from = (request.number - 1) * request.size;
  if (request.number > 1 && from >= all.length) throw noSuchPage();
  return new Page(all.slice(from, from + request.size), all.length, request);
}
