import { createHash } from 'node:crypto';
import type { Db } from '../database/tables.ts';
import { Problem } from './problem.ts';

export interface Rendered {
  status: number;
  /** `null`: no body. */
  body: string | null;
}

export interface Done {
  rendered: Rendered;
  /** The answer to an earlier request with the same key. */
  replayed: boolean;
}

/** A request that died at work gives its key free after this. */
const abandonedAfter = 60_000;
const keptFor = 86_400_000;

/**
 * Does the work once for each key of a caller: a repetition gets the first answer again.
 * Refusals are not kept, as they changed nothing and the next try may succeed.
 */
export async function once(
  db: Db,
  now: Date,
  { scope, payload }: { scope: string; payload: string },
  work: () => Promise<Rendered>,
): Promise<Done> {
  const fingerprint = createHash('sha256').update(payload).digest('base64url');
  await db
    .deleteFrom('idempotency_keys')
    .where((eb) =>
      eb.or([
        eb('created_at', '<', new Date(now.getTime() - keptFor)),
        eb.and([eb('status', 'is', null), eb('created_at', '<', new Date(now.getTime() - abandonedAfter))]),
      ]),
    )
    .execute();
  const mine = await db
    .insertInto('idempotency_keys')
    .values({ scope, fingerprint, status: null, body: null, created_at: now })
    .onConflict((conflict) => conflict.column('scope').doNothing())
    .returning('scope')
    .executeTakeFirst();
  if (!mine) return { rendered: await earlier(db, scope, fingerprint), replayed: true };
  try {
    const rendered = await work();
    await db.updateTable('idempotency_keys').set(rendered).where('scope', '=', scope).execute();
    return { rendered, replayed: false };
  } catch (error) {
    await db.deleteFrom('idempotency_keys').where('scope', '=', scope).execute();
    throw error;
  }
}

async function earlier(db: Db, scope: string, fingerprint: string): Promise<Rendered> {
  const kept = await db.selectFrom('idempotency_keys').selectAll().where('scope', '=', scope).executeTakeFirst();
  if (kept && kept.fingerprint !== fingerprint) {
    throw new Problem(422, 'This Idempotency-Key was used with another request.', { code: 'idempotency_key_reused' });
  }
  if (!kept || kept.status === null) {
    throw new Problem(409, 'A request with this Idempotency-Key is still at work.', { code: 'idempotency_key_in_use' });
  }
  return { status: kept.status, body: kept.body };
}
