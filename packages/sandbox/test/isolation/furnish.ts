/** Gives a school one row of every table in which it has none, so that there is something of each kind to reach for. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../../src/database/tables.ts';
import { tenantTables } from './rows.ts';

interface Column {
  table: string;
  name: string;
  type: string;
  position: number;
  /** The table that it points to. */
  target: string | null;
}

/** Of the JSON columns, those that hold one object; the others hold lists. */
const objects: ReadonlySet<string> = new Set(['audit_log.changes']);

export async function furnish(db: Db, slug: string): Promise<void> {
  const { id: tenant } = await db.selectFrom('tenants').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
  const columns = await requiredColumns(db);
  for (const table of [...(await tenantTables(db)), 'skills']) await oneOf(table);

  /** The school's row, made with those that it points to where there is none. */
  async function oneOf(table: string): Promise<string> {
    const found = await findOne(table);
    if (found) return found;
    const row: Record<string, unknown> = {};
    for (const column of columns.filter((one) => one.table === table)) row[column.name] = await valueFor(column);
    const names = Object.keys(row).map((name) => sql.ref(name));
    const values = Object.values(row).map((value) => sql`${value}`);
    await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(db);
    return String(row['id']);
  }

  async function findOne(table: string): Promise<string | undefined> {
    const own = sql`select user_id from memberships where tenant_id = ${tenant}`;
    const isOurs =
      table === 'users'
        ? sql`id in (${own})`
        : table === 'skills'
          ? sql`user_id in (${own})`
          : sql`tenant_id = ${tenant}`;
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where ${isOurs} order by id limit 1`.execute(db);
    return rows[0]?.id;
  }

  async function valueFor({ table, name, type, position, target }: Column): Promise<unknown> {
    if (target === 'tenants') return tenant;
    if (target) return oneOf(target);
    if (type === 'uuid') return randomUUID();
    if (type === 'jsonb') return objects.has(`${table}.${name}`) ? '{}' : '[]';
    if (type === 'boolean') return false;
    // One after the other: what begins has to begin before it ends.
    if (type.startsWith('timestamp') || type === 'date') return new Date(Date.UTC(2026, 2, 1, position));
    return /int|numeric|double/.test(type) ? 1 : `${table} ${name} of ${slug}`;
  }
}

async function requiredColumns(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.table_name as table, c.column_name as name, c.data_type as type,
      c.ordinal_position as position, points.target
    from information_schema.columns c
    left join (
      select k.table_name, k.column_name, min(u.table_name) as target
      from information_schema.table_constraints t
      join information_schema.key_column_usage k using (constraint_name)
      join information_schema.constraint_column_usage u using (constraint_name)
      where t.constraint_type = 'FOREIGN KEY' group by k.table_name, k.column_name
    ) points using (table_name, column_name)
    where c.table_schema = 'public' and c.is_nullable = 'NO' and c.column_default is null
      and c.is_identity = 'NO' and c.is_generated = 'NEVER'`.execute(db);
  return rows;
}
