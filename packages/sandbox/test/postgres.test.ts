import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createSandbox } from '@edurise/sandbox';
import { apiSuite } from './api/suite.ts';
import { startPlatform } from './platform.ts';
import { findServer } from './postgres-server.ts';
import { learnerOf } from './progress/learners.ts';
import { lectures, people, school } from './school.ts';

const server = await findServer();

if (!server) {
  test('the API on PostgreSQL', { skip: 'PostgreSQL is not installed and DATABASE_URL is not set' });
} else {
  const url = await server.createDatabase();
  after(() => server.stop());
  apiSuite('the API on PostgreSQL', () => ({ url }));

  test('progress M4: a film that is touched up while reports are on their way loses nothing of them', async () => {
    const platform = await startPlatform({ database: { url: await server.createDatabase() } });
    const video = `/api/lectures/${lectures.video}/`;
    let films = 0;
    const touchUp = () =>
      platform.call('POST', `${video}video/`, {
        as: 'tess',
        body: { video_url: `https://films.test/${(films += 1)}.mp4`, duration_seconds: 100 },
      });
    try {
      await touchUp();
      for (let round = 0; round < 12; round++) {
        const ann = await learnerOf(platform);
        const session = await ann.open();
        platform.pass(200);
        const touched = new Promise((resolve) => setTimeout(resolve, round % 6)).then(touchUp);
        await Promise.all([ann.report({ played: [[0, 80]], session, seq: 1 }), touched]);
        const { body } = await platform.call('GET', `${video}progress/`, { token: ann.token });
        assert.deepEqual([body.played, body.completion_percentage], [[[0, 80]], '80.00']);
      }
    } finally {
      await platform.close();
    }
  });

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
