import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const analytics = /*#__PURE__*/ area<typeof schemas>()({
  analytics: {
    /** Who began and who finished, period by period and course by course. Teachers see their courses, staff all. */
    enrollmentTrends: { method: 'GET', path: '/api/v1/analytics/enrollment_trends/', source: '001', access: 'instructor', takes: 'query', cache: 'analytics', tags: ['course', 'enrollment'] },
    /** How many learn, how much and on which days of the week. */
    userEngagement: { method: 'GET', path: '/api/v1/analytics/user_engagement/', source: '001', access: 'instructor', takes: 'query', cache: 'analytics', tags: ['course', 'enrollment', 'progress'] },
    /** Revenue and refunds in one currency. */
    financial: { method: 'GET', path: '/api/v1/analytics/financial_analytics/', source: '001', access: 'admin', takes: 'query', cache: 'financial', tags: ['course', 'enrollment'] },
    /** Courses side by side: how many finish, how quizzes go, where learners stop. */
    coursePerformance: { method: 'GET', path: '/api/v1/analytics/course_performance/', source: '001', access: 'instructor', takes: 'query', cache: 'analytics', tags: ['course', 'enrollment', 'progress', 'review'] },
    /** A report of one's own. A name that the platform does not know is a 400 that names it. */
    custom: { method: 'POST', path: '/api/v2/analytics/custom/', source: '004', access: 'instructor', repeatable: true },
  },
});
