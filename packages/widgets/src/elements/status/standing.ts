import type { ClientCore, HealthStatus } from '@edurise/sdk/core';

/** What matters most just now, in one word. */
export type Standing =
  /** The platform has refused something for good. */
  | 'failed'
  | 'offline'
  | 'down'
  | 'sending'
  | 'degraded'
  /** Nothing is told live for the moment. */
  | 'interrupted'
  | 'fine';

interface Known {
  readonly health: HealthStatus;
  readonly outbox: ClientCore['outbox']['state'];
  readonly realtime: string | undefined;
}

export const standingOf = ({ health, outbox, realtime }: Known): Standing => {
  if (outbox.failed) return 'failed';
  if (health === 'offline' || health === 'down') return health;
  if (outbox.waiting + outbox.sending) return 'sending';
  if (health === 'degraded') return health;
  return realtime === 'lost' ? 'interrupted' : 'fine';
};
