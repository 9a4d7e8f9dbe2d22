/** Tickets let a socket in without a token in its address, which proxies write down. */
import { createHash, randomBytes } from 'node:crypto';
import type { Claims } from '../accounts/tokens.ts';
import type { Queries } from '../database/tables.ts';

const lifetime = 30_000;

const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('base64url');

/** In the name of whoever holds the token, at one school. */
export async function issueTicket(
  db: Queries,
  claims: Claims,
  tenant: { id: string },
  now: Date,
): Promise<{ ticket: string; expires: Date }> {
  const ticket = randomBytes(32).toString('base64url');
  const expires = new Date(now.getTime() + lifetime);
  await db.deleteFrom('realtime_tickets').where('expires_at', '<=', now).execute();
  await db
    .insertInto('realtime_tickets')
    .values({
      hash: hashOf(ticket),
      user_id: claims.userId,
      tenant_id: tenant.id,
      session_id: claims.session,
      token_expires_at: claims.expires,
      expires_at: expires,
    })
    .execute();
  return { ticket, expires };
}

/** Takes a ticket, once: `undefined` where it is none, or no more. */
export async function takeTicket(db: Queries, ticket: string, now: Date): Promise<Claims | undefined> {
  const taken = await db
    .deleteFrom('realtime_tickets')
    .where('hash', '=', hashOf(ticket))
    .returningAll()
    .executeTakeFirst();
  if (!taken || taken.expires_at <= now) return undefined;
  return {
    userId: taken.user_id,
    tenantId: taken.tenant_id,
    session: taken.session_id,
    expires: taken.token_expires_at,
    jti: taken.hash,
  };
}
