import assert from 'node:assert/strict';
import { openSocket } from '../realtime/socket.ts';
import { courses, people } from '../school.ts';
import { refused, type Cases } from './stage.ts';

export const system: Cases = {
  'system.health': {
    async works(stage) {
      assert.ok(await stage.visitor().system.health());
    },
    async refuses(stage) {
      const answer = await fetch(`${stage.platform.sandbox.url}/api/health/`, { method: 'POST' });
      assert.equal(answer.status, 405);
    },
  },

  'system.openapi': {
    async works(stage) {
      const { openapi, paths } = await stage.visitor().system.openapi();
      assert.equal(openapi, '3.1.0');
      assert.ok(paths?.['/api/courses/{id}/']);
    },
    async refuses(stage) {
      const answer = await fetch(`${stage.platform.sandbox.url}/api/v2/openapi.json`, { method: 'DELETE' });
      assert.equal(answer.status, 405);
    },
  },

  'audit.list': {
    async works(stage) {
      const [ada, tess] = [await stage.as('ada'), await stage.as('tess')];
      const { id, edu } = await stage.learner();
      await edu.courses.enroll(courses.basics);
      await tess.accommodations.replace(id, { time_factor: 1.25 });
      const { items } = await ada.audit.list({ target_id: id });
      assert.deepEqual(
        items.map(({ action, actor, actor_name, target_type, changes }) => [
          action,
          actor,
          actor_name,
          target_type,
          changes!['time_factor'],
        ]),
        [['accommodations.replace', people.tess.id, 'Tess Test', 'user', { from: 1, to: 1.25 }]],
      );
      const { created_at } = items[0]!;
      const among = async (query: object) => (await ada.audit.list({ target_id: id, ...query })).count;
      assert.equal(await among({ action: 'accommodations', actor: people.tess.id, since: created_at }), 1);
      assert.equal(await among({ until: created_at }), 0);
      assert.equal(await among({ action: 'accommodation' }), 0);
    },
    async refuses(stage) {
      await refused((await stage.as('tess')).audit.list(), 403);
      await refused((await stage.as('ada')).audit.list({ since: 'yesterday' }), 400, 'since');
    },
  },

  'realtime.ticket': {
    async works(stage) {
      const { ticket, expires_at } = await (await stage.as('sam')).realtime.ticket();
      assert.equal(Date.parse(expires_at!), stage.platform.sandbox.clock.now() + 30_000);
      const query = `?ticket=${ticket}`;
      const socket = await openSocket(stage.platform, '/ws/v2/notifications/', { query });
      await socket.next('connection_established');
      socket.close();
    },
    async refuses(stage) {
      const answer = await stage.platform.call('POST', '/api/realtime/tickets/');
      assert.equal(answer.status, 401);
    },
  },
};
