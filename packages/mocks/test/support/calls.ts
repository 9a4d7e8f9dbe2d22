import { everyOperation, type NamedOperation } from '@edurise/contract/every';
import type { ClientCore } from '@edurise/sdk';

export const placeholders = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

type Method = (...args: unknown[]) => Promise<unknown> & { toArray?(options: { limit: number }): Promise<unknown[]> };

export const methodOf = (edu: ClientCore, name: string): Method => {
  const [resource = '', method = ''] = name.split('.');
  return (edu as unknown as Record<string, Record<string, Method>>)[resource]![method]!;
};

/** An id that the collection before the placeholder lists, where it lists any. */
export async function idsFor(edu: ClientCore, { row }: Pick<NamedOperation, 'row'>): Promise<string[]> {
  const ids: string[] = [];
  for (const name of placeholders(row.path)) {
    const collection = row.path.slice(0, row.path.indexOf(`{${name}}`));
    const list = everyOperation().find((one) => one.row.list && one.row.path === collection);
    const [first] = list
      ? await methodOf(edu, list.name)().then((page) => (page as { items: { id?: string }[] }).items)
      : [];
    ids.push(first?.id ?? 'any');
  }
  return ids;
}
