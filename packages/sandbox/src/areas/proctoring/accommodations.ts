import type { proctoring } from '@edurise/contract/proctoring';
import { isStaff, isTeacher, membershipIn } from '../../accounts/access.ts';
import { audit, changed } from '../../accounts/audit.ts';
import { given } from '../../database/changes.ts';
import { ownCourses } from '../../figures/scope.ts';
import type { AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { forbidden, notFound } from '../../http/problem.ts';
import { nothingGranted } from '../../learning/accommodations.ts';
import { findAccommodations, granted, presentAccommodations } from './accommodation-rows.ts';

/** The learner's own, and those of whoever takes one of the caller's courses; staff answer for the whole school. */
export const accommodationHandlers: Handlers<typeof proctoring>['accommodations'] = {
  async get(call) {
    const { db, tenant, user, path } = call;
    if (path.id !== user.id) await requireLearner(call, path.id);
    return presentAccommodations(path.id, await findAccommodations(db, tenant.id, path.id));
  },
  async replace(call) {
    const { db, tenant, path, body, now } = call;
    await requireLearner(call, path.id);
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

/** 404 for whoever is not at the school, 403 for whoever is in none of the caller's courses. */
async function requireLearner(call: Pick<AnyCall, 'db' | 'tenant' | 'user'>, userId: string): Promise<void> {
  const { db, tenant, user } = call;
  if (!isTeacher(user)) throw forbidden();
  if (!(await membershipIn(db, userId, tenant.id))) throw notFound('User');
  if (isStaff(user)) return;
  const taught = await db
    .selectFrom('enrollments')
    .select('id')
    .where('user_id', '=', userId)
    .where('status', '<>', 'cancelled')
    .where('course_id', 'in', ownCourses(call))
    .executeTakeFirst();
  if (!taught) throw forbidden();
}
