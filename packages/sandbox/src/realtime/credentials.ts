/** Who opens a socket: a browser can send no header with it, so the token stands elsewhere. */
import type { IncomingMessage } from 'node:http';
import { isAlive } from '../accounts/sessions.ts';
import type { Claims } from '../accounts/tokens.ts';
import { unauthenticated } from '../http/problem.ts';
import type { Platform } from '../platform.ts';
import { takeTicket } from './tickets.ts';

/** What the server picks where tokens are offered as subprotocols, so that none is sent back. */
export const subprotocol = 'edurise.v2';
const bearer = 'bearer.';

/** @throws Problem 401 whose code is the reason that the socket closes with: `token_expired`, `ticket_invalid`, … */
export async function identify(request: IncomingMessage, platform: Platform, now: Date): Promise<Claims> {
  const { searchParams } = new URL(request.url ?? '/', 'ws://platform');
  const ticket = platform.plain ? null : searchParams.get('ticket');
  if (ticket !== null) {
    const claims = await takeTicket(platform.db, ticket, now);
    if (!claims) throw refused('ticket_invalid');
    return alive(claims, platform, now);
  }
  const token = searchParams.get('token') ?? offered(request);
  if (!token) throw refused('token_missing');
  return readToken(token, platform, now);
}

export async function readToken(token: string, platform: Platform, now: Date): Promise<Claims> {
  const claims = await platform.tokens.tryAccess(token);
  if (typeof claims === 'string') throw refused(claims === 'Token is expired' ? 'token_expired' : 'token_invalid');
  return alive(claims, platform, now);
}

/** An access token outlives its session by minutes. Its requests may, a socket would outlive it by hours. */
async function alive(claims: Claims, { db }: Platform, now: Date): Promise<Claims> {
  if (!(await isAlive(db, claims.session, now))) throw refused('session_ended');
  return claims;
}

const offered = ({ headers }: IncomingMessage): string | undefined =>
  headers['sec-websocket-protocol']
    ?.split(',')
    .map((protocol) => protocol.trim())
    .find((protocol) => protocol.startsWith(bearer))
    ?.slice(bearer.length);

const refused = (reason: string) => unauthenticated('Given token not valid for any token type', reason);
