import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const academics = /*#__PURE__*/ area<typeof schemas>()({
  grades: {
    /** A window of the sheet: `offset` and `limit` count students; with `since`, only the cells that changed after it. */
    spreadsheet: { method: 'GET', path: '/api/v2/academics/grades/spreadsheet/{class_id}/', source: '004', access: 'instructor', takes: 'query', cache: 'collaboration', tags: ['grade:{class_id}'] },
    /** All or nothing. 409 names the cells that somebody else has changed meanwhile. */
    bulkUpdate: { method: 'PUT', path: '/api/v2/academics/grades/spreadsheet/{class_id}/', source: '004', access: 'instructor', outbox: 'grades:{class_id}', invalidates: ['grade:{class_id}', 'student'] },
    /** Who changed what, the latest first: of one cell, or of all since `since`. */
    history: { method: 'GET', path: '/api/v2/academics/grades/history/{class_id}/', source: '+', access: 'instructor', list: true, tags: ['grade:{class_id}'] },
    /** Shows drafts to their learners and tells them; `dry_run` only says who that would be. */
    post: { method: 'POST', path: '/api/v2/academics/grades/post/{class_id}/', source: '+', access: 'instructor', invalidates: ['grade:{class_id}', 'notification'] },
  },
  schedule: {
    /** Where a person or a room is wanted twice. */
    conflicts: { method: 'GET', path: '/api/v2/academics/schedule/conflicts/', source: '004', access: 'instructor', list: true, tags: ['live-class'] },
    /** The conflicts that a proposed slot would make, and free ones instead. Changes nothing. */
    check: { method: 'POST', path: '/api/v2/academics/schedule/conflicts/', source: '004', access: 'instructor', repeatable: true },
  },
  transcripts: {
    /** `download(edu, academics.transcripts.generate, …)` of `@edurise/sdk/files` also tells the file's name and saves it. */
    generate: { method: 'POST', path: '/api/v2/academics/transcripts/generate/{student_id}/', source: '004', access: 'instructor', repeatable: true, file: 'application/pdf' },
  },
});
