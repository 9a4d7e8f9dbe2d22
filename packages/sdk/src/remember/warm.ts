import type { AnyOperation } from '@edurise/contract';
import type { ClientCore } from '../client.ts';
import type { CallArguments } from '../resources.ts';

/**
 * Asks for what will be wanted soon, so that it is kept when it is. What is kept already is not asked for again; what cannot be
 * had is left out, and when somebody else signs in the rest is. Settles when it is through, and never rejects.
 * @param concurrency How many calls at a time.
 * @example
 * await warm(edu, [[courses.courses.get, { path: { id } }], [courses.categories.list]]);
 */
export const warm = async (
  edu: ClientCore,
  wanted: Iterable<readonly [operation: AnyOperation & { readonly method: 'GET' }, args?: CallArguments]>,
  { concurrency = 4 }: { concurrency?: number | undefined } = {},
): Promise<void> => {
  const { epoch } = edu.session;
  const queue = [...wanted];
  const work = async () => {
    for (let next = queue.shift(); next && epoch === edu.session.epoch; next = queue.shift()) {
      try {
        await edu.request(...next);
      } catch {}
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
};
