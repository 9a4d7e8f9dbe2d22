import type { Clock } from './clock.ts';
import type { SignedLinks } from './files/signed-links.ts';
import type { Vault } from './files/vault.ts';
import type { Files } from './http/files.ts';
import type { IdentityProviders } from './oauth/identity-provider.ts';
import type { RateLimits } from './http/rate-limits.ts';
import type { Mailbox } from './accounts/mailbox.ts';
import type { Passwords } from './accounts/passwords.ts';
import type { Throttle } from './accounts/throttle.ts';
import type { Tokens } from './accounts/tokens.ts';
import type { Db } from './database/tables.ts';

/** What all requests share. */
export interface Platform {
  readonly db: Db;
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly passwords: Passwords;
  /** By address and account. */
  readonly signInThrottle: Throttle;
  /** By address. */
  readonly tokenThrottle: Throttle;
  /** By operation and caller. */
  readonly rateLimits: RateLimits;
  /** Where people may come from with an account of their own. */
  readonly providers: IdentityProviders;
  readonly mailbox: Mailbox;
  /** What lies open under `/media/`. */
  readonly files: Files;
  /** What only some may read. */
  readonly vault: Vault;
  readonly links: SignedLinks;
  /** Answers as an ordinary platform, without EduRise's extensions. */
  readonly plain: boolean;
  readonly origins: readonly string[] | '*';
}
