import type { ShadowingSession } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { iso } from '../../clock.ts';
import type { ShadowingSessionsTable } from '../../database/tables/learning.ts';
import type { Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { notFound } from '../../http/problem.ts';

/** The school's, with the caller's own place and how many are taken. */
export const selectSessions = ({ db, tenant, user }: Pick<AnyCall, 'db' | 'tenant' | 'user'>) =>
  db
    .selectFrom('shadowing_sessions')
    .innerJoin('users as host', 'host.id', 'shadowing_sessions.host_id')
    .leftJoin('shadowing_bookings as own', (join) =>
      join.onRef('own.session_id', '=', 'shadowing_sessions.id').on('own.user_id', '=', user.id),
    )
    .selectAll('shadowing_sessions')
    .select(['host.first_name', 'host.last_name', 'host.avatar'])
    .select(['own.id as booking_id', 'own.status as booking_status', 'own.note as booking_note'])
    .select(['own.created_at as booked_at', 'own.updated_at as rebooked_at'])
    .select((eb) =>
      eb
        .selectFrom('shadowing_bookings')
        .whereRef('shadowing_bookings.session_id', '=', 'shadowing_sessions.id')
        .where('shadowing_bookings.status', '<>', 'cancelled')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('booked'),
    )
    .where('shadowing_sessions.tenant_id', '=', tenant.id);

export type SessionRow = Selectable<ShadowingSessionsTable> & {
  first_name: string;
  last_name: string;
  avatar: string | null;
  booking_id: string | null;
  booking_status: string | null;
  booking_note: string | null;
  booked_at: Date | null;
  rebooked_at: Date | null;
  booked: number | null;
};

export async function findSession(call: AnyCall, id: string): Promise<SessionRow> {
  const session = await selectSessions(call).where('shadowing_sessions.id', '=', id).executeTakeFirst();
  if (!session) throw notFound('ShadowingSession');
  return session;
}

export async function takenPlaces(db: Queries, session: string): Promise<number> {
  const { taken } = await db
    .selectFrom('shadowing_bookings')
    .where('session_id', '=', session)
    .where('status', '<>', 'cancelled')
    .select(sql<number>`count(*)::int`.as('taken'))
    .executeTakeFirstOrThrow();
  return taken;
}

export function presentSession(row: SessionRow, { user, link }: Pick<AnyCall, 'user' | 'link'>): ShadowingSession {
  const booked = row.booked ?? 0;
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    host: row.host_id,
    host_name: `${row.first_name} ${row.last_name}`.trim(),
    host_avatar_url: link(row.avatar),
    skill: row.skill,
    location: row.location,
    starts_at: iso(row.starts_at),
    ends_at: iso(row.ends_at),
    status: row.status,
    capacity: row.capacity,
    booked,
    seats_left: Math.max(0, row.capacity - booked),
    booking:
      row.booking_id === null
        ? null
        : {
            id: row.booking_id,
            learner: user.id,
            status: row.booking_status!,
            note: row.booking_note,
            created_at: iso(row.booked_at!),
            updated_at: iso(row.rebooked_at!),
          },
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  };
}
