import { ConnectionError } from './errors.ts';

/** Code that cannot be fetched fails as everything else does that needs the network. */
export const fetched = <T>(code: Promise<T>): Promise<T> =>
  code.catch((cause: unknown) => {
    throw new ConnectionError(undefined, { cause });
  });

/** What is given outright, or by a function that fetches its code; code that cannot be fetched now is asked for again the next time. */
export const lazily = <T>(given: T | (() => Promise<T>) | undefined): (() => Promise<T | undefined>) => {
  const fetch = typeof given === 'function' ? (given as () => Promise<T>) : async () => given;
  let fetching: Promise<T | undefined> | undefined;
  return () => (fetching ??= fetch().catch(() => (fetching = undefined)));
};
