import type { AnyOperation, Method } from '@edurise/contract';
import type { Circuits } from './breaker/breaker.ts';
import type { Cache, Invalidation } from './cache/cache.ts';
import type { CallOptions, CallPromise } from './call.ts';
import type { EduRiseError, Issue } from './errors.ts';
import type { KnownFeatures } from './features.ts';
import type { HealthReport } from './health/report.ts';
import type { Middleware } from './middleware.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { Realtime } from './realtime/realtime.ts';
import type { CallArguments, CallOf, Resources, ResourcesOf } from './resources.ts';
import type { Session, SessionState } from './session/session.ts';

export interface ClientEvents {
  /** What depends on these tags is no longer right, nor is what `what` covers. */
  invalidated: { tags: readonly string[]; what?: Invalidation | undefined };
  session: SessionState;
  request: { operation: string; method: Method; attempt: number };
  response: { operation: string; status: number; ms: number; attempts: number; fromCache: boolean };
  error: EduRiseError;
  /** An answer does not keep to the contract; it was handed over as it came. */
  drift: { operation: string; path: string; issues: readonly Issue[] };
  /**
   * The network, or the platform at its other end, was lost or is back; it may be said again. A call finds out, the browser, or a
   * socket that is to be had again.
   */
  connection: { online: boolean };
  /** An operation turned out to be missing on this platform. */
  capability: { operation: string; available: boolean };
}

export interface ClientCore {
  readonly baseUrl: string;
  readonly tenant: string | undefined;
  /** Change it, and what is fetched from then on is in the new language. */
  locale: string | undefined;
  readonly session: Session;
  readonly cache: Cache;
  readonly outbox: Outbox;
  /** Nothing where the client was made without. */
  readonly realtime: Realtime | undefined;
  readonly features: KnownFeatures;
  /** What the client was given as `breaker`. */
  readonly circuits: Circuits | undefined;
  /** The same client with more areas: session, cache and outbox are shared. */
  with<R extends Resources>(resources: R): Client<R>;
  /**
   * Calls an operation of your own, declared as the contract declares them, on the same road as every other.
   * @example
   * const stats = operation<{ total: number }>()({ method: 'GET', path: '/api/v1/shop/{id}/stats/', … });
   * await edu.request(stats, { path: { id } });
   */
  request<const O extends AnyOperation>(operation: O, args?: CallArguments, options?: CallOptions): CallOf<O>;
  /** Calls any address of the platform. `{…}` in the path is not filled; give the finished path. */
  request<T = unknown>(
    method: Method,
    path: string,
    init?: { query?: unknown; body?: unknown },
    options?: CallOptions,
  ): CallPromise<T>;
  /** Puts a middleware inside those that are there. Returns its own undoing. */
  use(middleware: Middleware): () => void;
  /**
   * Asks the platform how it is and tells how this client is, once; `monitor` of `@edurise/sdk/health` keeps looking.
   * A platform that is away does not make it fail.
   */
  health(): Promise<HealthReport>;
  on<E extends keyof ClientEvents>(event: E, listener: (detail: ClientEvents[E]) => void): () => void;
  /** Ends timers, channels and calls. The client cannot be used afterwards. */
  dispose(): void;
}

export type Client<R = {}> = ClientCore & ResourcesOf<R>;
