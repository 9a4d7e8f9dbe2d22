import { answerDialectOf } from '@edurise/contract/dialect';
import type { NamedOperation } from '@edurise/contract/every';
import { pageIn, rowsOf } from '../bodies.ts';
import { isSuccess, type Answer, type Question } from '../platform.ts';
import type { Finding } from '../report.ts';

type Ask = (question: Question) => Promise<Answer>;

const idOf = (row: unknown): unknown => (row as { id?: unknown } | null | undefined)?.id;

/** Whoever pages by a cursor does not count. */
const hasCursor = ({ shape }: NamedOperation): boolean =>
  'cursor' in ((shape.query as { shape?: object } | undefined)?.shape ?? {});

/** Does a list that comes in pages count its rows, keep to the size asked for, and lead on? */
export async function checkPaging(operation: NamedOperation, first: Answer, ask: Ask): Promise<Finding[]> {
  const page = pageIn(first.body);
  const rows = rowsOf(first.body);
  if (!page || !rows) return [];
  const finding = (message: string, field?: string): Finding => ({
    check: 'paging',
    ...(field ? { field } : {}),
    message,
  });
  const { count } = page;
  const linked = answerDialectOf(operation.name, operation.row.path) !== 'ninja';
  const found = [
    ...(hasCursor(operation) || (typeof count === 'number' && count >= rows.length)
      ? []
      : [finding('A page says how many rows there are in all.', 'count')]),
    ...(linked ? ['next', 'previous'] : [])
      .filter((link) => page[link] !== null && typeof page[link] !== 'string')
      .map((link) => finding('A page says where the next one is, or null.', link)),
  ];
  if (found.length || rows.length < 2) return found;

  const small = await ask({ query: { page_size: 1 } });
  const [one, ...more] = rowsOf(small.body) ?? [];
  if (!isSuccess(small) || !one) return [finding(`\`page_size=1\` is answered with ${small.status || 'nothing'}.`)];
  if (more.length) return [finding('`page_size=1` is passed over.', 'page_size')];
  const next = pageIn(small.body)?.['next'];
  if (linked && typeof next !== 'string') return [finding('The first of several pages names no next one.', 'next')];
  const query = linked
    ? Object.fromEntries(new URLSearchParams(String(next).split('?')[1]))
    : { page: 2, page_size: 1 };
  const second = await ask({ query });
  const [other] = rowsOf(second.body) ?? [];
  if (!isSuccess(second) || !other) return [finding(`The second page is answered with ${second.status || 'nothing'}.`)];
  return idOf(one) !== undefined && idOf(one) === idOf(other)
    ? [finding('The second page shows the first once more.')]
    : [];
}
