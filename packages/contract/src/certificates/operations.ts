import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const certificates = /*#__PURE__*/ area<typeof schemas>()({
  certificates: {
    /** The caller's own, the newest first. */
    list: { method: 'GET', path: '/api/v1/certificates/', source: '000*', access: 'user', list: true, cache: 'student', tags: ['certificate', 'enrollment'] },
    /** The caller's own; a teacher of the course sees those of its learners. */
    get: { method: 'GET', path: '/api/v1/certificates/{id}/', source: '000*', access: 'user', cache: 'student', tags: ['certificate:{id}'] },
    /** Whether a code was given out, and for what. Needs no account; an unknown code is a 404. */
    verify: { method: 'GET', path: '/api/v1/certificates/verify/{code}/', source: '000*', access: 'public', cache: 'static', tags: ['certificate'] },
  },
});
