import type { CacheCategory } from './operation.ts';

/** Default lifetime of an answer by category, in seconds. A client may change each. */
export const cacheSeconds: Readonly<Record<CacheCategory, number>> = {
  student: 900,
  academic: 1800,
  financial: 600,
  analytics: 300,
  dashboard: 120,
  search: 300,
  collaboration: 300,
  static: 3600,
  user: 300,
  session: 86_400,
  catalog: 300,
};
