/** Tells people what happened: every notification begins here. */
import { randomUUID } from 'node:crypto';
import type { Notification } from '@edurise/contract/models';
import { json, type Queries } from '../database/tables.ts';

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
 * await notify({ ...call, db: trx }, [student], { type: 'grade', title: 'Graded: Essay', message: '8 of 10', data: { assignment } });
 */
export async function notify(
  { db, tenant, now }: Occasion,
  to: readonly string[],
  { type, title, message, data, event }: News,
): Promise<void> {
  if (!to.length) return;
  await db
    .insertInto('notifications')
    .values(
      to.map((user_id) => ({
        id: randomUUID(),
        tenant_id: tenant.id,
        user_id,
        notification_type: type,
        title,
        message,
        data: json(data),
        event: event ?? null,
        is_read: false,
        created_at: now,
        updated_at: now,
      })),
    )
    .onConflict((clash) => clash.columns(['user_id', 'event']).doNothing())
    .execute();
}
