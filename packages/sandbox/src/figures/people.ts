import type { MonthOfUsers, UserStats } from '@edurise/contract/models';
import { sql } from 'kysely';
import type { AnyCall } from '../http/call.ts';
import { activityIn } from './activity.ts';
import { lastYear, periodOf, periodsOf, startOf, withoutGaps } from './periods.ts';
import { allCourses } from './scope.ts';

type Asks = Pick<AnyCall, 'db' | 'tenant' | 'now'>;

const activeFor = 30 * 86_400_000;

export async function userStats(call: Asks): Promise<UserStats> {
  const { db, now } = call;
  const [counts, active, growth] = await Promise.all([
    membersOf(call)
      .select([
        sql<number>`count(*)::int`.as('total_users'),
        sql<number>`count(*) filter (where users.created_at >= ${startOf(now, 'month')})::int`.as('new_users'),
        sql<number>`count(*) filter (where memberships.role = 'student')::int`.as('students'),
        sql<number>`count(*) filter (where memberships.role = 'instructor')::int`.as('instructors'),
        sql<number>`count(*) filter (where memberships.role = 'admin')::int`.as('admins'),
      ])
      .executeTakeFirstOrThrow(),
    activityIn(db, allCourses(call), { from: new Date(now.getTime() - activeFor), until: now })
      .select(sql<number>`count(distinct user_id)::int`.as('n'))
      .executeTakeFirstOrThrow(),
    growthOf(call),
  ]);
  return { ...counts, active_users: active.n, growth };
}

/** A membership has no date of its own: the account's stands for it. */
const membersOf = ({ db, tenant }: Asks) =>
  db
    .selectFrom('memberships')
    .innerJoin('users', 'users.id', 'memberships.user_id')
    .where('memberships.tenant_id', '=', tenant.id);

async function growthOf(call: Asks): Promise<MonthOfUsers[]> {
  const window = lastYear(call.now);
  const [before, joined] = await Promise.all([
    membersOf(call)
      .where('users.created_at', '<', window.from)
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow(),
    membersOf(call)
      .where('users.created_at', '>=', window.from)
      .select([periodOf('users.created_at', 'month').as('date'), sql<number>`count(*)::int`.as('new_users')])
      .groupBy(sql`1`)
      .execute(),
  ]);
  let total = before.n;
  return withoutGaps(periodsOf(window, 'month'), joined, { new_users: 0 }).map(({ date, new_users }) => ({
    date,
    new_users,
    total_users: (total += new_users),
  }));
}
