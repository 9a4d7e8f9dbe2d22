import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const dashboards = /*#__PURE__*/ area<typeof schemas>()({
  dashboards: {
    /** The learner's courses, hours, certificates and what to take up next. */
    student: { method: 'GET', path: '/api/v1/courses/enrollments/dashboard/', source: '000', access: 'user', cache: 'dashboard', tags: ['dashboard', 'enrollment', 'progress'] },
    /** What became of the courses that the caller teaches: learners, revenue, figures for each course. */
    instructor: { method: 'GET', path: '/api/v1/courses/courses/instructor_analytics/', source: '000', access: 'instructor', cache: 'dashboard', tags: ['dashboard', 'course', 'enrollment', 'review'] },
    /** The whole school in four groups of figures: people, courses, revenue, and how the platform itself is. */
    admin: { method: 'GET', path: '/api/v1/admin/dashboard_stats/', source: '000', access: 'admin', cache: 'dashboard', tags: ['dashboard', 'course', 'enrollment', 'review', 'user'] },
  },
});
