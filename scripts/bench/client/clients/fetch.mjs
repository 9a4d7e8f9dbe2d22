import { headersOf } from '../platform.ts';

/** @type {import('../clients.ts').ClientModule['connect']} */
export const connect = (platform) => {
  const headers = headersOf(platform);
  return {
    async course(id) {
      const response = await fetch(`${platform.baseUrl}/api/courses/${id}/`, { headers });
      if (!response.ok) throw new Error(`${response.status}`);
      return response.json();
    },
  };
};
