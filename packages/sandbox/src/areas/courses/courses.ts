import { courses } from '@edurise/contract/courses';
import { schemas } from '@edurise/contract/courses/schemas';
import type { Category } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { iso } from '../../clock.ts';
import type { CategoriesTable } from '../../database/tables.ts';
import { created, type AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { notFound } from '../../http/problem.ts';
import { completeReleasedForAll } from '../quizzes/quiz-completion.ts';
import { duplicateCourse } from './course-copy.ts';
import { courseAnalytics, courseStatistics, dashboardStats, selectStudents } from './course-figures.ts';
import { prerequisitesOf } from './course-prerequisites.ts';
import {
  findCourse,
  findManagedCourse,
  instructorsOf,
  presentCourse,
  presentCourseDetail,
  presentInstructor,
  selectVisibleCourses,
  type CourseRow,
} from './course-rows.ts';
import { searchCourses } from './course-search.ts';
import { changeCourse, deleteCourse, freeSlug, writeCourse } from './course-write.ts';
import { reviewHandlers } from './reviews.ts';

export const courseRoutes = implement(courses, schemas, {
  courses: {
    list: (call) => paginate(call.page, searchCourses(call, call.query), (row) => presentCourse(row, call)),
    get: async (call) => presentCourseDetail(await findCourse(call, call.path.id), call),

    create: async (call) => created(await writeCourse(call, call.body)),
    replace: (call) => changeCourse(call, call.path.id, call.body),
    update: (call) => changeCourse(call, call.path.id, call.body),
    delete: (call) => deleteCourse(call, call.path.id),
    listInstructors: async (call) => instructorsOf((await findCourse(call, call.path.id)).id, call),
    dashboardStats,
    analytics: async (call) => courseAnalytics(call, await countedCourse(call)),
    async duplicate(call) {
      const course = await findManagedCourse(call, call.path.id);
      const title = call.body.title ?? `${course.title} (copy)`;
      const id = await call.db.transaction().execute(async (trx) => {
        const slug = await freeSlug(trx, call.tenant.id, title);
        return duplicateCourse(trx, course, { title, slug, created_by: call.user.id, now: call.now });
      });
      return created(await presentCourseDetail(await findCourse(call, id), call));
    },
    statistics: async (call) => courseStatistics(call, await countedCourse(call)),
    async listStudents(call) {
      const course = await countedCourse(call);
      return paginate(call.page, selectStudents(call, course.id, call.query.search), (row) => ({
        id: row.user_id,
        enrollment: row.id,
        first_name: row.first_name,
        last_name: row.last_name,
        email: row.email,
        avatar_url: call.link(row.avatar),
        status: row.status,
        progress_percentage: row.progress_percentage,
        enrolled_at: iso(row.enrolled_at),
        last_accessed: row.last_accessed && iso(row.last_accessed),
        self_reported_lectures: row.self_reported_lectures,
      }));
    },
    prerequisites: async (call) => prerequisitesOf(call, await findCourse(call, call.path.id)),
  },

  categories: {
    list(call) {
      let categories = selectCategories(call);
      if (call.query.parent_category) categories = categories.where('parent_id', '=', call.query.parent_category);
      return paginate(call.page, categories, presentCategory);
    },
    async get(call) {
      const { id } = call.path;
      const category = await selectCategories(call).where('id', '=', id).executeTakeFirst();
      if (!category) throw notFound('Category');
      const [subcategories, taught] = await Promise.all([
        selectCategories(call).where('parent_id', '=', id).execute(),
        selectVisibleCourses(call).where('courses.category_id', '=', id).orderBy('courses.title').execute(),
      ]);
      return {
        ...presentCategory(category),
        subcategories: subcategories.map(presentCategory),
        courses: taught.map((row) => presentCourse(row, call)),
      };
    },
  },

  instructors: {
    list(call) {
      let instructors = call.db.selectFrom('instructors').selectAll().where('tenant_id', '=', call.tenant.id);
      if (call.query.search)
        instructors = instructors.where('name', 'ilike', `%${call.query.search.replace(/[\\%_]/g, '\\$&')}%`);
      return paginate(call.page, instructors.orderBy('name').orderBy('id'), (row) => presentInstructor(row, call));
    },
    async get(call) {
      const { id } = call.path;
      const instructor = await call.db
        .selectFrom('instructors')
        .selectAll()
        .where('id', '=', id)
        .where('tenant_id', '=', call.tenant.id)
        .executeTakeFirst();
      if (!instructor) throw notFound('Instructor');
      const taught = await selectVisibleCourses(call)
        .where(
          'courses.id',
          'in',
          call.db.selectFrom('course_instructors').select('course_id').where('instructor_id', '=', id),
        )
        .orderBy('courses.title')
        .execute();
      return { ...presentInstructor(instructor, call), courses: taught.map((row) => presentCourse(row, call)) };
    },
  },

  reviews: reviewHandlers,
});

/** A course of the caller's, with everything that is released by now counted in. */
async function countedCourse(call: AnyCall & { path: { id: string } }): Promise<CourseRow> {
  const course = await findManagedCourse(call, call.path.id);
  await completeReleasedForAll(call);
  return course;
}

const selectCategories = ({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>) =>
  db.selectFrom('categories').selectAll().where('tenant_id', '=', tenant.id).orderBy('name').orderBy('id');

const presentCategory = (row: Selectable<CategoriesTable>): Category => ({
  id: row.id,
  name: row.name,
  slug: row.slug,
  description: row.description,
  parent_category: row.parent_id,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
