import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const enrollments = /*#__PURE__*/ area<typeof schemas>()({
  enrollments: {
    list: { method: 'GET', path: '/api/enrollments/', source: '002', access: 'user', list: true, cache: 'student', tags: ['enrollment'] },
    /** 409 or 400 when already enrolled, 402 when the course must be paid for. */
    create: { method: 'POST', path: '/api/enrollments/', source: '002', access: 'user', invalidates: ['enrollment', 'course:{course}', 'lecture', 'dashboard'] },
    get: { method: 'GET', path: '/api/enrollments/{id}/', source: '002', access: 'user', cache: 'student', tags: ['enrollment:{id}'] },
    delete: { method: 'DELETE', path: '/api/enrollments/{id}/', source: '002', access: 'user', invalidates: ['enrollment', 'course', 'dashboard'] },
  },
  courses: {
    /** 409 or 400 when already enrolled, 402 when the course must be paid for. */
    enroll: { method: 'POST', path: '/api/courses/{id}/enroll/', source: '002', access: 'user', takes: 'nothing', invalidates: ['enrollment', 'course:{id}', 'lecture', 'dashboard'] },
  },
});
