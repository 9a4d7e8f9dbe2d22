import { Events } from '../events.ts';
import { lazily } from '../lazily.ts';
import type { Parts } from '../parts.ts';
import { earlyChannel, type AnyChannel } from './early-channel.ts';
import type { RealtimeOptions } from './index.ts';
import type { RealtimeEngine, RealtimeEvents, RealtimeFactory, RealtimeState } from './realtime.ts';

/** Milliseconds until code that could not be fetched is asked for again. */
const pause = 10_000;

/** Stands in for the engine until its code is there: whatever is asked for meanwhile is done then. */
const earlyRealtime = (client: Parts, load: () => Promise<RealtimeFactory>): RealtimeEngine => {
  const { setTimeout, clearTimeout } = client.environment;
  const events = new Events<RealtimeEvents & { state: RealtimeState; there: RealtimeEngine | undefined }>();
  let engine: RealtimeEngine | undefined;
  let disposed = false;
  let timer: unknown;

  const fetch = lazily(async () => {
    const factory = await load();
    if (disposed) return;
    engine = factory.open(client);
    engine.subscribe((state) => events.emit('state', state));
    for (const event of ['protocol', 'quarantined', 'resync'] as const)
      engine.on(event, (detail) => events.emit(event, detail as never));
  });

  const seek = async () => {
    clearTimeout(timer);
    await fetch();
    if (engine) events.emit('there', engine);
    else if (!disposed) timer = setTimeout(() => void seek(), pause);
  };

  const channelBy = (open: (engine: RealtimeEngine) => unknown) =>
    (engine
      ? open(engine)
      : earlyChannel(client, (found) => {
          const end = events.on('there', (engine) => {
            end();
            found(engine && (open(engine) as AnyChannel));
          });
          void seek();
        })) as never;

  return {
    get state() {
      return engine?.state ?? { status: 'idle', channels: 0 };
    },
    subscribe: (listener) => events.on('state', listener),
    on: (event, listener) => events.on(event, listener),
    channel: (...args) => channelBy((engine) => engine.channel(...args)),
    open: (...args) => channelBy((engine) => engine.open(...args)),
    reconnect: () => engine?.reconnect(),
    diagnostics() {
      return engine?.diagnostics() ?? { state: this.state, share: 'none', lines: [] };
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      engine?.dispose();
      events.emit('there', undefined);
      events.clear();
    },
  };
};

/**
 * Realtime whose code is fetched when somebody first listens. Options are those of `realtime()`, with sockets that all tabs of a
 * browser share unless `share` is `undefined`; or a function that fetches one of your own.
 * @example createClient({ baseUrl, realtime: lazyRealtime() });
 */
export const lazyRealtime = (options: RealtimeOptions | (() => Promise<RealtimeFactory>) = {}): RealtimeFactory => ({
  open: (client) =>
    earlyRealtime(
      client,
      typeof options === 'function' ? options : async () => (await import('./whole.ts')).whole(options),
    ),
});
