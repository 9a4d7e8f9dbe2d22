import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const messaging = /*#__PURE__*/ area<typeof schemas>()({
  conversations: {
    /** The caller's own, the one written in last first. */
    list: { method: 'GET', path: '/api/conversations/', source: '003*', access: 'user', list: true, tags: ['conversation'] },
    /** Opens a conversation. A direct one with somebody stands but once: asking again answers the one there is. */
    create: { method: 'POST', path: '/api/conversations/', source: '003*', access: 'user', invalidates: ['conversation', 'message'] },
    get: { method: 'GET', path: '/api/conversations/{id}/', source: '003*', access: 'user', tags: ['conversation:{id}'] },
    /** Cursor pages, the newest message first: what is written meanwhile moves nothing on the pages that follow. */
    listMessages: { method: 'GET', path: '/api/conversations/{id}/messages/', source: '003*', access: 'user', list: true, tags: ['conversation:{id}', 'message'] },
    /** Read as far as a message, or to the end. It never goes back. */
    markRead: { method: 'POST', path: '/api/conversations/{id}/read/', source: '003*', access: 'user', repeatable: true, invalidates: ['conversation:{id}', 'message'] },
  },
  messages: {
    /** Into a conversation that the caller is in. Without text there must be an attachment. */
    send: { method: 'POST', path: '/api/messages/', source: '003', access: 'user', outbox: 'messages', invalidates: ['conversation:{conversation}', 'message'] },
    /** Uploads a file for a message to come: hand its id to `send`. */
    addAttachment: { method: 'POST', path: '/api/messages/attachments/', source: '003*', access: 'user', multipart: true },
  },
  communications: {
    /** The caller's threads, each with its subject, the one written in last first. */
    list: { method: 'GET', path: '/api/v2/communications/', source: '004', access: 'user', list: true, tags: ['conversation', 'message'] },
    /** Starts a thread (`recipients`, `subject`) or answers one (`thread`). */
    send: { method: 'POST', path: '/api/v2/communications/', source: '004', access: 'user', invalidates: ['conversation', 'message'] },
  },
});
