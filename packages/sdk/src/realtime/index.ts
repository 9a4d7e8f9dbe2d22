import type { Auth } from './connection/admission.ts';
import type { Closing } from './connection/attempt.ts';
import type { Verdict } from './connection/closes.ts';
import type { ConnectionHost } from './connection/connection.ts';
import { builtIn, type SocketClass } from './connection/socket.ts';
import { Hub } from './hub.ts';
import { Later } from './later.ts';
import { LocalLines } from './local-lines.ts';
import type { RealtimeFactory } from './realtime.ts';
import type { Share } from './sharing.ts';

export { BufferFullError, ChannelDeniedError, RefusedError } from './errors.ts';
export type { Auth, Closing, Share, SocketClass, Verdict };
export type { Line, LineReport, LineState, LineStatus, Message } from './line.ts';
export type {
  AnyChannel,
  Channel,
  ChannelOf,
  ListenOptions,
  Pattern,
  Realtime,
  RealtimeDiagnostics,
  RealtimeEngine,
  RealtimeEvents,
  RealtimeFactory,
  RealtimeState,
  RequestOptions,
  ResyncReason,
} from './realtime.ts';

export interface RealtimeOptions {
  /** Where the runtime has none, or another is wanted: `WebSocket` of `ws`. */
  readonly WebSocket?: unknown;
  /** Found out unless said: tickets where the platform has them, otherwise `?token=`. */
  readonly auth?: Auth | undefined;
  /** A dead socket is revived while nobody looks at the page, too. */
  readonly keepAliveHidden?: boolean | undefined;
  /** `acrossTabs()` of `@edurise/sdk/realtime/share`: one tab of a browser holds the sockets for all. Otherwise each has its own. */
  readonly share?: Share | undefined;
  /** What the end of a socket means, where a platform has codes of its own; `undefined` for what is usual. */
  readonly classify?: ((closing: Closing) => Verdict | undefined) | undefined;
}

/**
 * What happens elsewhere, as it happens: `edu.realtime`.
 * @example
 * const edu = createClient({ baseUrl, realtime: realtime() });
 * const chat = edu.realtime.channel('chat', { conversation_id });
 * chat.on('message', ({ content }) => show(content));
 */
export const realtime = ({ WebSocket, share, ...options }: RealtimeOptions = {}): RealtimeFactory => ({
  open(parts) {
    const host: ConnectionHost = {
      ...options,
      parts,
      upkeep: new Later(parts.environment, async () => {
        const { Upkeep } = await import('./connection/upkeep.ts');
        return new Upkeep(parts);
      }),
      socket: (WebSocket as SocketClass | undefined) ?? builtIn(),
    };
    const local = () => new LocalLines(host);
    return new Hub(parts, share ? share(parts, local) : local());
  },
});
