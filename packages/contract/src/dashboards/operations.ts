import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const dashboards = /*#__PURE__*/ area<typeof schemas>()({
  dashboards: {
    /** The learner's courses, hours, certificates and what to take up next. */
    student: { method: 'GET', path: '/api/v1/courses/enrollments/dashboard/', source: '000', access: 'user', cache: 'dashboard', tags: ['dashboard', 'enrollment', 'progress'] },
  },
});
