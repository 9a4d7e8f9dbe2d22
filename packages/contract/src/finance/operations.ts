import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const finance = /*#__PURE__*/ area<typeof schemas>()({
  finance: {
    /** A sale at the desk. The tenders must cover the total; what is too much comes back as `change`. */
    posSale: { method: 'POST', path: '/api/v2/finance/pos/', source: '004', access: 'staff', invalidates: ['payment', 'invoice', 'finance'] },
    /** What came in, and what is to be expected: each forecast with the range that it lies in. */
    analytics: { method: 'GET', path: '/api/v2/finance/analytics/', source: '004', access: 'admin', takes: 'query', cache: 'financial', tags: ['finance', 'payment'] },
    /** The scholarships that fit, the best first, each with its reasons. */
    matchScholarships: { method: 'POST', path: '/api/v2/finance/scholarships/matching/', source: '004', access: 'staff', repeatable: true },
    /** When and how people are reminded of what they have to pay. */
    getAutomation: { method: 'GET', path: '/api/v2/finance/payments/automation/', source: '004', access: 'staff', cache: 'financial', tags: ['payment-automation'] },
    updateAutomation: { method: 'PUT', path: '/api/v2/finance/payments/automation/', source: '004', access: 'staff', invalidates: ['payment-automation'] },
  },
  workflows: {
    list: { method: 'GET', path: '/api/v2/automation/workflows/', source: '004', access: 'staff', list: true, cache: 'user', tags: ['workflow'] },
    create: { method: 'POST', path: '/api/v2/automation/workflows/', source: '004', access: 'staff', invalidates: ['workflow'] },
    update: { method: 'PATCH', path: '/api/v2/automation/workflows/{id}/', source: '004*', access: 'staff', invalidates: ['workflow:{id}'] },
    /** Now, whatever its trigger; `dry_run` only tells what it would do. */
    run: { method: 'POST', path: '/api/v2/automation/workflows/{id}/run/', source: '004*', access: 'staff', invalidates: ['workflow:{id}'] },
    get: { method: 'GET', path: '/api/v2/automation/workflows/{id}/', source: '+', access: 'staff', cache: 'user', tags: ['workflow:{id}'] },
  },
});
