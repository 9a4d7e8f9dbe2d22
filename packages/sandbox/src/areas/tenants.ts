import { tenants } from '@edurise/contract/tenants';
import { schemas } from '@edurise/contract/tenants/schemas';
import { iso } from '../clock.ts';
import { implement } from '../http/implement.ts';

export const tenantRoutes = implement(tenants, schemas, {
  tenants: {
    current({ tenant, link }) {
      const { branding } = tenant;
      return {
        id: tenant.id,
        name: tenant.name,
        slug: tenant.slug,
        branding: { ...branding, logo_url: link(branding.logo_url ?? null) },
        locale: tenant.locale,
        features: tenant.features,
        payment_providers: tenant.payment_providers,
        created_at: iso(tenant.created_at),
        updated_at: iso(tenant.updated_at),
      };
    },
  },
});
