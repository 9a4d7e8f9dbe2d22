import { randomUUID } from 'node:crypto';
import { courses } from '@edurise/contract/courses';
import { schemas } from '@edurise/contract/courses/schemas';
import type { Category, CoursePatch, CourseWrite, Review } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { isStaff } from '../accounts/access.ts';
import { iso } from '../clock.ts';
import { given } from '../database/changes.ts';
import { json, type CategoriesTable, type Queries, type ReviewsTable } from '../database/tables.ts';
import { created, type AnyCall } from '../http/call.ts';
import { implement } from '../http/implement.ts';
import { paginate } from '../http/page.ts';
import { conflict, forbidden, invalid, notFound } from '../http/problem.ts';
import { courseAnalytics, courseStatistics, dashboardStats, selectStudents } from './course-figures.ts';
import { duplicateCourse } from './course-copy.ts';
import { prerequisitesOf } from './course-prerequisites.ts';
import {
  findCourse, findEnrollment, findManagedCourse, instructorsOf, presentCourse, presentCourseDetail, presentInstructor,
  selectVisibleCourses,
} from './course-rows.ts';
import { searchCourses } from './course-search.ts';

export const courseRoutes = implement(courses, schemas, {
  courses: {
    list: (call) => paginate(call.page, searchCourses(call, call.query), (row) => presentCourse(row, call)),
    get: async (call) => presentCourseDetail(await findCourse(call, call.path.id), call),

    async create(call) {
      const { db, tenant, user, now } = call;
      const id = randomUUID();
      await checkCategory(call, call.body.category);
      await db.transaction().execute(async (trx) => {
        const slug = await freeSlug(trx, tenant.id, call.body.slug ?? call.body.title);
        await trx
          .insertInto('courses')
          .values({
            id, tenant_id: tenant.id, created_by: user.id, created_at: now, updated_at: now, title: call.body.title,
            course_code: call.body.course_code ?? slug.slice(0, 12).toUpperCase(), description: '', level: 'Beginner', status: 'draft',
            category_id: null, thumbnail: null, is_public: true, duration_weeks: null, average_rating: null, metadata: json({}),
            price: '0', discount_price: null, currency: 'USD', is_free: true,
            ...columns(call.body), slug,
          })
          .execute();
        const teacher = await trx.selectFrom('instructors').select('id').where('user_id', '=', user.id)
          .where('tenant_id', '=', tenant.id).executeTakeFirst();
        if (teacher) {
          await trx.insertInto('course_instructors')
            .values({ id: randomUUID(), tenant_id: tenant.id, course_id: id, instructor_id: teacher.id, is_primary: true }).execute();
        }
      });
      return created(await presentCourseDetail(await findCourse(call, id), call));
    },
    replace: async (call) => {
      await findManagedCourse(call, call.path.id);
      return change(call, call.path.id, call.body);
    },
    update: async (call) => {
      await findManagedCourse(call, call.path.id);
      return change(call, call.path.id, call.body);
    },
    async delete(call) {
      const course = await findManagedCourse(call, call.path.id);
      if (course.total_enrollments) throw conflict('This course has learners: archive it instead.');
      await call.db.deleteFrom('courses').where('id', '=', course.id).where('tenant_id', '=', call.tenant.id).execute();
    },
    listInstructors: async (call) => instructorsOf((await findCourse(call, call.path.id)).id, call),
    dashboardStats,
    analytics: async (call) => courseAnalytics(call, await findManagedCourse(call, call.path.id)),
    async duplicate(call) {
      const course = await findManagedCourse(call, call.path.id);
      const title = call.body.title ?? `${course.title} (copy)`;
      const id = await call.db.transaction().execute(async (trx) => {
        const slug = await freeSlug(trx, call.tenant.id, title);
        return duplicateCourse(trx, course, { title, slug, created_by: call.user.id, now: call.now });
      });
      return created(await presentCourseDetail(await findCourse(call, id), call));
    },
    statistics: async (call) => courseStatistics(call, await findManagedCourse(call, call.path.id)),
    async listStudents(call) {
      const course = await findManagedCourse(call, call.path.id);
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
      if (call.query.search) instructors = instructors.where('name', 'ilike', `%${call.query.search.replace(/[\\%_]/g, '\\$&')}%`);
      return paginate(call.page, instructors.orderBy('name').orderBy('id'), (row) => presentInstructor(row, call));
    },
    async get(call) {
      const { id } = call.path;
      const instructor = await call.db.selectFrom('instructors').selectAll().where('id', '=', id)
        .where('tenant_id', '=', call.tenant.id).executeTakeFirst();
      if (!instructor) throw notFound('Instructor');
      const taught = await selectVisibleCourses(call)
        .where('courses.id', 'in', call.db.selectFrom('course_instructors').select('course_id').where('instructor_id', '=', id))
        .orderBy('courses.title')
        .execute();
      return { ...presentInstructor(instructor, call), courses: taught.map((row) => presentCourse(row, call)) };
    },
  },

  reviews: {
    async list(call) {
      await findCourse(call, call.path.id);
      return paginate(call.page, selectReviews(call).where('course_id', '=', call.path.id).orderBy('reviews.created_at', 'desc').orderBy('reviews.id'), presentReview);
    },
    async create(call) {
      const course = await findCourse(call, call.path.id);
      if (!(await findEnrollment(call.db, call.user.id, course.id))) throw forbidden('Only those who take the course may review it.');
      const id = randomUUID();
      await call.db.transaction().execute(async (trx) => {
        const added = await trx
          .insertInto('reviews')
          .values({
            id, tenant_id: call.tenant.id, course_id: course.id, user_id: call.user.id, rating: call.body.rating,
            comment: call.body.comment ?? '', created_at: call.now, updated_at: call.now,
          })
          .onConflict((clash) => clash.columns(['course_id', 'user_id']).doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!added) throw conflict('You have reviewed this course already.');
        await rateCourse(trx, course.id);
      });
      return created(await findReview(call, id));
    },
    async update(call) {
      const { course } = await findOwnReview(call, call.path.id);
      const { rating, comment } = call.body;
      await call.db.transaction().execute(async (trx) => {
        await trx
          .updateTable('reviews')
          .set({ ...given({ rating, comment }), updated_at: call.now })
          .where('id', '=', call.path.id)
          .execute();
        await rateCourse(trx, course);
      });
      return findReview(call, call.path.id);
    },
    async delete(call) {
      const { course } = await findOwnReview(call, call.path.id);
      await call.db.transaction().execute(async (trx) => {
        await trx.deleteFrom('reviews').where('id', '=', call.path.id).execute();
        await rateCourse(trx, course);
      });
    },
  },
});

async function change(call: AnyCall, id: string, body: CoursePatch) {
  await checkCategory(call, body.category);
  await call.db
    .updateTable('courses')
    .set({ ...columns(body), updated_at: call.now })
    .where('id', '=', id)
    .where('tenant_id', '=', call.tenant.id)
    .execute();
  return presentCourseDetail(await findCourse(call, id), call);
}

/** The wire's nested course as columns; what isn't there stays as it is. */
function columns({ category, thumbnail_url, metadata, pricing, ...rest }: CoursePatch | CourseWrite) {
  const { course_code, title, slug, description, level, status, is_public, duration_weeks } = rest;
  return given({
    course_code, title, slug, description, level, status, is_public, duration_weeks,
    category_id: category,
    thumbnail: thumbnail_url,
    metadata: metadata && json(metadata),
    ...(pricing && {
      price: pricing.price ?? undefined,
      discount_price: pricing.discount_price,
      currency: pricing.currency ?? undefined,
      is_free: pricing.is_free ?? (pricing.price == null ? undefined : Number(pricing.price) === 0),
    }),
  });
}

async function checkCategory({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const found = await db.selectFrom('categories').select('id').where(sql`id::text`, '=', id).where('tenant_id', '=', tenant.id).executeTakeFirst();
  if (!found) throw invalid({ category: [`Invalid pk "${id}" - object does not exist.`] });
}

/** `intro-to-python`, and `intro-to-python-2` where that is taken. */
export async function freeSlug(db: Queries, tenantId: string, text: string): Promise<string> {
  const slug = text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'course';
  const taken = await db.selectFrom('courses').select('slug').where('tenant_id', '=', tenantId).where('slug', 'like', `${slug}%`).execute();
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(slug)) return slug;
  let number = 2;
  while (slugs.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
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

const selectReviews = ({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>) =>
  db
    .selectFrom('reviews')
    .innerJoin('users', 'users.id', 'reviews.user_id')
    .selectAll('reviews')
    .select(['users.first_name', 'users.last_name'])
    .where('reviews.tenant_id', '=', tenant.id);

const presentReview = (row: Selectable<ReviewsTable> & { first_name: string; last_name: string }): Review => ({
  id: row.id,
  course: row.course_id,
  user: row.user_id,
  user_name: `${row.first_name} ${row.last_name}`.trim(),
  rating: row.rating,
  comment: row.comment,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

async function findReview(call: Pick<AnyCall, 'db' | 'tenant'>, id: string): Promise<Review> {
  const row = await selectReviews(call).where('reviews.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('CourseReview');
  return presentReview(row);
}

async function findOwnReview(call: AnyCall, id: string): Promise<Review> {
  const review = await findReview(call, id);
  if (review.user !== call.user.id && !isStaff(call.user)) throw forbidden();
  return review;
}

async function rateCourse(db: Queries, courseId: string): Promise<void> {
  await db
    .updateTable('courses')
    .set((eb) => ({ average_rating: eb.selectFrom('reviews').where('course_id', '=', courseId).select(sql<string>`round(avg(rating), 2)`.as('r')) }))
    .where('id', '=', courseId)
    .execute();
}
