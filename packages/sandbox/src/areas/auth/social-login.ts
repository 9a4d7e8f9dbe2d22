import { randomBytes, randomUUID } from 'node:crypto';
import type { SocialCode } from '@edurise/contract/models';
import { endSessions } from '../../accounts/sessions.ts';
import { json, type Queries } from '../../database/tables.ts';
import type { Call } from '../../http/call.ts';
import { conflict, invalid, notFound } from '../../http/problem.ts';
import type { Identity } from '../../oauth/identity-provider.ts';

type SocialCall = Pick<Call, 'db' | 'tenant' | 'now' | 'platform'>;

/** The account of whoever the provider sends: the one linked to it, the one of the same proven address, or a new one. */
export async function accountOf(call: SocialCall, provider: string, body: SocialCode): Promise<string> {
  const found = call.platform.providers.get(provider);
  if (!found) throw notFound();
  const { code, redirect_uri, code_verifier } = body;
  const identity = await found.identify({ code, redirectUri: redirect_uri, codeVerifier: code_verifier });
  // Nobody can sign in with it, but a password there must be.
  const password = await call.platform.passwords.hash(randomBytes(32).toString('base64url'));
  return call.db.transaction().execute(async (trx) => {
    const linked = await trx
      .selectFrom('social_accounts')
      .select('user_id')
      .where('provider', '=', provider)
      .where('subject', '=', identity.subject)
      .executeTakeFirst();
    if (linked) return linked.user_id;
    const userId = await adopt(trx, call, identity, password);
    await trx
      .insertInto('social_accounts')
      .values({
        id: randomUUID(),
        user_id: userId,
        provider,
        subject: identity.subject,
        email: identity.email!,
        created_at: call.now,
      })
      .execute();
    return userId;
  });
}

async function adopt(db: Queries, call: SocialCall, identity: Identity, password: string): Promise<string> {
  const { tenant, now } = call;
  const email = identity.email?.toLowerCase();
  if (!email) throw invalid({ code: ['This account has no e-mail address that we may see.'] });
  const known = await db
    .selectFrom('users')
    .select(['id', 'is_verified'])
    .where('email', '=', email)
    .executeTakeFirst();
  if (known) {
    if (!identity.emailVerified)
      throw conflict('There is an account with this address. Sign in to it with your password.', 'email_not_verified');
    if (!known.is_verified) {
      // Whoever registered with an address that he never proved must not keep a key to its owner's account.
      await db
        .updateTable('users')
        .set({ is_verified: true, password, updated_at: now })
        .where('id', '=', known.id)
        .execute();
      await endSessions(db, known.id, now);
    }
    return known.id;
  }
  const id = randomUUID();
  await db
    .insertInto('users')
    .values({
      id,
      email,
      password,
      first_name: identity.firstName,
      last_name: identity.lastName,
      bio: '',
      location: '',
      avatar: null,
      is_active: true,
      is_verified: identity.emailVerified,
      is_superuser: false,
      settings: json({}),
      preferences: json({}),
      social: json({}),
      created_at: now,
      updated_at: now,
    })
    .execute();
  await db
    .insertInto('memberships')
    .values({ user_id: id, tenant_id: tenant.id, role: 'student', is_staff: false, is_home: true })
    .execute();
  return id;
}
