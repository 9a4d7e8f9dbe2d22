import type { AnyCall } from '../http/call.ts';
import { dueSoon } from './news.ts';
import { notify } from './notify.ts';

const soon = 2 * 86_400_000;

/**
 * Reminds the caller, once, of what is due within two days and not handed in. Done when somebody looks, as nothing here runs
 * by the clock: the same reminders, without a second process.
 */
export async function remindOfDeadlines(call: Pick<AnyCall, 'db' | 'tenant' | 'user' | 'now'>): Promise<void> {
  const { db, tenant, user, now } = call;
  const due = await db
    .selectFrom('assignments')
    .innerJoin('courses', 'courses.id', 'assignments.course_id')
    .innerJoin('enrollments', 'enrollments.course_id', 'courses.id')
    .leftJoin('submissions', (join) =>
      join.onRef('submissions.assignment_id', '=', 'assignments.id').on('submissions.user_id', '=', user.id),
    )
    .select(['assignments.id', 'assignments.title', 'assignments.due_date', 'assignments.course_id'])
    .select('courses.title as course_title')
    .where('assignments.tenant_id', '=', tenant.id)
    .where('enrollments.user_id', '=', user.id)
    .where('enrollments.status', '=', 'active')
    .where('submissions.id', 'is', null)
    .where('assignments.due_date', '>=', dayOf(now))
    .where('assignments.due_date', '<=', dayOf(new Date(now.getTime() + soon)))
    .execute();
  for (const { course_id, course_title, ...assignment } of due) {
    await notify(call, [user.id], dueSoon({ id: course_id, title: course_title }, assignment, dayOf(now)));
  }
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
