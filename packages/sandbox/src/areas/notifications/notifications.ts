import { notifications } from '@edurise/contract/notifications';
import { schemas } from '@edurise/contract/notifications/schemas';
import type { Notification } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { iso } from '../../clock.ts';
import type { NotificationsTable } from '../../database/tables/notifications.ts';
import type { AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { notFound } from '../../http/problem.ts';
import { remindOfDeadlines } from '../../notifications/deadlines.ts';

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
      return selectOwn(call)
        .select(sql<number>`count(*)::int`.as('unread_count'))
        .where('is_read', '=', false)
        .executeTakeFirstOrThrow();
    },
    async markRead(call) {
      const row = await markOwn(call).where('id', '=', call.path.id).returningAll().executeTakeFirst();
      if (!row) throw notFound('Notification');
      return presentNotification(row);
    },
    async markAllRead(call) {
      const read = await markOwn(call).where('is_read', '=', false).returning('id').execute();
      return { updated: read.length };
    },
  },
});

type Where = Pick<AnyCall, 'db' | 'tenant' | 'user' | 'now'>;

const selectOwn = ({ db, tenant, user }: Where) =>
  db.selectFrom('notifications').where('tenant_id', '=', tenant.id).where('user_id', '=', user.id);

const markOwn = ({ db, tenant, user, now }: Where) =>
  db
    .updateTable('notifications')
    .set({ is_read: true, updated_at: now })
    .where('tenant_id', '=', tenant.id)
    .where('user_id', '=', user.id);

const presentNotification = (row: Selectable<NotificationsTable>): Notification => ({
  id: row.id,
  notification_type: row.notification_type,
  title: row.title,
  message: row.message,
  data: row.data,
  is_read: row.is_read,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
