import type { Environment } from '../environment.ts';

/** What a storage, or a host, comes up with; nothing where it throws, or takes longer than three seconds. */
export const patiently = <T>(
  { setTimeout, clearTimeout }: Environment,
  work: () => T | Promise<T>,
): Promise<T | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), 3_000);
    void (async () => work())()
      .catch(() => undefined)
      .then(resolve)
      .finally(() => clearTimeout(timer));
  });
