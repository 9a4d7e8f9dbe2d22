import type { Platform } from './platform.ts';

/** What a client is asked to do. */
export interface MeasuredClient {
  /** From the platform, or from the cache of those that have one. */
  course(id: string): Promise<unknown>;
  /** The kept answer, at once. */
  peek?(id: string): unknown;
  clear?(): void;
}

export interface ClientModule {
  connect(platform: Platform, setting?: string): MeasuredClient | Promise<MeasuredClient>;
}

export interface Entry {
  title: string;
  /** Beside this file. */
  module: string;
  setting?: string;
  /** Whose versions are to be named. */
  packages: string[];
  /** Measured with what is kept and shared, too: one of ours is enough. */
  hasCache?: boolean;
}

/** In the order in which they are printed. */
export const entries = {
  fetch: { title: 'fetch', module: 'fetch.mjs', packages: [] },
  ky: { title: 'ky', module: 'ky.mjs', packages: ['ky'] },
  axios: { title: 'axios (http)', module: 'axios.mjs', packages: ['axios'] },
  axiosFetch: { title: 'axios (fetch)', module: 'axios.mjs', setting: 'fetch', packages: ['axios'] },
  openapi: { title: 'openapi-fetch', module: 'openapi-fetch.mjs', packages: ['openapi-fetch'] },
  query: {
    title: 'ky + query-core + zod/mini',
    module: 'ky-query.mjs',
    packages: ['ky', '@tanstack/query-core', 'zod'],
    hasCache: true,
  },
  off: { title: 'EduRise, validation off', module: 'edurise.ts', setting: 'off', packages: [] },
  report: { title: 'EduRise, report', module: 'edurise.ts', setting: 'report', packages: [], hasCache: true },
  strict: { title: 'EduRise, strict', module: 'edurise.ts', setting: 'strict', packages: [] },
} satisfies Record<string, Entry>;

export type EntryName = keyof typeof entries;
export const entryNames = Object.keys(entries) as EntryName[];
