/** Notifications as queries and as wire rows, and their being read, which every socket of the reader hears. */
import type { Notification } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { iso } from '../clock.ts';
import type { NotificationsTable } from '../database/tables/notifications.ts';
import type { Queries } from '../database/tables.ts';
import type { AnyCall } from '../http/call.ts';
import { publish } from '../realtime/publish.ts';
import { notificationsOf } from '../realtime/streams.ts';

type Where = Pick<AnyCall, 'db' | 'tenant' | 'user' | 'now'>;
type NotificationRow = Selectable<NotificationsTable>;

export const selectOwn = ({ db, tenant, user }: Pick<Where, 'db' | 'tenant' | 'user'>) =>
  db.selectFrom('notifications').where('tenant_id', '=', tenant.id).where('user_id', '=', user.id);

/** The latest first; those before a moment where one is given. */
export async function newestNotifications(call: Where, limit: number, before?: string): Promise<NotificationRow[]> {
  let own = selectOwn(call).selectAll();
  if (before !== undefined) own = own.where('created_at', '<', new Date(before));
  return own.orderBy('created_at', 'desc').orderBy('id').limit(limit).execute();
}

export const countUnread = (
  { db, tenant }: { db: Queries; tenant: { id: string } },
  user: { id: string },
): Promise<{ unread_count: number }> =>
  db
    .selectFrom('notifications')
    .select(sql<number>`count(*)::int`.as('unread_count'))
    .where('tenant_id', '=', tenant.id)
    .where('user_id', '=', user.id)
    .where('is_read', '=', false)
    .executeTakeFirstOrThrow();

/** `undefined` where the caller has no such notification. */
export const markRead = (call: Where, id: string): Promise<NotificationRow | undefined> =>
  call.db.transaction().execute(async (trx) => {
    const row = await markOwn(trx, call).where('id', '=', id).returningAll().executeTakeFirst();
    if (row) await tellUnread({ ...call, db: trx }, call.user);
    return row;
  });

/** How many were unread until now. */
export const markAllRead = (call: Where): Promise<number> =>
  call.db.transaction().execute(async (trx) => {
    const read = await markOwn(trx, call).where('is_read', '=', false).returning('id').execute();
    if (read.length) await tellUnread({ ...call, db: trx }, call.user);
    return read.length;
  });

export async function tellUnread(
  occasion: { db: Queries; tenant: { id: string }; now: Date },
  user: { id: string },
): Promise<void> {
  const unread = await countUnread(occasion, user);
  await publish(occasion, notificationsOf(occasion.tenant, user), { type: 'unread_count', ...unread });
}

const markOwn = (db: Queries, { tenant, user, now }: Where) =>
  db
    .updateTable('notifications')
    .set({ is_read: true, updated_at: now })
    .where('tenant_id', '=', tenant.id)
    .where('user_id', '=', user.id);

export const presentNotification = (row: NotificationRow): Notification => ({
  id: row.id,
  notification_type: row.notification_type,
  title: row.title,
  message: row.message,
  data: row.data,
  is_read: row.is_read,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
