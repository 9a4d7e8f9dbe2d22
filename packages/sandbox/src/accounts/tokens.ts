/** simplejwt's tokens: a short access token, and a refresh token that is dead after use. */
import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../clock.ts';
import type { Db, Queries } from '../database/tables.ts';
import { unauthenticated, type Problem } from '../http/problem.ts';
import { secret } from './secrets.ts';
import { beginSession, endSessions, prolongSession, type Device } from './sessions.ts';

export interface TokenPair {
  access: string;
  refresh: string;
}

export interface Claims {
  userId: string;
  tenantId: string;
  jti: string;
  /** Where the person signed in; `null` in tokens from before sessions had names. */
  session: string | null;
  expires: Date;
}

/** What is wrong with a token, in simplejwt's words. */
export type Flaw = 'Token is expired' | 'Token is invalid' | 'Token has wrong type';

export interface Tokens {
  /** Begins a session of a user in a tenant. */
  issue(userId: string, tenantId: string, device: Device): Promise<TokenPair>;
  /** New tokens for another tenant in the session that the access token is of. */
  move(claims: Claims, tenantId: string): Promise<TokenPair>;
  /** Throws `token_not_valid`. */
  readAccess(token: string): Promise<Claims>;
  /** The same, for whoever has words of his own for what is wrong. */
  tryAccess(token: string): Promise<Claims | Flaw>;
  readRefresh(token: string): Promise<Claims>;
  /** Kills the refresh token and hands out new ones, in the same tenant or in another. */
  rotate(claims: Claims, tenantId: string): Promise<TokenPair>;
  /** Signs out: the session ends with its refresh token. */
  blacklist(claims: Claims): Promise<void>;
}

export interface Lifetimes {
  accessSeconds: number;
  refreshSeconds: number;
}

export async function createTokens(db: Db, clock: Clock, lifetimes: Lifetimes): Promise<Tokens> {
  const key = await secret(db, 'signing-key');

  const sign = (type: 'access' | 'refresh', claims: Omit<Claims, 'expires'>): Promise<string> => {
    const now = Math.floor(clock.now() / 1000);
    const { userId, tenantId, session } = claims;
    return new SignJWT({ token_type: type, user_id: userId, tenant: tenantId, ...(session && { session }) })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt(now)
      .setExpirationTime(now + (type === 'access' ? lifetimes.accessSeconds : lifetimes.refreshSeconds))
      .setJti(claims.jti)
      .sign(key);
  };

  const read = async (type: 'access' | 'refresh', token: string): Promise<Claims | Flaw> => {
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: new Date(clock.now()) });
      if (payload['token_type'] !== type) return 'Token has wrong type';
      const { user_id, tenant, jti, session } = payload as Record<string, string>;
      return {
        userId: String(user_id),
        tenantId: String(tenant),
        jti: String(jti),
        session: session ?? null,
        expires: new Date(payload.exp! * 1000),
      };
    } catch (error) {
      return error instanceof errors.JWTExpired ? 'Token is expired' : 'Token is invalid';
    }
  };

  const lifetime = () => {
    const now = clock.now();
    return { now: new Date(now), expires: new Date(now + lifetimes.refreshSeconds * 1000) };
  };

  const pair = async (queries: Queries, userId: string, tenantId: string, session: string): Promise<TokenPair> => {
    const jti = randomUUID();
    await queries
      .insertInto('refresh_tokens')
      .values({
        jti,
        session_id: session,
        user_id: userId,
        tenant_id: tenantId,
        expires_at: lifetime().expires,
        blacklisted_at: null,
      })
      .execute();
    const [access, refresh] = await Promise.all([
      sign('access', { userId, tenantId, session, jti: randomUUID() }),
      sign('refresh', { userId, tenantId, session, jti }),
    ]);
    return { access, refresh };
  };

  /** One statement, so that of two that come at once only one succeeds. The session that the token was of. */
  const kill = async (queries: Queries, jti: string): Promise<string> => {
    const dead = await queries
      .updateTable('refresh_tokens')
      .set({ blacklisted_at: new Date(clock.now()) })
      .where('jti', '=', jti)
      .where('blacklisted_at', 'is', null)
      .returning('session_id')
      .executeTakeFirst();
    if (!dead) throw notValid('Token is blacklisted');
    return dead.session_id;
  };

  return {
    issue: (userId, tenantId, device) =>
      db.transaction().execute(async (trx) => {
        const session = await beginSession(trx, { userId, tenantId }, device, lifetime());
        return pair(trx, userId, tenantId, session);
      }),
    move: ({ userId, session }, tenantId) =>
      db.transaction().execute(async (trx) => {
        // An access token outlives its session by minutes: it must not become a new one.
        if (!session || !(await prolongSession(trx, session, tenantId, lifetime())))
          throw notValid('Session has ended');
        return pair(trx, userId, tenantId, session);
      }),
    async readAccess(token) {
      const claims = await read('access', token);
      if (typeof claims === 'object') return claims;
      throw unauthenticated('Given token not valid for any token type', 'token_not_valid', {
        messages: [{ token_class: 'AccessToken', token_type: 'access', message: claims }],
      });
    },
    tryAccess: (token) => read('access', token),
    async readRefresh(token) {
      const claims = await read('refresh', token);
      if (typeof claims === 'object') return claims;
      throw notValid(claims);
    },
    rotate: (claims, tenantId) =>
      db.transaction().execute(async (trx) => {
        const session = await kill(trx, claims.jti);
        // It may be ended from elsewhere at this very moment: what comes second must not bring it back.
        if (!(await prolongSession(trx, session, tenantId, lifetime()))) throw notValid('Session has ended');
        return pair(trx, claims.userId, tenantId, session);
      }),
    blacklist: (claims) =>
      db.transaction().execute(async (trx) => {
        const session = await kill(trx, claims.jti);
        await endSessions(trx, claims.userId, new Date(clock.now()), session);
      }),
  };
}

const notValid = (detail: string): Problem => unauthenticated(detail, 'token_not_valid');
