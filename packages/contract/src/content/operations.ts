import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const content = /*#__PURE__*/ area<typeof schemas>()({
  sections: {
    /** A course's sections in order, each with its lectures. */
    list: { method: 'GET', path: '/api/courses/{course_id}/sections/', source: '002', access: 'public', list: true, cache: 'catalog', tags: ['course:{course_id}', 'section', 'lecture'] },
    create: { method: 'POST', path: '/api/courses/{course_id}/sections/', source: '002', access: 'instructor', invalidates: ['section', 'course:{course_id}'] },
    update: { method: 'PATCH', path: '/api/sections/{id}/', source: '002', access: 'instructor', invalidates: ['section'] },
    replace: { method: 'PUT', path: '/api/sections/{id}/', source: '002', access: 'instructor', invalidates: ['section'] },
    listLectures: { method: 'GET', path: '/api/sections/{id}/lectures/', source: '002', access: 'user', list: true, cache: 'catalog', tags: ['section:{id}', 'lecture'] },
    createLecture: { method: 'POST', path: '/api/sections/{id}/lectures/', source: '002', access: 'instructor', invalidates: ['section', 'lecture'] },
  },
  lectures: {
    /** A lecture with its content. Needs no account when it is a preview. */
    get: { method: 'GET', path: '/api/lectures/{id}/', source: '002', access: 'user', cache: 'catalog', tags: ['lecture:{id}'] },
    update: { method: 'PATCH', path: '/api/lectures/{id}/', source: '002', access: 'instructor', invalidates: ['lecture:{id}'] },
    replace: { method: 'PUT', path: '/api/lectures/{id}/', source: '002', access: 'instructor', invalidates: ['lecture:{id}'] },
    uploadVideo: { method: 'POST', path: '/api/lectures/{id}/video/', source: '002', access: 'instructor', invalidates: ['lecture:{id}'] },
    uploadPdf: { method: 'POST', path: '/api/lectures/{id}/pdf/', source: '002', access: 'instructor', invalidates: ['lecture:{id}'] },
    listResources: { method: 'GET', path: '/api/lectures/{id}/resources/', source: '002', access: 'user', list: true, cache: 'catalog', tags: ['lecture:{id}'] },
    addResource: { method: 'POST', path: '/api/lectures/{id}/resources/', source: '002', access: 'instructor', invalidates: ['lecture:{id}'] },
  },
});
