import type { AnswerOf, AnyOperation } from '@edurise/contract';
import type { ClientCore } from '../client.ts';
import { AbortedError } from '../errors.ts';
import type { CallArguments } from '../resources.ts';

/** How calls of one operation are made one call of another. */
export interface BatchPlan<One extends AnyOperation, Many extends AnyOperation> {
  /** What a call on its own remains. */
  one: One;
  /** Its twin that takes many. */
  many: Many;
  join: (calls: readonly CallArguments[]) => CallArguments;
  /** The part of the answer that is for the call at `index`. What it throws, only that caller gets. */
  split: (answer: AnswerOf<Many>, index: number, calls: readonly CallArguments[]) => AnswerOf<One>;
  /** No more than so many in one; 100. */
  most?: number;
}

export type Batched<One extends AnyOperation> = (
  args: CallArguments,
  options?: { signal?: AbortSignal | undefined },
) => Promise<AnswerOf<One>>;

interface Waiting<One extends AnyOperation> {
  args: CallArguments;
  resolve: (answer: AnswerOf<One> | Promise<AnswerOf<One>>) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers the calls of one turn of the event loop into one request. If it fails, it fails for each of them.
 * @example
 * const mayRead = batch(edu, {
 *   one: checkPermission, // GET /api/v1/files/{id}/permissions/
 *   many: checkPermissions, // POST /api/v1/files/permissions/bulk/
 *   join: (calls) => ({ body: { files: calls.map(({ path }) => path?.id) } }),
 *   split: (answer, index) => answer.results[index],
 * });
 * await Promise.all(files.map(({ id }) => mayRead({ path: { id } })));
 */
export const batch = <One extends AnyOperation, Many extends AnyOperation>(
  edu: ClientCore,
  { one, many, join, split, most = 100 }: BatchPlan<One, Many>,
): Batched<One> => {
  let waiting: Waiting<One>[] = [];
  const request = (operation: AnyOperation, args: CallArguments) =>
    edu.request(operation, args) as unknown as Promise<unknown>;

  const send = async (group: readonly Waiting<One>[]): Promise<void> => {
    const calls = group.map(({ args }) => args);
    try {
      if (calls.length === 1) return group[0]!.resolve((await request(one, calls[0]!)) as AnswerOf<One>);
      const answer = (await request(many, join(calls))) as AnswerOf<Many>;
      group.forEach(({ resolve }, index) => resolve((async () => split(answer, index, calls))()));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };

  const depart = () => {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += most) void send(all.slice(from, from + most));
  };

  return async (args, { signal } = {}) => {
    let leave = () => {};
    try {
      return await new Promise<AnswerOf<One>>((resolve, reject) => {
        const call: Waiting<One> = { args, resolve, reject };
        leave = () => {
          // Not sent yet: then it never is.
          waiting = waiting.filter((other) => other !== call);
          reject(new AbortedError(undefined, { cause: signal?.reason }));
        };
        if (signal?.aborted) return leave();
        signal?.addEventListener('abort', leave);
        if (waiting.push(call) === 1) setTimeout(depart);
      });
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  };
};
