import { system } from '@edurise/contract/system';
import { schemas } from '@edurise/contract/system/schemas';
import { iso } from '../../clock.ts';
import { databaseHealth } from '../../database/health.ts';
import { implement } from '../../http/implement.ts';
import { notYet } from '../../http/not-yet.ts';
import { issueTicket } from '../../realtime/tickets.ts';
import { auditHandlers } from './audit-log.ts';

export const systemRoutes = implement(system, schemas, {
  system: {
    async health({ db }) {
      const database = await databaseHealth(db);
      return { status: database.status, services: { database }, version: '0.1.0' };
    },

    async openapi({ link }) {
      // Made when it is first asked for: whoever starts a sandbox for a test rarely does.
      const { openapi } = await import('@edurise/contract/openapi');
      return { ...openapi({ server: new URL(link('/')!).origin }) };
    },
  },
  graphql: { execute: notYet },
  audit: auditHandlers,
  realtime: {
    async ticket({ db, claims, tenant, now }) {
      // Nobody gets here without a token.
      const { ticket, expires } = await issueTicket(db, claims!, tenant, now);
      return { ticket, expires_at: iso(expires) };
    },
  },
});
