/** Numbers about courses for those who teach them. */
import type { CourseAnalytics, CourseDashboardStats, CourseStatistics } from '@edurise/contract/models';
import { sql } from 'kysely';
import { isStaff } from '../../accounts/access.ts';
import type { AnyCall } from '../../http/call.ts';
import { selectCourses, type CourseRow } from './course-rows.ts';

type Asks = Pick<AnyCall, 'db' | 'tenant'>;

/** Over the courses that the caller teaches; staff: over all. */
export async function dashboardStats(call: Asks & Pick<AnyCall, 'user'>): Promise<CourseDashboardStats> {
  const courses = isStaff(call.user)
    ? selectCourses(call)
    : selectCourses(call).where('courses.created_by', '=', call.user.id);
  const rows = await courses.execute();
  const ratings = rows.flatMap(({ average_rating }) => (average_rating === null ? [] : [Number(average_rating)]));
  return {
    total_courses: rows.length,
    published_courses: rows.filter(({ status }) => status === 'published').length,
    avg_rating: ratings.length ? round(ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length) : null,
    total_enrollments: rows.reduce((sum, row) => sum + (row.total_enrollments ?? 0), 0),
  };
}

export async function courseStatistics({ db }: Asks, course: CourseRow): Promise<CourseStatistics> {
  const figures = await db
    .selectFrom('enrollments')
    .where('course_id', '=', course.id)
    .select([
      sql<number>`count(*) filter (where status <> 'cancelled')::int`.as('all'),
      sql<number>`count(*) filter (where status = 'active')::int`.as('active'),
      sql<number>`count(*) filter (where status = 'completed')::int`.as('completed'),
      // Whoever has left has paid.
      sql<number>`count(*) filter (where payment_status = 'paid')::int`.as('paid'),
      sql<number | null>`avg(progress_percentage) filter (where status <> 'cancelled')::float8`.as('progress'),
    ])
    .executeTakeFirstOrThrow();
  const count = (table: 'reviews' | 'sections' | 'lectures') =>
    db
      .selectFrom(table)
      .where('course_id', '=', course.id)
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow();
  const [reviews, sections, lectures] = await Promise.all([count('reviews'), count('sections'), count('lectures')]);
  return {
    total_enrollments: figures.all,
    active_enrollments: figures.active,
    completed_enrollments: figures.completed,
    completion_rate: figures.all ? round((100 * figures.completed) / figures.all) : 0,
    average_progress: round(figures.progress ?? 0),
    average_rating: course.average_rating,
    total_reviews: reviews.n,
    total_sections: sections.n,
    total_lectures: lectures.n,
    total_revenue: (figures.paid * Number(course.discount_price ?? course.price)).toFixed(2),
  };
}

export async function courseAnalytics(call: Asks, course: CourseRow): Promise<CourseAnalytics> {
  const [trend, figures, watched] = await Promise.all([
    call.db
      .selectFrom('enrollments')
      .where('course_id', '=', course.id)
      .where('status', '<>', 'cancelled')
      .select([
        sql<string>`to_char(enrolled_at at time zone 'UTC', 'YYYY-MM-DD')`.as('date'),
        sql<number>`count(*)::int`.as('count'),
      ])
      .groupBy(sql`1`)
      .orderBy(sql`1`)
      .execute(),
    courseStatistics(call, course),
    call.db
      .selectFrom('lecture_progress')
      .innerJoin('enrollments', 'enrollments.id', 'lecture_progress.enrollment_id')
      .where('enrollments.course_id', '=', course.id)
      .where('enrollments.status', '<>', 'cancelled')
      .select([
        sql<number>`coalesce(sum(watched_seconds), 0)::int`.as('seconds'),
        sql<number>`count(*) filter (where is_completed)::int`.as('completed'),
        sql<number>`count(*) filter (where is_completed and rule_version like 'word-%')::int`.as('by_word'),
      ])
      .executeTakeFirstOrThrow(),
  ]);
  return {
    enrollment_trend: trend,
    completion_rate: figures.completion_rate ?? 0,
    engagement_metrics: {
      average_progress: figures.average_progress,
      watched_hours: round(watched.seconds / 3600),
      completed_lectures: watched.completed,
      self_reported_lectures: watched.by_word,
    },
  };
}

export function selectStudents({ db, tenant }: Asks, courseId: string, search: string | undefined) {
  let students = db
    .selectFrom('enrollments')
    .innerJoin('users', 'users.id', 'enrollments.user_id')
    .selectAll('enrollments')
    .select(['users.first_name', 'users.last_name', 'users.email', 'users.avatar'])
    .select(
      sql<number>`(select count(*)::int from lecture_progress where enrollment_id = enrollments.id
        and is_completed and rule_version like 'word-%')`.as('self_reported_lectures'),
    )
    .where('enrollments.course_id', '=', courseId)
    .where('enrollments.tenant_id', '=', tenant.id);
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    students = students.where(sql`concat_ws(' ', users.first_name, users.last_name, users.email)`, 'ilike', pattern);
  }
  return students.orderBy('users.last_name').orderBy('users.first_name').orderBy('enrollments.id');
}

const round = (number: number): number => Math.round(number * 100) / 100;
