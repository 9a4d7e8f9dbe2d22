import assert from 'node:assert/strict';
import type { Cases } from './stage.ts';

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
};
