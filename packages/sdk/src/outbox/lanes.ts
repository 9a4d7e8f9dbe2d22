import { isAborted, isApiError } from '../errors.ts';
import { isTransient } from '../retry.ts';
import { uuid } from '../identifiers.ts';
import { Courier } from './courier.ts';
import { headsOf } from './heads.ts';
import { change, lease, leasedFor, type Claimant } from './lease.ts';
import type { Office } from './office.ts';
import { lastWords } from './page-end.ts';
import { remaining, waitOf, Weather } from './pacing.ts';
import type { OutboxRecord } from './record.ts';

/** Milliseconds: how soon this tab looks again whether it may send. */
const soonest = 250;
/** While another tab sends. */
const lookAgain = 1_000;

const keyReused = 'idempotency_key_reused';

/**
 * The platform cannot say what it takes: then it takes what an ordinary one does. No answer, or one that was dropped because
 * somebody else is there by now, tells nothing of the platform.
 */
const isFinal = (error: unknown): boolean =>
  isApiError(error) ? error.status === 500 || !isTransient(error) : !isTransient(error) && !isAborted(error);

/** When the head of which lane is sent: each lane in order, several at once, and none waiting for another. */
export class Lanes {
  readonly #office: Office;
  readonly #tab = uuid();
  readonly #weather = new Weather();
  readonly #courier: Courier;
  /** The page is being left; what of it leaves with it. */
  readonly #leaving = new Set<OutboxRecord>();
  readonly #busy = new Map<string, Promise<void>>();
  /** Lanes that have not been tried since somebody asked for all to be, whatever their back-off. */
  #hurried = new Set<string>();
  #shift: Promise<void> | undefined;
  #poke: (() => void) | undefined;
  /** Since it was last looked what is due. */
  #woken = false;
  #timer: unknown;
  #ended = false;
  /** The platform was asked what it takes, without success, so often. */
  #asked = 0;
  #askAt = 0;

  constructor(office: Office) {
    this.#office = office;
    this.#courier = new Courier(office, this.#weather);
  }

  /** The person who is there has to sign in again. */
  get held(): boolean {
    return this.#weather.held(this.#office.host.environment.now()) > 0;
  }

  /** Something has changed: whatever is due is sent. */
  wake(): void {
    if (this.#ended) return;
    this.#woken = true;
    this.#poke?.();
    this.#shift ??= this.#alone()
      .catch(() => {})
      .finally(() => {
        this.#shift = undefined;
        if (this.#woken) this.wake();
        else this.#schedule();
      });
  }

  /** Sends everything now that may be sent at all. Resolves when it has been tried, or after so many milliseconds. */
  async hurry(deadline?: number): Promise<void> {
    this.#hurried = new Set(headsOf(this.#office).map(({ lane }) => lane));
    this.#askAt = 0;
    this.wake();
    const { environment } = this.#office.host;
    let timer: unknown;
    let late = false;
    const end = new Promise<void>((resolve) => {
      if (deadline === undefined) return;
      timer = environment.setTimeout(() => {
        late = true;
        resolve();
      }, deadline);
    });
    while (this.#shift && !late) await Promise.race([this.#shift, end]);
    environment.clearTimeout(timer);
  }

  /** From the start, also what was refused. */
  async retry(record: OutboxRecord): Promise<void> {
    const { store, changed } = this.#office;
    const retried = await change(store, record, ({ failed, key, ...rest }) => ({
      ...rest,
      // The platform knows this one by another body.
      key: failed?.code === keyReused ? uuid() : key,
      suspect: 0,
      nextAt: 0,
      notBefore: 0,
    }));
    if (retried) changed(retried);
    await this.hurry();
  }

  /** Somebody else may be there. */
  renewed(): void {
    this.#weather.release();
    this.#asked = 0;
    void this.hurry();
  }

  /** Past the lock, for which there is no time. `alone`: nobody else can have leased an entry meanwhile. */
  leave(alone: boolean): void {
    const { host } = this.#office;
    this.#hurried = new Set(headsOf(this.#office).map(({ lane }) => lane));
    const knows = host.features.known || this.#asked === Infinity;
    for (const head of lastWords(knows ? this.#due(false, false) : [], this.#leaving)) {
      this.#leaving.add(head);
      void this.#run(head, false, alone ? 'at once' : 'leased').then(() => this.#leaving.delete(head));
    }
    void this.hurry();
  }

  end(): void {
    this.#courier.ended = this.#ended = true;
    this.#poke?.();
    this.#office.host.environment.clearTimeout(this.#timer);
  }

  /** One tab at a time. Should that one be frozen, with the lock in its hands, the others do what it leaves undone. */
  async #alone(): Promise<void> {
    const { host, shared } = this.#office;
    const { locks } = host.environment;
    if (!locks || !shared()) return this.#work(!shared());
    let begun = false;
    try {
      await locks.request(`edurise:outbox:${host.owner().baseUrl}`, { ifAvailable: true }, async (lock) => {
        begun = true;
        await this.#work(lock !== null, lock === null);
      });
    } catch (error) {
      if (begun) throw error;
      await this.#work(false);
    }
  }

  async #work(exclusive: boolean, onlyOverdue = false): Promise<void> {
    for (;;) {
      const poked = new Promise<void>((resolve) => (this.#poke = resolve));
      this.#woken = false;
      if (this.#due(exclusive, onlyOverdue).length && !(await this.#knows())) return;
      for (const head of this.#due(exclusive, onlyOverdue)) {
        if (this.#busy.size >= this.#weather.lanes) break;
        void this.#run(head, exclusive);
      }
      if (!this.#busy.size) return;
      await Promise.race([...this.#busy.values(), poked]);
    }
  }

  #run(head: OutboxRecord, exclusive: boolean, keepalive?: 'leased' | 'at once'): Promise<void> {
    const { ledger, host } = this.#office;
    const { lane } = head;
    this.#hurried.delete(lane);
    const run = this.#courier
      .carry(head, this.#claimant(exclusive), keepalive)
      .then((well) => {
        if (well && this.#weather.well()) void this.hurry();
      })
      .catch(() => {
        // Nothing that should happen: the lane rests, so that it does not happen all the time.
        const { now, random } = host.environment;
        ledger.set({ ...head, ...waitOf(head, { suspect: true }, now(), random()) });
      })
      .finally(() => {
        this.#busy.delete(lane);
        this.wake();
      });
    this.#busy.set(lane, run);
    return run;
  }

  #due(exclusive: boolean, onlyOverdue: boolean): OutboxRecord[] {
    const { host, paused } = this.#office;
    if (this.#ended || paused()) return [];
    const now = host.environment.now();
    return headsOf(this.#office).filter((head) => {
      if (this.#busy.has(head.lane) || this.#wait(head, exclusive)) return false;
      return !onlyOverdue || now - Math.max(head.createdAt, head.nextAt, head.notBefore, head.leasedUntil) > lease;
    });
  }

  /** Milliseconds until an entry may be sent. */
  #wait(head: OutboxRecord, exclusive: boolean): number {
    const { host } = this.#office;
    const now = host.environment.now();
    return Math.max(
      this.#hurried.has(head.lane) ? 0 : remaining(head.nextAt, head.since, now),
      remaining(head.notBefore, head.since, now),
      this.#weather.pause(now),
      this.#weather.held(now),
      leasedFor(head, this.#claimant(exclusive), now),
    );
  }

  /** Without knowing what the platform takes nothing leaves: neither would the body fit, nor would it know a repetition. */
  async #knows(): Promise<boolean> {
    const { host } = this.#office;
    const { environment, features } = host;
    if (features.known || this.#asked === Infinity) return true;
    if (environment.now() < this.#askAt) return false;
    try {
      await host.learn();
      this.#asked = Infinity;
    } catch (error) {
      if (isFinal(error)) this.#asked = Infinity;
      const now = environment.now();
      this.#askAt = waitOf({ attempts: ++this.#asked, suspect: 0 }, {}, now, environment.random()).nextAt;
    }
    return this.#asked === Infinity;
  }

  /** As long as it can still be learnt, what the platform takes is hoped for: nothing leaves before it is known. */
  #claimant(exclusive: boolean): Claimant {
    const { features } = this.#office.host;
    const hoped = !features.known && this.#asked !== Infinity;
    return { tab: this.#tab, exclusive, keyed: hoped || features.has('idempotency_keys') };
  }

  #schedule(): void {
    const { host, shared, paused } = this.#office;
    const { environment } = host;
    environment.clearTimeout(this.#timer);
    const heads = this.#ended || paused() ? [] : headsOf(this.#office);
    if (!heads.length) return;
    const first = Math.min(...heads.map((head) => this.#wait(head, true)));
    const asks = host.features.known ? 0 : remaining(this.#askAt, 0, environment.now());
    const least = environment.locks && shared() ? lookAgain : soonest;
    this.#timer = environment.setTimeout(() => this.wake(), Math.max(first, asks, least));
  }
}
