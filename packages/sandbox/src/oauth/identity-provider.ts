/** Signing in with an account that somebody has elsewhere: the port that each provider fills. */
import { unauthenticated, type Problem } from '../http/problem.ts';

export const providerNames = ['google', 'github', 'microsoft', 'facebook'] as const;
export type ProviderName = (typeof providerNames)[number];

/** Who the provider says it is. */
export interface Identity {
  /** The person's id there, which outlives a change of address. */
  subject: string;
  email: string | null;
  /** Whether the provider vouches for the address; one that does not say so does not. */
  emailVerified: boolean;
  firstName: string;
  lastName: string;
}

/** What came back to the page, and what it began with. */
export interface Grant {
  code: string;
  redirectUri: string;
  codeVerifier: string | undefined;
}

export interface IdentityProvider {
  readonly provider: ProviderName;
  /** Where a page sends the person; a path is one of this server's own. */
  readonly authorizeUrl: string;
  readonly clientId: string;
  readonly scope: string;
  /** Exchanges the code; throws 401 `invalid_grant` where the provider refuses it. */
  identify(grant: Grant): Promise<Identity>;
}

export type IdentityProviders = ReadonlyMap<string, IdentityProvider>;

export const invalidGrant = (detail = 'The sign-in could not be confirmed. Please begin again.'): Problem =>
  unauthenticated(detail, 'invalid_grant');
