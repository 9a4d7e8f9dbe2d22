import { area } from '../operation.ts';
import { currentTenant } from '../session.ts';
import type { schemas } from './schemas.ts';

export const tenants = /*#__PURE__*/ area<typeof schemas>()({
  tenants: {
    /** The school that `X-Tenant` names: its branding, locale and features. */
    current: currentTenant,
  },
});
