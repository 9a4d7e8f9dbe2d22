import type { AnyOperation } from '@edurise/contract';
import type { Answered } from '../call.ts';
import { pagePromise } from '../page.ts';
import type { OutboxHost } from './outbox.ts';
import { fit } from './fit.ts';
import { isSubmit } from './quiz-lane.ts';
import { bodyOf, type OutboxRecord } from './record.ts';

type Row = Readonly<Record<string, unknown>>;
type Read = (path: string, query?: Row) => Promise<Answered<unknown>>;

/** The clocks of a device and of a platform are about as far apart as this, in milliseconds. */
const tolerance = 120_000;

/**
 * The answer to an earlier attempt that was lost, where what it did can be found: an attempt that is submitted, a row that
 * holds all that was written. In doubt there is none: better twice than never.
 */
export const recognised = async (
  record: OutboxRecord,
  host: OutboxHost,
  taken: ReadonlySet<unknown>,
): Promise<Answered<unknown> | undefined> => {
  const { operation, path, name, createdAt } = record;
  const read: Read = (address, query) => {
    const reading: AnyOperation = { method: 'GET', path: address as `/${string}`, source: '002', access: 'user' };
    return host.send(reading, { path, query }, { name });
  };
  if (isSubmit(record)) {
    // It is read where its answers are saved: one level above.
    const answered = await read(operation.path.replace(/submit\/$/, ''));
    return (answered.data as { status?: string } | undefined)?.status === 'submitted' ? answered : undefined;
  }
  const body = (fit(host.features, operation, bodyOf(record)) ?? {}) as Row;
  const place = await placeOf(operation.path, body, read);
  if (!place) return undefined;
  const written = Object.entries(place.of === 'lecture' ? { ...body, lecture: path['id'] } : body);
  for await (const row of pagePromise<Row>({}, (query) => read(place.path, query))) {
    if (taken.has(row['id']) || Date.parse(String(row['created_at'])) < createdAt - tolerance) continue;
    if (written.every(([field, value]) => equal(row[field], value)))
      return { data: row, status: 201, fromCache: false, attempts: 1, roundTripMs: 0 };
  }
  return undefined;
};

interface Place {
  readonly path: string;
  readonly of: 'lecture' | 'conversation';
}

/** Where the rows are listed that an operation adds to. */
async function placeOf(path: string, { conversation }: Row, read: Read): Promise<Place | undefined> {
  if (path === '/api/messages/')
    return { path: `/api/conversations/${String(conversation)}/messages/`, of: 'conversation' };
  const [, kind] = /^\/api\/lectures\/\{id\}\/(notes|bookmarks)\/$/.exec(path) ?? [];
  if (!kind) return undefined;
  // They are listed by enrolment, and a lecture's course tells by which.
  const { course } = (await read('/api/lectures/{id}/')).data as { course?: unknown };
  for await (const enrollment of pagePromise<Row>({}, (query) => read('/api/enrollments/', query)))
    if (enrollment['course'] === course)
      return { path: `/api/enrollments/${String(enrollment['id'])}/${kind}/`, of: 'lecture' };
  return undefined;
}

const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
