import type { Answered } from '../call.ts';
import { guarded } from '../environment.ts';
import { uuid } from '../identifiers.ts';
import { jsonOf } from '../wire/body.ts';
import { mergeAnswers } from './coalesce.ts';
import { fit } from './fit.ts';
import { heldFor } from './heads.ts';
import { memoryFrom } from './memory-disk.ts';
import { change, claim, isHarmless, lease, leasedFor, type Claim, type Claimant } from './lease.ts';
import { mostSuspect, waitOf, type Weather } from './pacing.ts';
import { isSubmit } from './quiz-lane.ts';
import type { Records } from './records.ts';
import { bodyOf, ownerKey, type OutboxRecord } from './record.ts';
import { refusalOf } from './refusal.ts';
import type { Office } from './office.ts';
import { OutboxFullError } from './outbox-full-error.ts';
import { verdictOn, type Verdict } from './verdict.ts';

/** A submission with answers that were not saved; its own count. */
const withAnswersOf = (earlier: OutboxRecord, later: OutboxRecord): OutboxRecord => {
  const { answers } = bodyOf(earlier) as { answers?: object };
  const body = jsonOf(mergeAnswers({ answers }, (bodyOf(later) ?? {}) as Record<string, unknown>));
  return { ...later, body, sent: undefined, key: uuid() };
};

/** Takes one entry to the platform, and puts down what came of it. */
export class Courier {
  /** The page has done with it: what has not left stays. */
  ended = false;
  readonly #office: Office;
  readonly #weather: Weather;
  /** What entries became on the platform: no other entry is recognised in it. */
  readonly #taken = new Set<unknown>();

  constructor(office: Office, weather: Weather) {
    this.#office = office;
    this.#weather = weather;
  }

  /** True when the lane may go on. `keepalive`: the request may outlive the page, which may not hear that it has the lease. */
  async carry(listed: OutboxRecord, claimant: Claimant, keepalive?: 'leased' | 'at once'): Promise<boolean> {
    const { host, store } = this.#office;
    const head = await this.#withAnswers(listed);
    if (!head) return false;
    const now = host.environment.now();
    const sent = claimant.keyed ? this.#fitted(head) : undefined;
    const take = (record: OutboxRecord): OutboxRecord | undefined =>
      this.ended || leasedFor(record, claimant, now)
        ? undefined
        : {
            ...record,
            sent: record.sent ?? (record.key === head.key ? sent : undefined),
            attempts: record.attempts + 1,
            fence: record.fence + 1,
            leasedUntil: now + lease,
            leasedBy: keepalive ? '' : claimant.tab,
          };
    const claiming = claim(store, head, take);
    const { claimed, found }: Claim =
      keepalive === 'at once' && isHarmless(head, claimant.keyed)
        ? { claimed: take(head), found: head }
        : await claiming;
    if (!claimed || this.ended) {
      if (found) this.#office.changed(found);
      if (found?.seq !== head.seq) await this.#office.look(head.seq!);
      return false;
    }
    this.#office.changed(claimed);
    const verdict = await this.#deliver(claimed, claimant.keyed, keepalive !== undefined);
    await claiming;
    return this.#conclude(claimed, verdict);
  }

  /** Answers that the platform would not save go with the submission. */
  async #withAnswers(submission: OutboxRecord): Promise<OutboxRecord | undefined> {
    const { store } = this.#office;
    let head = submission;
    // The later answer counts: what is in the submission, then the newest.
    for (const save of isSubmit(head) ? heldFor(head, this.#office).reverse() : []) {
      const join = async (records: Records): Promise<OutboxRecord | null> => {
        const [earlier, later] = [await records.get(save.seq!), await records.get(head.seq!)];
        if (!earlier || !later) return null;
        const both = withAnswersOf(earlier, later);
        await records.put(both);
        await records.delete(earlier.seq!);
        return both;
      };
      const together = save.seq! < memoryFrom === head.seq! < memoryFrom;
      const joined = together ? await store.within(head.seq!, join) : undefined;
      if (joined === null) {
        await Promise.all([save, head].map(({ seq }) => this.#office.look(seq!)));
        return undefined;
      }
      if (joined) head = joined;
      else {
        // A device that cannot be written to must not keep what it holds from leaving.
        const both = (head = withAnswersOf(save, head));
        await store.within(both.seq!, (records) => records.put(both));
        await store.remove(save);
      }
      this.#office.joined(save, head);
    }
    return head;
  }

  /** The body as this platform takes it. One that cannot be read is not sent, and tells why. */
  #fitted(record: OutboxRecord): string | undefined {
    const { features } = this.#office.host;
    return guarded(() => record.body && jsonOf(fit(features, record.operation, bodyOf(record))));
  }

  async #deliver(record: OutboxRecord, keyed: boolean, keepalive: boolean): Promise<Verdict> {
    const { host, stats, progress } = this.#office;
    const { operation, name, key } = record;
    const stop = this.#renewing(record);
    try {
      const repeated = record.attempts > 1;
      const unsure = repeated && (isSubmit(record) || !isHarmless(record, keyed));
      const arrived = unsure ? await this.#lookedFor(record) : undefined;
      // What one person wrote is never sent as another, however late that one came, nor found among what another may see.
      if (ownerKey(host.owner()) !== record.owner) return { is: 'later', error: undefined, unsent: true };
      if (arrived) return { is: 'done', answered: arrived, replayed: true };
      stats.attempts++;
      if (repeated) stats.repeats++;
      const { path } = record;
      const body: unknown = record.sent ? JSON.parse(record.sent) : fit(host.features, operation, bodyOf(record));
      const options = { name, idempotencyKey: key, keepalive, onProgress: progress.get(record.seq!) };
      // Fields were given as a form, and are sent as one, whether or not there is a file among them.
      const sending = record.fields ? { ...operation, multipart: true as const } : operation;
      return { is: 'done', answered: await host.send(sending, { path, body }, options) };
    } catch (error) {
      // What cannot even be read can be sent at no other time either.
      if (error instanceof SyntaxError) return { is: 'refused', error };
      const verdict = verdictOn(error, record, host.owner().user !== '');
      if (verdict.is !== 'refused' || !isSubmit(record)) return verdict;
      const answered = await this.#recognised(record).catch(() => undefined);
      return answered ? { is: 'done', answered, replayed: true } : verdict;
    } finally {
      stop();
    }
  }

  /** Before it is sent again. Where it may not be looked for, or never can be, it goes: better twice than never. */
  async #lookedFor(record: OutboxRecord): Promise<Answered<unknown> | undefined> {
    try {
      return await this.#recognised(record);
    } catch (error) {
      const verdict = verdictOn(error, record, this.#office.host.owner().user !== '');
      const last = 'suspect' in verdict && verdict.suspect && record.suspect + 1 >= mostSuspect;
      if ((verdict.is === 'later' && !last) || verdict.is === 'held') throw error;
      return undefined;
    }
  }

  /** What an earlier attempt brought about, where the platform does not know a repetition by its key. */
  async #recognised(record: OutboxRecord): Promise<Answered<unknown> | undefined> {
    const { recognised } = await import('./recognised.ts');
    return recognised(record, this.#office.host, this.#taken);
  }

  /** An upload takes as long as it needs. A tab that is frozen renews nothing, and is taken over from. */
  #renewing({ fence, ...record }: OutboxRecord): () => void {
    const { host, store } = this.#office;
    const { environment } = host;
    let timer: unknown;
    const wait = () => {
      timer = environment.setTimeout(() => {
        const leasedUntil = environment.now() + lease;
        void change(store, { fence, ...record }, (now) => (now.fence === fence ? { ...now, leasedUntil } : undefined));
        wait();
      }, lease / 3);
    };
    wait();
    return () => environment.clearTimeout(timer);
  }

  async #conclude(record: OutboxRecord, verdict: Verdict): Promise<boolean> {
    const { host, store, stats, settled, changed, look } = this.#office;
    const { environment } = host;
    const now = environment.now();
    /** Unless the lease has passed to somebody else. */
    const release = async (more: (now: OutboxRecord) => Partial<OutboxRecord>) => {
      const put = await change(store, record, (one) =>
        one.fence === record.fence ? { ...one, leasedUntil: 0, ...more(one) } : undefined,
      );
      if (put) changed(put);
      else await look(record.seq!);
      return put !== undefined;
    };
    switch (verdict.is) {
      case 'done':
        if (verdict.replayed) stats.replays++;
        this.#taken.add((verdict.answered.data as { id?: unknown } | null | undefined)?.id);
        if (await store.remove(record)) settled(record, verdict);
        else await look(record.seq!);
        return true;
      case 'refused': {
        const failed = refusalOf(verdict.error, now);
        if (await release(() => ({ failed }))) settled({ ...record, failed }, { refused: verdict.error });
        return true;
      }
      case 'lacking':
        return release((one) => ({ attempts: one.attempts - 1 }));
      case 'held':
        this.#weather.hold(now);
        await release((one) => ({ attempts: one.attempts - 1 }));
        return false;
      case 'later':
    }
    if (record.once)
      return this.#conclude(record, { is: 'refused', error: new OutboxFullError({ cause: verdict.error }) });
    if (verdict.troubled) this.#weather.failed();
    const suspect = record.suspect + Number(verdict.suspect ?? false);
    if (suspect >= mostSuspect) return this.#conclude(record, { is: 'refused', error: verdict.error });
    const wait = waitOf({ ...record, suspect }, verdict, now, environment.random());
    if (verdict.everything) this.#weather.pauseUntil(wait.notBefore, now);
    await release((one) => ({ ...wait, suspect, attempts: one.attempts - Number(verdict.unsent ?? false) }));
    return false;
  }
}
