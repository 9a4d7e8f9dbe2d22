import { area } from '../operation.ts';
import { currentTenant } from '../session.ts';
import type { schemas } from './schemas.ts';

export const tenants = /*#__PURE__*/ area<typeof schemas>()({
  tenants: {
    /** The school that `X-Tenant` names: its branding, locale and features. */
    current: currentTenant,
    /** The schools that the caller belongs to. */
    list: { method: 'GET', path: '/api/v1/tenants/', source: '001*', access: 'user', list: true, cache: 'static', tags: ['tenant'] },
    get: { method: 'GET', path: '/api/v1/tenants/{id}/', source: '000*', access: 'user', cache: 'static', tags: ['tenant:{id}'] },
    /** Name, locale and branding; what is left out of `branding` stays as it is. */
    update: { method: 'PATCH', path: '/api/v1/tenants/{id}/', source: '000*', access: 'admin', invalidates: ['tenant'] },
  },
  /** What the school pays the platform. */
  subscriptions: {
    list: { method: 'GET', path: '/api/v1/subscriptions/', source: '000*', access: 'admin', list: true, cache: 'financial', tags: ['subscription'] },
    get: { method: 'GET', path: '/api/v1/subscriptions/{id}/', source: '000*', access: 'admin', cache: 'financial', tags: ['subscription:{id}'] },
    create: { method: 'POST', path: '/api/v1/subscriptions/', source: '000*', access: 'admin', invalidates: ['subscription'] },
    /** Ends it with the period that is paid for. */
    cancel: { method: 'POST', path: '/api/v1/subscriptions/{id}/cancel/', source: '000*', access: 'admin', takes: 'nothing', repeatable: true, invalidates: ['subscription'] },
  },
});
