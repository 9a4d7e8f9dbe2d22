import { login, logout, me, refresh, switchTenant } from '@edurise/contract/session';
import type { OperationRow } from '@edurise/contract';
import type { Credentials, Me, SignedIn, Tokens } from '@edurise/contract/models';
import { isApiError, SessionExpiredError } from '../errors.ts';
import type { Environment } from '../environment.ts';
import { keepingIn, type Keeping, type TabMessage } from './keeping.ts';
import type { Session, SessionState, SessionStorage } from './session.ts';
import { isStale, keptFrom, subjectOf, type Kept } from './tokens.ts';

/** What the session needs of the client. */
export interface SessionHost {
  readonly environment: Environment;
  readonly storage: SessionStorage | undefined;
  readonly storageKey: string;
  readonly tenant: string | undefined;
  readonly getToken: (() => string | null | Promise<string | null>) | undefined;
  /** On the road of every call. */
  call(operation: OperationRow, name: string, body?: unknown): Promise<unknown>;
  /** Once, past the session: with the given token or none. */
  direct(operation: OperationRow, body: unknown, token?: string): Promise<unknown>;
  /** The person, or the school, is another one. Called before anybody else hears of it. */
  changed(): void;
  emit(state: SessionState): void;
  subscribe(listener: (state: SessionState) => void): () => void;
}

const cooldown = { baseMs: 2_000, capMs: 60_000 };
const otherTabPatience = 300;

export class LiveSession implements Session {
  state: SessionState;
  readonly ready: Promise<SessionState>;
  /** Counts sign-ins, sign-outs and moves: what began under another number belongs to somebody else. */
  epoch = 0;

  readonly #host: SessionHost;
  readonly #keeping: Keeping;
  #kept: Kept | undefined;
  #former = '';
  #renewing: Promise<void> | undefined;
  /** After a refresh that got no answer: not again before `until`, except with another token. */
  #failure: { access: string; until: number; count: number; error: unknown } | undefined;

  constructor(host: SessionHost) {
    this.#host = host;
    this.#keeping = keepingIn(host.getToken ? undefined : host.storage, host.storageKey, host.environment, (m) =>
      this.#heard(m),
    );
    const waiting = Boolean(host.storage ?? host.getToken);
    this.state = Object.freeze({ status: waiting ? 'loading' : 'anonymous', tenant: host.tenant });
    this.ready = waiting ? this.#restore() : Promise.resolve(this.state);
  }

  /** Whose answers these are. */
  get principal(): string {
    return this.#kept ? subjectOf(this.#kept.access) || (this.state.user?.id ?? '?') : '';
  }

  /** Whose writes these are: also while that person still has to sign in again. */
  get owner(): string {
    return this.principal || this.#former;
  }

  async signIn(credentials: Credentials): Promise<Me> {
    // The road adopts what it answers, as for every operation that begins a session.
    const { user } = (await this.#host.call(login, 'auth.login', credentials)) as SignedIn;
    return user ?? this.reloadUser();
  }

  async signOut(): Promise<void> {
    const kept = this.#kept;
    this.#keeping.tell({ type: 'out', subject: this.principal });
    this.#become(undefined, 'anonymous');
    await this.#keeping.write(undefined);
    await this.#revoke(kept);
  }

  refresh(): Promise<void> {
    this.#failure = undefined;
    return this.renew(this.#kept?.access);
  }

  async switchTenant(slug: string): Promise<void> {
    let tokens: Partial<Tokens> | undefined;
    if (this.#kept && !this.#host.getToken) {
      tokens = (await this.#host.call(switchTenant, 'users.switchTenant', { tenant: slug })) as Tokens;
    }
    const { environment } = this.#host;
    const before = this.#kept;
    const kept = before && {
      ...(tokens?.access ? keptFrom(tokens as Tokens, before, environment.now()) : before),
      tenant: slug,
    };
    this.#become(kept, this.state.status, slug);
    await this.#keeping.write(kept);
    if (kept) await this.reloadUser().catch(() => {});
  }

  async setTokens(tokens: Tokens): Promise<void> {
    await this.adopt(tokens, this.epoch);
    await this.reloadUser().catch(() => {});
  }

  async reloadUser(): Promise<Me> {
    const epoch = this.epoch;
    const user = (await this.#host.call(me, 'users.me')) as Me;
    if (epoch === this.epoch && this.#kept) {
      this.#kept = { ...this.#kept, user };
      this.#move({ user });
      await this.#keeping.write(this.#kept);
    }
    return user;
  }

  subscribe(listener: (state: SessionState) => void): () => void {
    return this.#host.subscribe(listener);
  }

  dispose(): void {
    this.epoch++;
    this.#keeping.close();
  }

  /** Takes the tokens of an answer, unless the person has signed out since it was asked for. */
  async adopt(answer: Tokens & { user?: Me | null | undefined }, epoch: number): Promise<void> {
    if (typeof answer?.access !== 'string') return;
    const kept = keptFrom(
      answer,
      { tenant: this.state.tenant, user: answer.user ?? undefined },
      this.#host.environment.now(),
    );
    if (epoch !== this.epoch) return this.#revoke(kept);
    this.#become(kept, 'active');
    await this.#keeping.write(kept);
  }

  /** The session is over: the platform said so, or an operation that ends it went through. */
  async end(status: 'anonymous' | 'expired'): Promise<void> {
    this.#become(undefined, status);
    await this.#keeping.write(undefined);
  }

  /**
   * The token to send. In the usual case it is fresh and nothing is awaited.
   * @throws SessionExpiredError, or what went wrong in asking for a fresh one.
   */
  token(isPublic: boolean): string | undefined | Promise<string | undefined> {
    const kept = this.#kept;
    if (!kept) {
      if (this.state.status === 'expired' && !isPublic) throw new SessionExpiredError();
      return undefined;
    }
    const { environment } = this.#host;
    if (!isStale(kept, environment.now())) return kept.access;
    return this.renew(kept.access).then(
      () => this.#kept?.access,
      (error: unknown) => {
        if (this.#kept === kept && environment.now() < kept.expiresAt) return kept.access;
        // A dead token breaks even what is open to everybody, so there it is rather left out.
        if (isPublic) return undefined;
        throw error;
      },
    );
  }

  /** A fresh token in place of `failed`. Whoever comes second finds it done, or waits for the one exchange. */
  renew(failed: string | undefined): Promise<void> {
    const kept = this.#kept;
    if (!kept) return Promise.reject(new SessionExpiredError());
    if (failed !== kept.access) return Promise.resolve();
    const { environment } = this.#host;
    if (this.#failure?.access === kept.access && environment.now() < this.#failure.until)
      return Promise.reject(this.#failure.error);
    this.#renewing ??= (this.#host.getToken ? this.#mint(kept) : this.#keeping.alone(() => this.#exchange(kept)))
      .catch((error: unknown) => {
        if (this.#kept?.access === kept.access) this.#cool(kept, error);
        throw error;
      })
      .finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  async #exchange(before: Kept): Promise<void> {
    const { environment } = this.#host;
    const { epoch } = this;
    const changed = () => this.#kept?.access !== before.access;
    const adopted = async (): Promise<boolean> => {
      const stored = await this.#keeping.read();
      // Another tab has been quicker: simplejwt has killed our refresh token, and theirs is as good.
      if (!changed() && stored?.refresh && stored.refresh !== before.refresh) this.#renewed(stored);
      return changed();
    };
    if (await adopted()) return;
    if (!before.refresh) return this.#expire(epoch);
    let tokens: Tokens;
    try {
      tokens = (await this.#host.direct(refresh, { refresh: before.refresh })) as Tokens;
    } catch (error) {
      // Only a plain “no” of the platform ends a session. A proxy's page, a timeout, a 500 do not.
      if (!isApiError(error) || error.webPage || (error.status !== 400 && error.status !== 401)) throw error;
      if (await adopted()) return;
      await new Promise<void>((resolve) => environment.setTimeout(resolve, otherTabPatience));
      if (await adopted()) return;
      return this.#expire(epoch);
    }
    const kept = keptFrom(tokens, this.#kept ?? before, environment.now());
    // Signed out in the meantime: these tokens must not come to life again.
    if (epoch !== this.epoch) return this.#revoke(kept);
    this.#renewed(kept);
    await this.#keeping.write(kept);
    this.#keeping.tell({ type: 'rotated', from: before.refresh, kept });
  }

  async #mint(before: Kept): Promise<void> {
    const { epoch } = this;
    const access = await this.#host.getToken!();
    if (epoch !== this.epoch) return;
    if (!access) return this.end('anonymous');
    if (access === before.access) return this.#expire(epoch);
    const kept = keptFrom({ access }, before, this.#host.environment.now());
    if (subjectOf(access) === subjectOf(before.access)) this.#renewed(kept);
    else this.#become(kept, 'active');
  }

  async #restore(): Promise<SessionState> {
    const { environment, getToken } = this.#host;
    const { epoch } = this;
    let kept: Kept | undefined;
    try {
      const access = getToken && (await getToken());
      kept = getToken ? (access ? keptFrom({ access }, {}, environment.now()) : undefined) : await this.#keeping.read();
    } catch {}
    // Somebody may have signed in before the storage answered.
    if (epoch === this.epoch && this.state.status === 'loading') {
      this.#kept = kept;
      this.#move({
        status: kept ? 'active' : 'anonymous',
        user: kept?.user,
        tenant: kept?.tenant ?? this.state.tenant,
      });
      if (kept && !kept.user) this.reloadUser().catch(() => {});
    }
    return this.state;
  }

  #heard(message: TabMessage): void {
    if (message.type === 'out') {
      if (this.#kept && this.principal === message.subject) this.#become(undefined, 'anonymous');
    } else if (this.#kept?.refresh === message.from) this.#renewed(message.kept);
  }

  /** The same person with fresh tokens. */
  #renewed(kept: Kept): void {
    const before = this.#kept;
    if (before && (subjectOf(before.access) !== subjectOf(kept.access) || before.tenant !== kept.tenant))
      return this.#become(kept, 'active', kept.tenant);
    this.#kept = kept;
    this.#failure = undefined;
    if (this.state.status !== 'active') this.#move({ status: 'active' });
  }

  #cool(kept: Kept, error: unknown): void {
    const { environment } = this.#host;
    const count = this.#failure?.access === kept.access ? this.#failure.count + 1 : 0;
    this.#failure = {
      access: kept.access,
      count,
      error,
      until: environment.now() + Math.min(cooldown.capMs, cooldown.baseMs * 2 ** count),
    };
    if (this.state.status === 'active') this.#move({ status: 'degraded' });
  }

  async #expire(epoch: number): Promise<never> {
    if (epoch === this.epoch) await this.end('expired');
    throw new SessionExpiredError();
  }

  /** Another person, or the same in another school. The epoch is counted before anything is awaited. */
  #become(kept: Kept | undefined, status: SessionState['status'], tenant = this.state.tenant): void {
    this.epoch++;
    this.#former = status === 'expired' ? this.principal : '';
    this.#kept = kept;
    this.#failure = undefined;
    this.#host.changed();
    this.#move({ status, user: kept?.user, tenant });
  }

  #move(change: Partial<SessionState>): void {
    this.state = Object.freeze({ ...this.state, ...change });
    this.#host.emit(this.state);
  }

  /** As far as the platform can be reached; nobody waits for it to agree. */
  async #revoke(kept: Kept | undefined): Promise<void> {
    if (kept?.refresh) await this.#host.direct(logout, { refresh: kept.refresh }, kept.access).catch(() => {});
  }
}
