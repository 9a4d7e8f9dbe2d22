import { currentTenant } from '@edurise/contract/session';
import { addressOf } from './address.ts';
import { encode } from './body.ts';
import type { Breaker } from './breaker/breaker.ts';
import { covers, freeze, type AnswerCache, type Invalidation, type Subject } from './cache/cache.ts';
import { fillTags } from './cache/tags.ts';
import type { Answered, CallOptions } from './call.ts';
import type { ClientEvents } from './client.ts';
import { read } from './dialect.ts';
import type { Environment } from './environment.ts';
import {
  AbortedError,
  type EduRiseError,
  isApiError,
  isConnectionError,
  isEduRiseError,
  isMissingOperation,
  isNotFound,
  isUnauthenticated,
  NotFoundError,
} from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { LearntFeatures } from './features.ts';
import { uuid } from './identifiers.ts';
import type { CallArguments } from './resources.ts';
import { isRepeatable, retryPolicy, waitBefore, type RetryPolicy } from './retry.ts';
import type { LiveSession } from './session/live-session.ts';
import type { CallTarget, Validation } from './validation/validation.ts';

/** What the road leads past. */
export interface RoadHost {
  readonly baseUrl: string;
  readonly environment: Environment;
  readonly exchange: Exchange;
  readonly session: LiveSession;
  readonly answers: AnswerCache;
  readonly features: LearntFeatures;
  readonly breaker: Breaker | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly timeout: { attempt: number; total: number };
  readonly retry: false | Partial<RetryPolicy> | undefined;
  validation(): Promise<Validation | undefined>;
  locale(): string | undefined;
  emit<E extends keyof ClientEvents>(event: E, detail: ClientEvents[E]): void;
}

export interface Trip extends CallTarget {
  readonly args: CallArguments;
  readonly options: CallOptions;
  /** Set by the outbox: may outlive the page. */
  readonly keepalive?: boolean;
  /** The query is the platform's own, from a link: there is nothing to check. */
  readonly linked?: boolean | undefined;
}

/** A request on its way, for everybody who has asked for the same. */
interface Flight extends Subject {
  readonly key: string;
  readonly controller: AbortController;
  readonly epoch: number;
  answer: Promise<Answered<unknown>>;
  waiting: number;
  /** Nothing has changed since it left that its answer depends on. */
  fresh: boolean;
}

const endless = { attempt: Infinity, total: Infinity };

const abortedBy = ({ reason }: AbortSignal) => new AbortedError(undefined, { cause: reason });

interface HeaderParts {
  /** The request goes to our own origin. */
  own?: boolean;
  type?: string | undefined;
  token?: string | undefined;
  idempotencyKey?: string | undefined;
  requestId?: string | undefined;
  call?: CallOptions['headers'];
}

/** The one road that every call takes. Read `call`, then `#travel`: that is all that happens to it. */
export class Road {
  readonly #host: RoadHost;
  readonly #flights = new Map<string, Flight>();
  readonly #origin: string;
  #online = true;

  constructor(host: RoadHost) {
    this.#host = host;
    this.#origin = new URL(host.baseUrl).origin;
  }

  async call(trip: Trip): Promise<Answered<unknown>> {
    const { session, answers, features } = this.#host;
    const { operation, args, options, name } = trip;
    try {
      const url = addressOf(this.#host.baseUrl, operation, args);
      if (!trip.linked) await (await this.#host.validation())?.request(trip, args);
      if (options.signal?.aborted) throw abortedBy(options.signal);
      // Until the stored session is read, nobody knows who is asking.
      if (session.state.status === 'loading') await Promise.all([session.ready, features.recalled]);
      if (features.lacks(operation)) {
        throw new NotFoundError({ status: 404, message: 'This platform does not offer this.', missing: true });
      }

      const key = this.#keyOf(trip, url);
      const kept = operation.cache && options.cache !== 'reload' ? answers.get(key) : undefined;
      if (kept) return { data: kept.data, status: kept.status, fromCache: true, attempts: 0, roundTripMs: 0 };
      const flight = this.#flights.get(key) ?? this.#depart(trip, url, key);
      return await this.#join(flight, options.signal);
    } catch (error) {
      if (isEduRiseError(error)) error.operation ??= name;
      throw error;
    }
  }

  /** The kept answer to the same call, if there is one. */
  peek(trip: Trip): unknown {
    return this.#host.answers.get(this.#keyOf(trip, addressOf(this.#host.baseUrl, trip.operation, trip.args)))?.data;
  }

  invalidate(what: Invalidation): void {
    const covered = covers(what);
    const gone = this.#host.answers.drop(covered);
    for (const tag of what.tags ?? []) gone.add(tag);
    // An answer that left before the change may still arrive after it: it may be read, but not kept, nor joined.
    for (const flight of this.#flights.values()) if (covered(flight)) this.#detach(flight);
    if (gone.size) this.#host.emit('invalidated', { tags: [...gone] });
  }

  /** Somebody else is there: nothing of the one before may be seen. */
  forget(): void {
    this.#host.answers.clear();
    for (const flight of this.#flights.values()) this.#detach(flight);
  }

  /** Names beyond the usual five are sent only where the platform says that its CORS lets them in. */
  headers({ own = true, type, token, idempotencyKey, requestId, call }: HeaderParts): Record<string, string> {
    const all: Record<string, string | null | undefined> = { Accept: 'application/json', 'Content-Type': type };
    if (own) {
      Object.assign(all, this.#host.headers, {
        'Accept-Language': this.#host.locale(),
        'X-Tenant': this.#host.session.state.tenant,
        Authorization: token && `Bearer ${token}`,
        'Idempotency-Key': idempotencyKey,
        'X-Request-ID': requestId,
      });
    }
    Object.assign(all, call);
    return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] != null));
  }

  /** Equal keys get equal answers. Empty for what must not be shared. */
  #keyOf({ operation, options }: Trip, url: string): string {
    if (operation.method !== 'GET' || options.cache === 'none' || options.headers || options.onProgress) return '';
    const { session } = this.#host;
    return [url, session.principal, session.state.tenant ?? '', this.#host.locale() ?? ''].join('\n');
  }

  #depart(trip: Trip, url: string, key: string): Flight {
    const { operation, args, name } = trip;
    const flight: Flight = {
      key,
      tags: fillTags(operation.tags, args.path),
      resource: name.split('.')[0]!,
      pathname: url.slice(this.#origin.length).split('?')[0]!,
      controller: new AbortController(),
      epoch: this.#host.session.epoch,
      waiting: 0,
      fresh: true,
      answer: undefined as never,
    };
    if (key) this.#flights.set(key, flight);
    flight.answer = this.#travel(trip, url, flight).finally(() => this.#detach(flight, true));
    return flight;
  }

  #detach(flight: Flight, landed = false): void {
    if (!landed) flight.fresh = false;
    if (this.#flights.get(flight.key) === flight) this.#flights.delete(flight.key);
  }

  /** One who gives up does not take the answer from the others; with the last one the request ends. */
  #join(flight: Flight, signal: AbortSignal | undefined): Promise<Answered<unknown>> {
    flight.waiting++;
    if (!signal) return flight.answer;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(abortedBy(signal));
        if (--flight.waiting > 0) return;
        this.#detach(flight);
        flight.controller.abort();
      };
      signal.addEventListener('abort', leave);
      void flight.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  async #travel(trip: Trip, url: string, flight: Flight): Promise<Answered<unknown>> {
    const { environment, exchange, session, features, breaker, emit } = this.#host;
    const { operation, args, options, name } = trip;
    const own = url.startsWith(`${this.#origin}/`);
    const part = `${this.#origin} ${trip.area ?? flight.resource}`;
    const { signal } = flight.controller;

    // Once for all attempts: the platform recognises a repetition by its key, and a caller may change the body meanwhile.
    const idempotencyKey =
      own && operation.method !== 'GET' && features.has('idempotency_keys')
        ? (options.idempotencyKey ?? uuid())
        : undefined;
    const requestId = own && features.has('request_ids') ? uuid() : undefined;
    const encoded = encode(args.body, operation.multipart);
    const policy = retryPolicy(this.#host.retry, options.retry);
    // Uploads take as long as they need.
    const { attempt: usual, total } = args.body === undefined || encoded.type ? this.#host.timeout : endless;
    const end = environment.now() + Math.max(total, options.timeout ?? 0);

    let sent = 0;
    let anonymous = !own || operation.session === 'begins';
    let replayed = false;
    for (let attempt = 1; ;) {
      let token: string | undefined;
      let asked = 0;
      try {
        breaker?.enter(part);
        token = anonymous ? undefined : await session.token(operation.access === 'public');
        asked = environment.now();
        sent++;
        emit('request', { operation: name, method: operation.method, attempt: sent });
        const raw = await exchange({
          ...encoded,
          method: operation.method,
          url,
          headers: this.headers({ own, type: encoded.type, token, idempotencyKey, requestId, call: options.headers }),
          timeout: Math.min(options.timeout ?? usual, end - asked),
          signal,
          keepalive: trip.keepalive,
          onProgress: options.onProgress,
        });
        const roundTripMs = environment.now() - asked;
        this.#reached(true);
        const { data, timestamp } = await read(raw, operation, environment.now());
        breaker?.settled(part);
        const answered: Answered<unknown> = {
          data,
          status: raw.status,
          fromCache: false,
          attempts: sent,
          roundTripMs,
          requestId: raw.header('X-Request-ID') ?? requestId,
          serverTime: Date.parse(raw.header('Date') ?? timestamp ?? '') || undefined,
        };
        return await this.#arrive(trip, flight, answered, anonymous || !token);
      } catch (caught) {
        if (!isEduRiseError(caught)) throw caught;
        const error = caught;
        if (asked) {
          if (isConnectionError(error)) this.#reached(false);
          breaker?.settled(part, error);
        }
        if (token && !replayed && isUnauthenticated(error)) {
          replayed = true;
          // What is open to everybody needs no token; elsewhere a fresh one is tried, once.
          if (operation.access === 'public') anonymous = true;
          else {
            await session.renew(token).catch((failure: EduRiseError) => {
              throw this.#refused(trip, failure, sent, requestId);
            });
          }
          continue;
        }
        // The first attempt has reached the platform after all.
        if (operation.method === 'DELETE' && attempt > 1 && isNotFound(error) && !error.missing) {
          return this.#arrive(
            trip,
            flight,
            { data: undefined, status: 204, fromCache: false, attempts: sent, roundTripMs: 0 },
            false,
          );
        }
        const wait =
          signal.aborted || !isRepeatable(operation, idempotencyKey !== undefined)
            ? undefined
            : waitBefore(attempt, error, policy, environment.random);
        if (wait === undefined || environment.now() + wait >= end) throw this.#refused(trip, error, sent, requestId);
        attempt++;
        await this.#pause(wait, signal);
      }
    }
  }

  /** What an answer brings about, in this order: checks, the session, the kept answers, everybody who listens. */
  async #arrive(
    trip: Trip,
    flight: Flight,
    answered: Answered<unknown>,
    anonymous: boolean,
  ): Promise<Answered<unknown>> {
    const { session, answers, features, emit } = this.#host;
    const { operation, args, name } = trip;
    const { data } = answered;
    const validation = await this.#host.validation();
    await validation?.answer(trip, data, (issues) => emit('drift', { operation: name, path: operation.path, issues }));
    if (operation.session === 'begins') await session.adopt(data as never, flight.epoch);
    else if (operation.session === 'ends') await session.end('anonymous');
    else if (flight.epoch !== session.epoch)
      throw new AbortedError('Somebody else is signed in by now, or another tenant is chosen.');
    if (operation.path === currentTenant.path) features.learn(data);
    if (flight.key) {
      freeze(data);
      // What a signed-in person was shown as a stranger is not what the person should see next time.
      const theirs = !anonymous || session.principal === '';
      if (operation.cache && flight.fresh && theirs) {
        answers.set(flight.key, operation.cache, {
          ...flight,
          tags: fillTags(operation.tags, args.path, data),
          data,
          status: answered.status,
        });
      }
    }
    if (operation.invalidates) this.invalidate({ tags: fillTags(operation.invalidates, args.path, args.body, data) });
    const { status, attempts, fromCache, roundTripMs: ms } = answered;
    emit('response', { operation: name, status, ms, attempts, fromCache });
    return answered;
  }

  #refused(
    { operation, name }: Trip,
    error: EduRiseError,
    attempts: number,
    requestId: string | undefined,
  ): EduRiseError {
    const { features, emit } = this.#host;
    Object.assign(
      error,
      { operation: name, attempts },
      requestId && isApiError(error) && !error.requestId ? { requestId } : undefined,
    );
    if (isMissingOperation(error)) {
      features.miss(operation);
      if (operation.path === currentTenant.path) features.learn(undefined);
      emit('capability', { operation: name, available: false });
    } else if (error.code !== 'aborted') emit('error', error);
    return error;
  }

  #pause(ms: number, signal: AbortSignal): Promise<void> {
    const { environment } = this.#host;
    return new Promise((resolve, reject) => {
      const abort = () => (environment.clearTimeout(timer), reject(new AbortedError()));
      const timer = environment.setTimeout(() => (signal.removeEventListener('abort', abort), resolve()), ms);
      signal.addEventListener('abort', abort, { once: true });
    });
  }

  #reached(online: boolean): void {
    if (this.#online !== online) this.#host.emit('connection', { online: (this.#online = online) });
  }
}
