import { system } from '@edurise/contract/system';
import { schemas } from '@edurise/contract/system/schemas';
import { sql } from 'kysely';
import { implement } from '../http/implement.ts';
import { notYet } from '../http/not-yet.ts';
import { auditHandlers } from './audit-log.ts';

export const systemRoutes = implement(system, schemas, {
  system: {
    async health({ db }) {
      const begun = performance.now();
      const isUp = await sql`select 1`.execute(db).then(
        () => true,
        () => false,
      );
      const took = Math.round((performance.now() - begun) * 100) / 100;
      const status = isUp ? 'up' : 'down';
      return { status, services: { database: { status, response_time_ms: took } }, version: '0.1.0' };
    },

    async openapi({ link }) {
      // Made when it is first asked for: whoever starts a sandbox for a test rarely does.
      const { openapi } = await import('@edurise/contract/openapi');
      return { ...openapi({ server: new URL(link('/')!).origin }) };
    },
  },
  graphql: { execute: notYet },
  audit: auditHandlers,
  realtime: { ticket: notYet },
});
