import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const system = /*#__PURE__*/ area<typeof schemas>()({
  system: {
    health: { method: 'GET', path: '/api/health/', source: '003*', access: 'public' },
    /** This reference as an OpenAPI 3.1 document. */
    openapi: { method: 'GET', path: '/api/v2/openapi.json', source: '004', access: 'public', cache: 'static', tags: ['openapi'] },
  },
});
