import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const files = /*#__PURE__*/ area<typeof schemas>()({
  files: {
    /** The caller's own, the newest first; with `course`, what is shared with those in it. */
    list: { method: 'GET', path: '/api/v1/file-uploads/', source: '001*', access: 'user', list: true, cache: 'user', tags: ['file'] },
    /** 413 above the size that the file's category allows; 400 for a kind of file that no category takes. */
    upload: { method: 'POST', path: '/api/v1/file-uploads/', source: '001*', access: 'user', multipart: true, invalidates: ['file'] },
    get: { method: 'GET', path: '/api/v1/file-uploads/{id}/', source: '001*', access: 'user', cache: 'user', tags: ['file:{id}'] },
    /** 409 when the file is part of what was handed in. */
    delete: { method: 'DELETE', path: '/api/v1/file-uploads/{id}/', source: '001*', access: 'user', invalidates: ['file:{id}'] },
    /** An address that needs no token, for a few minutes. Ask again for each download; it is never kept. */
    secureUrl: { method: 'GET', path: '/api/v1/file-uploads/{id}/secure_url/', source: '001', access: 'user' },
    /** What the caller may do with each of up to 100 files. A file that is not there allows nothing. */
    checkPermissions: { method: 'POST', path: '/api/v1/files/permissions/bulk/', source: '001', access: 'user', repeatable: true },
    /** The kinds of files that the platform takes. */
    categories: { method: 'GET', path: '/api/v1/file-categories/', source: '001', access: 'user', list: true, cache: 'static', tags: ['file-category'] },
  },
  documents: {
    /** Reads the text of a scan or a photograph: words with their boxes and how sure the reading is. */
    ocr: { method: 'POST', path: '/api/v2/documents/ocr/', source: '004', access: 'user', multipart: true, repeatable: true },
  },
});
