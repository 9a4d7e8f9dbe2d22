import { currentTenant } from '@edurise/contract/session';
import { addressOf } from './wire/address.ts';
import { encode } from './wire/body.ts';
import type { Breaker, Settle } from './breaker/breaker.ts';
import { covers, freeze, type Invalidation, type Subject } from './cache/cache.ts';
import { fillTags } from './cache/tags.ts';
import { callPromise, type Answered, type CallOptions, type CallPromise } from './call.ts';
import { read } from './wire/dialect.ts';
import { guarded } from './environment.ts';
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
import { uuid } from './identifiers.ts';
import { fetched, lazily } from './lazily.ts';
import type { Parts } from './parts.ts';
import type { CallArguments } from './resources.ts';
import { isRepeatable, retryPolicy, waitBefore } from './retry.ts';
import type { CallTarget, Validation } from './validation/validation.ts';

export interface Trip extends CallTarget {
  readonly args: CallArguments;
  readonly options: CallOptions;
  /** Set by the outbox: may outlive the page. */
  readonly keepalive?: boolean;
  /** The query is the platform's own, from a link: there is nothing to check. */
  readonly linked?: boolean | undefined;
}

/** A request on its way, for everybody who has asked for the same. */
interface Flight {
  readonly key: string;
  readonly subject: Subject;
  readonly controller: AbortController;
  readonly epoch: number;
  answer: Promise<Answered<unknown>>;
  waiting: number;
  /** Nothing has changed since it left that its answer depends on. */
  fresh: boolean;
}

/** Milliseconds; at rest, somebody may be back at any time. */
const lookAgain = 500;
const endless = { attempt: Infinity, total: Infinity };

const elsewhere = () => new AbortedError('The session is another one by now.');

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
  readonly #parts: Parts;
  /** By their keys, and those that are nobody else's by themselves. */
  readonly #flights = new Map<unknown, Flight>();
  readonly #origin: string;
  readonly #breaker: Breaker | undefined;
  readonly #validation: () => Promise<Validation | undefined>;
  readonly #timeout: { attempt: number; total: number };
  #online = true;
  /** Keys that were spelt out before, by operation and the one parameter of its path: most calls repeat one. */
  #keys!: WeakMap<object, Map<unknown, string>>;
  /** What else they are made of. */
  #keysFor: unknown;
  #keysIn: unknown;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { baseUrl, environment, options } = parts;
    this.#origin = new URL(baseUrl).origin;
    this.#breaker = options.breaker?.open(environment);
    this.#validation = lazily(options.validation);
    const { attempt = 10_000, total = 30_000 } =
      typeof options.timeout === 'number' ? { attempt: options.timeout } : (options.timeout ?? {});
    this.#timeout = { attempt, total: Math.max(total, attempt) };
  }

  call(trip: Trip): Promise<Answered<unknown>> {
    return this.ask(trip).withResponse();
  }

  /** The same in its public form. */
  ask(trip: Trip): CallPromise<unknown> {
    // What cannot be asked for fails again on the way, and is told from there.
    return guarded(() => this.#recall(trip)) ?? callPromise(this.#fetch(trip));
  }

  /** While it is kept and fresh, an answer is one promise for all who ask: a hit makes nothing. */
  #recall(trip: Trip): CallPromise<unknown> | undefined {
    const { answers, session } = this.#parts;
    const { operation, options } = trip;
    if (!operation.cache || options.cache === 'reload' || options.signal?.aborted) return undefined;
    // Until the stored session is read, nobody knows who is asking.
    const kept = session.state.status === 'loading' ? undefined : answers.get(this.#keyOf(trip));
    if (!kept) return undefined;
    answers.metrics.hits++;
    const { data, status, until } = kept;
    const stale = until <= answers.looked;
    if (stale) this.call({ ...trip, options: { ...options, cache: 'reload', signal: undefined } }).catch(() => {});
    else if (kept.promise) return kept.promise;
    return (kept.promise = callPromise({ data, status, fromCache: true, stale, attempts: 0, roundTripMs: 0 }));
  }

  async #fetch(trip: Trip): Promise<Answered<unknown>> {
    const { session, answers, features } = this.#parts;
    const { operation, options } = trip;
    const { epoch } = session;
    try {
      if (session.state.status === 'loading' || (answers.restored && !answers.size)) {
        await Promise.all([session.ready, features.recalled, answers.restored]);
        const kept = this.#recall(trip);
        if (kept) return await kept.withResponse();
      }
      if (operation.cache && (options.cache ?? 'default') === 'default') answers.metrics.misses++;
      if (features.lacks(operation)) {
        throw new NotFoundError({ status: 404, message: 'The platform does not offer this.', missing: true });
      }
      // What one person asked for must not go out as another's.
      if (epoch !== session.epoch) throw elsewhere();
      // After all that was awaited: a signal that is aborted already says nothing any more.
      if (options.signal?.aborted) throw abortedBy(options.signal);
      const key = this.#keyOf(trip);
      return await this.#join(this.#flights.get(key) ?? this.#depart(trip, key), options.signal);
    } catch (error) {
      if (isEduRiseError(error)) error.operation ??= trip.name;
      throw error;
    }
  }

  /** An operation of the outbox, past it. */
  async direct(target: CallTarget, args: CallArguments, options: CallOptions = {}): Promise<Answered<unknown>> {
    const { session } = this.#parts;
    const { epoch } = session;
    const { fit } = await fetched(import('./outbox/fit.ts'));
    if (epoch !== session.epoch) throw elsewhere();
    const body = fit(this.#parts.features, target.operation, args.body);
    return this.call({ ...target, args: { ...args, body }, options });
  }

  /** The kept answer to the same call, if there is one. */
  peek(trip: Trip): unknown {
    return this.#parts.answers.get(this.#keyOf(trip), 0)?.data;
  }

  invalidate(what: Invalidation, tell = false): void {
    const covered = covers(what);
    const gone = this.#parts.answers.drop(covered);
    what.tags?.forEach((tag) => gone.add(tag));
    // An answer that left before the change may still arrive after it: it may be read, but not kept, nor joined.
    this.#flights.forEach((flight) => covered(flight.subject) && this.#detach(flight));
    this.#parts.emit('invalidated', { tags: [...gone], what });
    if (tell) this.#parts.tell({ type: 'changed', what });
  }

  /** Calls on their way end here; what is kept stays for the next page. */
  close(): void {
    this.#flights.forEach(({ controller }) => controller.abort());
  }

  /** Somebody else is there: nothing of the one before may be seen. */
  forget(): void {
    this.#parts.answers.clear();
    this.#flights.forEach((flight) => this.#detach(flight));
  }

  /** Names beyond the usual five are sent only where the platform says that its CORS lets them in. */
  headers({ own = true, type, token, idempotencyKey, requestId, call }: HeaderParts): Record<string, string> {
    const parts = [
      { Accept: 'application/json', 'Content-Type': type },
      own && this.#parts.options.headers,
      own && {
        'Accept-Language': this.#parts.locale,
        'X-Tenant': this.#parts.session.state.tenant,
        Authorization: token && `Bearer ${token}`,
        'Idempotency-Key': idempotencyKey,
        'X-Request-ID': requestId,
      },
      call,
    ] as NonNullable<HeaderParts['call']>[];
    // Names have no case: whoever writes one in another way means the same.
    const sent = new Map<string, [name: string, value: string]>();
    for (const part of parts)
      for (const name in part) {
        const value = part[name];
        if (value === null) sent.delete(name.toLowerCase());
        else if (value) sent.set(name.toLowerCase(), [name, value]);
      }
    return Object.fromEntries(sent.values());
  }

  /** Equal keys get equal answers. Empty for what must not be shared. */
  #keyOf({ operation, args, options }: Trip): string {
    if (operation.method !== 'GET' || options.cache === 'none' || options.headers || options.as) return '';
    const { session, locale, baseUrl } = this.#parts;
    const { state } = session;
    if (state !== this.#keysFor || locale !== this.#keysIn) {
      // Weak: whoever makes an operation for each call must not be remembered for ever.
      this.#keys = new WeakMap();
      this.#keysFor = state;
      this.#keysIn = locale;
    }
    let only: unknown;
    let more: unknown = args.query;
    for (const name in args.path) {
      more ||= only;
      only = args.path[name];
    }
    let keys = this.#keys.get(operation);
    if (!keys || keys.size > 500) this.#keys.set(operation, (keys = new Map<unknown, string>()));
    let key = more ? undefined : keys.get(only);
    if (!key) {
      key = `${addressOf(baseUrl, operation, args)}\n${session.principal}\n${state.tenant}\n${locale}`;
      if (!more) keys.set(only, key);
    }
    return key;
  }

  #depart(trip: Trip, key: string): Flight {
    const { operation, args, name } = trip;
    // A key begins with it.
    const url = key.split('\n')[0] || addressOf(this.#parts.baseUrl, operation, args);
    const flight = {
      key,
      subject: {
        tags: fillTags(operation.tags, args.path),
        name,
        area: trip.area,
        pathname: url.slice(this.#parts.baseUrl.length).split('?')[0]!,
      },
      controller: new AbortController(),
      epoch: this.#parts.session.epoch,
      waiting: 0,
      fresh: true,
    } as unknown as Flight;
    this.#flights.set(key || flight, flight);
    flight.answer = this.#travel(trip, url, flight).finally(() => this.#detach(flight));
    return flight;
  }

  #detach(flight: Flight): void {
    flight.fresh = false;
    const key = flight.key || flight;
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
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
    const { environment, session, features } = this.#parts;
    const { operation, args, options, name } = trip;
    const own = url.startsWith(`${this.#origin}/`);
    const { signal } = flight.controller;

    // Once for all attempts: the platform recognises a repetition by its key, and a caller may change the body meanwhile.
    const idempotencyKey =
      own && operation.method !== 'GET' && features.has('idempotency_keys')
        ? (options.idempotencyKey ?? uuid())
        : undefined;
    const requestId = own && features.has('request_ids') ? uuid() : undefined;
    const encoded = encode(args.body, operation.multipart);
    if (!trip.linked) await (await this.#validation())?.request(trip, args);
    // Uploads take as long as they need.
    const { attempt: usual, total } = args.body === undefined || encoded.type ? this.#timeout : endless;
    const end = environment.now() + Math.max(total, options.timeout ?? 0);

    let sent = 0;
    let anonymous = !own || operation.session === 'begins';
    let replayed = false;
    for (let attempt = 1; ;) {
      let token: string | undefined;
      let asked = 0;
      let settled: Settle | undefined;
      try {
        token = anonymous ? undefined : await session.token(operation.access === 'public');
        // What one person asked for must not go out as another's, however long it had to wait.
        if (flight.epoch !== session.epoch) throw elsewhere();
        // Last before it leaves: whoever is let in as a probe must come to an end.
        settled = this.#breaker?.enter(`${this.#origin} ${trip.area ?? name}`);
        asked = environment.now();
        sent++;
        this.#parts.emit('request', { operation: name, method: operation.method, attempt: sent });
        const raw = await this.#parts.exchange({
          ...encoded,
          method: operation.method,
          url,
          own,
          headers: this.headers({ own, type: encoded.type, token, idempotencyKey, requestId, call: options.headers }),
          timeout: Math.min(options.timeout ?? usual, end - asked),
          signal,
          keepalive: trip.keepalive,
          onProgress: options.onProgress,
          unread: options.as === 'response',
        });
        const roundTripMs = environment.now() - asked;
        this.#reached(true);
        const { data, timestamp } = await read(raw, operation, environment.now());
        settled?.();
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
      } catch (error) {
        settled?.(error);
        // A middleware's own: neither ours to explain nor to repeat.
        if (!isEduRiseError(error)) throw error;
        if (asked) {
          error.ms = environment.now() - asked;
          if (isConnectionError(error)) this.#reached(false);
        }
        // Once; and again where the token has run out, or was replaced, on the way: then it is no answer to this one's.
        if (token && isUnauthenticated(error) && (!replayed || session.token(true) !== token)) {
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
            : waitBefore(attempt, error, retryPolicy(this.#parts.options.retry, options.retry), environment.random);
        if (wait !== undefined && environment.now() + wait < end) {
          attempt++;
          await this.#pause(wait, end, signal);
          if (environment.now() < end) continue;
        }
        throw this.#refused(trip, error, sent, requestId);
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
    const { session, answers, features } = this.#parts;
    const { operation, args, name } = trip;
    const { data, status, attempts, roundTripMs: ms } = answered;
    const validation = trip.options.as ? undefined : await this.#validation();
    await validation?.answer(trip, data, (issues) =>
      this.#parts.emit('drift', { operation: name, path: operation.path, issues }),
    );
    this.#changed(trip, data);
    // Somebody else was quicker, or this one has signed out meanwhile: neither begins nor ends what is there now.
    if (flight.epoch !== session.epoch) {
      if (operation.session === 'begins') await session.revoke(data as never);
      throw elsewhere();
    }
    if (operation.session === 'begins') await session.adopt(data as never);
    else if (operation.session) await session.end('anonymous');
    if (operation.path === currentTenant.path) features.learn(data);
    if (flight.key) {
      freeze(data);
      // What a signed-in person was shown as a stranger is not what the person should see next time.
      const theirs = !anonymous || session.principal === '';
      if (operation.cache && flight.fresh && theirs) {
        answers.set(flight.key, operation.cache, {
          ...flight.subject,
          tags: fillTags(operation.tags, args.path, data),
          data,
          status,
        });
      }
    }
    this.#parts.emit('response', { operation: name, status, ms, attempts, fromCache: false });
    return answered;
  }

  /** Whoever has signed in meanwhile: what a write has changed is no longer right. */
  #changed({ operation: { invalidates }, args }: Trip, data?: unknown): void {
    if (invalidates) this.invalidate({ tags: fillTags(invalidates, args.path, args.body, data) }, true);
  }

  #refused(trip: Trip, error: EduRiseError, attempts: number, requestId: string | undefined): EduRiseError {
    const { operation, name } = trip;
    const { features } = this.#parts;
    // Without an answer nobody knows whether it was done.
    if (!isApiError(error)) this.#changed(trip);
    error.operation = name;
    error.attempts = attempts;
    if (isApiError(error)) (error as { requestId?: string | undefined }).requestId ??= requestId;
    if (isMissingOperation(error)) {
      features.miss(operation);
      if (operation.path === currentTenant.path) features.learn(undefined);
      this.#parts.emit('capability', { operation: name, available: false });
    } else if (error.code !== 'aborted') this.#parts.emit('error', error);
    return error;
  }

  /** Waits, and goes on waiting until `end` while nobody looks or there is no network: an attempt would be wasted. */
  async #pause(ms: number, end: number, signal: AbortSignal): Promise<void> {
    const { environment } = this.#parts;
    const due = environment.now() + ms;
    for (;;) {
      const resting = !environment.online() || environment.visibility?.visibilityState === 'hidden';
      const left = (resting ? end : due) - environment.now();
      if (left <= 0) return;
      await new Promise<void>((resolve) => {
        const wake = () => {
          environment.clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = environment.setTimeout(wake, resting ? Math.min(left, lookAgain) : left);
        signal.addEventListener('abort', wake);
      });
      if (signal.aborted) throw new AbortedError();
    }
  }

  #reached(online: boolean): void {
    if (this.#online !== online) this.#parts.emit('connection', { online: (this.#online = online) });
  }
}
