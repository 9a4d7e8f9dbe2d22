import type { Answered, Page, PagePromise } from './call.ts';

type Query = Record<string, unknown> | undefined;
export const firstPage = <T>(answered: Promise<Answered<unknown>>, query: Query, fetchPage: (query: Query) => Promise<Answered<unknown>>): PagePromise<T> => {
  const meta = answered.then((a) => ({ ...a, data: toPage<T>(a.data, query, fetchPage) }));
  const promise = meta.then((a) => a.data);
  promise.catch(() => {});
  async function* pages() {
    for (let page: Page<T> | null = await promise; page; page = await page.next()) yield page;
  }
  async function* items() {
    for await (const page of pages()) yield* page.items;
  }
  return Object.assign(promise, {
    withResponse: () => meta,
    pages: () => ({ [Symbol.asyncIterator]: pages }),
    [Symbol.asyncIterator]: items,
    async toArray({ limit }: { limit: number }) {
      const all: T[] = [];
      for await (const item of items()) {
        if (all.length >= limit) break;
        all.push(item);
      }
      return all;
    },
  });
};

const toPage = <T>(data: unknown, _query: Query, fetchPage: (query: Query) => Promise<Answered<unknown>>): Page<T> => {
  const body = data as { count?: number; next?: string | null; previous?: string | null; results?: T[] | { data: T[] }; items?: T[] } | T[];
  if (Array.isArray(body)) return { items: body, count: body.length, hasNext: false, hasPrevious: false, next: async () => null };
  const results = body.results ?? body.items ?? [];
  const items = Array.isArray(results) ? results : results.data;
  const link = body.next;
  return {
    items,
    ...(body.count === undefined ? {} : { count: body.count }),
    hasNext: Boolean(link),
    hasPrevious: Boolean(body.previous),
    async next() {
      if (!link) return null;
      const following = Object.fromEntries(new URL(link, 'http://x').searchParams);
      return toPage<T>((await fetchPage(following)).data, following, fetchPage);
    },
  };
};
