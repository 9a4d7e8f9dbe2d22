import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { auth } from '@edurise/contract/auth';
import { schemas } from '@edurise/contract/auth/schemas';
import type { Selectable } from 'kysely';
import { membershipIn, isUuid } from '../../accounts/access.ts';
import { presentMe } from '../../accounts/me.ts';
import { audit } from '../../accounts/audit.ts';
import { endSessions, sessionsOf } from '../../accounts/sessions.ts';
import type { Claims } from '../../accounts/tokens.ts';
import { iso } from '../../clock.ts';
import { json, type MailedTokensTable, type Queries, type UsersTable } from '../../database/tables.ts';
import { created, type AnyCall, type Call } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { pageOf } from '../../http/page.ts';
import { invalid, notFound, Problem, unauthenticated, wrongTenant } from '../../http/problem.ts';
import { accountOf } from './social-login.ts';

const noAccount = 'No active account found with the given credentials';
const hour = 3_600_000;

type EnteringCall = Pick<Call, 'db' | 'tenant' | 'namesTenant' | 'platform' | 'address' | 'userAgent' | 'link'>;

export const authRoutes = implement(auth, schemas, {
  auth: {
    async register(call) {
      const { db, body, tenant, now } = call;
      const role = body.role ?? 'student';
      // Nobody makes himself an administrator.
      if (role === 'admin') throw invalid({ role: ['"admin" is not a valid choice.'] });
      const email = body.email.toLowerCase();
      const id = randomUUID();
      const password = await call.platform.passwords.hash(body.password);
      await db.transaction().execute(async (trx) => {
        const user = await trx
          .insertInto('users')
          .values({
            id,
            email,
            password,
            first_name: body.first_name ?? '',
            last_name: body.last_name ?? '',
            bio: '',
            location: '',
            avatar: null,
            is_active: true,
            is_verified: false,
            is_superuser: false,
            settings: json({}),
            preferences: json({}),
            social: json({}),
            created_at: now,
            updated_at: now,
          })
          .onConflict((conflict) => conflict.column('email').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!user) throw invalid({ email: ['user with this email already exists.'] });
        await trx
          .insertInto('memberships')
          .values({ user_id: id, tenant_id: tenant.id, role, is_staff: false, is_home: true })
          .execute();
      });
      const token = await mailedToken(db, id, 'verify-email', new Date(now.getTime() + 72 * hour));
      await call.platform.mailbox.send({
        to: email,
        subject: `${tenant.name}: confirm your address`,
        text: `Welcome to ${tenant.name}.\n\nYour confirmation code: ${token}`,
        values: { token },
      });
      const user = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      return created(await presentMe({ ...user, role, is_staff: false }, tenant, call));
    },

    async login(call) {
      const { db, body, platform } = call;
      const email = body.email.toLowerCase();
      const key = `${call.address} ${email}`;
      platform.signInThrottle.check(key);
      // Counted before it is known to be one: many guesses at once must not all be the first.
      platform.signInThrottle.failed(key);
      const user = await db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst();
      const matches = await platform.passwords.matches(body.password, user?.password);
      if (!user?.is_active || !matches) throw unauthenticated(noAccount);
      platform.signInThrottle.succeeded(key);
      return enter(call, user);
    },

    async logout({ body, platform }) {
      await platform.tokens.blacklist(await platform.tokens.readRefresh(body.refresh));
      return undefined;
    },

    async refresh(call) {
      const claims = await readLiveRefresh(call, call.body.refresh);
      return call.platform.tokens.rotate(claims, claims.tenantId);
    },

    async refreshForTenant(call) {
      const claims = await guess(call, () => readLiveRefresh(call, call.body.refresh));
      const tenantId = call.body.tenant ? await tenantOf(call, claims.userId, call.body.tenant) : claims.tenantId;
      return call.platform.tokens.rotate(claims, tenantId);
    },

    async verifyEmail(call) {
      const { db, body, now } = call;
      const userId = await guess(call, () => spend(db, body.token, 'verify-email', now));
      await db.updateTable('users').set({ is_verified: true, updated_at: now }).where('id', '=', userId).execute();
      return { detail: 'Your address is confirmed.' };
    },

    async requestPasswordReset({ db, body, now, platform, tenant }) {
      const email = body.email.toLowerCase();
      const user = await db
        .selectFrom('users')
        .select(['id', 'is_active'])
        .where('email', '=', email)
        .executeTakeFirst();
      if (user?.is_active) {
        const token = await mailedToken(db, user.id, 'reset-password', new Date(now.getTime() + hour));
        const uid = Buffer.from(user.id).toString('base64url');
        await platform.mailbox.send({
          to: email,
          subject: `${tenant.name}: choose a new password`,
          text: `To choose a new password, enter these within an hour.\n\nUser: ${uid}\nCode: ${token}`,
          values: { uid, token },
        });
      }
      return { detail: 'If an account has this address, a message is on its way.' };
    },

    async confirmPasswordReset(call) {
      const { db, body, now } = call;
      const password = await call.platform.passwords.hash(body.new_password);
      const change = (): Promise<void> =>
        db.transaction().execute(async (trx) => {
          const userId = await spend(trx, body.token, 'reset-password', now);
          if (userId !== Buffer.from(body.uid, 'base64url').toString()) throw badToken();
          await trx.updateTable('users').set({ password, updated_at: now }).where('id', '=', userId).execute();
          await endSessions(trx, userId, now);
        });
      await guess(call, change);
      return { detail: 'Your password has been changed.' };
    },
    async socialLogin(call) {
      const { db, path, body } = call;
      const userId = await accountOf(call, path.provider, body);
      const user = await db.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirstOrThrow();
      if (!user.is_active) throw unauthenticated(noAccount);
      return enter(call, user);
    },

    async listSessions({ db, user, now, page, claims }) {
      const sessions = await sessionsOf(db, user.id, now);
      return pageOf(
        page,
        sessions.map((session) => ({
          id: session.id,
          user_agent: session.user_agent,
          ip_address: session.address,
          created_at: iso(session.created_at),
          last_used_at: iso(session.last_used_at),
          is_current: session.id === claims?.session,
        })),
      );
    },
    async revokeSession(call) {
      const { db, user, path, now } = call;
      await db.transaction().execute(async (trx) => {
        if (!(await endSessions(trx, user.id, now, path.id))) throw notFound('Session');
        await audit({ ...call, db: trx }, 'session.revoke', { type: 'session', id: path.id });
      });
    },
  },
});

/** Begins a session. */
async function enter(call: EnteringCall, user: Selectable<UsersTable>) {
  const { tenant, role, is_staff } = await tenantToEnter(call, user.id);
  const { access, refresh } = await call.platform.tokens.issue(user.id, tenant.id, call);
  return { refresh, access, user: await presentMe({ ...user, role, is_staff }, tenant, call) };
}

/** The tenant that was asked for, else where the person is at home. */
async function tenantToEnter(
  { db, tenant: asked, namesTenant }: Pick<Call, 'db' | 'tenant' | 'namesTenant'>,
  userId: string,
) {
  const memberships = db.selectFrom('memberships').selectAll().where('user_id', '=', userId);
  const membership = await (
    namesTenant ? memberships.where('tenant_id', '=', asked.id) : memberships.orderBy('is_home', 'desc')
  ).executeTakeFirst();
  if (!membership) throw wrongTenant();
  const tenant = await db
    .selectFrom('tenants')
    .selectAll()
    .where('id', '=', membership.tenant_id)
    .executeTakeFirstOrThrow();
  return { tenant, role: membership.role, is_staff: membership.is_staff };
}

async function readLiveRefresh({ db, platform }: Pick<AnyCall, 'db' | 'platform'>, token: string): Promise<Claims> {
  const claims = await platform.tokens.readRefresh(token);
  const user = await db.selectFrom('users').select('is_active').where('id', '=', claims.userId).executeTakeFirst();
  if (!user?.is_active) throw unauthenticated('No active account found for the given token.');
  return claims;
}

/** The id of a tenant that the user belongs to, by slug or id. */
export async function tenantOf({ db }: Pick<AnyCall, 'db'>, userId: string, slugOrId: string): Promise<string> {
  const tenant = await db
    .selectFrom('tenants')
    .select('id')
    .where(isUuid(slugOrId) ? 'id' : 'slug', '=', slugOrId)
    .executeTakeFirst();
  if (!tenant || !(await membershipIn(db, userId, tenant.id))) throw wrongTenant();
  return tenant.id;
}

/** Whoever tries tokens until one fits is slowed down. */
async function guess<T>({ platform, address }: Pick<Call, 'platform' | 'address'>, work: () => Promise<T>): Promise<T> {
  platform.tokenThrottle.check(address);
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) platform.tokenThrottle.failed(address);
    throw error;
  }
}

const hashed = (token: string): string => createHash('sha256').update(token).digest('base64url');

async function mailedToken(
  db: Queries,
  userId: string,
  purpose: MailedTokensTable['purpose'],
  expires: Date,
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await db
    .insertInto('mailed_tokens')
    .values({ hash: hashed(token), user_id: userId, purpose, expires_at: expires })
    .execute();
  return token;
}

const badToken = () => invalid({ token: ['This token is invalid or has expired.'] });

/** Whose token it was; it serves once. */
async function spend(db: Queries, token: string, purpose: MailedTokensTable['purpose'], now: Date): Promise<string> {
  const spent = await db
    .deleteFrom('mailed_tokens')
    .where('hash', '=', hashed(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .returning('user_id')
    .executeTakeFirst();
  if (!spent) throw badToken();
  return spent.user_id;
}
