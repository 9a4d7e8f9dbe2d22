import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

/** What supervising and grading a quiz takes; apart from `quizzes`, so that a page with a quiz does not carry it. */
export const proctoring = /*#__PURE__*/ area<typeof schemas>()({
  quizAttempts: {
    /** More time for one learner. An attempt that the clock has just ended is not opened again. */
    extend: { method: 'POST', path: '/api/quiz-attempts/{id}/extend/', source: '+', access: 'instructor', invalidates: ['attempt'] },
    /** Hands in what a device kept while it was cut off: the ticket of the start, and answers chained by their hashes. */
    recover: { method: 'POST', path: '/api/quiz-attempts/{id}/recover/', source: '+', access: 'user', repeatable: true, invalidates: ['attempt', 'progress', 'enrollment', 'dashboard'] },
    /** Signals about how an attempt went, for the teacher to weigh. None of them ends or marks an attempt by itself. */
    recordEvents: { method: 'POST', path: '/api/quiz-attempts/{id}/events/', source: '+', access: 'user', repeatable: true, outbox: 'quiz-events:{id}' },
  },
  quizzes: {
    /** Stops the clock of all running attempts; what is typed meanwhile is kept. Nobody starts until `resume`. */
    pause: { method: 'POST', path: '/api/quizzes/{id}/pause/', source: '+', access: 'instructor', repeatable: true, invalidates: ['attempt'] },
    /** The clock goes on: every deadline moves by as long as the pause took. */
    resume: { method: 'POST', path: '/api/quizzes/{id}/resume/', source: '+', access: 'instructor', takes: 'nothing', invalidates: ['attempt'] },
    /** Grades all submitted attempts again by today's keys and points; `dry_run` tells who would go up and who down. */
    regrade: { method: 'POST', path: '/api/quizzes/{id}/regrade/', source: '+', access: 'instructor', invalidates: ['attempt', 'progress', 'enrollment', 'dashboard'] },
    /** How hard each question was, how well it tells the strong from the weak, and what was chosen. */
    itemStatistics: { method: 'GET', path: '/api/quizzes/{id}/statistics/', source: '+', access: 'instructor', cache: 'analytics', tags: ['quiz:{id}', 'attempt'] },
  },
  accommodations: {
    /** The learner sees his own, a teacher those of whoever takes his courses; staff see everybody's. */
    get: { method: 'GET', path: '/api/users/{id}/accommodations/', source: '+', access: 'user', tags: ['accommodation:{id}'] },
    /** Holds for attempts that start from now on. */
    replace: { method: 'PUT', path: '/api/users/{id}/accommodations/', source: '+', access: 'instructor', invalidates: ['accommodation:{id}'] },
  },
});
