/** Filters, orders and pages a list as its query asks. */
import { dialectOf } from '@edurise/contract/dialect';
import type { Call, Reply } from '../call.ts';

type Item = Readonly<Record<string, unknown>>;

const defaultSize = 20;
const largestSize = 100;

/** Not filters, whatever fields a row has. */
const ruling = new Set(['search', 'ordering', 'page', 'page_size', 'limit', 'offset', 'cursor', 'since']);

const searched = ['title', 'name', 'subject', 'description', 'first_name', 'last_name', 'email', 'content'];

const found = (item: Item, words: string): boolean =>
  searched.some((field) => typeof item[field] === 'string' && item[field].toLowerCase().includes(words.toLowerCase()));

const compare = (one: unknown, other: unknown): number => {
  const [a, b] = [Number(one), Number(other)];
  if (Number.isFinite(a) && Number.isFinite(b)) return a - b;
  return String(one).localeCompare(String(other), 'en');
};

/** A filter for a field that rows have is kept to; one that they do not have changes nothing. */
const filtered = (items: readonly Item[], query: URLSearchParams): readonly Item[] => {
  let rest = items;
  for (const [name, value] of query) {
    if (ruling.has(name) || !value) continue;
    const isField = items.some((item) => ['string', 'number', 'boolean'].includes(typeof item[name]));
    if (isField) rest = rest.filter((item) => String(item[name]) === value);
  }
  const search = query.get('search');
  if (search) rest = rest.filter((item) => found(item, search));
  const [, down, field] = /^(-?)(\w+)$/.exec(query.get('ordering') ?? '') ?? [];
  if (field) rest = rest.toSorted((a, b) => compare(a[field], b[field]) * (down ? -1 : 1));
  return rest;
};

/** Lists of a part, such as a course's sections, come whole where the dialect is bare. */
const comesWhole = ({ row, name }: Call['operation']): boolean =>
  dialectOf(row.path) === 'bare' && /\}\/[^/{]+\/$/.test(row.path) && name !== 'conversations.listMessages';

/** The page that was asked for; `undefined` where there is no such page. */
export const listing = ({ operation, query }: Call, all: readonly unknown[]): Reply | undefined => {
  const items = filtered(all as readonly Item[], query);
  if (comesWhole(operation)) return { status: 200, data: items };
  const asked = Number(query.get('page_size') ?? query.get('limit') ?? defaultSize);
  const size = Number.isInteger(asked) && asked > 0 ? Math.min(asked, largestSize) : defaultSize;
  const number = Number(query.get('page') ?? 1);
  const offset = query.has('offset') ? Number(query.get('offset')) : (number - 1) * size;
  if (!Number.isInteger(number) || number < 1 || (number > 1 && offset >= items.length)) return undefined;
  return {
    status: 200,
    data: items.slice(offset, offset + size),
    page: { count: items.length, number, size },
  };
};
