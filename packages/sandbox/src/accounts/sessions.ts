/** Where a person is signed in. A session is a family of refresh tokens: each rotation kills one and adds the next. */
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Queries } from '../database/tables.ts';
import type { SessionsTable } from '../database/tables/accounts.ts';
import { closeSockets } from '../realtime/signal.ts';

/** What a session is recognised by. */
export interface Device {
  userAgent: string;
  address: string;
}

interface Lifetime {
  now: Date;
  expires: Date;
}

export async function beginSession(
  db: Queries,
  { userId, tenantId }: { userId: string; tenantId: string },
  { userAgent, address }: Device,
  { now, expires }: Lifetime,
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('sessions')
    .values({
      id,
      user_id: userId,
      tenant_id: tenantId,
      user_agent: userAgent.slice(0, 500),
      address,
      created_at: now,
      last_used_at: now,
      expires_at: expires,
      ended_at: null,
    })
    .execute();
  return id;
}

/** A rotation keeps a session alive, and may move it to another tenant. `false`: it has ended. */
export async function prolongSession(
  db: Queries,
  id: string,
  tenantId: string,
  { now, expires }: Lifetime,
): Promise<boolean> {
  const alive = await db
    .updateTable('sessions')
    .set({ tenant_id: tenantId, last_used_at: now, expires_at: expires })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return alive !== undefined;
}

/** Newest first. */
export const sessionsOf = (db: Queries, userId: string, now: Date): Promise<Selectable<SessionsTable>[]> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .execute();

/** Has it neither ended nor run out? Tokens from before sessions had names are of none. */
export async function isAlive(db: Queries, id: string | null, now: Date): Promise<boolean> {
  if (id === null) return true;
  const alive = await db
    .selectFrom('sessions')
    .select('id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return alive !== undefined;
}

/** Ends one session of a user, or all: their refresh tokens are dead from now on. How many were alive? */
export async function endSessions(db: Queries, userId: string, now: Date, id?: string): Promise<number> {
  const mine = db.updateTable('sessions').set({ ended_at: now }).where('user_id', '=', userId);
  const ended = await (id === undefined ? mine : mine.where('id', '=', id))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .execute();
  if (ended.length) {
    await db
      .updateTable('refresh_tokens')
      .set({ blacklisted_at: now })
      .where(
        'session_id',
        'in',
        ended.map((session) => session.id),
      )
      .where('blacklisted_at', 'is', null)
      .execute();
    await closeSockets(
      db,
      ended.map((session) => session.id),
    );
  }
  return ended.length;
}
