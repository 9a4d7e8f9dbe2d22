import type { OperationRow } from '@edurise/contract';
import { union, type Range } from './ranges.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The last answer to each question. */
export const mergeAnswers = (earlier: Fields, later: Fields): Fields => ({
  ...earlier,
  ...later,
  answers: { ...(earlier['answers'] as object), ...(later['answers'] as object) },
});

/** All that was played, the furthest that was watched, the place where it stopped. */
const mergeProgress = (earlier: Fields, later: Fields): Fields => {
  const merged: Record<string, unknown> = { ...earlier, ...later };
  for (const name of ['watched_seconds', 'total_seconds']) {
    const values = [earlier[name], later[name]].filter((value) => typeof value === 'number');
    if (values.length) merged[name] = Math.max(...values);
  }
  if (earlier['played'] && later['played'])
    merged['played'] = union([...(earlier['played'] as Range[]), ...(later['played'] as Range[])]);
  if (earlier['is_completed']) merged['is_completed'] = true;
  return merged;
};

/** What a save that waits and the next one to the same place are together; undefined where each counts. */
export const reducerOf = ({
  method,
  outbox = '',
}: OperationRow): ((earlier: Fields, later: Fields) => Fields) | undefined => {
  if (outbox.startsWith('progress:')) return mergeProgress;
  if (outbox.startsWith('quiz:') && method === 'PATCH') return mergeAnswers;
  return method === 'PUT' ? (_, later) => later : undefined;
};
