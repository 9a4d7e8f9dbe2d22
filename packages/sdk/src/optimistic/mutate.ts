import type { ClientCore } from '../client.ts';
import type { CallArguments } from '../resources.ts';
import type { Readable, ValueOf } from './operation.ts';
import { viewsOf } from './views.ts';

/** How a write will change what an operation answers. */
export interface Patch<O extends Readable> {
  readonly operation: O;
  readonly args?: CallArguments | undefined;
  /**
   * Returns the new value and leaves the given one, which is frozen, as it is. Called again whenever the platform's value
   * changes underneath; one that throws is left out.
   */
  readonly apply: (value: ValueOf<O>) => ValueOf<O>;
}

export interface Mutation<T, Os extends readonly Readable[]> {
  /** The write itself. */
  readonly call: () => T;
  readonly patches: { readonly [I in keyof Os]: Patch<Os[I]> };
}

/**
 * Makes a write and shows its effect before the platform has confirmed it. A patch goes when the platform's newer value is
 * there, or at once when the call fails; other writes under way keep theirs. When somebody else signs in all of them go.
 * @example
 * await mutate(edu, {
 *   call: () => edu.courses.update(id, { title }),
 *   patches: [{ operation: courses.courses.get, args: { path: { id } }, apply: (course) => ({ ...course, title }) }],
 * });
 * @throws whatever `call` throws.
 */
export const mutate = async <T, const Os extends readonly Readable[]>(
  edu: ClientCore,
  { call, patches }: Mutation<T, Os>,
): Promise<Awaited<T>> => {
  const views = viewsOf(edu);
  const changes = (patches as readonly Patch<Readable>[]).map(({ operation, args = {}, apply }) => ({
    view: views.at(operation, args),
    change: { apply: apply as (value: unknown) => unknown, done: false },
  }));
  for (const { view, change } of changes) view.add(change);
  let done = false;
  try {
    const answer = await call();
    done = true;
    return answer;
  } finally {
    for (const { view, change } of changes) view.settle(change, done);
    // Also after a failure, for the write may have been made and only its answer lost.
    for (const pattern of new Set(changes.map(({ view }) => view.pathname))) edu.cache.invalidate({ pattern });
    views.tidy();
  }
};
