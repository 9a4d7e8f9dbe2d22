import type { ClientCore } from '../client.ts';
import { environmentOf, type Environment } from '../environment.ts';
import { Events } from '../events.ts';
import type { HealthReport, HealthStatus } from './report.ts';

export interface MonitorOptions {
  /** Between two looks at the platform; 30. Up to a tenth more is drawn, so that not every page asks at once. */
  everySeconds?: number | undefined;
  environment?: Partial<Environment> | undefined;
}

export interface Monitor {
  /** By the last look; before the first, what the device says of its network. */
  readonly status: HealthStatus;
  readonly report: HealthReport | undefined;
  /** Called with each new status. Returns its own undoing. */
  onStatusChange(listener: (status: HealthStatus, report: HealthReport | undefined) => void): () => void;
  /** Looks now. Calls that come while it is looking get the same report. */
  check(): Promise<HealthReport>;
  /** Forgets every failure: closes the circuits, fetches fresh tokens for a degraded session, sends what waits, looks again. */
  reconnectAll(): Promise<HealthReport>;
  stop(): void;
}

/**
 * Keeps an eye on the platform for as long as somebody looks at the page: it rests while the page is hidden, and looks at
 * once when the page is shown again or the network comes or goes.
 * @example
 * const health = monitor(edu, { everySeconds: 60 });
 * health.onStatusChange((status) => (banner.hidden = status === 'up'));
 * retryButton.onclick = () => health.reconnectAll();
 */
export const monitor = (edu: ClientCore, { everySeconds = 30, environment: given }: MonitorOptions = {}): Monitor => {
  const environment = environmentOf(given);
  const { visibility, onlineEvents } = environment;
  const events = new Events<{ status: [HealthStatus, HealthReport | undefined] }>();
  let status: HealthStatus = environment.online() ? 'up' : 'offline';
  let report: HealthReport | undefined;
  let checking: Promise<HealthReport> | undefined;
  let timer: unknown;
  let stopped = false;

  const is = (next: HealthStatus) => {
    if (stopped || next === status) return;
    status = next;
    events.emit('status', [status, report]);
  };
  const look = async (): Promise<HealthReport> => {
    environment.clearTimeout(timer);
    try {
      report = await edu.health();
      is(report.status);
      return report;
    } catch (error) {
      // Not even the code that asks could be fetched.
      is(environment.online() ? 'down' : 'offline');
      throw error;
    } finally {
      checking = undefined;
      rest();
    }
  };
  const check = () => (checking ??= look());
  const checkQuietly = () => void check().catch(() => {});
  const rest = () => {
    environment.clearTimeout(timer);
    if (stopped || visibility?.visibilityState === 'hidden') return;
    timer = environment.setTimeout(checkQuietly, everySeconds * 1000 * (1 + environment.random() / 10));
  };

  const turned = () => (visibility?.visibilityState === 'hidden' ? environment.clearTimeout(timer) : checkQuietly());
  const lost = () => is('offline');
  visibility?.addEventListener('visibilitychange', turned);
  onlineEvents?.addEventListener('online', checkQuietly);
  onlineEvents?.addEventListener('offline', lost);
  if (visibility?.visibilityState !== 'hidden') checkQuietly();

  return {
    get status() {
      return status;
    },
    get report() {
      return report;
    },
    onStatusChange: (listener) => events.on('status', (detail) => listener(...detail)),
    check,
    async reconnectAll() {
      edu.circuits?.reset();
      if (edu.session.state.status === 'degraded') await edu.session.refresh().catch(() => {});
      await edu.outbox.flush({ deadline: 10_000 }).catch(() => {});
      // What is being looked at just now was before all this.
      await checking?.catch(() => {});
      return check();
    },
    stop() {
      stopped = true;
      environment.clearTimeout(timer);
      visibility?.removeEventListener('visibilitychange', turned);
      onlineEvents?.removeEventListener('online', checkQuietly);
      onlineEvents?.removeEventListener('offline', lost);
      events.clear();
    },
  };
};
