/** The audit log: who changed what, and when. Written by every operation that changes rights, grades, money or schools. */
import { randomUUID } from 'node:crypto';
import { json, type Queries } from '../database/tables.ts';
import type { Tenant } from '../http/call.ts';

/** A field as it was and as it is now. */
export interface Change {
  from: unknown;
  to: unknown;
}

interface Act {
  db: Queries;
  tenant: Pick<Tenant, 'id'>;
  user: { id: string };
  now: Date;
}

/**
 * Notes what the caller did. Inside a transaction hand over its queries, so that the note shares its fate:
 *
 * @example
 * await audit(call, 'course.publish', { type: 'course', id }, changed({ status: 'draft' }, { status: 'published' }));
 * await audit({ ...call, db: trx }, 'course.delete', { type: 'course', id });
 */
export async function audit(
  { db, tenant, user, now }: Act,
  action: `${string}.${string}`,
  target: { type: string; id: string },
  changes: Readonly<Record<string, Change>> = {},
): Promise<void> {
  await db
    .insertInto('audit_log')
    .values({
      id: randomUUID(),
      tenant_id: tenant.id,
      actor_id: user.id,
      action,
      target_type: target.type,
      target_id: target.id,
      changes: json(changes),
      created_at: now,
    })
    .execute();
}

/** The fields of `after` that differ from `before`. Secrets stay out: name only what may be read by an administrator. */
export function changed<T extends object>(before: Partial<T>, after: T): Record<string, Change> {
  const old = before as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(after as Record<string, unknown>)
      .filter(([field, to]) => JSON.stringify(old[field] ?? null) !== JSON.stringify(to ?? null))
      .map(([field, to]): [string, Change] => [field, { from: old[field] ?? null, to }]),
  );
}
