import { ticket } from '../channels/ticket.ts';
import { area } from '../operation.ts';
import { health } from './health.ts';
import type { schemas } from './schemas.ts';

export const system = /*#__PURE__*/ area<typeof schemas>()({
  system: {
    health,
    /** This reference as an OpenAPI 3.1 document. */
    openapi: { method: 'GET', path: '/api/v2/openapi.json', source: '004', access: 'public', cache: 'static', tags: ['openapi'] },
  },
  graphql: {
    /** A query or a mutation; its `data`. What the platform refuses with a 200 is an error here, too. */
    execute: { method: 'POST', path: '/graphql/', source: '004', access: 'user' },
  },
  audit: {
    /** Who changed what, the latest first. */
    list: { method: 'GET', path: '/api/v1/audit-logs/', source: '+', access: 'admin', list: true },
  },
  realtime: {
    ticket,
  },
});
