/** The providers themselves: authorisation-code exchange, then the profile that the access token opens. */
import { invalidGrant, type Identity, type IdentityProvider, type ProviderName } from './identity-provider.ts';

type Profile = Record<string, unknown>;
type Read = (path: string) => Promise<unknown>;

interface Endpoints {
  authorize: string;
  token: string;
  profile: string;
  scope: string;
  identity(profile: Profile, read: Read): Identity | Promise<Identity>;
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const openId = (profile: Profile, emailVerified: boolean): Identity => ({
  subject: text(profile['sub']),
  email: text(profile['email']) || null,
  emailVerified,
  firstName: text(profile['given_name']),
  lastName: text(profile['family_name']),
});

const endpoints: Readonly<Record<ProviderName, Endpoints>> = {
  google: {
    authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    profile: 'https://openidconnect.googleapis.com/v1/userinfo',
    scope: 'openid email profile',
    identity: (profile) => openId(profile, profile['email_verified'] === true),
  },
  microsoft: {
    authorize: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    token: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    profile: 'https://graph.microsoft.com/oidc/userinfo',
    scope: 'openid email profile',
    // A tenant's administrator may write any address here: it proves nothing.
    identity: (profile) => openId(profile, false),
  },
  github: {
    authorize: 'https://github.com/login/oauth/authorize',
    token: 'https://github.com/login/oauth/access_token',
    profile: 'https://api.github.com/user',
    scope: 'read:user user:email',
    async identity(profile, read) {
      const emails = (await read('https://api.github.com/user/emails')) as Profile[];
      const primary = emails.find((one) => one['primary'] === true);
      const [firstName = '', ...rest] = text(profile['name']).split(' ');
      return {
        subject: text(profile['id']),
        email: text(primary?.['email']) || null,
        emailVerified: primary?.['verified'] === true,
        firstName,
        lastName: rest.join(' '),
      };
    },
  },
  facebook: {
    authorize: 'https://www.facebook.com/v21.0/dialog/oauth',
    token: 'https://graph.facebook.com/v21.0/oauth/access_token',
    profile: 'https://graph.facebook.com/me?fields=id,email,first_name,last_name',
    scope: 'email public_profile',
    identity: (profile) => ({
      subject: text(profile['id']),
      email: text(profile['email']) || null,
      emailVerified: false,
      firstName: text(profile['first_name']),
      lastName: text(profile['last_name']),
    }),
  },
};

export interface ClientKeys {
  clientId: string;
  clientSecret: string;
}

/** @param ask takes the place of `fetch` where the provider is not to be called */
export function createRemoteProvider(
  provider: ProviderName,
  { clientId, clientSecret }: ClientKeys,
  ask: typeof fetch = fetch,
): IdentityProvider {
  const { authorize, token, profile, scope, identity } = endpoints[provider];
  return {
    provider,
    authorizeUrl: authorize,
    clientId,
    scope,
    async identify({ code, redirectUri, codeVerifier }) {
      const form = new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        client_id: clientId,
        client_secret: clientSecret,
        ...(codeVerifier === undefined ? {} : { code_verifier: codeVerifier }),
      });
      const granted = await read(ask, token, { method: 'POST', body: form });
      const access = text((granted as Profile)['access_token']);
      // GitHub says no with a 200.
      if (!access) throw invalidGrant();
      const open: Read = (address) => read(ask, address, { headers: { Authorization: `Bearer ${access}` } });
      return identity((await open(profile)) as Profile, open);
    },
  };
}

async function read(ask: typeof fetch, address: string, init: RequestInit): Promise<unknown> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  headers.set('User-Agent', 'edurise-sandbox');
  const answer = await ask(address, { ...init, headers, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw invalidGrant();
  return answer.json();
}
