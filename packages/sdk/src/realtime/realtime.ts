import type {
  ChannelActions,
  ChannelEvent,
  ChannelEvents,
  ChannelName,
  ChannelParams,
} from '@edurise/contract/channels';
import type { ChannelRow } from '@edurise/contract/channels';
import type { Parts } from '../parts.ts';
import type { LineReport, LineState } from './line.ts';

/** Any channel that a user declares for himself. */
export interface AnyChannel {
  readonly events: Readonly<Record<string, unknown>>;
  readonly actions: Readonly<Record<string, unknown>>;
}

/** What a pattern lets through: one event by its name, those of a kind (`cell_*`), or all (`*`). */
export type Pattern = `${string}*`;

export interface ListenOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface RequestOptions extends ListenOptions {
  /** Milliseconds until it is given up; 10 000. */
  readonly timeout?: number | undefined;
  /** What the platform recognises a repetition by; made here otherwise. */
  readonly ref?: string | undefined;
}

/** One channel of the platform, open as long as somebody holds it: `edu.realtime.channel('chat', { conversation_id })`. */
export interface Channel<Events extends object, Actions extends object, Event = { readonly type: string }> {
  /** `/ws/chat/42/` */
  readonly path: string;
  readonly state: LineState;
  subscribe(listener: (state: LineState) => void): () => void;
  /** The same listener twice for the same events is one. Returns its own undoing. */
  on<T extends keyof Events & string>(
    type: T,
    listener: (event: { readonly type: T } & Events[T]) => void,
    options?: ListenOptions,
  ): () => void;
  on(pattern: Pattern, listener: (event: Event) => void, options?: ListenOptions): () => void;
  /** The same, to iterate over. Keeps the latest 256 that nobody has taken yet. */
  events(pattern?: Pattern | (keyof Events & string), options?: ListenOptions): AsyncIterableIterator<Event>;
  /** Settles when the channel is live. @throws EduRiseError when the platform will not have it, or time is up. */
  ready(options?: ListenOptions & { timeout?: number }): Promise<void>;
  /**
   * Says something that needs no answer. What is volatile by the contract is dropped where the line is down, and only its latest is
   * kept where it is slow; all else waits, half a minute at most.
   * @throws PayloadTooLargeError beyond 1 MiB, BufferFullError when too much waits.
   */
  send<A extends keyof Actions & string>(action: A, ...payload: PayloadOf<Actions[A]>): void;
  /** Says something and waits for the answer. Sent again under the same reference when the line was lost on the way. */
  request<A extends keyof Actions & string>(action: A, payload: Actions[A], options?: RequestOptions): Promise<unknown>;
  /** Called when something was missed, and what is known has to be fetched anew. */
  onResync(listener: (reason: ResyncReason) => void): () => void;
  /** The last holder to let go closes the socket, five seconds later. */
  close(): void;
}

export type ResyncReason = 'gap' | 'epoch' | 'no-recovery' | 'leader';

type PayloadOf<P> = {} extends P ? [payload?: P] : [payload: P];

export type ChannelOf<C extends ChannelName> = Channel<ChannelEvents<C>, ChannelActions<C>, ChannelEvent<C>>;

type Params<C extends ChannelName> =
  ChannelParams<C> extends readonly [] ? [] : [params: Readonly<Record<ChannelParams<C>[number], string>>];

/** What is live, in short, for a light in a corner of the page. */
export interface RealtimeState {
  /**
   * `idle`: nobody listens. `live`: every open channel is. `connecting`: some are not yet. `lost`: for more than five seconds.
   * `denied`: the platform refuses at least one.
   */
  readonly status: 'idle' | 'connecting' | 'live' | 'lost' | 'denied';
  readonly channels: number;
}

export interface RealtimeEvents {
  /** A frame that is no message: it was left out, the line stays. */
  protocol: { readonly path: string; readonly problem: string };
  /** A message that closed its line twice: it is not sent again. */
  quarantined: { readonly path: string; readonly frame: string };
  resync: { readonly path: string; readonly reason: ResyncReason };
}

/** What happens elsewhere, as it happens. No socket is opened before somebody listens. */
export interface Realtime {
  readonly state: RealtimeState;
  subscribe(listener: (state: RealtimeState) => void): () => void;
  channel<C extends ChannelName>(name: C, ...params: Params<C>): ChannelOf<C>;
  /**
   * A channel of your own, declared as the contract declares them.
   * @example
   * const shop = edu.realtime.open<Shop>({ path: '/ws/shop/{id}/', source: '+', access: 'user', actions: {}, events: {} }, { id });
   */
  open<C extends AnyChannel = AnyChannel>(
    row: ChannelRow,
    params?: Readonly<Record<string, string>>,
  ): Channel<C['events'], C['actions']>;
  on<E extends keyof RealtimeEvents>(event: E, listener: (detail: RealtimeEvents[E]) => void): () => void;
  /** Tries at once whatever waits. */
  reconnect(): void;
  /** For a person who looks for what is wrong. No tokens in it. */
  diagnostics(): RealtimeDiagnostics;
}

export interface RealtimeDiagnostics {
  readonly state: RealtimeState;
  /** Sockets are this tab's own, or one tab of the browser holds them for all. */
  readonly share: 'none' | 'leader' | 'follower';
  /** Why they are not shared, where they could be. */
  readonly why?: string | undefined;
  readonly lines: readonly LineReport[];
}

export interface RealtimeEngine extends Realtime {
  dispose(): void;
}

/** Made by `realtime()` of `@edurise/sdk/realtime`, or by `lazyRealtime()` of `@edurise/sdk/realtime/lazy`. */
export interface RealtimeFactory {
  open(client: Parts): RealtimeEngine;
}
