import { randomBytes } from 'node:crypto';
import type { Queries } from '../database/tables.ts';

/** A key of 32 bytes, made when it is first asked for. Kept with the data: it outlives a restart, and processes on one database share it. */
export async function secret(db: Queries, name: string): Promise<Uint8Array> {
  await db
    .insertInto('secrets')
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64url');
}
