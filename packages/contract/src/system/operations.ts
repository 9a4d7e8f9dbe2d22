import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const system = /*#__PURE__*/ area<typeof schemas>()({
  system: {
    health: { method: 'GET', path: '/api/health/', source: '003*', access: 'public' },
  },
});
