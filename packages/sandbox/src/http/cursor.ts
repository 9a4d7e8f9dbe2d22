import { sql, type SelectQueryBuilder } from 'kysely';
import { linkWith, type ListPage, type PageLinks, type PageRequest } from './page.ts';
import { Problem } from './problem.ts';

/**
 * A page that goes on from a row instead of from a number: rows that come in meanwhile move nothing. It doesn't count,
 * as DRF's CursorPagination doesn't.
 */
export class CursorPage<T> implements ListPage<T> {
  readonly rows: readonly T[];
  /** Cursors of the pages on either side. */
  readonly next: string | undefined;
  readonly previous: string | undefined;
  constructor(rows: readonly T[], { next, previous }: { next?: string | undefined; previous?: string | undefined }) {
    this.rows = rows;
    this.next = next;
    this.previous = previous;
  }
  map<R>(present: (row: T) => R): CursorPage<R> {
    return new CursorPage(this.rows.map(present), this);
  }
  links(address: URL): PageLinks {
    const at = (cursor: string | undefined): string | null =>
      cursor === undefined ? null : linkWith(address, 'cursor', cursor);
    return { next: at(this.next), previous: at(this.previous) };
  }
}

interface Place {
  /** Towards older rows, or back towards newer ones. */
  direction: 'older' | 'newer';
  /** The number of the row beside which the page begins. */
  number: number;
}

/** Rows that carry a `number` that only grows, the newest first. `query` is neither ordered nor limited yet. */
export async function paginateNewestFirst<DB, TB extends keyof DB, Row extends { number: number }>(
  { size }: PageRequest,
  cursor: string | undefined,
  query: SelectQueryBuilder<DB, TB, Row>,
  column: string,
): Promise<CursorPage<Row>> {
  const place = cursor === undefined ? undefined : read(cursor);
  const backwards = place?.direction === 'newer';
  const beside = place
    ? query.where(sql<boolean>`${sql.ref(column)} ${sql.raw(backwards ? '>' : '<')} ${place.number}`)
    : query;
  // One more than the page holds tells whether there is another.
  const found = (await beside
    .orderBy(sql.ref(column), backwards ? 'asc' : 'desc')
    .limit(size + 1)
    .execute()) as Row[];
  const more = found.length > size;
  const rows = backwards ? found.slice(0, size).reverse() : found.slice(0, size);
  const [first, last] = [rows[0], rows.at(-1)];
  return new CursorPage(rows, {
    next: last && (backwards || more) ? write({ direction: 'older', number: last.number }) : undefined,
    previous: first && (backwards ? more : place) ? write({ direction: 'newer', number: first.number }) : undefined,
  });
}

const write = ({ direction, number }: Place): string => Buffer.from(`${direction}:${number}`).toString('base64url');

function read(cursor: string): Place {
  const [, direction, number] = /^(older|newer):(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!direction) throw new Problem(404, 'Invalid cursor');
  return { direction: direction as Place['direction'], number: Number(number) };
}
