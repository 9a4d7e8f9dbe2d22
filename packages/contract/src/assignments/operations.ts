import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const assignments = /*#__PURE__*/ area<typeof schemas>()({
  courses: {
    /** In the order in which they are due; those without a date come last. */
    listAssignments: { method: 'GET', path: '/api/courses/{id}/assignments/', source: '002', access: 'user', list: true, cache: 'academic', tags: ['course:{id}', 'assignment', 'submission'] },
    createAssignment: { method: 'POST', path: '/api/courses/{id}/assignments/', source: '002', access: 'instructor', invalidates: ['assignment', 'dashboard'] },
  },
  assignments: {
    get: { method: 'GET', path: '/api/assignments/{id}/', source: '002', access: 'user', cache: 'academic', tags: ['assignment:{id}', 'submission'] },
    /** 409 when `max_score` would fall below a score that was given. */
    update: { method: 'PATCH', path: '/api/assignments/{id}/', source: '002', access: 'instructor', invalidates: ['assignment:{id}', 'dashboard'] },
    replace: { method: 'PUT', path: '/api/assignments/{id}/', source: '002', access: 'instructor', invalidates: ['assignment:{id}', 'dashboard'] },
    /** Text, a file, or both. A learner has one submission, which another replaces until it is graded: then 409. */
    submit: { method: 'POST', path: '/api/assignments/{id}/submit/', source: '002', access: 'user', repeatable: true, outbox: 'assignment:{id}', invalidates: ['assignment:{id}', 'submission', 'file', 'dashboard'] },
    /** Everybody's, the one that waits longest first. */
    listSubmissions: { method: 'GET', path: '/api/assignments/{id}/submissions/', source: '002', access: 'instructor', list: true, cache: 'academic', tags: ['assignment:{id}', 'submission'] },
  },
  submissions: {
    /** A learner's own; a teacher of the course sees everybody's. */
    get: { method: 'GET', path: '/api/submissions/{id}/', source: '002', access: 'user', cache: 'academic', tags: ['submission:{id}'] },
    /** A `score` within 0 and the assignment's `max_score`. Grading again corrects what was given. */
    grade: { method: 'POST', path: '/api/submissions/{id}/grade/', source: '002', access: 'instructor', repeatable: true, outbox: 'submission:{id}', invalidates: ['submission:{id}', 'notification', 'dashboard'] },
  },
});
