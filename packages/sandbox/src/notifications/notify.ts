/** Tells people what happened: every notification begins here. */
import { randomUUID } from 'node:crypto';
import type { Notification } from '@edurise/contract/models';
import type { Insertable } from 'kysely';
import type { NotificationsTable } from '../database/tables/notifications.ts';
import { json, type Queries } from '../database/tables.ts';
import { publish } from '../realtime/publish.ts';
import { notificationsOf } from '../realtime/streams.ts';
import { presentNotification, tellUnread } from './notification-rows.ts';

export interface News {
  type: Notification['notification_type'];
  title: string;
  message: string;
  /** The ids and figures that it speaks of. */
  data: Readonly<Record<string, unknown>>;
  /** Names what happened, where nobody is to be told of it twice: `due:{assignment}:2026-01-31`. */
  event?: string;
}

interface Occasion {
  db: Queries;
  tenant: { id: string };
  now: Date;
}

/**
 * @param to the people's ids
 * @example
 * await notify({ ...call, db: trx }, [student], graded(course, assignment, { submission, score: '8.00' }));
 */
export async function notify({ db, tenant, now }: Occasion, to: readonly string[], news: News): Promise<void> {
  if (!to.length) return;
  const told = await db
    .insertInto('notifications')
    .values(to.map((user_id) => notificationRow(news, { tenant_id: tenant.id, user_id, at: now, is_read: false })))
    .onConflict((clash) => clash.columns(['user_id', 'event']).doNothing())
    .returningAll()
    .execute();
  // In one order for all, so that no two wait for each other.
  for (const row of told.sort((one, other) => (one.user_id < other.user_id ? -1 : 1))) {
    const user = { id: row.user_id };
    const notification = presentNotification(row);
    await publish({ db, now }, notificationsOf(tenant, user), { type: 'notification', notification });
    await tellUnread({ db, tenant, now }, user);
  }
}

export const notificationRow = (
  { type, title, message, data, event }: News,
  { tenant_id, user_id, at, is_read }: { tenant_id: string; user_id: string; at: Date; is_read: boolean },
): Insertable<NotificationsTable> => ({
  id: randomUUID(),
  tenant_id,
  user_id,
  notification_type: type,
  title,
  message,
  data: json(data),
  event: event ?? null,
  is_read,
  created_at: at,
  updated_at: at,
});
