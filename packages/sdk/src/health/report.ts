import { health } from '@edurise/contract/system/health';
import type { Health } from '@edurise/contract/system/models';
import type { CircuitState } from '../breaker/breaker.ts';
import type { ClientCore } from '../client.ts';
import { isApiError, isOffline, type EduRiseError } from '../errors.ts';
import type { OutboxState } from '../outbox/outbox.ts';
import type { Parts } from '../parts.ts';
import type { SessionState } from '../session/session.ts';

/**
 * `offline`: this device has no network. `down`: the platform does not answer, or says that it is down. `degraded`: it
 * answers, but a service of it, a part that keeps failing, or the session is in trouble.
 */
export type HealthStatus = 'up' | 'degraded' | 'down' | 'offline';

export interface ServiceHealth {
  /** `up`, `down`, or a word of the platform's own. */
  readonly status: string;
  /** As the platform measures it. */
  readonly responseTimeMs: number | undefined;
}

export interface HealthReport {
  readonly status: HealthStatus;
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
  /** How long the platform took to answer, seen from here. */
  readonly responseTimeMs: number;
  readonly version: string | undefined;
  /** `database`, `cache` and more, as far as the platform tells; empty where it tells nothing. */
  readonly services: Readonly<Record<string, ServiceHealth>>;
  /** Why it counts as down. */
  readonly error: EduRiseError | undefined;
  readonly session: SessionState['status'];
  readonly outbox: OutboxState;
  readonly circuits: readonly CircuitState[];
}

/** Anonymous and past the breaker: neither a session nor a circuit is touched by being looked at. */
const ask = async (parts: Parts): Promise<Health | EduRiseError | undefined> => {
  try {
    return ((await parts.direct(health, undefined)) ?? undefined) as Health | undefined;
  } catch (caught) {
    const error = caught as EduRiseError;
    // Whoever refuses is there; an ordinary platform has no such address.
    return isApiError(error) && error.status < 500 ? undefined : error;
  }
};

const statusOf = (
  { session, circuits, services, error }: Omit<HealthReport, 'status'>,
  said: string | undefined,
): HealthStatus => {
  if (error) return isOffline(error) ? 'offline' : 'down';
  if (said === 'down') return 'down';
  const troubled =
    said === 'degraded' ||
    session === 'degraded' ||
    circuits.some(({ state }) => state !== 'closed') ||
    Object.values(services).some(({ status }) => status === 'down');
  return troubled ? 'degraded' : 'up';
};

export const reportOn = async (
  parts: Parts,
  { session, outbox, circuits }: Pick<ClientCore, 'session' | 'outbox' | 'circuits'>,
): Promise<HealthReport> => {
  const { now } = parts.environment;
  const asked = now();
  const answer = await ask(parts);
  const error = answer instanceof Error ? answer : undefined;
  const told = answer instanceof Error ? undefined : answer;
  const checkedAt = now();
  const report = {
    checkedAt,
    responseTimeMs: checkedAt - asked,
    version: told?.version ?? undefined,
    services: Object.fromEntries(
      Object.entries(told?.services ?? {}).map(([name, { status, response_time_ms: ms }]) => [
        name,
        { status, responseTimeMs: ms ?? undefined },
      ]),
    ),
    error,
    session: session.state.status,
    outbox: outbox.state,
    circuits: circuits?.state() ?? [],
  };
  return Object.freeze({ status: statusOf(report, told?.status), ...report });
};
