import type { DashboardCourse, StudentDashboard } from '@edurise/contract/models';
import { sql } from 'kysely';
import { iso, isoOrNull } from '../../clock.ts';
import type { AnyCall } from '../../http/call.ts';
import { completeReleased } from '../quizzes/quiz-completion.ts';
import { selectVisibleCourses, type CourseRow } from '../courses/course-rows.ts';

const recommended = 6;

export async function studentDashboard(call: AnyCall): Promise<StudentDashboard> {
  const { db, tenant, user } = call;
  await completeReleased(call);
  const [studies, certificates, watched] = await Promise.all([
    studiesOf(call),
    db
      .selectFrom('certificates')
      .innerJoin('enrollments', 'enrollments.id', 'certificates.enrollment_id')
      .selectAll('certificates')
      .select('enrollments.course_id')
      .where('enrollments.user_id', '=', user.id)
      .where('certificates.tenant_id', '=', tenant.id)
      .orderBy('certificates.issued_at', 'desc')
      .execute(),
    db
      .selectFrom('lecture_progress')
      .innerJoin('enrollments', 'enrollments.id', 'lecture_progress.enrollment_id')
      .where('enrollments.user_id', '=', user.id)
      .where('enrollments.tenant_id', '=', tenant.id)
      .select(sql<number>`coalesce(sum(lecture_progress.watched_seconds), 0)::int`.as('seconds'))
      .executeTakeFirstOrThrow(),
  ]);
  return {
    enrolled_courses: studies,
    completed_courses: studies.filter(({ status }) => status === 'completed'),
    total_hours: Math.round(watched.seconds / 360) / 10,
    certificates: certificates.map(({ id, course_id, course_title, code, issued_at }) => ({
      id,
      course: course_id,
      course_title,
      code,
      issued_at: iso(issued_at),
    })),
    current_courses: studies.filter(({ status }) => status === 'active'),
    recommendations: await recommendationsFor(call, studies),
  };
}

/** The caller's enrolments, the last one opened first. */
async function studiesOf(call: AnyCall): Promise<DashboardCourse[]> {
  const rows = await call.db
    .selectFrom('enrollments')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .leftJoin('categories', 'categories.id', 'courses.category_id')
    .selectAll('enrollments')
    .select(['courses.title', 'courses.thumbnail', 'courses.level', 'categories.name as category_name'])
    .select((eb) => teacherOf(eb.ref('courses.id')).as('instructor_name'))
    .where('enrollments.user_id', '=', call.user.id)
    .where('enrollments.tenant_id', '=', call.tenant.id)
    .where('enrollments.status', '<>', 'cancelled')
    .orderBy(sql`coalesce(enrollments.last_accessed, enrollments.enrolled_at)`, 'desc')
    .orderBy('enrollments.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    course: row.course_id,
    course_title: row.title,
    thumbnail_url: call.link(row.thumbnail),
    category_name: row.category_name,
    level: row.level,
    instructor_name: row.instructor_name,
    status: row.status,
    progress_percentage: row.progress_percentage,
    last_accessed: isoOrNull(row.last_accessed),
    completed_at: isoOrNull(row.completed_at),
  }));
}

/** What others liked, from the categories that the learner studies first. */
async function recommendationsFor(call: AnyCall, studies: readonly DashboardCourse[]): Promise<DashboardCourse[]> {
  const taken = new Set(studies.map(({ course }) => course));
  const liked = new Set(studies.map(({ category_name }) => category_name));
  const courses = await selectVisibleCourses(call).where('courses.status', '=', 'published').execute();
  const rank = (course: CourseRow): number =>
    (liked.has(course.category_name) ? 10 : 0) +
    Number(course.average_rating ?? 0) +
    Math.log10(1 + (course.total_enrollments ?? 0));
  const best = courses
    .filter(({ id }) => !taken.has(id))
    .sort((one, other) => rank(other) - rank(one) || (one.id < other.id ? -1 : 1))
    .slice(0, recommended);
  return best.map((course) => ({
    id: course.id,
    title: course.title,
    thumbnail_url: call.link(course.thumbnail),
    category_name: course.category_name,
    level: course.level,
    instructor_name: `${course.first_name} ${course.last_name}`.trim(),
  }));
}

const teacherOf = (course: unknown) => sql<string | null>`(
  select instructors.name from course_instructors join instructors on instructors.id = course_instructors.instructor_id
  where course_instructors.course_id = ${course} order by course_instructors.is_primary desc, instructors.name limit 1)`;
