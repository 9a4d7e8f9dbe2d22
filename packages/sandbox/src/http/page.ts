import { sql, type SelectQueryBuilder } from 'kysely';
import { Problem } from './problem.ts';

/** What a list answers: some of its rows, and the way to the others. */
export interface ListPage<T> {
  readonly rows: readonly T[];
  /** Of all pages together, where that is known. */
  readonly count?: number;
  map<R>(present: (row: T) => R): ListPage<R>;
  /** Absolute, as Django builds them: parameters in alphabetical order. */
  links(address: URL): PageLinks;
}

export interface PageLinks {
  next: string | null;
  previous: string | null;
}

/** A page with a number. */
export class Page<T> implements ListPage<T> {
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
  /** The first page has no `page=1`. */
  links(address: URL): PageLinks {
    const at = (number: number): string => linkWith(address, 'page', number === 1 ? undefined : String(number));
    return {
      next: this.number * this.size < this.count ? at(this.number + 1) : null,
      previous: this.number > 1 ? at(this.number - 1) : null,
    };
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

/** The same address with another value, or none, for one of its parameters. */
export function linkWith(address: URL, name: string, value: string | undefined): string {
  const link = new URL(address);
  if (value === undefined) link.searchParams.delete(name);
  else link.searchParams.set(name, value);
  link.searchParams.sort();
  return link.href;
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
