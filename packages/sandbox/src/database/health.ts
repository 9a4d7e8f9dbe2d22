import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** Whether the database answers, and how fast. */
export async function databaseHealth(db: Db): Promise<{ status: 'up' | 'down'; response_time_ms: number }> {
  const begun = performance.now();
  const isUp = await sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  return { status: isUp ? 'up' : 'down', response_time_ms: Math.round((performance.now() - begun) * 100) / 100 };
}
