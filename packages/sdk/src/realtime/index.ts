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
export const realtime = ({
  WebSocket,
  auth,
  keepAliveHidden = false,
  share,
  classify,
}: RealtimeOptions = {}): RealtimeFactory => ({
  open(parts) {
    const host: ConnectionHost = {
      parts,
      auth,
      lifecycle: new Later(parts.environment, async () => {
        const { Lifecycle } = await import('./lifecycle.ts');
        return new Lifecycle(parts.environment);
      }),
      socket: (WebSocket as SocketClass | undefined) ?? builtIn(),
      keepAliveHidden,
      classify,
    };
    const local = () => new LocalLines(host);
    if (!share) return new Hub(parts, local(), () => ({ share: 'none' }));
    const lines = share(parts, local);
    return new Hub(parts, lines, () => ({ share: lines.share, why: lines.why }));
  },
});
