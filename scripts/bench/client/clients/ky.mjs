import ky from 'ky';
import { headersOf } from '../platform.ts';

/** @type {import('../clients.ts').ClientModule['connect']} */
export const connect = (platform) => {
  const api = ky.create({ prefix: platform.baseUrl, headers: headersOf(platform) });
  return { course: (id) => api.get(`api/courses/${id}/`).json() };
};
