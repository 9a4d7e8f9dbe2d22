import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createSandbox } from '@edurise/sandbox';
import { apiSuite } from './api/suite.ts';
import { findServer } from './postgres-server.ts';
import { people, school } from './school.ts';

const server = await findServer();

if (!server) {
  test('the API on PostgreSQL', { skip: 'PostgreSQL is not installed and DATABASE_URL is not set' });
} else {
  const url = await server.createDatabase();
  after(() => server.stop());
  apiSuite('the API on PostgreSQL', () => ({ url }));

  test('two processes on one database share their people, their sessions and what is in it', async () => {
    const shared = await server.createDatabase();
    const [one, other] = [
      await createSandbox({ demo: school, database: { url: shared } }),
      await createSandbox({ demo: school, database: { url: shared } }),
    ];
    try {
      const answer = await fetch(`${one.url}/api/auth/login/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: people.sam.email, password: people.sam.password }),
      });
      const { access } = (await answer.json()) as { access: string };
      const me = await fetch(`${other.url}/api/users/me/`, { headers: { authorization: `Bearer ${access}` } });
      assert.equal(me.status, 200);
      assert.equal(((await me.json()) as { id: string }).id, people.sam.id);
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  });
}
