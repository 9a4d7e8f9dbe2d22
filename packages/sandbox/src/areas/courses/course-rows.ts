/** Courses as queries and as wire rows: shared by the catalogue, the flat API, enrolments and dashboards. */
import type { Course, CourseDetail, CourseInstructor, Instructor } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { isStaff, isTeacher, manages } from '../../accounts/access.ts';
import { iso } from '../../clock.ts';
import { json, type CoursesTable, type InstructorsTable, type Queries } from '../../database/tables.ts';
import type { AnyCall, Person } from '../../http/call.ts';
import { forbidden, notFound } from '../../http/problem.ts';

type Where = Pick<AnyCall, 'db' | 'tenant' | 'person'>;

/** The tenant's courses with what lists show of them. */
export const selectCourses = ({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>) =>
  db
    .selectFrom('courses')
    .leftJoin('categories', 'categories.id', 'courses.category_id')
    .innerJoin('users as author', 'author.id', 'courses.created_by')
    .selectAll('courses')
    .select(['categories.name as category_name', 'author.first_name', 'author.last_name'])
    .select((eb) =>
      eb
        .selectFrom('enrollments')
        .whereRef('enrollments.course_id', '=', 'courses.id')
        .where('enrollments.status', '<>', 'cancelled')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('total_enrollments'),
    )
    .where('courses.tenant_id', '=', tenant.id);

/** A course of which nothing is known yet: a draft, public and free. */
export const blankCourse = {
  description: '',
  level: 'Beginner',
  status: 'draft',
  category_id: null,
  thumbnail: null,
  is_public: true,
  duration_weeks: null,
  average_rating: null,
  metadata: json({}),
  price: '0',
  discount_price: null,
  currency: 'USD',
  is_free: true,
} as const;

export type CourseRow = Selectable<CoursesTable> & {
  category_name: string | null;
  first_name: string;
  last_name: string;
  total_enrollments: number | null;
};

/** Those that the caller may see: visitors what is published and public, members what is published, teachers also their own. */
export function selectVisibleCourses(call: Where) {
  const { person } = call;
  const courses = selectCourses(call);
  if (isStaff(person)) return courses;
  return courses.where((eb) =>
    eb.or([
      eb.and([eb('courses.status', '=', 'published'), ...(person ? [] : [eb('courses.is_public', '=', true)])]),
      ...(person && isTeacher(person)
        ? [
            eb('courses.created_by', '=', person.id),
            eb.exists(
              eb
                .selectFrom('course_instructors')
                .innerJoin('instructors', 'instructors.id', 'course_instructors.instructor_id')
                .whereRef('course_instructors.course_id', '=', 'courses.id')
                .where('instructors.user_id', '=', person.id)
                .select('course_instructors.id'),
            ),
          ]
        : []),
      // An archived course stays open to those who are in it.
      ...(person
        ? [
            eb.exists(
              eb
                .selectFrom('enrollments')
                .whereRef('enrollments.course_id', '=', 'courses.id')
                .where('enrollments.user_id', '=', person.id)
                .select('enrollments.id'),
            ),
          ]
        : []),
    ]),
  );
}

/** A course that the caller may see, or 404. */
export async function findCourse(call: Where, id: string): Promise<CourseRow> {
  const course = await selectVisibleCourses(call).where('courses.id', '=', id).executeTakeFirst();
  if (!course) throw notFound('Course');
  return course;
}

/** A course that the caller may change: 404 when he may not see it, 403 when it is not his. */
export async function findManagedCourse(call: Where, id: string): Promise<CourseRow> {
  const course = await findCourse(call, id);
  if (!(await manages(call.db, call.person, course))) throw forbidden();
  return course;
}

/** Does the person belong to the course, as learner or as teacher? Its content is for them alone. */
export async function mayLearn(
  db: Queries,
  person: Person | null,
  course: { id: string; created_by: string },
): Promise<boolean> {
  if (!person) return false;
  return (await findEnrollment(db, person.id, course.id)) !== undefined || manages(db, person, course);
}

export const findEnrollment = (db: Queries, userId: string, courseId: string) =>
  db
    .selectFrom('enrollments')
    .selectAll()
    .where('user_id', '=', userId)
    .where('course_id', '=', courseId)
    .where('status', '<>', 'cancelled')
    .executeTakeFirst();

export function presentCourse(row: CourseRow, { tenant, link }: Pick<AnyCall, 'tenant' | 'link'>): Course {
  return {
    id: row.id,
    tenant: tenant.slug,
    course_code: row.course_code,
    title: row.title,
    slug: row.slug,
    description: row.description,
    level: row.level,
    status: row.status,
    category: row.category_id,
    category_name: row.category_name,
    created_by: row.created_by,
    created_by_name: `${row.first_name} ${row.last_name}`.trim(),
    thumbnail_url: link(row.thumbnail),
    is_public: row.is_public,
    duration_weeks: row.duration_weeks,
    average_rating: row.average_rating,
    total_enrollments: row.total_enrollments ?? 0,
    metadata: row.metadata,
    pricing: { price: row.price, discount_price: row.discount_price, currency: row.currency, is_free: row.is_free },
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  };
}

/** A course on its own page. */
export async function presentCourseDetail(row: CourseRow, call: AnyCall): Promise<CourseDetail> {
  const { db, person } = call;
  const [instructors, enrollment] = await Promise.all([
    instructorsOf(row.id, call),
    person ? findEnrollment(db, person.id, row.id) : undefined,
  ]);
  return { ...presentCourse(row, call), instructors, is_enrolled: enrollment !== undefined };
}

export async function instructorsOf(courseId: string, call: Pick<AnyCall, 'db' | 'link'>): Promise<CourseInstructor[]> {
  const rows = await call.db
    .selectFrom('course_instructors')
    .innerJoin('instructors', 'instructors.id', 'course_instructors.instructor_id')
    .selectAll('instructors')
    .select(['course_instructors.id as link_id', 'course_instructors.is_primary'])
    .where('course_instructors.course_id', '=', courseId)
    .orderBy('course_instructors.is_primary', 'desc')
    .orderBy('instructors.name')
    .execute();
  return rows.map((row) => ({ id: row.link_id, instructor: presentInstructor(row, call), is_primary: row.is_primary }));
}

export const presentInstructor = (row: Selectable<InstructorsTable>, { link }: Pick<AnyCall, 'link'>): Instructor => ({
  id: row.id,
  user: row.user_id,
  name: row.name,
  title: row.title,
  bio: row.bio,
  rating: row.rating,
  avatar_url: link(row.avatar),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
