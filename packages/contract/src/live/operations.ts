import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const live = /*#__PURE__*/ area<typeof schemas>()({
  liveClasses: {
    /** Those of the caller's courses, the next one first. */
    list: { method: 'GET', path: '/api/v1/live-classes/', source: '001*', access: 'user', list: true, cache: 'student', tags: ['live-class'] },
    /** Opens a meeting with the provider, too. */
    create: { method: 'POST', path: '/api/v1/live-classes/', source: '001*', access: 'instructor', invalidates: ['live-class'] },
    get: { method: 'GET', path: '/api/v1/live-classes/{id}/', source: '001*', access: 'user', cache: 'student', tags: ['live-class:{id}'] },
    update: { method: 'PATCH', path: '/api/v1/live-classes/{id}/', source: '001*', access: 'instructor', invalidates: ['live-class:{id}'] },
    delete: { method: 'DELETE', path: '/api/v1/live-classes/{id}/', source: '001*', access: 'instructor', invalidates: ['live-class:{id}'] },
    /** The way in: an address, or what the provider's script asks for. Marks the caller as present. 409 before the doors open. */
    join: { method: 'POST', path: '/api/v1/live-classes/{id}/join/', source: '001*', access: 'user', takes: 'nothing', repeatable: true, invalidates: ['attendance', 'live-class:{id}'] },
    leave: { method: 'POST', path: '/api/v1/live-classes/{id}/leave/', source: '001*', access: 'user', takes: 'nothing', repeatable: true, invalidates: ['attendance', 'live-class:{id}'] },
    /** Everybody who was expected. */
    listAttendance: { method: 'GET', path: '/api/v1/live-classes/{id}/attendance/', source: '001*', access: 'instructor', list: true, cache: 'student', tags: ['attendance', 'live-class:{id}'] },
    /** By hand, for one learner; a second mark replaces the first. */
    markAttendance: { method: 'POST', path: '/api/v1/live-classes/{id}/attendance/', source: '001*', access: 'instructor', repeatable: true, invalidates: ['attendance'] },
    listRecordings: { method: 'GET', path: '/api/v1/live-classes/{id}/recordings/', source: '001*', access: 'user', list: true, cache: 'student', tags: ['recording', 'live-class:{id}'] },
    /** A file, or the address where the provider keeps it. */
    addRecording: { method: 'POST', path: '/api/v1/live-classes/{id}/recordings/', source: '+', access: 'instructor', invalidates: ['recording'] },
    deleteRecording: { method: 'DELETE', path: '/api/v1/live-classes/{id}/recordings/{recording_id}/', source: '+', access: 'instructor', invalidates: ['recording'] },
    engagement: { method: 'GET', path: '/api/v1/live-classes/{id}/engagement/', source: '001*', access: 'instructor', cache: 'analytics', tags: ['attendance', 'live-class:{id}'] },
  },
  attendance: {
    /** What a learner's camera has read. `status` tells in time, late and already marked apart. 409 while it is too early: nothing is used up. */
    scanQr: { method: 'POST', path: '/api/v2/academics/attendance/qr-scan/', source: '004', access: 'user', repeatable: true, outbox: 'attendance', invalidates: ['attendance'] },
    /** The code to show now. It is signed and changes every few seconds: ask again at `refresh_at`. */
    code: { method: 'GET', path: '/api/v2/academics/attendance/qr-code/{class_id}/', source: '+', access: 'instructor' },
    list: { method: 'GET', path: '/api/v2/academics/attendance/records/', source: '+', access: 'instructor', list: true, tags: ['attendance'] },
    update: { method: 'PATCH', path: '/api/v2/academics/attendance/records/{id}/', source: '+', access: 'instructor', invalidates: ['attendance'] },
  },
});
