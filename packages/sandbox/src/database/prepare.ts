import { randomUUID } from 'node:crypto';
import type { Features } from '@edurise/contract/models';
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { DemoData } from '../demo/index.ts';
import { loadDemo } from '../seeding/load.ts';
import { json, type Db, type Queries } from './tables.ts';
import { migrate, openDatabase, type DatabaseOption, type OpenDatabase } from './connect.ts';
import { snapshotOf, type SnapshotKind } from './snapshot.ts';

/** Opens the database with its tables and, where it is new, what is to be in it: the demo data, or one empty school. */
export async function prepareDatabase(
  option: DatabaseOption,
  data: DemoData | undefined,
  kind: SnapshotKind,
  clock: Clock,
): Promise<OpenDatabase> {
  const isEmbedded = option === 'memory' || 'directory' in option;
  const snapshot = isEmbedded ? snapshotOf(kind, JSON.stringify(data ?? '')) : undefined;
  const opened = await openDatabase(option, snapshot);
  try {
    await migrate(opened.db);
    if (isEmbedded) await endAbandonedWork(opened.db);
    if (await fill(opened.db, data, new Date(clock.now()))) await keep();
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;

  /** Only from memory: a directory may hold more than what is new. */
  async function keep(): Promise<void> {
    if (option !== 'memory') return;
    const content = await opened.dump();
    // A read-only installation works too, only slower.
    if (content) await snapshot?.write(content).catch(() => undefined);
  }
}

/** One process has this database: what was at work when the one before was killed may be asked for again at once. */
async function endAbandonedWork(db: Db): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('status', 'is', null).execute();
}

/** Whether there was anything to do. Of several processes that start on one new database, one fills it. */
function fill(db: Db, data: DemoData | undefined, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(20260101)`.execute(trx);
    if (!(await isEmpty(trx))) return false;
    await (data ? loadDemo(trx, data) : openSchool(trx, now));
    await sql`analyze`.execute(trx);
    return true;
  });
}

async function isEmpty(db: Queries): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select 1 from tenants) as found`.execute(db);
  return !rows[0]?.found;
}

/** A platform without a school would answer nothing. */
async function openSchool(db: Queries, now: Date): Promise<void> {
  await db
    .insertInto('tenants')
    .values({
      id: randomUUID(),
      name: 'School',
      slug: 'school',
      branding: json({}),
      locale: 'en',
      is_default: true,
      features: json(allFeatures),
      payment_providers: json([]),
      created_at: now,
      updated_at: now,
    })
    .execute();
}

const allFeatures: Features = { idempotency_keys: true, request_ids: true, autosave: true, played_ranges: true };
