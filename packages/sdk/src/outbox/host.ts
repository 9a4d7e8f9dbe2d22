import { currentTenant } from '@edurise/contract/session';
import type { Parts } from '../parts.ts';
import type { OutboxHost } from './outbox.ts';

/** What of a client the outbox works with. */
export const hostOf = ({ baseUrl, environment, features, session, road, events }: Parts): OutboxHost => ({
  environment,
  features,
  ready: session.ready,
  owner: () => ({ baseUrl, tenant: session.state.tenant ?? '', user: session.owner }),
  learn: () => road.call({ operation: currentTenant, name: 'tenants.current', args: {}, options: {} }),
  send: (operation, args, { name, idempotencyKey, keepalive = false, onProgress }) =>
    road.call({ operation, name, args, keepalive, options: { idempotencyKey, onProgress, retry: false } }),
  onChange(listener) {
    const ends = [
      events.on('session', () => listener('session')),
      events.on('connection', ({ online }) => online && listener('network')),
    ];
    return () => ends.forEach((end) => end());
  },
  onSignOut(listener) {
    session.leaving = listener;
    return () => (session.leaving = undefined);
  },
});
