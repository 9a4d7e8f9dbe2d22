import axios from 'axios';
import { headersOf } from '../platform.ts';

/** @type {import('../clients.ts').ClientModule['connect']} */
export const connect = (platform) => {
  const api = axios.create({ baseURL: platform.baseUrl, headers: headersOf(platform) });
  return { course: async (id) => (await api.get(`/api/courses/${id}/`)).data };
};
