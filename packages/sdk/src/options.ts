import type { Circuits } from './breaker/breaker.ts';
import type { CacheOptions } from './cache/cache.ts';
import type { Environment } from './environment.ts';
import type { Features } from './features.ts';
import type { Listening } from './logger.ts';
import type { Middleware } from './middleware.ts';
import type { OutboxFactory } from './outbox/outbox.ts';
import type { RealtimeFactory } from './realtime/realtime.ts';
import type { Resources } from './resources.ts';
import type { RetryPolicy } from './retry.ts';
import type { SessionStorage } from './session/session.ts';
import type { Validation } from './validation/validation.ts';

export interface ClientOptions<R extends Resources = {}> {
  /** The platform's address, `https://learn.acme.com`. A path in it stands before every operation's. */
  baseUrl: string | URL;
  /** Slug of the school, sent as `X-Tenant`. */
  tenant?: string | undefined;
  /** BCP 47, sent as `Accept-Language`; the browser's own otherwise. */
  locale?: string | undefined;
  /** The areas that this client has, `{ courses, quizzes }`. */
  resources?: R | undefined;
  /** Where sockets are, when not at `baseUrl`. */
  socketUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  /** Added to every request to the platform; what the client sends itself stands in place of one. A name that the platform's CORS does not allow makes every call fail. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Where the session is kept; in memory only unless said otherwise. */
  storage?: SessionStorage | undefined;
  /** The host mints the tokens; the client neither keeps nor refreshes any. */
  getToken?: (() => string | null | Promise<string | null>) | undefined;
  /** Milliseconds. 10 000 for each attempt and 30 000 for all of them together; uploads have all the time they need. */
  timeout?: number | { attempt?: number; total?: number } | undefined;
  /** Around every attempt; more with `edu.use`. */
  middleware?: readonly Middleware[] | undefined;
  retry?: false | Partial<RetryPolicy> | undefined;
  /** Lifetimes in seconds, by category, and more. */
  cache?: false | CacheOptions | undefined;
  /** `outbox()` or `lazyOutbox()`. Without one, its operations are sent directly. */
  outbox?: OutboxFactory | undefined;
  validation?: Validation | (() => Promise<Validation>) | undefined;
  /** `breaker()` of `@edurise/sdk/breaker`. */
  breaker?: Circuits | undefined;
  /** `realtime()` or `lazyRealtime()`. Without one, or with `false`, no socket is ever opened. */
  realtime?: false | RealtimeFactory | undefined;
  /** `logTo(console)` of `@edurise/sdk/logger`. */
  logger?: Listening | undefined;
  /** What the platform is known to take; learnt from `tenants.current` otherwise. */
  features?: Partial<Features> | undefined;
  environment?: Partial<Environment> | undefined;
}
