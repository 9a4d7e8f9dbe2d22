import type { CacheStore } from '../cache/cache.ts';
import type { Environment } from '../environment.ts';
import { PersistentCache, type Limits } from './persistent-cache.ts';

export type { CacheStore };

/**
 * Keeps answers on the device, so that a page has them at once after a reload. A store belongs to one client. Everything is
 * removed on sign-out; an answer is found again only by the person, tenant and language that it was given to.
 * @param limits How many answers, 500, and for how many seconds, 86 400, are kept.
 * @example
 * const edu = createClient({ baseUrl, resources, cache: { store: persistent({ maxAgeSeconds: 3600 }), staleSeconds: 3600 } });
 */
export const persistent = ({ maxEntries = 500, maxAgeSeconds = 86_400 }: Limits = {}): CacheStore => {
  let cache: PersistentCache | undefined;
  return {
    open(scope: string, environment: Environment) {
      cache = new PersistentCache(scope, environment, { maxEntries, maxAgeSeconds });
      return cache.restore();
    },
    put: (key, kept) => cache?.put(key, kept),
    drop: (covered) => cache?.drop(covered),
    clear: () => cache?.clear(),
  };
};
