import assert from 'node:assert/strict';
import { courses } from '../school.ts';
import { nowhere, refused, type Cases } from './stage.ts';

export const notifications: Cases = {
  'notifications.list': {
    async works(stage) {
      const { edu } = await stage.learner();
      await edu.courses.enroll(courses.basics);
      stage.platform.pass(1);
      // The day after the stage's tomorrow: it is due soon.
      const soon = new Date(stage.platform.sandbox.clock.now() + 86_400_000).toISOString().slice(0, 10);
      const tess = await stage.as('tess');
      const { id } = await tess.courses.createAssignment(courses.basics, { title: 'By tomorrow', due_date: soon });
      stage.platform.pass(1);
      const about = async () => {
        const { items } = await edu.notifications.list({ page_size: 100 });
        return items
          .filter(({ notification_type: type, data }) => type === 'enrollment' || data?.['assignment'] === id)
          .map(({ title }) => title);
      };
      const told = ['Due soon: By tomorrow', 'New assignment: By tomorrow', 'Welcome to Basics of Light'];
      assert.deepEqual(await about(), told);
      assert.deepEqual(await about(), told, 'reminded once');
      await edu.assignments.submit(id, { content: 'Done.' });
      const { items } = await tess.notifications.list({ notification_type: 'submission' });
      assert.ok(items.some(({ data }) => data?.['assignment'] === id));
    },
    async refuses(stage) {
      await refused(stage.visitor().notifications.list(), 401);
      const sam = await stage.as('sam');
      await refused(sam.notifications.list({ notification_type: 'gossip' }), 400, 'notification_type');
      await refused(sam.notifications.list({ page: 99 }), 404);
    },
  },
  'notifications.unreadCount': {
    async works(stage) {
      const { edu } = await stage.learner();
      assert.deepEqual(await edu.notifications.unreadCount(), { unread_count: 0 });
      await edu.courses.enroll(courses.advanced);
      assert.deepEqual(await edu.notifications.unreadCount(), { unread_count: 1 });
    },
    async refuses(stage) {
      await refused(stage.visitor().notifications.unreadCount(), 401);
    },
  },
  'notifications.markRead': {
    async works(stage) {
      const { edu } = await stage.learner();
      await edu.courses.enroll(courses.advanced);
      const [news] = (await edu.notifications.list({ is_read: false })).items;
      assert.equal((await edu.notifications.markRead(news!.id)).is_read, true);
      assert.deepEqual((await edu.notifications.list({ is_read: false })).items, []);
      assert.deepEqual(await edu.notifications.unreadCount(), { unread_count: 0 });
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await edu.courses.enroll(courses.advanced);
      const [news] = (await edu.notifications.list()).items;
      await refused((await stage.as('sam')).notifications.markRead(news!.id), 404);
      await refused((await stage.as('ada')).notifications.markRead(news!.id), 404);
      await refused(edu.notifications.markRead(nowhere), 404);
    },
  },
  'notifications.markAllRead': {
    async works(stage) {
      const { edu } = await stage.learner();
      const { edu: other } = await stage.learner();
      for (const client of [edu, other]) await client.courses.enroll(courses.advanced);
      await edu.courses.enroll(courses.members);
      assert.deepEqual(await edu.notifications.markAllRead(), { updated: 2 });
      assert.deepEqual(await edu.notifications.markAllRead(), { updated: 0 });
      assert.deepEqual(await other.notifications.unreadCount(), { unread_count: 1 });
    },
    async refuses(stage) {
      await refused(stage.visitor().notifications.markAllRead(), 401);
    },
  },
};
