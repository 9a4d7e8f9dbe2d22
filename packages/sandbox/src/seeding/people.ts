import { json, type Queries } from '../database/tables.ts';
import type { DemoData } from '../demo/shape.ts';
import { at, insert, media, mediaOrNull, tenantIds } from './insert.ts';

/** Schools, and who belongs to them. `password` is the hash of everybody's. */
export async function insertPeople(db: Queries, data: DemoData, password: string): Promise<void> {
  const idOfTenant = tenantIds(data);
  await insert(
    db,
    'tenants',
    data.tenants.map((tenant, index) => ({
      id: tenant.id,
      name: tenant.name,
      slug: tenant.slug,
      is_default: index === 0,
      locale: tenant.locale,
      ...at(tenant.created_at),
      branding: json({
        ...tenant.branding,
        logo_url: tenant.branding.logo_url ? media(tenant.branding.logo_url) : null,
      }),
      features: json(tenant.features),
      payment_providers: json(tenant.payment_providers),
    })),
  );
  await insert(
    db,
    'users',
    data.people.map((person) => ({
      id: person.id,
      email: person.email,
      password,
      first_name: person.first_name,
      last_name: person.last_name,
      bio: person.bio,
      location: person.location,
      avatar: mediaOrNull(person.avatar),
      is_active: true,
      is_verified: true,
      is_superuser: false,
      settings: json({}),
      preferences: json({}),
      social: json({}),
      ...at(person.created_at),
    })),
  );
  await insert(
    db,
    'memberships',
    data.people.flatMap((person) =>
      person.tenants.map((slug, index) => ({
        user_id: person.id,
        tenant_id: idOfTenant(slug),
        role: person.role,
        is_staff: person.role === 'admin',
        is_home: index === 0,
      })),
    ),
  );
}
