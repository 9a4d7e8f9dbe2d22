import { notFound } from '../../http/problem.ts';
import { isUuid } from '../../accounts/access.ts';
import {
  markAllRead,
  markRead,
  newestNotifications,
  presentNotification,
} from '../../notifications/notification-rows.ts';
import type { Channel } from '../channel.ts';
import { notificationsOf } from '../streams.ts';

const usual = 50;

export const notifications: Channel<'notifications'> = {
  enter: ({ tenant, user }) => ({
    stream: notificationsOf(tenant, user),
    actions: {
      async mark_read(call, { notification_id }) {
        const row = isUuid(notification_id) ? await markRead(call, notification_id) : undefined;
        if (!row) throw notFound('Notification');
        return presentNotification(row);
      },
      mark_all_read: async (call) => ({ updated: await markAllRead(call) }),
      async get_history(call, { limit = usual, before }) {
        const rows = await newestNotifications(call, limit, before);
        call.say({ type: 'history', notifications: rows.map(presentNotification) });
      },
    },
  }),
};
