/** Stands in for the providers on one machine: asks for no password, but checks all that a provider checks of a page. */
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { invalidGrant, type IdentityProvider, type ProviderName } from './identity-provider.ts';

/** What a page sends the person along with. */
export interface Authorization {
  redirectUri: string;
  /** PKCE, S256. */
  codeChallenge: string | undefined;
  email: string;
  emailVerified: boolean;
}

export interface LocalProvider extends IdentityProvider {
  /** The code for the page; it serves once, for a minute. */
  authorize(authorization: Authorization): string;
}

const lifetime = 60_000;

export function createLocalProvider(provider: ProviderName, clock: Clock): LocalProvider {
  const codes = new Map<string, Authorization & { expires: number }>();
  return {
    provider,
    authorizeUrl: `/oauth/${provider}/authorize/`,
    clientId: 'edurise-sandbox',
    scope: 'openid email profile',
    authorize(authorization) {
      for (const [code, { expires }] of codes) if (expires <= clock.now()) codes.delete(code);
      const code = randomBytes(24).toString('base64url');
      codes.set(code, { ...authorization, expires: clock.now() + lifetime });
      return code;
    },
    identify({ code, redirectUri, codeVerifier }) {
      const found = codes.get(code);
      // Whatever comes of it: a code that was shown is spent.
      codes.delete(code);
      const isGood =
        found !== undefined &&
        found.expires > clock.now() &&
        found.redirectUri === redirectUri &&
        found.codeChallenge === (codeVerifier === undefined ? undefined : challengeOf(codeVerifier));
      if (!isGood) return Promise.reject(invalidGrant());
      const name = found.email.split('@')[0]!;
      return Promise.resolve({
        subject: createHash('sha256').update(found.email).digest('hex').slice(0, 20),
        email: found.email,
        emailVerified: found.emailVerified,
        firstName: name.charAt(0).toUpperCase() + name.slice(1),
        lastName: '',
      });
    },
  };
}

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');
