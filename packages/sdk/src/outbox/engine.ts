import type { AnyOperation, OperationRow } from '@edurise/contract';
import { fillTags } from '../cache/tags.ts';
import type { Answered } from '../call.ts';
import type { Channel } from '../environment.ts';
import { ApiError, isApiError, isEduRiseError, isMissingOperation, isUnauthenticated } from '../errors.ts';
import { Events } from '../events.ts';
import { fit } from './fit.ts';
import { uuid } from '../identifiers.ts';
import type { CallArguments } from '../resources.ts';
import { isTransient } from '../retry.ts';
import { encode } from '../wire/body.ts';
import { mergeAnswers, reducerOf } from './coalesce.ts';
import type { OutboxEngine, OutboxEntry, OutboxHost, OutboxState, Posted } from './outbox.ts';
import { entryOf, ownerKey, type OutboxRecord } from './record.ts';
import { OutboxFullError } from './outbox-full-error.ts';
import { OutboxStore } from './store.ts';

const backoff = { baseMs: 1_000, capMs: 60_000 };
/** A saved answer waits for the next keystroke to join it, but for nobody who never pauses. */
const pause = { idleMs: 800, mostMs: 5_000 };
/** Longer than any attempt takes. */
const lease = 40_000;
const mostEntries = 2_000;
/** What keeps breaking the platform is not sent for ever. */
const mostBreakages = 8;
/** Browsers let 64 KiB outlive a page, over all requests together. */
const lastWords = 16_000;

interface Waiter {
  resolve(answered: Answered<unknown>): void;
  reject(error: unknown): void;
}

/** What one tab tells the others. */
type News =
  | { type: 'posted' }
  | { type: 'settled'; id: string; answered?: Answered<unknown>; refusal?: ConstructorParameters<typeof ApiError>[0] };

type Outcome = { answered: Answered<unknown> } | { refused: unknown } | { later: unknown } | 'held';

const isSubmit = ({ lane, operation }: OutboxRecord): boolean =>
  lane.startsWith('quiz:') && operation.method === 'POST';
const isSave = ({ lane, operation }: OutboxRecord): boolean => lane.startsWith('quiz:') && operation.method === 'PATCH';

/** Keeps writes on the device until the platform has given its verdict: lane by lane, each in order, one tab at a time. */
export class Engine implements OutboxEngine {
  state: OutboxState = Object.freeze({ waiting: 0, sending: 0, failed: 0, durable: false });
  readonly ready: Promise<void>;

  readonly #host: OutboxHost;
  readonly #store: OutboxStore;
  readonly #waiters = new Map<string, Waiter[]>();
  /** A save that was joined to an earlier one goes by its name. */
  readonly #joined = new Map<string, string>();
  readonly #channel: Channel | undefined;
  readonly #events = new Events<{ changed: OutboxState }>();
  readonly #undo: (() => void)[] = [];
  #draining: Promise<void> | undefined;
  #again: { forced: boolean; keepalive: boolean } | undefined;
  #timer: unknown;
  #disposed = false;

  constructor(host: OutboxHost) {
    this.#host = host;
    const { environment } = host;
    this.#store = new OutboxStore(environment);
    this.#channel = environment.broadcast(`edurise:outbox:${host.owner().baseUrl}`);
    if (this.#channel) this.#channel.onmessage = ({ data }: { data: News | null }) => this.#heard(data);
    this.#undo.push(host.onChange(() => void this.#drain(true)));
    const { visibility } = environment;
    const hidden = () => {
      if (visibility?.visibilityState === 'hidden') void this.#drain(true, true);
    };
    visibility?.addEventListener('visibilitychange', hidden);
    this.#undo.push(() => visibility?.removeEventListener('visibilitychange', hidden));
    this.ready = host.ready.then(() => this.#refresh());
    void this.ready.then(() => this.#drain());
  }

  post(operation: AnyOperation, { path = {}, body }: CallArguments, name: string, id: string): Posted {
    const { environment } = this.#host;
    const [lane] = fillTags([operation.outbox!], path) as [string];
    const settled = new Promise<Answered<unknown>>((resolve, reject) => this.#wait(id, { resolve, reject }));
    settled.catch(() => {});
    const written = (async () => {
      await this.#host.ready;
      const record: OutboxRecord = {
        id,
        name,
        lane,
        path,
        body,
        key: id,
        owner: ownerKey(this.#host.owner()),
        operation: { ...(operation as OperationRow) },
        createdAt: environment.now(),
        attempts: 0,
        nextAt: 0,
        leasedUntil: 0,
      };
      if (this.state.waiting >= mostEntries) throw new OutboxFullError();
      const reduce = reducerOf(operation);
      const { record: kept, durable } = await this.#store.add(record, (last) => {
        const free = last.failed === undefined && last.leasedUntil <= environment.now() && last.name === name;
        if (!reduce || !free || JSON.stringify(last.path) !== JSON.stringify(path)) return undefined;
        const nextAt =
          isSave(last) && !last.attempts ? Math.min(last.createdAt + pause.mostMs, record.nextAt) : last.nextAt;
        return { ...last, body: reduce(last.body as object as never, record.body as never), key: uuid(), nextAt };
      });
      if (kept.id !== id) this.#join(id, kept.id);
      return durable;
    })();
    void written.then(
      () => {
        this.#tell({ type: 'posted' });
        void this.#refresh().then(() => this.#drain());
      },
      (error: unknown) => this.#settle(id, { refused: error }),
    );
    return { id, settled, durable: written.catch(() => false) };
  }

  subscribe(listener: (state: OutboxState) => void): () => void {
    return this.#events.on('changed', listener);
  }

  async flush({ deadline }: { deadline?: number } = {}): Promise<void> {
    const { environment } = this.#host;
    await this.ready;
    const done = this.#drain(true);
    if (deadline === undefined) return done;
    let timer: unknown;
    await Promise.race([done, new Promise<void>((resolve) => (timer = environment.setTimeout(resolve, deadline)))]);
    environment.clearTimeout(timer);
  }

  async entries(): Promise<OutboxEntry[]> {
    const now = this.#host.environment.now();
    return (await this.#own()).map((record) => entryOf(record, now));
  }

  async pending(lane: string): Promise<OutboxEntry[]> {
    return (await this.entries()).filter((entry) => entry.lane === lane && entry.status !== 'failed');
  }

  async retry(id: string): Promise<void> {
    const record = await this.#find(id);
    if (!record) return;
    await this.#store.change(record.seq!, ({ failed: _, ...rest }) => ({ ...rest, nextAt: 0, attempts: 0 }));
    await this.#refresh();
    await this.#drain(true);
  }

  async discard(id: string): Promise<void> {
    const record = await this.#find(id);
    if (record) await this.#store.remove(record.seq!);
    await this.#refresh();
  }

  dispose(): void {
    this.#disposed = true;
    this.#events.clear();
    for (const undo of this.#undo) undo();
    this.#host.environment.clearTimeout(this.#timer);
    this.#channel?.close();
    this.#store.close();
  }

  /** One drain at a time; whoever comes meanwhile is served by another round. `forced` does not mind back-off. */
  #drain(forced = false, keepalive = false): Promise<void> {
    if (this.#draining) {
      this.#again = { forced: forced || this.#again?.forced === true, keepalive };
      return this.#draining;
    }
    if (this.#disposed) return Promise.resolve();
    this.#draining = this.#alone((exclusive) => this.#round(forced, keepalive, exclusive))
      .catch(() => {})
      .then(() => this.#refresh())
      .finally(() => {
        this.#draining = undefined;
        const again = this.#again;
        this.#again = undefined;
        if (again) return this.#drain(again.forced, again.keepalive);
        this.#schedule();
      });
    return this.#draining;
  }

  /** While another tab sends, this one looks in again a little later. */
  async #alone(work: (exclusive: boolean) => Promise<void>): Promise<void> {
    const { locks } = this.#host.environment;
    if (!locks || !this.#store.durable) return work(!this.#store.durable);
    let begun = false;
    try {
      await locks.request(`edurise:outbox:${this.#host.owner().baseUrl}`, { ifAvailable: true }, async (lock) => {
        begun = true;
        if (lock) await work(true);
      });
    } catch (error) {
      if (begun) throw error;
      await work(false);
    }
  }

  async #round(forced: boolean, keepalive: boolean, exclusive: boolean): Promise<void> {
    const { environment, features } = this.#host;
    const records = (await this.#own()).filter(({ failed }) => failed === undefined);
    if (!records.length) return;
    if (!features.known) await this.#host.learn();
    const lanes = new Map<string, OutboxRecord[]>();
    for (const record of records) lanes.set(record.lane, [...(lanes.get(record.lane) ?? []), record]);
    await Promise.all(
      [...lanes.values()].map((lane) => this.#lane(lane, forced ? Infinity : environment.now(), keepalive, exclusive)),
    );
  }

  /** In order, up to the first that has to wait. */
  async #lane(lane: OutboxRecord[], until: number, keepalive: boolean, exclusive: boolean): Promise<void> {
    for (const [index, listed] of lane.entries()) {
      if (this.#disposed || listed.nextAt > until) return;
      // A platform without autosave gets the answers with the submission.
      if (isSave(listed) && this.#host.features.lacks(listed.operation)) {
        const submission = lane.slice(index + 1).find(isSubmit);
        if (!submission) return;
        await this.#store.change(submission.seq!, (record) => ({
          ...record,
          body: mergeAnswers(
            { answers: (listed.body as { answers?: object }).answers },
            (record.body ?? {}) as Record<string, unknown>,
          ),
          key: uuid(),
        }));
        this.#join(listed.id, submission.id);
        await this.#store.remove(listed.seq!);
        continue;
      }
      const { environment } = this.#host;
      const now = environment.now();
      const claimed = await this.#store.change(listed.seq!, (record) =>
        // Whoever holds the lock knows that a lease is left over from a tab that died.
        (record.leasedUntil > now && !exclusive) || record.failed !== undefined
          ? undefined
          : { ...record, attempts: record.attempts + 1, leasedUntil: now + lease },
      );
      if (!claimed) return;
      void this.#refresh();
      const outcome = await this.#deliver(claimed, keepalive);
      if (!(await this.#conclude(claimed, outcome))) return;
    }
  }

  async #deliver(record: OutboxRecord, keepalive: boolean): Promise<Outcome> {
    const { operation, path, body, name, key } = record;
    // A file's bytes are not seen in its body, and may be any number.
    const { body: sent = '', fields } = encode(body);
    const small = keepalive && !fields && typeof sent === 'string' && sent.length < lastWords;
    try {
      // The answer to an earlier submission may be what was lost.
      const done = isSubmit(record) && record.attempts > 1 ? await this.#submitted(record) : undefined;
      return {
        answered:
          done ??
          (await this.#host.send(
            operation,
            { path, body: fit(this.#host.features, operation, body) },
            { name, idempotencyKey: key, keepalive: small },
          )),
      };
    } catch (error) {
      if (isMissingOperation(error) && isSave(record)) return 'held';
      if (isUnauthenticated(error)) return this.#host.owner().user ? { later: error } : { refused: error };
      const breaks = isApiError(error) && (error.status === 500 || error.webPage === true);
      if (!isEduRiseError(error) || error.code === 'aborted' || error.code === 'circuit_open') return { later: error };
      if ((isTransient(error) || breaks) && !(breaks && record.attempts >= mostBreakages)) return { later: error };
      const done = isSubmit(record) ? await this.#submitted(record).catch(() => undefined) : undefined;
      return done ? { answered: done } : { refused: error };
    }
  }

  /** The attempt, if it is submitted. It is read where its answers are saved: one level above. */
  async #submitted({ operation, path, name }: OutboxRecord): Promise<Answered<unknown> | undefined> {
    const reading: AnyOperation = {
      method: 'GET',
      path: operation.path.replace(/submit\/$/, '') as `/${string}`,
      source: '002',
      access: 'user',
    };
    const answered = await this.#host.send(reading, { path }, { name, idempotencyKey: '' });
    return (answered.data as { status?: string } | undefined)?.status === 'submitted' ? answered : undefined;
  }

  /** True when the lane may go on. */
  async #conclude(record: OutboxRecord, outcome: Outcome): Promise<boolean> {
    const { environment } = this.#host;
    const seq = record.seq!;
    if (outcome === 'held') {
      await this.#store.change(seq, (now) => ({ ...now, leasedUntil: 0, attempts: 0 }));
      // Once more over the lane, now that it is known: a submission may be waiting behind it.
      this.#again ??= { forced: false, keepalive: false };
      return false;
    }
    if ('later' in outcome) {
      const asked = isApiError(outcome.later) ? outcome.later.retryAfterMs : undefined;
      const drawn = environment.random() * Math.min(backoff.capMs, backoff.baseMs * 2 ** (record.attempts - 1));
      await this.#store.change(seq, (now) => ({
        ...now,
        leasedUntil: 0,
        nextAt: environment.now() + Math.max(asked ?? 0, drawn),
      }));
      return false;
    }
    if ('answered' in outcome) await this.#store.remove(seq);
    else
      await this.#store.change(seq, (now) => ({ ...now, leasedUntil: 0, failed: (outcome.refused as Error).message }));
    this.#settle(record.id, outcome);
    this.#tell({
      type: 'settled',
      id: record.id,
      ...('answered' in outcome
        ? { answered: outcome.answered }
        : isApiError(outcome.refused)
          ? { refusal: JSON.parse(JSON.stringify(outcome.refused)) as never }
          : {}),
    });
    return true;
  }

  #wait(id: string, waiter: Waiter): void {
    this.#waiters.set(id, [...(this.#waiters.get(id) ?? []), waiter]);
  }

  #join(id: string, to: string): void {
    this.#joined.set(id, to);
    for (const waiter of this.#waiters.get(id) ?? []) this.#wait(to, waiter);
    this.#waiters.delete(id);
  }

  #settle(id: string, outcome: { answered: Answered<unknown> } | { refused: unknown }): void {
    const waiters = this.#waiters.get(id);
    this.#waiters.delete(id);
    for (const waiter of waiters ?? []) {
      if ('answered' in outcome) waiter.resolve(outcome.answered);
      else waiter.reject(outcome.refused);
    }
  }

  #heard(news: News | null): void {
    if (news?.type === 'settled') {
      if (news.answered) this.#settle(news.id, { answered: news.answered });
      else if (news.refusal) this.#settle(news.id, { refused: new ApiError(news.refusal) });
      void this.#refresh();
    } else if (news?.type === 'posted') void this.#drain();
  }

  #tell(news: News): void {
    try {
      if (this.#store.durable) this.#channel?.postMessage(news);
    } catch {
      // The others find out from the store.
    }
  }

  async #own(): Promise<OutboxRecord[]> {
    const owner = ownerKey(this.#host.owner());
    return (await this.#store.all()).filter((record) => record.owner === owner);
  }

  async #find(id: string): Promise<OutboxRecord | undefined> {
    const known = this.#joined.get(id) ?? id;
    return (await this.#own()).find((record) => record.id === known);
  }

  /** When the next entry may be sent. Held answers wait for a submission, not for a time; the submission does not wait for them. */
  #schedule(): void {
    const { environment, features } = this.#host;
    environment.clearTimeout(this.#timer);
    if (this.#disposed) return;
    void this.#own().then((records) => {
      const next = new Map<string, number>();
      for (const record of records) {
        const held = isSave(record) && features.lacks(record.operation);
        if (held || record.failed !== undefined || next.has(record.lane)) continue;
        next.set(record.lane, Math.max(record.nextAt, record.leasedUntil));
      }
      if (!next.size || this.#disposed) return;
      environment.clearTimeout(this.#timer);
      const wait = Math.min(...next.values()) - environment.now();
      this.#timer = environment.setTimeout(() => void this.#drain(), Math.max(wait, 1_000));
    });
  }

  async #refresh(): Promise<void> {
    if (this.#disposed) return;
    const now = this.#host.environment.now();
    const entries = (await this.#own()).map((record) => entryOf(record, now));
    const count = (status: OutboxEntry['status']) => entries.filter((entry) => entry.status === status).length;
    const next = {
      waiting: count('waiting'),
      sending: count('sending'),
      failed: count('failed'),
      durable: this.#store.durable,
      ...(entries[0] ? { oldest: entries[0].createdAt } : {}),
    };
    if (JSON.stringify(next) === JSON.stringify(this.state)) return;
    this.state = Object.freeze(next);
    this.#events.emit('changed', this.state);
  }
}
