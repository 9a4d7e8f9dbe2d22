import type { Tenant as WireTenant } from '@edurise/contract/models';
import type { AnyCall, Tenant } from '../../http/call.ts';
import { iso } from '../../clock.ts';

/** A school as its members and visitors see it. */
export const presentTenant = (tenant: Tenant, { link, platform }: Pick<AnyCall, 'link' | 'platform'>): WireTenant => ({
  id: tenant.id,
  name: tenant.name,
  slug: tenant.slug,
  branding: { ...tenant.branding, logo_url: link(tenant.branding.logo_url ?? null) },
  locale: tenant.locale,
  features: tenant.features,
  payment_providers: tenant.payment_providers,
  social_providers: [...platform.providers.values()].map(({ provider, authorizeUrl, clientId, scope }) => ({
    provider,
    authorize_url: link(authorizeUrl)!,
    client_id: clientId,
    scope,
  })),
  created_at: iso(tenant.created_at),
  updated_at: iso(tenant.updated_at),
});
