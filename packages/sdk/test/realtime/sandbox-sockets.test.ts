import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createEduRise, type EduRise } from '@edurise/sdk';
import { acquire, gradeSheet } from '@edurise/sdk/collaboration';
import { createSandbox } from '@edurise/sandbox';
import { WebSocket } from 'ws';
import { lazyRealtime } from '@edurise/sdk/realtime/lazy';

for (const plain of [false, true]) {
  describe(plain ? 'the sockets of an ordinary platform' : 'the sockets of a platform with every extension', () => {
    let sandbox: Awaited<ReturnType<typeof createSandbox>>;
    let edu: EduRise;

    before(async () => {
      sandbox = await createSandbox({ database: 'memory', plain });
      const { teacher } = sandbox.demo.accounts;
      edu = createEduRise({
        baseUrl: sandbox.url,
        tenant: sandbox.demo.tenants[0]!,
        realtime: lazyRealtime({ WebSocket }),
      });
      await edu.session.signIn({ email: teacher.email, password: teacher.password });
    });
    after(async () => {
      edu.dispose();
      await sandbox.close();
    });

    test('notifications are live, and what is asked for comes', async () => {
      const channel = edu.realtime.channel('notifications');
      const history = channel.events('history');
      await channel.ready();
      channel.send('get_history', { limit: 5 });
      const { value } = await history.next();
      assert.ok(Array.isArray((value as { notifications: unknown[] }).notifications));
      assert.equal(channel.state.features.includes('ref'), !plain);
      channel.close();
    });

    if (plain) return;

    test('a cell is locked, changed and let go of', async () => {
      const { gradeClass } = sandbox.demo;
      const channel = edu.realtime.channel('gradeCollaboration', { class_id: gradeClass });
      const states = channel.events('collaboration_state');
      const sheet = gradeSheet(channel);
      const { value } = await states.next();
      const { students, assignments } = value.state;
      const cell = { student_id: students[0].student_id, assignment_id: assignments[0].assignment_id };
      sheet.onRejected(({ error }) => assert.fail(error));
      const lease = await acquire(channel, cell);
      sheet.set(cell, 7, lease);
      assert.deepEqual([sheet.view(cell).score, sheet.view(cell).pending], [7, true]);
      await new Promise<void>((resolve) => sheet.subscribe(() => sheet.sync === 'green' && resolve()));
      assert.equal(Number(sheet.view(cell).score), 7);
      assert.equal(sheet.view(cell).pending, false);
      await lease.release();
      sheet.close();
      channel.close();
    });
  });
}
