/** Visits to lectures, on the platform's own clock: nobody can play longer than a visit lasts. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { json, type Queries } from '../../database/tables.ts';
import type { Visit } from '../../learning/playback.ts';
import type { Ranges } from '../../learning/played.ts';

export interface Where {
  enrollment: { id: string; user_id: string };
  lecture: { id: string };
}

/** Clients that name no session share one. */
export const nameless = '';
/** A ticket that nobody used by then is thrown away. */
const ticketSeconds = 43_200;
/** More than the tabs and devices of one learner between two reports. */
const mostSessions = 20;

/** Starts the clock for somebody who is about to learn, and says under which session to report. */
export async function openVisit(db: Queries, where: Where, now: Date): Promise<string> {
  const { enrollment, lecture } = where;
  const stale = new Date(now.getTime() - ticketSeconds * 1000);
  await db
    .deleteFrom('playback_sessions')
    .where('enrollment_id', '=', enrollment.id)
    .where('lecture_id', '=', lecture.id)
    .where('reported', '=', false)
    .where('session', '<>', nameless)
    .where('opened_at', '<', stale)
    .execute();
  const ticket = randomUUID();
  await ensureVisits(db, where, [ticket, nameless], now);
  return ticket;
}

/**
 * The visits under which a report comes. One that was never heard of begins now. One that began with another of the learner's
 * lectures goes on in this one, from when it was last heard of: without a network a device has no newer ticket to name.
 */
export async function visitsOf(
  db: Queries,
  where: Where,
  sessions: readonly string[],
  now: Date,
): Promise<(Visit & { session: string })[]> {
  const named = sessions.slice(0, mostSessions);
  const elsewhere = await lastHeard(db, where, named);
  await ensureVisits(db, where, named, now, elsewhere);
  const rows = await db
    .selectFrom('playback_sessions')
    .selectAll()
    .where('enrollment_id', '=', where.enrollment.id)
    .where('lecture_id', '=', where.lecture.id)
    .where('session', 'in', [...named])
    .execute();
  return rows.map(({ session, opened_at, reported }) => ({ session, openedAt: opened_at, reported }));
}

/** Keeps what a report said of each session; attention cannot have lasted longer than the visit. */
export async function keepVisits(
  db: Queries,
  { enrollment, lecture }: Where,
  visits: readonly (Visit & { session: string })[],
  engaged: Readonly<Record<string, number>>,
  now: Date,
): Promise<number> {
  for (const { session, openedAt } of visits) {
    const passed = Math.max(0, now.getTime() - openedAt.getTime()) / 1000;
    const seconds = Math.max(0, Math.min(engaged[session] ?? 0, passed + 1));
    await db
      .updateTable('playback_sessions')
      .set({
        reported: true,
        heard_at: now,
        engaged_seconds: sql<number>`greatest(engaged_seconds, ${seconds}::numeric)`,
      })
      .where('enrollment_id', '=', enrollment.id)
      .where('lecture_id', '=', lecture.id)
      .where('session', '=', session)
      .execute();
  }
  const { seconds } = await db
    .selectFrom('playback_sessions')
    .select(sql<number>`coalesce(sum(engaged_seconds), 0)::float8`.as('seconds'))
    .where('enrollment_id', '=', enrollment.id)
    .where('lecture_id', '=', lecture.id)
    .executeTakeFirstOrThrow();
  return seconds;
}

/** The time on the platform's clock that the learner's coverage has used up so far. */
export async function usedBy(db: Queries, userId: string): Promise<Ranges> {
  const row = await db.selectFrom('playback_time').select('used').where('user_id', '=', userId).executeTakeFirst();
  return row?.used ?? [];
}

export async function keepUsed(db: Queries, userId: string, used: Ranges): Promise<void> {
  await db
    .insertInto('playback_time')
    .values({ user_id: userId, used: json(used) })
    .onConflict((clash) => clash.column('user_id').doUpdateSet({ used: json(used) }))
    .execute();
}

async function ensureVisits(
  db: Queries,
  { enrollment, lecture }: Where,
  sessions: readonly string[],
  now: Date,
  opened: ReadonlyMap<string, Date> = new Map(),
): Promise<void> {
  await db
    .insertInto('playback_sessions')
    .values(
      sessions.map((session) => ({
        enrollment_id: enrollment.id,
        lecture_id: lecture.id,
        session,
        opened_at: opened.get(session) ?? now,
        heard_at: now,
        engaged_seconds: 0,
        reported: false,
      })),
    )
    .onConflict((clash) => clash.columns(['enrollment_id', 'lecture_id', 'session']).doNothing())
    .execute();
}

/** When the platform last heard of sessions that the learner named with other lectures. */
async function lastHeard(
  db: Queries,
  { enrollment, lecture }: Where,
  sessions: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom('playback_sessions')
    .innerJoin('enrollments', 'enrollments.id', 'playback_sessions.enrollment_id')
    .select(['session', 'opened_at', 'heard_at'])
    .where('enrollments.user_id', '=', enrollment.user_id)
    .where('lecture_id', '<>', lecture.id)
    .where('session', 'in', [...sessions])
    .where('session', '<>', nameless)
    .execute();
  const latest = new Map<string, Date>();
  for (const { session, opened_at, heard_at } of rows) {
    const at = heard_at ?? opened_at;
    const known = latest.get(session);
    if (!known || at > known) latest.set(session, at);
  }
  return latest;
}
