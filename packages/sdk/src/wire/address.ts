import type { OperationRow } from '@edurise/contract';
import { guarded } from '../environment.ts';
import { ArgumentError, ConfigError } from '../errors.ts';

/** The platform's address without a final slash; operations' paths begin with one. */
export const baseOf = (given: string | URL): string => {
  const url = guarded(() => new URL(given));
  if (!url?.protocol.startsWith('http')) {
    throw new ConfigError(`baseUrl must be an address like https://learn.acme.com, not ${JSON.stringify(given)}.`);
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
};

/** Fills a path template. A parameter can be nothing but one segment of the path. */
const fill = (template: string, params: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    const written = typeof value === 'string' || Number.isInteger(value);
    // Half a surrogate pair cannot be written in an address.
    const encoded = written && guarded(() => encodeURIComponent(value as string | number));
    if (!encoded || encoded === '.' || encoded === '..') {
      throw new ArgumentError(name, `“${name}” must be a text that can stand in a path, not “${String(value)}”.`);
    }
    return encoded;
  });

const plain = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

/** `{ b: [1, 2], a: undefined, c: true }` → `?b=1&b=2&c=true`, in the order of names, so that equal queries look alike. */
export const search = (query: unknown): string => {
  if (!query) return '';
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const one of [value].flat() as unknown[]) if (one != null) params.append(name, plain(one));
  }
  const text = params.toString();
  return text && `?${text}`;
};

/** Where a call goes. Only `request()` with a whole address can lead to another origin. */
export const addressOf = (
  base: string,
  { path }: Pick<OperationRow, 'path'>,
  args: { path?: Readonly<Record<string, unknown>> | undefined; query?: unknown },
): string => {
  const address = args.path ? fill(path, args.path) : path;
  if (address[0] !== '/' && !/^https?:\/\//.test(address))
    throw new ArgumentError('path', `The path must begin with “/”: ${JSON.stringify(address)}`);
  const query = search(args.query);
  // An address that was given whole may have a query of its own.
  return (address[0] === '/' ? base : '') + address + (address.includes('?') ? query.replace('?', '&') : query);
};
