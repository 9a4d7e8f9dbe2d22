import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const students = /*#__PURE__*/ area<typeof schemas>()({
  students: {
    /** The school's students by whatever is known of them, the best matches first, with how many there are of each kind. */
    search: { method: 'POST', path: '/api/v2/students/search/', source: '004', access: 'instructor', repeatable: true, cache: 'search', tags: ['student'] },
    /** One action for many. Some may fail: `results` tells for each, and the call as a whole succeeds. */
    bulkActions: { method: 'POST', path: '/api/v2/students/bulk-actions/', source: '004', access: 'admin', invalidates: ['student', 'enrollment'] },
    /** How a student is likely to do, what is at risk and why, and how that has changed. */
    analytics: { method: 'GET', path: '/api/v2/students/{id}/analytics/', source: '004', access: 'instructor', cache: 'analytics', tags: ['student:{id}'] },
    /** What happened, the latest first. */
    timeline: { method: 'GET', path: '/api/v2/students/{id}/timeline/', source: '004', access: 'instructor', list: true, cache: 'student', tags: ['student:{id}'] },
    /** A JPEG, PNG or WebP up to 5 MB: `checkFile` of `@edurise/sdk/files` looks before it is sent. */
    uploadPhoto: { method: 'POST', path: '/api/v2/students/{id}/photos/upload/', source: '004', access: 'instructor', multipart: true, invalidates: ['student:{id}'] },
    get: { method: 'GET', path: '/api/v2/students/{id}/', source: '+', access: 'instructor', tags: ['student:{id}'] },
    /** In the order in which they are to be called. */
    listEmergencyContacts: { method: 'GET', path: '/api/v2/students/{id}/emergency-contacts/', source: '+', access: 'instructor', list: true, tags: ['student:{id}'] },
  },
});
