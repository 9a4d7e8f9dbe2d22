import createClient from 'openapi-fetch';
import { headersOf } from '../platform.ts';

/** @type {import('../clients.ts').ClientModule['connect']} */
export const connect = (platform) => {
  const api = createClient({ baseUrl: platform.baseUrl, headers: headersOf(platform) });
  return {
    async course(id) {
      const { data, error } = await api.GET('/api/courses/{id}/', { params: { path: { id } } });
      if (error) throw new Error(JSON.stringify(error));
      return data;
    },
  };
};
