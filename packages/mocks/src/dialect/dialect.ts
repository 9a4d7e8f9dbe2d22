/** Puts a reply into the operation's dialect. */
import { answerDialectOf, type Dialect } from '@edurise/contract/dialect';
import type { Page, Reply } from '../call.ts';
import type { Operation } from '../operations.ts';

export const contentTypeOf = (dialect: Dialect): string =>
  dialect === 'ninja' ? 'application/json; charset=utf-8' : 'application/json';

/** Absolute, as Django builds them: parameters in the order of their names, and no `page=1`. */
const linkTo = (number: number, address: string): string => {
  const link = new URL(address);
  if (number === 1) link.searchParams.delete('page');
  else link.searchParams.set('page', String(number));
  link.searchParams.sort();
  return link.href;
};

const linksOf = ({ number, size, count }: Page, address: string) => ({
  next: number * size < count ? linkTo(number + 1, address) : null,
  previous: number > 1 ? linkTo(number - 1, address) : null,
});

const bodyOf = ({ data, page }: Reply, dialect: Dialect, address: string, timestamp: string): unknown => {
  if (dialect === 'graphql') return { data };
  if (page && dialect === 'ninja') return { items: data, count: page.count };
  if (page) {
    const results = dialect === 'envelope' ? { success: true, data, timestamp } : data;
    return { count: page.count, ...linksOf(page, address), results };
  }
  return dialect === 'envelope' ? { success: true, data, message: null, timestamp } : data;
};

/** A reply as it goes over the wire. `address` is what was asked, for a page's links. */
export const responseTo = (reply: Reply, { name, row }: Operation, address: string, now: Date): Response => {
  const { status, data } = reply;
  if (data === undefined) return new Response(null, { status });
  const dialect = answerDialectOf(name, row.path);
  return new Response(JSON.stringify(bodyOf(reply, dialect, address, now.toISOString())), {
    status,
    headers: { 'Content-Type': contentTypeOf(dialect) },
  });
};
