import { courseDetail } from '@edurise/contract/courses/schemas';
import { QueryClient } from '@tanstack/query-core';
import ky from 'ky';
import { headersOf } from '../platform.ts';

/**
 * What an application would put together itself. Answers are checked with the contract's own zod/mini schema, and kept
 * as long as ours are.
 * @type {import('../clients.ts').ClientModule['connect']}
 */
export const connect = (platform) => {
  const api = ky.create({ prefix: platform.baseUrl, headers: headersOf(platform) });
  const queries = new QueryClient();
  const keyOf = (id) => ['courses', 'get', id];
  return {
    course: (id) =>
      queries.fetchQuery({
        queryKey: keyOf(id),
        queryFn: async ({ signal }) => courseDetail.parse(await api.get(`api/courses/${id}/`, { signal }).json()),
        staleTime: 300_000,
      }),
    peek: (id) => queries.getQueryData(keyOf(id)),
    clear: () => queries.clear(),
  };
};
