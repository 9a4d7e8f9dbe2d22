import type { Credentials, Me, Tokens } from '@edurise/contract/models';

/** A place for a few short texts. Access may throw, and may take time. */
export interface SessionStorage {
  get(key: string): string | null | undefined | Promise<string | null | undefined>;
  set(key: string, value: string): void | Promise<void>;
  remove(key: string): void | Promise<void>;
  /**
   * `false` where no other tab can see it, so that nothing has to be agreed with them. `copied`: each tab has its own, which may
   * have begun as another's, so that each writes down what becomes of the session.
   */
  readonly shared?: boolean | 'copied';
}

export interface SessionState {
  /**
   * `degraded`: signed in, but the platform cannot be asked for a fresh token just now.
   * `expired`: the platform refused the session; the person has to sign in again.
   */
  readonly status: 'loading' | 'anonymous' | 'active' | 'degraded' | 'expired';
  readonly user?: Me | undefined;
  /** Slug of the tenant that the session is in. */
  readonly tenant?: string | undefined;
}

export interface Session {
  /** A frozen snapshot; a new object after each change. */
  readonly state: SessionState;
  /** Counts sign-ins, sign-outs and moves: what began under another number belongs to somebody else. */
  readonly epoch: number;
  /** Settles when what was stored has been read. */
  readonly ready: Promise<SessionState>;
  /** @throws UnauthenticatedError on wrong credentials, RateLimitError after too many tries. */
  signIn(credentials: Credentials): Promise<Me>;
  /** Ends the session here and in the other tabs at once, then tells the platform as far as it can be reached. */
  signOut(): Promise<void>;
  /** Exchanges the tokens now. Rarely needed: the client does so before they run out. */
  refresh(): Promise<void>;
  /** Moves the session to another tenant of the user and drops every kept answer. */
  switchTenant(slug: string): Promise<void>;
  /** Takes over tokens that were got elsewhere. */
  setTokens(tokens: Tokens): Promise<void>;
  reloadUser(): Promise<Me>;
  /** Called after each change. Returns its own undoing. */
  subscribe(listener: (state: SessionState) => void): () => void;
}
