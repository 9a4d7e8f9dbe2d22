import { login, me } from '@edurise/contract/session';
import { refresh } from '@edurise/contract/tokens';
import type { Me } from '@edurise/contract/models';
import { baseOf } from '../wire/address.ts';
import { read } from '../wire/dialect.ts';
import { environmentOf, guarded } from '../environment.ts';
import { isForbidden, isUnauthenticated } from '../errors.ts';
import { exchangeBy, type Exchange } from '../wire/exchange.ts';
import type { Incoming, Middleware } from '../middleware.ts';
import type { ClientOptions } from '../options.ts';
import { keptFrom, type Kept } from '../session/tokens.ts';

export interface CookieOptions {
  /** `csrftoken`, as Django has it. */
  csrfCookie?: string;
  /** `X-CSRFToken`. From another origin the platform's CORS has to allow it. */
  csrfHeader?: string;
  /** Where no script can read the cookie, because it is HttpOnly or another site's. Asked for every write. */
  csrfToken?: () => string | undefined | Promise<string | undefined>;
}

const isSession = (key: string): boolean => key.startsWith('edurise:session:');

const cookieOf = (name: string): string | undefined =>
  guarded(() => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1]);

/** `sub` tells people apart. It stands where a token would, and stays in this process: the cookie speaks for it. */
const standIn = ({ id }: Me, count: number): string => `.${btoa(JSON.stringify({ sub: String(id), count }))}.`;

/**
 * A client for platforms that know people by a session cookie. The browser keeps the session; to read it is to ask the
 * platform who is signed in. `edu.session` is then as with tokens: `active` or `anonymous` at the start, `expired` when the
 * platform has forgotten, signed in by `signIn` and out, also for other tabs, by `signOut`. Writes carry the CSRF token.
 * Another origin has to allow credentials, and browsers may block its cookies altogether.
 * @example const edu = createEduRise(cookies({ baseUrl: location.origin }));
 */
export const cookies = <O extends Omit<ClientOptions, 'resources' | 'getToken'> & { getToken?: never }>(
  options: O,
  { csrfCookie = 'csrftoken', csrfHeader = 'X-CSRFToken', csrfToken = () => cookieOf(csrfCookie) }: CookieOptions = {},
): O => {
  const base = baseOf(options.baseUrl);
  const environment = environmentOf(options.environment);
  const { middleware = [], storage } = options;
  const exchange = middleware.reduceRight<Exchange>(
    (next, step) => (request) => step(request, next),
    exchangeBy(environment, options.fetch?.bind(undefined)),
  );
  let tenant: string | undefined;
  let count = 0;

  /** Nobody, if the platform says so; fails where it says nothing. */
  const whoIsIn = async (): Promise<Kept | undefined> => {
    const school = tenant ?? options.tenant;
    try {
      const raw = await exchange({
        method: 'GET',
        url: base + me.path,
        own: true,
        headers: { Accept: 'application/json', ...options.headers, ...(school && { 'X-Tenant': school }) },
        credentials: 'include',
        timeout: 8_000,
      });
      const user = (await read(raw, me, environment.now())).data as Me;
      const access = standIn(user, ++count);
      return keptFrom({ access, refresh: access }, { tenant, user }, environment.now());
    } catch (error) {
      // Django's session authentication has no 401: it knows no scheme to ask for.
      if ((isUnauthenticated(error) || isForbidden(error)) && !error.webPage) return undefined;
      throw error;
    }
  };

  const told = (kept: Kept | undefined): Incoming => ({
    status: kept ? 200 : 401,
    type: 'application/json',
    text: JSON.stringify(kept ?? { code: 'no_session', detail: 'No session.' }),
    redirected: false,
    header: () => null,
  });

  const bearing: Middleware = async (request, next) => {
    const { own, method, url } = request;
    const writes = method !== 'GET';
    if (!own) return next(request);
    // There is nothing to exchange: the cookie is good or it is not.
    if (url === base + refresh.path) return told(await whoIsIn());
    const { Authorization: signedIn, ...headers } = request.headers;
    const send = async () => {
      const token = writes && (await csrfToken());
      return next({
        ...request,
        credentials: 'include',
        headers: token ? { ...headers, [csrfHeader]: token } : headers,
      });
    };
    let answer = await send();
    if (answer.status === 403) {
      // The token is another after each sign-in, in whichever tab; a read brings the cookie along.
      const wasRefused = writes && /csrf/i.test(answer.text);
      const kept = wasRefused || signedIn ? await whoIsIn().catch(() => 'unknown') : 'unknown';
      if (wasRefused) answer = await send();
      else if (!kept) return { ...answer, status: 401 };
    }
    return url === base + login.path && answer.status < 300 ? told(await whoIsIn()) : answer;
  };

  return {
    ...options,
    middleware: [...middleware, bearing],
    storage: {
      get: async (key) => (isSession(key) ? JSON.stringify(await whoIsIn()) : storage?.get(key)),
      set(key, value) {
        if (!isSession(key)) return storage?.set(key, value);
        ({ tenant } = JSON.parse(value) as Kept);
      },
      remove: (key) => (isSession(key) ? undefined : storage?.remove(key)),
    },
  };
};
