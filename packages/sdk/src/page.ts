import { callPromise, type Answered, type Page, type PagePromise } from './call.ts';
import { isNotFound } from './errors.ts';

export type Query = Readonly<Record<string, unknown>>;
/** `linked`: the query is the platform’s own, from a page before. */
export type FetchPage = (query: Query, linked?: boolean) => Promise<Answered<unknown>>;

/** What the platform may send for a list: a page, an envelope in a page, a bare array, ninja's items. */
type Wire =
  | readonly unknown[]
  | {
      count?: number;
      next?: string | null;
      previous?: string | null;
      results?: readonly unknown[] | { data?: readonly unknown[] };
      items?: readonly unknown[];
    };

/** A link is used for its query alone: behind a proxy it may name another host, and our token must not go there. */
const queryOf = (link: string): Query => {
  const query: Record<string, string | string[]> = {};
  const params = new URLSearchParams(link.slice(link.indexOf('?') + 1));
  for (const name of params.keys()) {
    const values = params.getAll(name);
    query[name] = values.length > 1 ? values : values[0]!;
  }
  return query;
};

const itemsOf = (wire: Exclude<Wire, readonly unknown[]>): readonly unknown[] => {
  const { results, items } = wire;
  if (Array.isArray(results)) return results;
  return (results as { data?: readonly unknown[] } | undefined)?.data ?? items ?? [];
};

/** Where a page without links, as ninja sends, goes on: by page where pages were asked for, by offset otherwise. */
const followingQuery = (query: Query, shown: number, count: number): Query | undefined => {
  const offset = Number(query['offset'] ?? 0) + shown;
  if ('page' in query) {
    const page = Number(query['page']);
    return shown > 0 && page * Number(query['page_size'] ?? shown) < count ? { ...query, page: page + 1 } : undefined;
  }
  return shown > 0 && offset < count ? { ...query, offset } : undefined;
};

/** `seen` holds the queries of the pages before, so that a platform that repeats a cursor does not keep us for ever. */
export const pageOf = <T>(
  data: unknown,
  query: Query,
  fetchPage: FetchPage,
  seen: ReadonlySet<string> = new Set(),
): Page<T> => {
  const wire = data as Wire | undefined;
  if (!wire || Array.isArray(wire)) {
    const items = (wire ?? []) as readonly T[];
    return { items, count: items.length, hasNext: false, hasPrevious: false, next: async () => null };
  }
  const page = wire as Exclude<Wire, readonly unknown[]>;
  const items = itemsOf(page) as readonly T[];
  const { count } = page;
  const linked = 'next' in page || 'results' in page;
  const following = linked
    ? page.next
      ? queryOf(page.next)
      : undefined
    : followingQuery(query, items.length, count ?? 0);
  const visited = new Set([...seen, JSON.stringify(query)]);
  const hasNext = following !== undefined && !visited.has(JSON.stringify(following));
  return {
    items,
    count,
    hasNext,
    hasPrevious: linked ? !!page.previous : Number(query['offset'] ?? 0) > 0 || Number(query['page'] ?? 1) > 1,
    async next() {
      if (!hasNext) return null;
      try {
        return pageOf<T>((await fetchPage(following, true)).data, following, fetchPage, visited);
      } catch (error) {
        // The list has shrunk meanwhile: the page after the last is "Invalid page."
        if (isNotFound(error)) return null;
        throw error;
      }
    },
  };
};

export const pagePromise = <T>(query: Query, fetchPage: FetchPage): PagePromise<T> => {
  const answered = fetchPage(query).then((first) => ({ ...first, data: pageOf<T>(first.data, query, fetchPage) }));
  const promise = callPromise(answered);
  async function* pages(): AsyncGenerator<Page<T>> {
    for (let page: Page<T> | null = await promise; page; page = await page.next()) yield page;
  }
  /** Rows move between numbered pages while somebody writes: one seen twice is handed out once. */
  async function* items(): AsyncGenerator<T> {
    const seen = new Set<unknown>();
    for await (const page of pages()) {
      for (const item of page.items) {
        const id = (item as { id?: unknown } | null)?.id;
        if (id !== undefined && seen.size === seen.add(id).size) continue;
        yield item;
      }
    }
  }
  return Object.assign(promise, {
    pages: () => pages(),
    [Symbol.asyncIterator]: items,
    async toArray({ limit }: { limit: number }) {
      const all: T[] = [];
      if (limit > 0) for await (const item of items()) if (all.push(item) >= limit) break;
      return all;
    },
  });
};
