import * as z from 'zod/mini';
import { model, nullish, open, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const notificationType = open(
  'enrollment',
  'assignment',
  'submission',
  'grade',
  'certificate',
  'message',
  'system',
);

export const notification = model({
  ...row,
  notification_type: notificationType,
  title: z.string(),
  message: nullish(z.string()),
  /** The ids and figures that it speaks of, for a link and for words of one's own: `{course, assignment, score}`. */
  data: nullish(z.record(z.string(), z.unknown())),
  is_read: z.boolean(),
});
export interface Notification extends z.infer<typeof notification> {}

export const notificationQuery = listQuery({
  is_read: z.optional(z.boolean()),
  notification_type: z.optional(notificationType),
});
export interface NotificationQuery extends z.infer<typeof notificationQuery> {}

export const unreadCount = model({ unread_count: z.number() });
export interface UnreadCount extends z.infer<typeof unreadCount> {}

/** How many were unread until now. */
export const allRead = model({ updated: nullish(z.number()) });
export interface AllRead extends z.infer<typeof allRead> {}

export const schemas = {
  notifications: {
    list: { query: notificationQuery, item: notification },
    unreadCount: { answer: unreadCount },
    markRead: { answer: notification },
    markAllRead: { answer: allRead },
  },
};
