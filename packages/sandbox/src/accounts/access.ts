import type { Access } from '@edurise/contract';
import type { Selectable } from 'kysely';
import type { MembershipsTable } from '../database/tables.ts';
import type { Person, Tenant } from '../http/call.ts';
import { forbidden, notAuthenticated, unauthenticated, wrongTenant } from '../http/problem.ts';
import type { Queries } from '../database/tables.ts';
import type { Claims, Tokens } from './tokens.ts';

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The claims of a bearer token, or `null` without one. A stale token is refused even where none is needed. */
export async function readBearer(header: string | undefined, tokens: Tokens): Promise<Claims | null> {
  const [scheme, token, ...rest] = header?.split(' ').filter(Boolean) ?? [];
  if (scheme !== 'Bearer') return null;
  if (!token || rest.length) {
    throw unauthenticated('Authorization header must contain two space-delimited values', 'bad_authorization_header');
  }
  return tokens.readAccess(token);
}

/** The tenant that `X-Tenant` names, else the session's, else the default: a platform of one school needs no header. */
export async function resolveTenant(db: Queries, header: string | undefined, claims: Claims | null): Promise<Tenant> {
  const query = db.selectFrom('tenants').selectAll();
  const tenant = await (
    header
      ? query.where(isUuid(header) ? 'id' : 'slug', '=', header)
      : claims
        ? query.where('id', '=', claims.tenantId)
        : query.orderBy('is_default', 'desc').orderBy('created_at').limit(1)
  ).executeTakeFirst();
  if (!tenant) throw wrongTenant();
  return tenant;
}

/** Who the claims speak of, in this tenant; `null` where the person doesn't belong. */
export async function findPerson(db: Queries, claims: Claims, tenant: Tenant): Promise<Person | null> {
  const user = await db
    .selectFrom('users')
    .leftJoin('memberships', (join) =>
      join.onRef('memberships.user_id', '=', 'users.id').on('memberships.tenant_id', '=', tenant.id),
    )
    .selectAll('users')
    .select(['memberships.role', 'memberships.is_staff'])
    .where('users.id', '=', claims.userId)
    .executeTakeFirst();
  if (!user) throw unauthenticated('User not found', 'user_not_found');
  if (!user.is_active) throw unauthenticated('User is inactive', 'user_inactive');
  const { role, is_staff } = user;
  return role === null || is_staff === null ? null : { ...user, role, is_staff };
}

export const membershipIn = (
  db: Queries,
  userId: string,
  tenantId: string,
): Promise<Selectable<MembershipsTable> | undefined> =>
  db
    .selectFrom('memberships')
    .selectAll()
    .where('user_id', '=', userId)
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();

/** Rows that the table opens to signed-in users and a note to visitors: previews. */
const alsoForVisitors = new Set(['lectures.get']);

/** May this person, in this tenant, call the operation at all? Whose rows they are is the handler's to check. */
export function authorize(name: string, access: Access, person: Person | null, isSignedIn: boolean): void {
  if (access === 'public' || (alsoForVisitors.has(name) && !isSignedIn)) return;
  if (!isSignedIn) throw notAuthenticated();
  // Signed in, but a stranger to this school: it shows its public side alone.
  if (!person) throw wrongTenant();
  if (access === 'instructor' && !isTeacher(person)) throw forbidden();
  if (access === 'staff' && !isStaff(person)) throw forbidden();
  if (access === 'admin' && person.role !== 'admin') throw forbidden();
}

export const isStaff = (person: Person | null): boolean => !!person && (person.is_staff || person.role === 'admin');
export const isTeacher = (person: Person | null): boolean =>
  !!person && (person.role === 'instructor' || isStaff(person));

/** Teachers manage what they made or teach; staff manage everything of their school. */
export async function manages(
  db: Queries,
  person: Person | null,
  course: { id: string; created_by: string },
): Promise<boolean> {
  if (!person || !isTeacher(person)) return false;
  if (isStaff(person) || course.created_by === person.id) return true;
  const taught = await db
    .selectFrom('course_instructors')
    .innerJoin('instructors', 'instructors.id', 'course_instructors.instructor_id')
    .select('course_instructors.id')
    .where('course_instructors.course_id', '=', course.id)
    .where('instructors.user_id', '=', person.id)
    .executeTakeFirst();
  return taught !== undefined;
}
