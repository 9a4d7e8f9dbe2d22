import type { ClientCore } from '../client.ts';
import type { CallArguments } from '../resources.ts';
import type { Readable, ValueOf } from './operation.ts';
import type { Watched } from './view.ts';
import { viewsOf } from './views.ts';

export interface Watch<T> {
  readonly current: Watched<T>;
  /** Asks the platform anew, past everything that is kept. */
  reload(): void;
  stop(): void;
}

/**
 * Tells `listener` what an operation answers, and every later change: after a write here or in another tab, when a newer
 * answer follows a kept one, and when somebody else signs in. Whoever watches the same shares one request.
 * @example
 * const { stop } = watch(edu, courses.courses.get, { path: { id } }, ({ value, error }) => render(value, error));
 * @throws ArgumentError where an argument cannot stand in the path.
 */
export const watch = <const O extends Readable>(
  edu: ClientCore,
  operation: O,
  args: CallArguments,
  listener: (state: Watched<ValueOf<O>>) => void,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Watch<ValueOf<O>> => {
  const views = viewsOf(edu);
  const view = views.at(operation, args);
  // The same function may listen twice.
  const told = (state: Watched<unknown>) => listener(state as Watched<ValueOf<O>>);
  const stop = () => {
    signal?.removeEventListener('abort', stop);
    view.leave(told);
    views.tidy();
  };
  signal?.addEventListener('abort', stop);
  view.listen(told);
  if (signal?.aborted) stop();
  return {
    get current() {
      return view.state as Watched<ValueOf<O>>;
    },
    reload: () => view.ask('reload'),
    stop,
  };
};
