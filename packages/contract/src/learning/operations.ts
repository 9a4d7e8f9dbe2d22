import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const learning = /*#__PURE__*/ area<typeof schemas>()({
  learningPaths: {
    list: { method: 'GET', path: '/api/learning/paths/', source: '003*', access: 'user', list: true, cache: 'catalog', tags: ['learning-path', 'enrollment', 'progress'] },
    /** With its courses in order, and how far the caller is in each. */
    get: { method: 'GET', path: '/api/learning/paths/{id}/', source: '003*', access: 'user', cache: 'catalog', tags: ['learning-path:{id}', 'enrollment', 'progress'] },
    /** Takes up a path. Its courses are joined one by one, as they are without it; a second time is a conflict (409). */
    enroll: { method: 'POST', path: '/api/learning/paths/{id}/enroll/', source: '003*', access: 'user', takes: 'nothing', invalidates: ['learning-path:{id}'] },
  },
  shadowing: {
    /** Hours in which one may look over somebody's shoulder, the next first. */
    list: { method: 'GET', path: '/api/learning/shadowing-sessions/', source: '003*', access: 'user', list: true, cache: 'catalog', tags: ['shadowing-session'] },
    /** Takes a place. 409 when the session is full, has begun, or is booked already. */
    book: { method: 'POST', path: '/api/learning/shadowing-sessions/', source: '003*', access: 'user', invalidates: ['shadowing-session'] },
    /** The host changes the session or moves it on; a learner gives his place back with `booking_status`. */
    update: { method: 'PATCH', path: '/api/learning/shadowing-sessions/{id}/', source: '003*', access: 'user', invalidates: ['shadowing-session:{id}'] },
  },
  skillAssessments: {
    /** With their questions, without the keys. */
    list: { method: 'GET', path: '/api/learning/skill-assessments/', source: '003*', access: 'user', list: true, cache: 'catalog', tags: ['skill-assessment'] },
    /** Scores the answers at once. What it shows of a skill stands in the caller's profile afterwards. */
    submit: { method: 'POST', path: '/api/learning/skill-assessments/{id}/submit/', source: '003*', access: 'user', invalidates: ['skill-assessment:{id}', 'skill', 'user'] },
  },
});
