import { answerDialectOf, type Dialect } from '@edurise/contract/dialect';
import type { NamedOperation } from '@edurise/contract/every';
import { isEnvelope, isObject, rowsOf } from '../bodies.ts';
import type { Finding } from '../report.ts';

const names: Readonly<Record<Dialect, string>> = {
  bare: 'bare, as /api/ is',
  envelope: 'in the envelope of /api/v1/',
  ninja: 'as /api/v2/ is',
  graphql: 'GraphQL',
};

/** Which dialect a list is in; a list that is whole and bare is in either of two. */
function dialectOfList(body: unknown): Dialect | 'whole' | undefined {
  if (Array.isArray(body)) return 'whole';
  if (!isObject(body) || !rowsOf(body)) return undefined;
  if (isEnvelope(body) || isEnvelope(body['results'])) return 'envelope';
  return 'items' in body ? 'ninja' : 'bare';
}

/** Is the answer written as its path promises? */
export function checkDialect({ name, row }: NamedOperation, body: unknown): Finding[] {
  const due = answerDialectOf(name, row.path);
  const finding = (message: string): Finding[] => [{ check: 'dialect', message }];
  if (row.list) {
    const found = dialectOfList(body);
    if (!found) return finding('The answer is no list in any of the dialects.');
    if (found === 'whole' ? due !== 'envelope' : found === due) return [];
    return finding(`The list is ${names[found === 'whole' ? 'bare' : found]}, but is due ${names[due]}.`);
  }
  if (due === 'envelope' && !isEnvelope(body)) return finding(`The answer is bare, but is due ${names[due]}.`);
  if (due !== 'envelope' && isEnvelope(body) && 'data' in body)
    return finding(`The answer is ${names.envelope}, but is due ${names[due]}.`);
  return [];
}
