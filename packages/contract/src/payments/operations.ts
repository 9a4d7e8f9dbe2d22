import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const payments = /*#__PURE__*/ area<typeof schemas>()({
  payments: {
    /** The caller's own; an administrator sees everybody's. */
    list: { method: 'GET', path: '/api/v1/payments/', source: '001', access: 'user', list: true, cache: 'financial', tags: ['payment'] },
    get: { method: 'GET', path: '/api/v1/payments/{id}/', source: '001', access: 'user', cache: 'financial', tags: ['payment:{id}'] },
    /** Begins to pay for a course. What comes back says how to go on: with the provider's script, at its address, or by transfer. */
    createCoursePayment: { method: 'POST', path: '/api/v1/payments/create_course_payment/', source: '001', access: 'user', invalidates: ['payment', 'invoice'] },
    /** Ends what was begun, and enrols. 402 when it is declined; a second time it answers what the first did. */
    confirm: { method: 'POST', path: '/api/v1/payments/{id}/confirm_payment/', source: '001', access: 'user', repeatable: true, invalidates: ['payment:{id}', 'invoice', 'enrollment', 'course', 'dashboard'] },
    /** All of it, or `amount`. 409 when more would go back than was paid. */
    refund: { method: 'POST', path: '/api/v1/payments/{id}/refund/', source: '001*', access: 'admin', invalidates: ['payment:{id}', 'invoice', 'enrollment', 'dashboard'] },
    analytics: { method: 'GET', path: '/api/v1/payments/payment_analytics/', source: '001', access: 'admin', takes: 'query', cache: 'financial', tags: ['payment'] },
  },
  invoices: {
    /** The caller's own; an administrator sees everybody's. */
    list: { method: 'GET', path: '/api/v1/invoices/', source: '001*', access: 'user', list: true, cache: 'financial', tags: ['invoice'] },
    get: { method: 'GET', path: '/api/v1/invoices/{id}/', source: '001*', access: 'user', cache: 'financial', tags: ['invoice:{id}'] },
    /** Everybody's that should have been paid by now, the longest overdue first. */
    overdue: { method: 'GET', path: '/api/v1/invoices/overdue_invoices/', source: '001', access: 'admin', list: true, cache: 'financial', tags: ['invoice'] },
  },
});
