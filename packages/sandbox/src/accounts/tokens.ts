/** simplejwt's tokens: a short access token, and a refresh token that is dead after use. */
import { randomBytes, randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../clock.ts';
import type { Db, Queries } from '../database/tables.ts';
import { unauthenticated, type Problem } from '../http/problem.ts';

export interface TokenPair {
  access: string;
  refresh: string;
}

export interface Claims {
  userId: string;
  tenantId: string;
  jti: string;
}

export interface Tokens {
  /** Begins a session of a user in a tenant. */
  issue(userId: string, tenantId: string): Promise<TokenPair>;
  /** Throws `token_not_valid`. */
  readAccess(token: string): Promise<Claims>;
  readRefresh(token: string): Promise<Claims>;
  /** Kills the refresh token and hands out new ones, in the same tenant or in another. */
  rotate(claims: Claims, tenantId: string): Promise<TokenPair>;
  blacklist(claims: Claims): Promise<void>;
  /** Ends every session of a user: after a change of password. */
  blacklistAll(userId: string, queries?: Queries): Promise<void>;
}

export interface Lifetimes {
  accessSeconds: number;
  refreshSeconds: number;
}

export async function createTokens(db: Db, clock: Clock, lifetimes: Lifetimes): Promise<Tokens> {
  const key = await signingKey(db);

  const sign = (type: 'access' | 'refresh', claims: Claims): Promise<string> => {
    const now = Math.floor(clock.now() / 1000);
    return new SignJWT({ token_type: type, user_id: claims.userId, tenant: claims.tenantId })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt(now)
      .setExpirationTime(now + (type === 'access' ? lifetimes.accessSeconds : lifetimes.refreshSeconds))
      .setJti(claims.jti)
      .sign(key);
  };

  const read = async (
    type: 'access' | 'refresh',
    token: string,
  ): Promise<Claims | 'expired' | 'invalid' | 'wrong type'> => {
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: new Date(clock.now()) });
      if (payload['token_type'] !== type) return 'wrong type';
      return { userId: String(payload['user_id']), tenantId: String(payload['tenant']), jti: String(payload.jti) };
    } catch (error) {
      return error instanceof errors.JWTExpired ? 'expired' : 'invalid';
    }
  };

  const pair = async (queries: Queries, userId: string, tenantId: string): Promise<TokenPair> => {
    const jti = randomUUID();
    const expires = new Date(clock.now() + lifetimes.refreshSeconds * 1000);
    await queries
      .insertInto('refresh_tokens')
      .values({ jti, user_id: userId, tenant_id: tenantId, expires_at: expires, blacklisted_at: null })
      .execute();
    const [access, refresh] = await Promise.all([
      sign('access', { userId, tenantId, jti: randomUUID() }),
      sign('refresh', { userId, tenantId, jti }),
    ]);
    return { access, refresh };
  };

  /** One statement, so that of two that come at once only one succeeds. */
  const kill = async (queries: Queries, jti: string): Promise<void> => {
    const dead = await queries
      .updateTable('refresh_tokens')
      .set({ blacklisted_at: new Date(clock.now()) })
      .where('jti', '=', jti)
      .where('blacklisted_at', 'is', null)
      .returning('jti')
      .executeTakeFirst();
    if (!dead) throw notValid('Token is blacklisted');
  };

  return {
    issue: (userId, tenantId) => pair(db, userId, tenantId),
    async readAccess(token) {
      const claims = await read('access', token);
      if (typeof claims === 'object') return claims;
      const message = {
        expired: 'Token is expired',
        invalid: 'Token is invalid',
        'wrong type': 'Token has wrong type',
      }[claims];
      throw unauthenticated('Given token not valid for any token type', 'token_not_valid', {
        messages: [{ token_class: 'AccessToken', token_type: 'access', message }],
      });
    },
    async readRefresh(token) {
      const claims = await read('refresh', token);
      if (typeof claims === 'object') return claims;
      throw notValid(
        { expired: 'Token is expired', invalid: 'Token is invalid', 'wrong type': 'Token has wrong type' }[claims],
      );
    },
    rotate: (claims, tenantId) =>
      db.transaction().execute(async (trx) => {
        await kill(trx, claims.jti);
        return pair(trx, claims.userId, tenantId);
      }),
    blacklist: (claims) => kill(db, claims.jti),
    async blacklistAll(userId, queries = db) {
      await queries
        .updateTable('refresh_tokens')
        .set({ blacklisted_at: new Date(clock.now()) })
        .where('user_id', '=', userId)
        .where('blacklisted_at', 'is', null)
        .execute();
    },
  };
}

const notValid = (detail: string): Problem => unauthenticated(detail, 'token_not_valid');

/** Kept with the data: sessions outlive a restart, and several processes on one database share it. */
async function signingKey(db: Db): Promise<Uint8Array> {
  await db
    .insertInto('secrets')
    .values({ name: 'signing-key', value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', 'signing-key')
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64url');
}
