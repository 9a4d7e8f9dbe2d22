import type { proctoring } from '@edurise/contract/proctoring';
import { isTeacher, membershipIn } from '../../accounts/access.ts';
import { audit, changed } from '../../accounts/audit.ts';
import { given } from '../../database/changes.ts';
import type { AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { forbidden, notFound } from '../../http/problem.ts';
import { nothingGranted } from '../../learning/accommodations.ts';
import { findAccommodations, granted, presentAccommodations } from './accommodation-rows.ts';

/** The learner's own, and those of the school for whoever teaches there; never those of a fellow learner. */
export const accommodationHandlers: Handlers<typeof proctoring>['accommodations'] = {
  async get(call) {
    const { db, tenant, user, path } = call;
    if (path.id !== user.id && !isTeacher(user)) throw forbidden();
    await requireMember(call, path.id);
    return presentAccommodations(path.id, await findAccommodations(db, tenant.id, path.id));
  },
  async replace(call) {
    const { db, tenant, path, body, now } = call;
    await requireMember(call, path.id);
    const fields = { ...nothingGranted, ...given(body) };
    const row = await db.transaction().execute(async (trx) => {
      const before = granted(await findAccommodations(trx, tenant.id, path.id));
      await audit(
        { ...call, db: trx },
        'accommodations.replace',
        { type: 'user', id: path.id },
        changed(before, fields),
      );
      return trx
        .insertInto('accommodations')
        .values({ ...fields, tenant_id: tenant.id, user_id: path.id, updated_at: now })
        .onConflict((clash) => clash.columns(['tenant_id', 'user_id']).doUpdateSet({ ...fields, updated_at: now }))
        .returningAll()
        .executeTakeFirstOrThrow();
    });
    return presentAccommodations(path.id, row);
  },
};

async function requireMember({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>, userId: string): Promise<void> {
  if (!(await membershipIn(db, userId, tenant.id))) throw notFound('User');
}
