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

/** Of each counter the furthest: they only grow. */
const furthest = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(
    Object.keys({ ...one, ...other }).map((name) => [name, Math.max(one[name] ?? 0, other[name] ?? 0)]),
  );

/** All that was played and seen, the furthest that was watched, the place where it stopped. */
export const mergeProgress = (earlier: Fields, later: Fields): Fields => {
  const merged: Record<string, unknown> = { ...earlier, ...later };
  for (const name of ['watched_seconds', 'total_seconds']) {
    const values = [earlier[name], later[name]].filter((value) => typeof value === 'number');
    if (values.length) merged[name] = Math.max(...values);
  }
  if (earlier['played'] && later['played'])
    merged['played'] = union([...(earlier['played'] as Range[]), ...(later['played'] as Range[])]);
  if (earlier['pages'] && later['pages'])
    merged['pages'] = [...new Set([...(earlier['pages'] as number[]), ...(later['pages'] as number[])])];
  if (earlier['engaged'] && later['engaged'])
    merged['engaged'] = furthest(earlier['engaged'] as Counts, later['engaged'] as Counts);
  if (earlier['is_completed']) merged['is_completed'] = true;
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
