import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const quizzes = /*#__PURE__*/ area<typeof schemas>()({
  lectures: {
    getQuiz: { method: 'GET', path: '/api/lectures/{id}/quiz/', source: '002', access: 'user', cache: 'academic', tags: ['lecture:{id}', 'quiz'] },
    createQuiz: { method: 'POST', path: '/api/lectures/{id}/quiz/', source: '002', access: 'instructor', invalidates: ['lecture:{id}', 'quiz'] },
  },
  quizzes: {
    update: { method: 'PATCH', path: '/api/quizzes/{id}/', source: '002', access: 'instructor', invalidates: ['quiz:{id}'] },
    replace: { method: 'PUT', path: '/api/quizzes/{id}/', source: '002', access: 'instructor', invalidates: ['quiz:{id}'] },
    /** Never the correct answers to a learner. */
    listQuestions: { method: 'GET', path: '/api/quizzes/{id}/questions/', source: '002', access: 'user', list: true, cache: 'academic', tags: ['quiz:{id}'] },
    addQuestion: { method: 'POST', path: '/api/quizzes/{id}/questions/', source: '002', access: 'instructor', invalidates: ['quiz:{id}'] },
    /** A new attempt, or the one that is open. 409 or 400 when all attempts are used up. */
    start: { method: 'POST', path: '/api/quizzes/{id}/start/', source: '002', access: 'user', takes: 'nothing', repeatable: true, invalidates: ['attempt'] },
    /** The caller's own attempts; an instructor sees everybody's. */
    listAttempts: { method: 'GET', path: '/api/quizzes/{id}/attempts/', source: '+', access: 'user', list: true, tags: ['attempt'] },
  },
  questions: {
    update: { method: 'PUT', path: '/api/questions/{id}/', source: '002', access: 'instructor', invalidates: ['quiz'] },
    delete: { method: 'DELETE', path: '/api/questions/{id}/', source: '002', access: 'instructor', invalidates: ['quiz'] },
  },
  quizAttempts: {
    /** The attempt with its saved answers, its deadline and the server's clock. */
    get: { method: 'GET', path: '/api/quiz-attempts/{id}/', source: '002', access: 'user' },
    /** Saves what was answered so far. Refused after the deadline. */
    saveAnswers: { method: 'PATCH', path: '/api/quiz-attempts/{id}/', source: '002*', access: 'user', repeatable: true, outbox: 'quiz:{id}' },
    submit: { method: 'POST', path: '/api/quiz-attempts/{id}/submit/', source: '002', access: 'user', repeatable: true, outbox: 'quiz:{id}', invalidates: ['attempt:{id}', 'progress', 'enrollment', 'dashboard'] },
    result: { method: 'GET', path: '/api/quiz-attempts/{id}/result/', source: '002', access: 'user', cache: 'academic', tags: ['attempt:{id}'] },
  },
});
