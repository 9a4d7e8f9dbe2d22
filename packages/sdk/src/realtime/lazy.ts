import { Events } from '../events.ts';
import { lazily } from '../lazily.ts';
import type { Parts } from '../parts.ts';
import { EarlyChannel } from './early-channel.ts';
import type { RealtimeOptions } from './index.ts';
import type {
  Realtime,
  RealtimeDiagnostics,
  RealtimeEngine,
  RealtimeEvents,
  RealtimeFactory,
  RealtimeState,
} from './realtime.ts';

/** Milliseconds until code that could not be fetched is asked for again. */
const pause = 10_000;

/** Stands in for the engine until its code is there: whatever is asked for meanwhile is done then. */
class EarlyRealtime implements RealtimeEngine {
  readonly #client: Parts;
  readonly #fetch: () => Promise<RealtimeEngine | undefined>;
  readonly #events = new Events<RealtimeEvents & { state: RealtimeState; there: RealtimeEngine }>();
  #engine: RealtimeEngine | undefined;
  #timer: unknown;
  #disposed = false;

  constructor(load: () => Promise<RealtimeFactory>, client: Parts) {
    this.#client = client;
    this.#fetch = lazily(async () => {
      const factory = await load();
      return this.#disposed ? undefined : (this.#engine ??= this.#begin(factory.open(client)));
    });
  }

  get state(): RealtimeState {
    return this.#engine?.state ?? { status: 'idle', channels: 0 };
  }

  subscribe(listener: (state: RealtimeState) => void): () => void {
    return this.#events.on('state', listener);
  }

  on<E extends keyof RealtimeEvents>(event: E, listener: (detail: RealtimeEvents[E]) => void): () => void {
    return this.#events.on(event, listener);
  }

  channel = ((...args: Parameters<Realtime['channel']>) =>
    this.#engine?.channel(...args) ?? this.#early((engine) => engine.channel(...args))) as Realtime['channel'];

  open = ((...args: Parameters<Realtime['open']>) =>
    this.#engine?.open(...args) ?? this.#early((engine) => engine.open(...args))) as Realtime['open'];

  reconnect(): void {
    this.#engine?.reconnect();
  }

  diagnostics(): RealtimeDiagnostics {
    return this.#engine?.diagnostics() ?? { state: this.state, share: 'none', lines: [] };
  }

  dispose(): void {
    this.#disposed = true;
    this.#client.environment.clearTimeout(this.#timer);
    this.#engine?.dispose();
    this.#events.clear();
  }

  #early(make: (engine: RealtimeEngine) => unknown): EarlyChannel {
    return new EarlyChannel((opened) => {
      const end = this.#events.on('there', (engine) => {
        end();
        opened(make(engine) as never);
      });
      void this.#load();
    });
  }

  #begin(engine: RealtimeEngine): RealtimeEngine {
    this.#engine = engine;
    engine.subscribe((state) => this.#events.emit('state', state));
    for (const event of ['protocol', 'quarantined', 'resync'] as const)
      engine.on(event, (detail) => this.#events.emit(event, detail as never));
    this.#events.emit('there', engine);
    return engine;
  }

  async #load(): Promise<void> {
    if (this.#engine) return this.#events.emit('there', this.#engine);
    const { setTimeout, clearTimeout } = this.#client.environment;
    clearTimeout(this.#timer);
    await this.#fetch();
    if (!this.#engine && !this.#disposed) this.#timer = setTimeout(() => void this.#load(), pause);
  }
}

const fetched = async (options: RealtimeOptions): Promise<RealtimeFactory> => {
  const [{ realtime }, { acrossTabs }] = await Promise.all([import('./index.ts'), import('./share/index.ts')]);
  return realtime({ share: acrossTabs(), ...options });
};

/**
 * Realtime whose code is fetched when somebody first listens. Options are those of `realtime()`, with sockets that all tabs of a
 * browser share unless `share` is `undefined`; or a function that fetches one of your own.
 * @example createClient({ baseUrl, realtime: lazyRealtime() });
 */
export const lazyRealtime = (options: RealtimeOptions | (() => Promise<RealtimeFactory>) = {}): RealtimeFactory => ({
  open: (client) => new EarlyRealtime(typeof options === 'function' ? options : () => fetched(options), client),
});
