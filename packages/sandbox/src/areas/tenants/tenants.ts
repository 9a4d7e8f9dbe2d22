import { tenants } from '@edurise/contract/tenants';
import { schemas } from '@edurise/contract/tenants/schemas';
import type { Branding, BrandingWrite } from '@edurise/contract/models';
import { audit, changed } from '../../accounts/audit.ts';
import { given } from '../../database/changes.ts';
import { json } from '../../database/tables.ts';
import type { AnyCall, Tenant } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { notYet } from '../../http/not-yet.ts';
import { paginate } from '../../http/page.ts';
import { notFound } from '../../http/problem.ts';
import { presentTenant } from './tenant-rows.ts';

export const tenantRoutes = implement(tenants, schemas, {
  tenants: {
    current: (call) => presentTenant(call.tenant, call),
    list: (call) =>
      paginate(call.page, selectOwn(call).orderBy('tenants.name').orderBy('tenants.id'), (row) =>
        presentTenant(row, call),
      ),
    get: async (call) => presentTenant(await findOwn(call, call.path.id), call),
    async update(call) {
      const { db, now, body, path, tenant } = call;
      // An administrator is one in the school he calls from; of another he is perhaps a pupil.
      if (path.id !== tenant.id) throw notFound('Tenant');
      const { name, locale } = body;
      const branding = body.branding && rebrand(tenant.branding, body.branding);
      const texts = given({ name, locale });
      const changes = { ...texts, ...given({ branding }) };
      const row = await db.transaction().execute(async (trx) => {
        await audit({ ...call, db: trx }, 'tenant.update', { type: 'tenant', id: tenant.id }, changed(tenant, changes));
        return trx
          .updateTable('tenants')
          .set({ ...texts, ...(branding && { branding: json(branding) }), updated_at: now })
          .where('id', '=', tenant.id)
          .returningAll()
          .executeTakeFirstOrThrow();
      });
      return presentTenant(row, call);
    },
  },
  subscriptions: { list: notYet, get: notYet, create: notYet, cancel: notYet },
});

const selectOwn = ({ db, user }: Pick<AnyCall, 'db' | 'user'>) =>
  db
    .selectFrom('tenants')
    .innerJoin('memberships', 'memberships.tenant_id', 'tenants.id')
    .selectAll('tenants')
    .where('memberships.user_id', '=', user.id);

async function findOwn(call: AnyCall, id: string): Promise<Tenant> {
  const tenant = await selectOwn(call).where('tenants.id', '=', id).executeTakeFirst();
  if (!tenant) throw notFound('Tenant');
  return tenant;
}

/** Colour by colour: a palette that names its accent alone keeps the rest; `null` takes one off. */
function rebrand(old: Branding, { colors, dark, ...rest }: BrandingWrite): Branding {
  return {
    ...old,
    ...given(rest),
    ...(colors && { colors: { ...old.colors, ...given(colors) } }),
    ...(dark && { dark: { ...old.dark, ...given(dark) } }),
  };
}
