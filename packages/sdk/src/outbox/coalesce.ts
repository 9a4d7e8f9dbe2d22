import type { OperationRow } from '@edurise/contract';
import { guarded } from '../environment.ts';
import { uuid } from '../identifiers.ts';
import { jsonOf } from '../wire/body.ts';
import { union, type Range } from './ranges.ts';
import type { Fields, OutboxHost } from './outbox.ts';
import { bodyOf, isLive, type OutboxRecord } from './record.ts';

/** The last answer to each question. */
export const mergeAnswers = (earlier: Fields, later: Fields): Fields => ({
  ...earlier,
  ...later,
  answers: { ...(earlier['answers'] as object), ...(later['answers'] as object) },
});

type Counts = Readonly<Record<string, number>>;

/** What of the earlier report the later one does not replace: all that was played and seen, of each counter the furthest. */
const joins: Readonly<Record<string, (one: never, other: never) => unknown>> = {
  watched_seconds: Math.max,
  total_seconds: Math.max,
  played: (one: Range[], other: Range[]) => union([...one, ...other]),
  pages: (one: number[], other: number[]) => [...new Set([...one, ...other])],
  engaged: (one: Counts, other: Counts) => {
    const furthest = { ...one };
    for (const name in other) furthest[name] = Math.max(one[name] ?? 0, other[name]!);
    return furthest;
  },
  is_completed: (one: boolean, other: boolean) => one || other,
};

/** Two reports on one lecture as one; the place where it stopped is the later one's. */
export const mergeProgress = (earlier: Fields, later: Fields): Fields => {
  const merged: Record<string, unknown> = { ...earlier, ...later };
  for (const name in joins) {
    const [one, other] = [earlier[name], later[name]];
    if (one != null) merged[name] = joins[name]!(one as never, (other ?? one) as never);
  }
  return merged;
};

/** What a save that waits and the next one to the same place are together; undefined where each counts. */
const reducerOf = ({ method, outbox = '' }: OperationRow): ((earlier: Fields, later: Fields) => Fields) | undefined => {
  if (outbox.startsWith('progress:')) return mergeProgress;
  if (outbox.startsWith('quiz:') && method === 'PATCH') return mergeAnswers;
  return method === 'PUT' ? (_, later) => later : undefined;
};

/** What a record and the last of its lane become, where the two may be one: never one that is on its way. */
export const joinOf = (
  record: OutboxRecord,
  now: number,
  mostBytes: number,
  reduce: OutboxHost['reduce'] = reducerOf(record.operation),
): ((last: OutboxRecord) => OutboxRecord | undefined) => {
  const place = JSON.stringify([record.name, record.path]);
  return (last) => {
    if (!reduce || !isLive(last) || last.leasedUntil > now || last.fields || record.fields) return undefined;
    if (JSON.stringify([last.name, last.path]) !== place) return undefined;
    const body = guarded(() => jsonOf(reduce(bodyOf(last) as Fields, bodyOf(record) as Fields)));
    const bytes = new Blob([body ?? '']).size;
    return body && bytes <= mostBytes ? { ...last, body, bytes, sent: undefined, key: uuid() } : undefined;
  };
};
