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
};
