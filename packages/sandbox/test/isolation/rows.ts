/** What belongs to whom, as the database has it. */
import { sql } from 'kysely';
import type { Db } from '../../src/database/tables.ts';

export interface Belongings {
  /** A row of a table, or a value of a column of it, `certificates.code`; `undefined` where the school has none. */
  one(table: string): string | undefined;
  /** Everything that is this school's alone. */
  readonly all: ReadonlySet<string>;
}

/** The school's ids by table. People, and what hangs on them, are its own where they belong to no other. */
export async function belongingsOf(db: Db, slug: string): Promise<Belongings> {
  const tenant = await db.selectFrom('tenants').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
  const ids = new Map<string, readonly string[]>([['tenants', [tenant.id]]]);
  for (const table of await tenantTables(db)) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where tenant_id = ${tenant.id} order by id`.execute(db);
    ids.set(
      table,
      rows.map(({ id }) => id),
    );
  }
  const { rows: people } = await sql<{ id: string }>`
    select user_id as id from memberships group by user_id
    having count(*) = 1 and bool_and(tenant_id = ${tenant.id}) order by user_id`.execute(db);
  const users = people.map(({ id }) => id);
  ids.set('users', users);
  const skills = await db.selectFrom('skills').select('id').where('user_id', 'in', users).execute();
  ids.set(
    'skills',
    skills.map(({ id }) => id),
  );
  const certificates = await db.selectFrom('certificates').select('code').where('tenant_id', '=', tenant.id).execute();
  ids.set(
    'certificates.code',
    certificates.map(({ code }) => code),
  );
  return { one: (table) => ids.get(table)?.[0], all: new Set([...ids.values()].flat()) };
}

/** Those whose rows have an id and a school. */
export async function tenantTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('id', 'tenant_id')
    group by table_name having count(*) = 2 order by table_name`.execute(db);
  return rows.map(({ name }) => name);
}
