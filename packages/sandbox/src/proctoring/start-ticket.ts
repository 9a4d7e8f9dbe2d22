/** The signed proof that an attempt was begun: what a recovery file starts with, so that it cannot be made at home. */
import { jwtVerify, SignJWT } from 'jose';
import { secret } from '../accounts/secrets.ts';
import type { Queries } from '../database/tables.ts';

interface Begun {
  id: string;
  user_id: string;
}

const keyOf = (db: Queries): Promise<Uint8Array> => secret(db, 'start-tickets');

export const startTicket = async (db: Queries, { id, user_id }: Begun): Promise<string> =>
  new SignJWT({ attempt: id, user: user_id }).setProtectedHeader({ alg: 'HS256' }).sign(await keyOf(db));

/** Is this the ticket of that attempt? */
export async function isTicketOf(db: Queries, ticket: string, { id, user_id }: Begun): Promise<boolean> {
  try {
    const { payload } = await jwtVerify(ticket, await keyOf(db), { algorithms: ['HS256'] });
    return payload['attempt'] === id && payload['user'] === user_id;
  } catch {
    return false;
  }
}
