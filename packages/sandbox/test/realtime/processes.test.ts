/** Several sandboxes on one PostgreSQL server: it does not matter which one a socket is at. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { startPlatform, type Platform } from '../platform.ts';
import { findServer } from '../postgres-server.ts';
import { gradeClass, people } from '../school.ts';
import { openSocket, type TestSocket } from './socket.ts';

const server = await findServer();
const sheet = `/ws/v2/grades/collaboration/${gradeClass.basics}/`;
const cell = { student_id: people.sam.id, assignment_id: gradeClass.essay };

describe(
  'sockets of two processes on one PostgreSQL',
  { skip: server ? false : 'PostgreSQL is not installed and DATABASE_URL is not set' },
  () => {
    let one: Platform;
    let other: Platform;
    let database: pg.Client;
    before(async () => {
      const url = await server!.createDatabase();
      one = await startPlatform({ database: { url } });
      other = await startPlatform({ database: { url } });
      database = new pg.Client(url);
      await database.connect();
    });
    after(async () => {
      await database.end();
      await Promise.all([one.close(), other.close()]);
      await server!.stop();
    });

    async function talk(): Promise<{ id: string; sam: TestSocket; tess: TestSocket }> {
      const { body } = await one.call('POST', '/api/conversations/', {
        as: 'sam',
        body: { participants: [people.tess.id, people.tom.id], title: 'Across' },
      });
      const path = `/ws/chat/${body.id}/`;
      const sam = await openSocket(one, path, { as: 'sam' });
      await sam.next('connection_established');
      const tess = await openSocket(other, path, { as: 'tess' });
      await tess.next('connection_established');
      return { id: String(body.id), sam, tess };
    }

    test('events are heard at both, in one order and numbered as one', async () => {
      const { id, sam, tess } = await talk();
      await Promise.all(
        Array.from({ length: 20 }, async (_, count) => {
          await (count % 2 ? sam : tess).ask('message', { content: `Message ${count}` });
        }),
      );
      // Longer than what fits into a notice of the database.
      await other.call('POST', '/api/messages/', { as: 'tess', body: { conversation: id, content: 'é'.repeat(5000) } });
      const heard = async (socket: TestSocket) => {
        const messages = [];
        while (messages.length < 21) messages.push(await socket.next('message'));
        return messages.map(({ seq, content, epoch }) => [seq as number, content as string, epoch as string]);
      };
      const [atOne, atOther] = [await heard(sam), await heard(tess)];
      assert.deepEqual(atOne, atOther);
      assert.deepEqual(
        atOne.map(([seq]) => seq),
        Array.from({ length: 21 }, (_, count) => count + 1),
      );
      assert.equal(atOne.at(-1)![1], 'é'.repeat(5000));
      tess.send({ action: 'typing', is_typing: true });
      assert.equal((await sam.next('typing'))['user_id'], people.tess.id);
      sam.close();
      tess.close();
    });

    test('what was missed at one is sent again at the other, and a reference counts at both', async () => {
      const { id, sam, tess } = await talk();
      const first = await sam.ask('message', { content: '1' }, 'across');
      const { epoch, seq } = await tess.next('message');
      tess.terminate();
      await sam.ask('message', { content: '2' });
      const back = await openSocket(one, `/ws/chat/${id}/`, { as: 'tess' });
      assert.equal((await back.ask('resume', { epoch, seq }))['complete'], true);
      assert.equal((await back.next('message'))['content'], '2');
      const moved = await openSocket(other, `/ws/chat/${id}/`, { as: 'sam' });
      assert.deepEqual(await moved.ask('message', { content: '1' }, 'across'), first);
      for (const socket of [sam, back, moved]) socket.close();
    });

    test('people see each other, and a cell is locked at both', async () => {
      const [tess, ada] = [await openSocket(one, sheet, { as: 'tess' }), await openSocket(other, sheet, { as: 'ada' })];
      await ada.next('connection_established');
      while ((await tess.next('user_joined'))['user_id'] !== people.ada.id);
      const { result } = await tess.ask('lock_cell', { ...cell });
      assert.equal((await ada.next('cell_locked'))['locked_by'], people.tess.id);
      assert.equal((await ada.ask('lock_cell', { ...cell }))['code'], 'cell_locked');
      assert.equal((await ada.ask('update_grade', { ...cell, score: 1 }))['code'], 'cell_locked');
      await tess.ask('update_grade', { ...cell, score: 2, fence: result.fence });
      assert.equal((await ada.next('grade_updated'))['score'], '2.00');
      ada.send({ action: 'get_state' });
      const { state } = await ada.next('collaboration_state');
      assert.deepEqual(state.active_users.map((user: { user_id: string }) => user.user_id).sort(), [
        people.tess.id,
        people.ada.id,
      ]);
      tess.close();
      while ((await ada.next('user_left'))['user_id'] !== people.tess.id);
      ada.close();
    });

    test('a ticket of one lets in at the other, once, and signing out ends the sockets of both', async () => {
      const { token, refresh } = await one.learner();
      const { body } = await one.call('POST', '/api/realtime/tickets/', { token });
      const query = `?ticket=${body.ticket}`;
      const socket = await openSocket(other, '/ws/v2/notifications/', { query });
      await socket.next('connection_established');
      assert.equal((await (await openSocket(one, '/ws/v2/notifications/', { query })).closed).code, 4401);
      await one.call('POST', '/api/auth/logout/', { token, body: { refresh } });
      assert.deepEqual(await socket.closed, { code: 4401, reason: 'session_ended' });
    });

    test('those at a process that died are seen off by another', async () => {
      const ada = await openSocket(one, sheet, { as: 'ada' });
      await ada.next('connection_established');
      const ghost = randomUUID();
      const seen = new Date(one.sandbox.clock.now() - 31_000);
      await database.query(
        `insert into realtime_sessions (id, stream, user_id, user_name, process, joined_at, seen_at)
         values ($1, $2, $3, 'Tess Test', $4, $5, $5)`,
        [ghost, `gradeCollaboration/${gradeClass.basics}`, people.tess.id, randomUUID(), seen],
      );
      while ((await ada.next('user_left'))['session_id'] !== ghost);
      await ada.ask('ping');
      assert.ok(!ada.untaken().includes('user_left'));
      ada.close();
    });

    test('what was said while a process did not hear the database is not lost', async () => {
      const { id, sam, tess } = await talk();
      const { rowCount } = await database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and query = 'listen edurise'`,
      );
      assert.equal(rowCount, 2);
      await one.call('POST', '/api/messages/', { as: 'sam', body: { conversation: id, content: 'Still there?' } });
      for (const socket of [sam, tess]) assert.equal((await socket.next('message'))['content'], 'Still there?');
      await sam.ask('message', { content: 'Yes' });
      for (const socket of [sam, tess]) assert.equal((await socket.next('message'))['seq'], 2);
      sam.close();
      tess.close();
    });
  },
);
