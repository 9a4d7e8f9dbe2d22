import { isDeepStrictEqual } from 'node:util';
import type { Accommodations } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { isoOrNull } from '../../clock.ts';
import type { Queries } from '../../database/tables.ts';
import type { AccommodationsTable } from '../../database/tables/proctoring.ts';
import { nothingGranted, type Granted } from '../../learning/accommodations.ts';

type AccommodationsRow = Selectable<AccommodationsTable>;

export const findAccommodations = (
  db: Queries,
  tenantId: string,
  userId: string,
): Promise<AccommodationsRow | undefined> =>
  db
    .selectFrom('accommodations')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .executeTakeFirst();

/** Of so many learners those who are granted anything. */
export async function grantedAmong(
  db: Queries,
  tenantId: string,
  userIds: readonly string[],
): Promise<Map<string, Granted>> {
  if (!userIds.length) return new Map();
  const rows = await db
    .selectFrom('accommodations')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('user_id', 'in', userIds)
    .execute();
  return new Map(
    rows
      .map((row) => [row.user_id, granted(row)] as const)
      .filter(([, each]) => !isDeepStrictEqual(each, nothingGranted)),
  );
}

export const granted = (row: AccommodationsRow | undefined): Granted =>
  row
    ? {
        time_factor: Number(row.time_factor),
        extra_minutes: row.extra_minutes,
        untimed: row.untimed,
        extra_attempts: row.extra_attempts,
      }
    : nothingGranted;

export const grantedTo = async (db: Queries, tenantId: string, userId: string): Promise<Granted> =>
  granted(await findAccommodations(db, tenantId, userId));

export const presentAccommodations = (user: string, row: AccommodationsRow | undefined): Accommodations => ({
  user,
  ...granted(row),
  updated_at: isoOrNull(row?.updated_at ?? null),
});
