import { randomUUID } from 'node:crypto';
import type { projects } from '@edurise/contract/projects';
import type { PaymentMethod } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { iso } from '../../clock.ts';
import type { Queries } from '../../database/tables.ts';
import type { PaymentMethodsTable } from '../../database/tables/projects.ts';
import { created, type AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { invalid, notFound } from '../../http/problem.ts';
import { holdsCardNumber } from '../../projects/card-number.ts';

/** Each person's own. One of them is the default as long as there is any. */
export const paymentMethodHandlers: Handlers<typeof projects>['paymentMethods'] = {
  list: (call) => paginate(call.page, selectOwn(call.db, call), presentMethod),

  async add(call) {
    const { db, tenant, user, body, now } = call;
    for (const field of ['token', 'brand'] as const) {
      if (holdsCardNumber(body[field] ?? '')) {
        throw invalid({ [field]: ['Card numbers stay with the payment provider: send its token.'] });
      }
    }
    const added = await db.transaction().execute(async (trx) => {
      const isFirst = !(await selectOwn(trx, call).executeTakeFirst());
      const is_default = isFirst || (body.is_default ?? false);
      if (is_default) {
        await trx
          .updateTable('payment_methods')
          .set({ is_default: false })
          .where('tenant_id', '=', tenant.id)
          .where('user_id', '=', user.id)
          .execute();
      }
      return trx
        .insertInto('payment_methods')
        .values({
          id: randomUUID(),
          tenant_id: tenant.id,
          user_id: user.id,
          provider: body.provider ?? 'stripe',
          token: body.token,
          brand: body.brand ?? '',
          last4: body.last4 ?? null,
          exp_month: body.exp_month ?? null,
          exp_year: body.exp_year ?? null,
          is_default,
          created_at: now,
          updated_at: now,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
    });
    return created(presentMethod(added));
  },

  async remove(call) {
    await call.db.transaction().execute(async (trx) => {
      const gone = await trx
        .deleteFrom('payment_methods')
        .where('id', '=', call.path.id)
        .where('user_id', '=', call.user.id)
        .where('tenant_id', '=', call.tenant.id)
        .returning('is_default')
        .executeTakeFirst();
      if (!gone) throw notFound('PaymentMethod');
      const next = gone.is_default && (await selectOwn(trx, call).executeTakeFirst());
      if (next) await trx.updateTable('payment_methods').set({ is_default: true }).where('id', '=', next.id).execute();
    });
  },
};

const selectOwn = (db: Queries, { tenant, user }: Pick<AnyCall, 'tenant' | 'user'>) =>
  db
    .selectFrom('payment_methods')
    .selectAll()
    .where('tenant_id', '=', tenant.id)
    .where('user_id', '=', user.id)
    .orderBy('is_default', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id');

/** The token stays here: it is of use to nobody who reads an answer. */
const presentMethod = (row: Selectable<PaymentMethodsTable>): PaymentMethod => ({
  id: row.id,
  provider: row.provider,
  brand: row.brand,
  last4: row.last4,
  exp_month: row.exp_month,
  exp_year: row.exp_year,
  is_default: row.is_default,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
