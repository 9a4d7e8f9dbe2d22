export interface Doc {
  viewer: string;
  id: string;
  count: number;
  entries: string[];
}

const row = { source: '+', access: 'user' } as const;
export const doc = { ...row, method: 'GET', path: '/docs/{id}/', cache: 'user', tags: ['doc:{id}'] } as const;
export const all = { ...row, method: 'GET', path: '/docs/', cache: 'user', tags: ['doc'] } as const;
/** Open to everybody, and the same for all, but for who is looking. */
export const board = {
  ...row,
  access: 'public',
  method: 'GET',
  path: '/board/',
  cache: 'catalog',
  tags: ['board'],
} as const;
export const add = { ...row, method: 'POST', path: '/docs/{id}/', invalidates: ['doc:{id}'] } as const;
/** A write whose row does not say what it changes: the patches know. */
export const addQuietly = { ...row, method: 'PUT', path: '/docs/{id}/' } as const;
export const post = { ...row, method: 'POST', path: '/board/', invalidates: ['board'] } as const;

export const targets = [
  { operation: doc, args: { path: { id: '1' } } },
  { operation: doc, args: { path: { id: '10' } } },
  { operation: all, args: {} },
  { operation: board, args: {} },
] as const;
/** What may be watched. */
export type Target = (typeof targets)[number];

/** `/docs/1/` */
export const pathOf = ({ operation, args }: Target): string =>
  operation.path.replace('{id}', 'path' in args ? args.path.id : '');
