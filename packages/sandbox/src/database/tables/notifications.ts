import { of, tenantRow, type Json, type TenantRow } from '../columns.ts';

/** Statements that make the tables, in order. */
export const notificationsStatements: readonly string[] = [
  `create table notifications (${tenantRow}, ${of('user_id', 'users')}, notification_type text not null,
     title text not null, message text not null, data jsonb not null, event text, is_read boolean not null,
     unique (user_id, event))`,
  'create index on notifications (user_id, tenant_id, created_at desc)',
];

export interface NotificationsTable extends TenantRow {
  user_id: string;
  notification_type: string;
  title: string;
  message: string;
  data: Json<Record<string, unknown>>;
  /** What happened, where nobody is to be told of it twice: `due:{assignment}:2026-01-31`. */
  event: string | null;
  is_read: boolean;
}

export interface NotificationsTables {
  notifications: NotificationsTable;
}
