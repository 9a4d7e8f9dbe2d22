import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const tenants = /*#__PURE__*/ area<typeof schemas>()({
  tenants: {
    /** The school that `X-Tenant` names: its branding, locale and features. */
    current: { method: 'GET', path: '/api/v1/tenants/current/', source: '001*', access: 'public', cache: 'static', tags: ['tenant'] },
  },
});
