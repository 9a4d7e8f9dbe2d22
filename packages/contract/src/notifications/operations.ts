import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const notifications = /*#__PURE__*/ area<typeof schemas>()({
  notifications: {
    /** The newest first. */
    list: { method: 'GET', path: '/api/v1/notifications/', source: '000*', access: 'user', list: true, tags: ['notification'] },
    unreadCount: { method: 'GET', path: '/api/v1/notifications/unread_count/', source: '000*', access: 'user', tags: ['notification'] },
    markRead: { method: 'POST', path: '/api/v1/notifications/{id}/read/', source: '000*', access: 'user', takes: 'nothing', repeatable: true, invalidates: ['notification'] },
    markAllRead: { method: 'POST', path: '/api/v1/notifications/mark_all_read/', source: '000*', access: 'user', takes: 'nothing', repeatable: true, invalidates: ['notification'] },
  },
});
