import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const courses = /*#__PURE__*/ area<typeof schemas>()({
  courses: {
    /** The tenant's catalogue, page by page. Staff also see what is not published. */
    list: { method: 'GET', path: '/api/courses/', source: '002', access: 'public', list: true, cache: 'catalog', tags: ['course'] },
    /** One course with its metadata, pricing and instructors. */
    get: { method: 'GET', path: '/api/courses/{id}/', source: '002', access: 'public', cache: 'catalog', tags: ['course:{id}'] },
    create: { method: 'POST', path: '/api/courses/', source: '002', access: 'instructor', invalidates: ['course'] },
    replace: { method: 'PUT', path: '/api/courses/{id}/', source: '002', access: 'instructor', invalidates: ['course:{id}'] },
    update: { method: 'PATCH', path: '/api/courses/{id}/', source: '002', access: 'instructor', invalidates: ['course:{id}'] },
    delete: { method: 'DELETE', path: '/api/courses/{id}/', source: '002', access: 'instructor', invalidates: ['course:{id}'] },
    listInstructors: { method: 'GET', path: '/api/courses/{id}/instructors/', source: '002', access: 'public', list: true, cache: 'catalog', tags: ['course:{id}', 'instructor'] },
    dashboardStats: { method: 'GET', path: '/api/v1/courses/courses/dashboard_stats/', source: '000', access: 'instructor', cache: 'dashboard', tags: ['course', 'enrollment'] },
    analytics: { method: 'GET', path: '/api/v1/courses/courses/{id}/analytics/', source: '000', access: 'instructor', cache: 'analytics', tags: ['course:{id}', 'enrollment'] },
    /** A deep copy: sections, lectures, quizzes and assignments. */
    duplicate: { method: 'POST', path: '/api/v1/courses/courses/{id}/duplicate/', source: '001', access: 'instructor', invalidates: ['course'] },
    statistics: { method: 'GET', path: '/api/v1/courses/courses/{id}/statistics/', source: '001', access: 'instructor', cache: 'analytics', tags: ['course:{id}', 'enrollment', 'review'] },
    listStudents: { method: 'GET', path: '/api/v1/courses/courses/{id}/students/', source: '001', access: 'instructor', list: true, cache: 'student', tags: ['course:{id}', 'enrollment'] },
    /** The courses that lead to this one, with what the caller has passed. */
    prerequisites: { method: 'GET', path: '/api/v2/academics/courses/{id}/prerequisites/', source: '004', access: 'public', cache: 'academic', tags: ['course', 'enrollment'] },
  },
  categories: {
    list: { method: 'GET', path: '/api/courses/categories/', source: '002', access: 'public', list: true, cache: 'static', tags: ['category'] },
    /** A category with its subcategories and courses. */
    get: { method: 'GET', path: '/api/courses/categories/{id}/', source: '002', access: 'public', cache: 'static', tags: ['category:{id}', 'course'] },
  },
  instructors: {
    list: { method: 'GET', path: '/api/instructors/', source: '002', access: 'public', list: true, cache: 'catalog', tags: ['instructor'] },
    /** An instructor with the courses taught. */
    get: { method: 'GET', path: '/api/instructors/{id}/', source: '002', access: 'public', cache: 'catalog', tags: ['instructor:{id}', 'course'] },
  },
  reviews: {
    list: { method: 'GET', path: '/api/v1/courses/courses/{id}/reviews/', source: '000*', access: 'public', list: true, cache: 'catalog', tags: ['course:{id}', 'review'] },
    /** One for each enrolled learner: a second is a conflict (409). */
    create: { method: 'POST', path: '/api/v1/courses/courses/{id}/reviews/', source: '000*', access: 'user', invalidates: ['course:{id}', 'review'] },
    update: { method: 'PATCH', path: '/api/v1/courses/reviews/{id}/', source: '000*', access: 'user', invalidates: ['review', 'course'] },
    delete: { method: 'DELETE', path: '/api/v1/courses/reviews/{id}/', source: '000*', access: 'user', invalidates: ['review', 'course'] },
  },
});
