import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { notExported, personalTables } from '../src/accounts/personal-data.ts';
import { systemClock } from '../src/clock.ts';
import type { OpenDatabase } from '../src/database/connect.ts';
import { prepareDatabase } from '../src/database/prepare.ts';

describe('what is held on a person', () => {
  let database: OpenDatabase;
  before(async () => {
    database = await prepareDatabase('memory', undefined, 'empty', systemClock);
  });
  after(() => database.close());

  /** Every column of every table that points to a table. */
  const pointing = async (to: string): Promise<string[]> => {
    const { rows } = await sql<{ name: string }>`
      select format('%s.%s', c.conrelid::regclass, a.attname) as name
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = ${to}::regclass`.execute(database.db);
    return rows.map(({ name }) => name);
  };

  test('is exported, or left out for a reason', async () => {
    const kinds = Object.values(personalTables);
    const exported = new Set(kinds.flatMap(({ table, by, through }) => (through ? [] : [`${table}.${by}`])));
    const left = (await pointing('users')).filter((column) => !exported.has(column) && !(column in notExported));
    assert.deepEqual(left, []);
  });

  test('no line names what is not there', async () => {
    const columns = new Set([
      ...(await pointing('users')),
      ...(await pointing('enrollments')),
      ...(await pointing('quiz_attempts')),
    ]);
    for (const [kind, { table, by }] of Object.entries(personalTables)) assert.ok(columns.has(`${table}.${by}`), kind);
    for (const column of Object.keys(notExported)) assert.ok(columns.has(column), column);
  });
});
