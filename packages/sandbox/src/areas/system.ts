import { system } from '@edurise/contract/system';
import { schemas } from '@edurise/contract/system/schemas';
import { sql } from 'kysely';
import { implement } from '../http/implement.ts';

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
  },
});
