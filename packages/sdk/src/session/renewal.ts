import { logout, refresh } from '@edurise/contract/tokens';
import type { Tokens } from '@edurise/contract/models';
import { isApiError, SessionExpiredError, TimeoutError } from '../errors.ts';
import type { Parts } from '../parts.ts';
import type { Keeping } from './keeping.ts';
import type { TabMessage } from '../tabs.ts';
import { keptFrom, subjectOf, type Kept } from './tokens.ts';

/** All in milliseconds. */
const otherTabPatience = 300;
const lockPatience = 5_000;
const propagation = 100;
const hostPatience = 10_000;
const cooling = { first: 2_000, longest: 60_000 };

/** `refused`: nothing more is to be had for these tokens. */
type Verdict = 'refused' | undefined;

/** Gets fresh tokens for a session: from the host, from a tab that was quicker, or from the platform. */
export class Renewal {
  readonly #parts: Parts;
  readonly #keeping: Keeping;
  /** After a refresh that got no answer: not again before `until`, except for another token. */
  #failure: { access: string; until: number; wait: number; error: unknown } | undefined;

  constructor(parts: Parts, keeping: Keeping) {
    this.#parts = parts;
    this.#keeping = keeping;
  }

  /** The next attempt need not wait until a failure has cooled down. */
  async hasten(): Promise<void> {
    await this.#parts.session.ready;
    if (this.#failure) this.#failure.until = 0;
  }

  /**
   * Puts fresh tokens into the session in place of `before`. `early`: its access token still serves, so that a refusal does
   * not end the session before that does.
   * @throws SessionExpiredError when none are to be had; what went wrong where nobody could be asked.
   */
  async replace(before: Kept, early: boolean): Promise<void> {
    const { environment, options, session } = this.#parts;
    const failure = this.#failure?.access === before.access ? this.#failure : undefined;
    if (failure && environment.now() < failure.until) throw failure.error;
    try {
      const verdict = await (options.getToken ? this.#mint(before) : this.#alone(() => this.#exchange(before)));
      if (verdict !== 'refused') return;
    } catch (error) {
      if (this.#changed(before)) throw error;
      const wait = failure ? Math.min(cooling.longest, failure.wait * 2) : cooling.first;
      this.#failure = { access: before.access, wait, error, until: environment.now() + wait };
      if (session.state.status === 'active') session.move({ status: 'degraded' });
      throw error;
    }
    if (!this.#changed(before)) {
      if (early) session.kept = { ...session.kept!, refresh: undefined, renewAt: before.expiresAt };
      else await session.end('expired');
    }
    throw new SessionExpiredError();
  }

  /** Tells the platform that these tokens are done with, as far as it can be reached; nobody waits for it to agree. */
  async revoke(tokens: Partial<Tokens> | undefined): Promise<void> {
    if (tokens?.refresh) await this.#parts.direct(logout, { refresh: tokens.refresh }, tokens.access).catch(() => {});
  }

  /** What has come of the session in another tab. */
  heard(message: TabMessage): void {
    const { session } = this.#parts;
    if (message.type === 'rotated' && message.from === session.kept?.refresh && message.kept?.access)
      this.#renewed(message.kept);
    // Nobody else writes it down here.
    if (this.#keeping.shared === 'copied') void session.save();
  }

  /** The same person with fresh tokens. */
  #renewed(kept: Kept): void {
    const { session } = this.#parts;
    const before = session.kept;
    const moves = before?.tenant !== kept.tenant;
    if (before?.access && (moves || subjectOf(before.access) !== subjectOf(kept.access))) {
      if (moves) this.#parts.features.forget();
      return session.become(kept, 'active', kept.tenant);
    }
    session.kept = kept;
    if (session.state.status !== 'active') session.move({ status: 'active' });
  }

  #changed(before: Kept): boolean {
    return this.#parts.session.kept?.access !== before.access;
  }

  /** One tab at a time, as well as it can be had: without locks, or after five seconds, the work is done all the same. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const { environment } = this.#parts;
    const { locks } = environment;
    const { shared, key } = this.#keeping;
    if (!shared || !locks) return work();
    return new Promise((resolve, reject) => {
      const patience = new AbortController();
      let begun = false;
      // The lock is held until this settles. Whoever gets it after the time is up finds the work begun.
      const begin = async () => {
        if (begun) return;
        begun = true;
        environment.clearTimeout(timer);
        await work().then(resolve, reject);
      };
      const timer = environment.setTimeout(() => {
        patience.abort();
        void begin();
      }, lockPatience);
      const hold = async () => {
        await begin();
        // Another process may be handed the lock before it sees what was written to the storage. Here nobody waits for this.
        await new Promise<void>((done) => environment.setTimeout(done, propagation));
      };
      void (async () => locks.request(key, { signal: patience.signal }, hold))().catch(begin);
    });
  }

  /** Another tab has been quicker: simplejwt has killed our refresh token, and theirs is as good. */
  async #adopted(before: Kept): Promise<boolean> {
    const stored = await this.#keeping.read();
    if (!this.#changed(before) && stored?.refresh && stored.refresh !== before.refresh) this.#renewed(stored);
    return this.#changed(before);
  }

  async #exchange(before: Kept): Promise<Verdict> {
    const parts = this.#parts;
    const { environment, session } = parts;
    if (await this.#adopted(before)) return undefined;
    if (!before.refresh) return 'refused';
    let tokens: Tokens;
    try {
      tokens = (await parts.direct(refresh, { refresh: before.refresh })) as Tokens;
    } catch (error) {
      // Only a plain “no” of the platform ends a session. A proxy's page, a timeout, a 500 do not.
      if (!isApiError(error) || error.webPage || (error.status !== 400 && error.status !== 401)) throw error;
      if (await this.#adopted(before)) return undefined;
      await new Promise<void>((resolve) => environment.setTimeout(resolve, otherTabPatience));
      return (await this.#adopted(before)) ? undefined : 'refused';
    }
    const kept = keptFrom(tokens, session.kept ?? before, environment.now());
    // Signed out in the meantime: these tokens must not come to life again.
    if (this.#changed(before)) return void (await this.revoke(kept));
    this.#renewed(kept);
    await session.save();
    if (this.#keeping.shared) parts.tell({ type: 'rotated', from: before.refresh, kept });
    return undefined;
  }

  async #mint(before: Kept): Promise<Verdict> {
    const { environment, options, session } = this.#parts;
    const access = await new Promise<string | null>((resolve, reject) => {
      const timer = environment.setTimeout(() => reject(new TimeoutError()), hostPatience);
      void (async () => options.getToken!())()
        .then(resolve, reject)
        .finally(() => environment.clearTimeout(timer));
    });
    if (this.#changed(before)) return undefined;
    if (access === before.access) return 'refused';
    if (access) {
      this.#renewed(keptFrom({ access }, before, environment.now()));
      if (!session.kept?.user) session.reloadUser().catch(() => {});
    } else await session.end('anonymous');
    return undefined;
  }
}
