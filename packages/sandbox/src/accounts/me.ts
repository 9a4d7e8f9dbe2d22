import type { Me, Membership } from '@edurise/contract/models';
import { iso } from '../clock.ts';
import type { Queries } from '../database/tables.ts';
import type { AnyCall, Person, Tenant } from '../http/call.ts';

/** A person's own account, seen from one tenant. */
export async function presentMe(
  person: Person,
  tenant: Tenant,
  { db, link }: Pick<AnyCall, 'db' | 'link'>,
): Promise<Me> {
  return {
    id: person.id,
    email: person.email,
    role: person.role,
    is_teacher: person.role === 'instructor',
    is_approved_teacher: person.role === 'instructor',
    is_staff: person.is_staff,
    is_superuser: person.is_superuser,
    is_verified: person.is_verified,
    first_name: person.first_name,
    last_name: person.last_name,
    bio: person.bio,
    location: person.location,
    avatar_url: link(person.avatar),
    tenants: await tenantsOf(db, person.id),
    current_tenant: tenant.slug,
    created_at: iso(person.created_at),
    updated_at: iso(person.updated_at),
  };
}

const tenantsOf = (db: Queries, userId: string): Promise<Membership[]> =>
  db
    .selectFrom('memberships')
    .innerJoin('tenants', 'tenants.id', 'memberships.tenant_id')
    .select(['tenants.id', 'tenants.name', 'tenants.slug'])
    .where('memberships.user_id', '=', userId)
    .orderBy('memberships.is_home', 'desc')
    .orderBy('tenants.name')
    .execute();
