import type { IncomingMessage } from 'node:http';
import { findPerson, resolveTenant } from '../accounts/access.ts';
import type { Claims } from '../accounts/tokens.ts';
import type { Person, Tenant } from '../http/call.ts';
import { pageRequest } from '../http/page.ts';
import { wrongTenant } from '../http/problem.ts';
import type { Platform } from '../platform.ts';
import type { SocketCall } from './channel.ts';
import type { Participant } from './presence.ts';

/** Who is at the other end of a socket, in which role at which school. */
export interface Identity {
  readonly claims: Claims;
  readonly tenant: Tenant;
  readonly person: Person;
}

/** As the person is now: a role may have been taken away since. The school, as for requests, is the header's or the token's. */
export async function recognise(
  { db }: Platform,
  claims: Claims,
  { headers }: IncomingMessage,
  known?: Identity,
): Promise<Identity> {
  const tenant = known?.tenant ?? (await resolveTenant(db, headers['x-tenant']?.toString(), claims));
  const person = await findPerson(db, claims, tenant);
  if (!person) throw wrongTenant();
  return { claims, tenant, person };
}

export const participantOf = ({ person }: Identity, session: string): Participant => ({
  user_id: person.id,
  user_name: `${person.first_name} ${person.last_name}`.trim(),
  session_id: session,
});

/** What a request is made of, for what was said on a socket. */
export function callOf(
  platform: Platform,
  identity: Identity,
  { headers }: IncomingMessage,
  { session, ref, event }: { session: string; ref?: string | undefined; event: (body: object) => void },
): SocketCall {
  const { tenant, person } = identity;
  return {
    tenant,
    person,
    user: person,
    platform,
    db: platform.db,
    now: new Date(platform.clock.now()),
    page: pageRequest(new URLSearchParams()),
    link: (file) => (file?.startsWith('/') ? `http://${headers.host ?? ''}${file}` : file),
    session,
    ref,
    participant: participantOf(identity, session),
    say: (body: object) => event(ref === undefined ? body : { ...body, ref }),
  };
}
