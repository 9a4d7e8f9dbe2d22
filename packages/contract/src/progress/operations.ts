import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const progress = /*#__PURE__*/ area<typeof schemas>()({
  enrollments: {
    /** How far the learner is, over all lectures of the course. */
    progress: { method: 'GET', path: '/api/enrollments/{id}/progress/', source: '002', access: 'user', cache: 'student', tags: ['progress', 'enrollment:{id}'] },
    listBookmarks: { method: 'GET', path: '/api/enrollments/{id}/bookmarks/', source: '002', access: 'user', list: true, cache: 'student', tags: ['bookmark'] },
    listNotes: { method: 'GET', path: '/api/enrollments/{id}/notes/', source: '002', access: 'user', list: true, cache: 'student', tags: ['note'] },
  },
  lectures: {
    getProgress: { method: 'GET', path: '/api/lectures/{id}/progress/', source: '002', access: 'user', cache: 'student', tags: ['progress:{id}'] },
    /** Adds what was played since; sending the same again changes nothing. */
    updateProgress: { method: 'POST', path: '/api/lectures/{id}/progress/', source: '002', access: 'user', repeatable: true, outbox: 'progress:{id}', invalidates: ['progress:{id}', 'enrollment', 'dashboard'] },
    replaceProgress: { method: 'PUT', path: '/api/lectures/{id}/progress/', source: '002', access: 'user', outbox: 'progress:{id}', invalidates: ['progress:{id}', 'enrollment', 'dashboard'] },
    addBookmark: { method: 'POST', path: '/api/lectures/{id}/bookmarks/', source: '002', access: 'user', outbox: 'bookmark:{id}', invalidates: ['bookmark'] },
    addNote: { method: 'POST', path: '/api/lectures/{id}/notes/', source: '002', access: 'user', outbox: 'note:{id}', invalidates: ['note'] },
  },
  bookmarks: {
    update: { method: 'PUT', path: '/api/bookmarks/{id}/', source: '002', access: 'user', outbox: 'bookmark:{id}', invalidates: ['bookmark'] },
    delete: { method: 'DELETE', path: '/api/bookmarks/{id}/', source: '002', access: 'user', outbox: 'bookmark:{id}', invalidates: ['bookmark'] },
  },
  notes: {
    update: { method: 'PUT', path: '/api/notes/{id}/', source: '002', access: 'user', outbox: 'note:{id}', invalidates: ['note'] },
    delete: { method: 'DELETE', path: '/api/notes/{id}/', source: '002', access: 'user', outbox: 'note:{id}', invalidates: ['note'] },
  },
});
