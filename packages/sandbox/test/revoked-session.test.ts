import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTokens, type Tokens } from '../src/accounts/tokens.ts';
import type { OpenDatabase } from '../src/database/connect.ts';
import { prepareDatabase } from '../src/database/prepare.ts';
import { json } from '../src/database/tables.ts';

let database: OpenDatabase;
let tokens: Tokens;
let tenant: string;
const user = '00000000-0000-4000-8000-000000000001';
const now = new Date('2026-03-02T09:00:00Z');
const clock = { now: () => now.getTime() };

before(async () => {
  database = await prepareDatabase('memory', undefined, 'empty', clock);
  const { db } = database;
  const at = { created_at: now, updated_at: now };
  const empty = { bio: '', location: '', avatar: null, settings: json({}), preferences: json({}), social: json({}) };
  const flags = { is_active: true, is_verified: true, is_superuser: false };
  const person = { email: 'ada@north.test', password: '', first_name: 'Ada', last_name: 'Test' };
  await db
    .insertInto('users')
    .values({ id: user, ...person, ...empty, ...flags, ...at })
    .execute();
  tenant = (await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()).id;
  tokens = await createTokens(db, clock, { accessSeconds: 300, refreshSeconds: 3600 });
});
after(() => database.close());

test('a session that ends while its tokens are renewed stays ended', async () => {
  const { refresh } = await tokens.issue(user, tenant, { userAgent: '', address: '' });
  const claims = await tokens.readRefresh(refresh);
  // Another process has ended the session, and has not come to its tokens yet.
  await database.db.updateTable('sessions').set({ ended_at: now }).where('user_id', '=', user).execute();
  await assert.rejects(tokens.rotate(claims, tenant), /Session has ended/);
});
