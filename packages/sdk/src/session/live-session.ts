import { login, me } from '@edurise/contract/session';
import type { OperationRow } from '@edurise/contract';
import type { Credentials, Me, SignedIn, Tokens } from '@edurise/contract/models';
import { ConnectionError, SessionExpiredError } from '../errors.ts';
import type { Parts } from '../parts.ts';
import type { TabMessage } from '../tabs.ts';
import { fetched, lazily } from '../lazily.ts';
import { keepingIn, type Keeping } from './keeping.ts';
import type { Session, SessionState } from './session.ts';
import { patiently } from './patience.ts';
import { isStale, keptFrom, subjectOf, type Kept } from './tokens.ts';

/** A host that could not be asked may well have somebody: it is asked again with the next call. */
const unasked: Kept = { access: '', renewAt: 0, expiresAt: 0 };

export class LiveSession implements Session {
  state: SessionState;
  readonly ready: Promise<SessionState>;
  /** Counts sign-ins, sign-outs and moves: what began under another number belongs to somebody else. */
  epoch = 0;
  /** Done before somebody signs out: what that person has written may still be under way. */
  declare leaving?: (() => Promise<void>) | undefined;

  readonly #parts: Parts;
  readonly #keeping: Keeping;
  /** Only who is signed in needs it, and not at once. */
  readonly #renewal = lazily(async () => new (await import('./renewal.ts')).Renewal(this.#parts, this.#keeping));
  #kept: Kept | undefined;
  #read: { access?: string | undefined; subject: string } = { subject: '' };
  #former = '';
  #renewing: Promise<void> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { storage, tenant, getToken } = parts.options;
    this.#keeping = keepingIn(getToken ? undefined : storage, `edurise:session:${parts.scope}`, parts.environment);
    const waiting = storage ?? getToken;
    this.state = Object.freeze({ status: waiting ? 'loading' : 'anonymous', tenant });
    this.ready = waiting ? this.#restore() : Promise.resolve(this.state);
  }

  /** Nothing while nobody is signed in. Behind an accessor, so that whoever logs a session writes no tokens down. */
  get kept(): Kept | undefined {
    return this.#kept;
  }
  set kept(kept: Kept | undefined) {
    this.#kept = kept;
  }

  /** Whose answers these are. */
  get principal(): string {
    const access = this.kept?.access;
    // Asked with every call, nearly always for the same token.
    if (access !== this.#read.access) this.#read = { access, subject: access ? subjectOf(access) : '' };
    return access === undefined ? '' : this.#read.subject || (this.state.user?.id ?? '?');
  }

  /** Whose writes these are: also while that person still has to sign in again. */
  get owner(): string {
    return this.principal || this.#former;
  }

  async signIn(credentials: Credentials): Promise<Me> {
    // The road adopts what it answers, as for every operation that begins a session.
    const { user } = (await this.#call(login, 'auth.login', credentials)) as SignedIn;
    return user ?? this.reloadUser();
  }

  async signOut(): Promise<void> {
    // Whoever is here is told to go, also where that is not read yet.
    if (this.state.status === 'loading') await this.ready;
    // Without anything to wait for it is over at once.
    if (this.leaving) await this.leaving();
    const kept = this.kept;
    this.#succeed(undefined);
    await this.end('anonymous');
    await this.revoke(kept);
  }

  async refresh(): Promise<void> {
    await (await this.#renewal())?.hasten();
    return this.renew(this.kept?.access);
  }

  async switchTenant(slug: string): Promise<void> {
    await (await fetched(import('./switch-tenant.ts'))).switchTenant(this.#parts, slug);
  }

  async setTokens(tokens: Tokens): Promise<void> {
    await this.adopt(tokens);
    await this.reloadUser().catch(() => {});
  }

  async reloadUser(): Promise<Me> {
    const epoch = this.epoch;
    const user = (await this.#call(me, 'users.me')) as Me;
    if (epoch === this.epoch && this.kept) {
      this.kept = { ...this.kept, user };
      this.move({ user });
      await this.save();
    }
    return user;
  }

  subscribe(listener: (state: SessionState) => void): () => void {
    return this.#parts.events.on('session', listener);
  }

  dispose(): void {
    this.epoch++;
  }

  /** Takes the tokens of an answer, if there are any. */
  async adopt(answer: Tokens & { user?: Me | null | undefined }): Promise<void> {
    if (typeof answer?.access !== 'string') return;
    const { tenant } = this.state;
    const kept = keptFrom(answer, { tenant, user: answer.user ?? undefined }, this.#parts.environment.now());
    this.#succeed(kept);
    this.become(kept, 'active');
    await this.save();
  }

  /** The session is over: the platform said so, or an operation that ends it went through. */
  async end(status: 'anonymous' | 'expired'): Promise<void> {
    this.become(undefined, status);
    await this.save();
  }

  /**
   * The token to send. In the usual case it is fresh and nothing is awaited; one near its end is replaced in good time.
   * @throws SessionExpiredError, or what went wrong in asking for a fresh one.
   */
  token(isPublic: boolean): string | undefined | Promise<string | undefined> {
    const kept = this.kept;
    if (!kept) {
      if (this.state.status === 'expired' && !isPublic) throw new SessionExpiredError();
      return undefined;
    }
    const { environment } = this.#parts;
    const now = environment.now();
    if (now < kept.renewAt) return kept.access;
    const stale = isStale(kept, now);
    const renewed = this.renew(kept.access, now < kept.expiresAt).then(
      () => this.kept?.access,
      (error: unknown) => {
        if (this.kept?.access === kept.access && environment.now() < kept.expiresAt) return kept.access;
        // A dead token breaks even what is open to everybody, so there it is rather left out.
        if (stale && !isPublic) throw error;
      },
    );
    return stale ? renewed : kept.access;
  }

  /**
   * A fresh token in place of `failed`. Whoever comes second finds it done, or waits for the one exchange. `early`: the one
   * that is there still serves.
   */
  renew(failed: string | undefined, early = false): Promise<void> {
    const kept = this.kept;
    if (!kept) return Promise.reject(new SessionExpiredError());
    if (failed !== kept.access) return Promise.resolve();
    return (this.#renewing ??= this.#replace(kept, early).finally(() => (this.#renewing = undefined)));
  }

  async #replace(before: Kept, early: boolean): Promise<void> {
    const renewal = await this.#renewal();
    if (!renewal) throw new ConnectionError();
    return renewal.replace(before, early);
  }

  async #restore(): Promise<SessionState> {
    const { environment, options } = this.#parts;
    const { getToken } = options;
    const { epoch } = this;
    const access = getToken ? await patiently(environment, getToken) : null;
    const kept =
      access === undefined
        ? unasked
        : access
          ? keptFrom({ access }, {}, environment.now())
          : await this.#keeping.read();
    // Somebody may have signed in before the storage answered.
    if (epoch === this.epoch && this.state.status === 'loading') {
      this.kept = kept;
      this.move({
        status: kept ? 'active' : 'anonymous',
        user: kept?.user,
        tenant: kept?.tenant ?? this.state.tenant,
      });
      if (kept && !kept.user) this.reloadUser().catch(() => {});
    }
    return this.state;
  }

  /** In the other tabs, too, the one who was here is gone: nobody, or another person, is kept in his place. */
  #succeed(kept: Kept | undefined): void {
    const subject = this.principal;
    if (this.#keeping.shared && subject && (!kept || subjectOf(kept.access) !== subject))
      this.#parts.tell({ type: 'out', subject });
  }

  /** Storage may take its time: what has come about meanwhile is written after it. */
  async save(): Promise<void> {
    const kept = this.kept;
    await this.#keeping.write(kept);
    if (this.kept !== kept) await this.save();
  }

  /** Nobody will use these. */
  async revoke(tokens: Partial<Tokens> | undefined): Promise<void> {
    await (await this.#renewal())?.revoke(tokens);
  }

  /** On the road of every call. */
  async #call(operation: OperationRow, name: string, body?: unknown): Promise<unknown> {
    return (await this.#parts.road.call({ operation, name, args: { body }, options: { cache: 'none' } })).data;
  }

  /** What another tab says of the session that both keep. Same origin or not: it may be an older release that speaks. */
  heard(message: TabMessage): void {
    if (!this.kept || !this.#keeping.shared) return;
    if (message.type === 'out' && this.principal === message.subject) this.become(undefined, 'anonymous');
    void this.#renewal().then((renewal) => renewal?.heard(message));
  }

  /** Another person, or the same in another school. The epoch is counted before anything is awaited. */
  become(kept: Kept | undefined, status: SessionState['status'], tenant = this.state.tenant): void {
    this.epoch++;
    this.#former = status === 'expired' ? this.principal : '';
    this.kept = kept;
    this.#parts.road.forget();
    this.move({ status, user: kept?.user, tenant });
  }

  move(change: Partial<SessionState>): void {
    if (this.kept) void this.#renewal();
    this.state = Object.freeze({ ...this.state, ...change });
    this.#parts.emit('session', this.state);
  }
}
