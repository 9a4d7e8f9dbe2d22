import axios from 'axios';
import { headersOf } from '../platform.ts';

/**
 * Left to itself it speaks HTTP through Node's own module: another transport than every other client here has.
 * @type {import('../clients.ts').ClientModule['connect']}
 */
export const connect = (platform, adapter) => {
  const api = axios.create({ baseURL: platform.baseUrl, headers: headersOf(platform), adapter });
  return { course: async (id) => (await api.get(`/api/courses/${id}/`)).data };
};
