import type { Auth } from './connection/admission.ts';
import type { Closing } from './connection/attempt.ts';
import type { Verdict } from './connection/closes.ts';
import { builtIn, type SocketClass } from './connection/socket.ts';
import { Hub } from './hub.ts';
import { Lifecycle } from './lifecycle.ts';
import { LocalLines } from './local-lines.ts';
import type { RealtimeFactory } from './realtime.ts';

export { BufferFullError, ChannelDeniedError, RefusedError } from './errors.ts';
export type { Auth, Closing, SocketClass, Verdict };
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
  classify,
}: RealtimeOptions = {}): RealtimeFactory => ({
  open(parts) {
    const lines = new LocalLines({
      parts,
      auth,
      lifecycle: new Lifecycle(parts.environment),
      socket: (WebSocket as SocketClass | undefined) ?? builtIn(),
      keepAliveHidden,
      classify,
    });
    return new Hub(parts, lines, () => ({ share: 'none' }));
  },
});
