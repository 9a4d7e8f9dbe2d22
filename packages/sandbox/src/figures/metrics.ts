/** Single figures of a dashboard, by name, for those who watch them change. */
import { sql } from 'kysely';
import type { AnyCall } from '../http/call.ts';
import { averageRating } from './courses.ts';
import { enrollmentTotals } from './enrollments.ts';
import { userStats } from './people.ts';
import { allCourses, ownCourses, type Scope } from './scope.ts';

type Asks = Pick<AnyCall, 'db' | 'tenant' | 'user' | 'now'>;
type Metrics = Readonly<Record<string, number | string | null>>;

/** All that the caller may know: a learner's own, a teacher's courses', a school's. */
export async function metricsFor(call: Asks): Promise<Metrics> {
  switch (call.user.role) {
    case 'admin':
      return { ...(await courseMetrics(call, allCourses(call))), ...(await peopleMetrics(call)) };
    case 'instructor':
      return courseMetrics(call, ownCourses(call));
    default:
      return learnerMetrics(call);
  }
}

async function courseMetrics({ db }: Asks, scope: Scope): Promise<Metrics> {
  const [totals, rating, { n: submissions_to_grade }, { n: total_courses }] = await Promise.all([
    enrollmentTotals(db, scope),
    averageRating(db, scope),
    db
      .selectFrom('submissions')
      .innerJoin('assignments', 'assignments.id', 'submissions.assignment_id')
      .where('assignments.course_id', 'in', scope)
      .where('submissions.status', '=', 'submitted')
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('courses')
      .where('id', 'in', scope)
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow(),
  ]);
  return { total_courses, ...totals, average_rating: rating, submissions_to_grade };
}

async function peopleMetrics(call: Asks): Promise<Metrics> {
  const { total_users, active_users, new_users } = await userStats(call);
  return { total_users: total_users ?? 0, active_users: active_users ?? 0, new_users: new_users ?? 0 };
}

async function learnerMetrics({ db, tenant, user }: Asks): Promise<Metrics> {
  const own = db
    .selectFrom('enrollments')
    .where('enrollments.user_id', '=', user.id)
    .where('enrollments.tenant_id', '=', tenant.id)
    .where('enrollments.status', '<>', 'cancelled');
  const [courses, { certificates }, { seconds }] = await Promise.all([
    own
      .select([
        sql<number>`count(*)::int`.as('enrolled_courses'),
        sql<number>`count(*) filter (where status = 'active')::int`.as('current_courses'),
        sql<number>`count(*) filter (where status = 'completed')::int`.as('completed_courses'),
      ])
      .executeTakeFirstOrThrow(),
    own
      .innerJoin('certificates', 'certificates.enrollment_id', 'enrollments.id')
      .select(sql<number>`count(*)::int`.as('certificates'))
      .executeTakeFirstOrThrow(),
    own
      .innerJoin('lecture_progress', 'lecture_progress.enrollment_id', 'enrollments.id')
      .select(sql<number>`coalesce(sum(lecture_progress.watched_seconds), 0)::int`.as('seconds'))
      .executeTakeFirstOrThrow(),
  ]);
  return { ...courses, certificates, total_hours: Math.round(seconds / 360) / 10 };
}
