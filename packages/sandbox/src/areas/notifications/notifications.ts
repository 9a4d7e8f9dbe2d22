import { notifications } from '@edurise/contract/notifications';
import { schemas } from '@edurise/contract/notifications/schemas';
import { implement } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { notFound } from '../../http/problem.ts';
import { remindOfDeadlines } from '../../notifications/deadlines.ts';
import {
  countUnread,
  markAllRead,
  markRead,
  presentNotification,
  selectOwn,
} from '../../notifications/notification-rows.ts';

export const notificationRoutes = implement(notifications, schemas, {
  notifications: {
    async list(call) {
      await remindOfDeadlines(call);
      const { is_read, notification_type } = call.query;
      let mine = selectOwn(call).selectAll();
      if (is_read !== undefined) mine = mine.where('is_read', '=', is_read);
      if (notification_type !== undefined) mine = mine.where('notification_type', '=', notification_type);
      return paginate(call.page, mine.orderBy('created_at', 'desc').orderBy('id'), presentNotification);
    },
    async unreadCount(call) {
      await remindOfDeadlines(call);
      return countUnread(call, call.user);
    },
    async markRead(call) {
      const row = await markRead(call, call.path.id);
      if (!row) throw notFound('Notification');
      return presentNotification(row);
    },
    markAllRead: async (call) => ({ updated: await markAllRead(call) }),
  },
});
