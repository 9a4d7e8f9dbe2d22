import { randomUUID } from 'node:crypto';
import type { courses } from '@edurise/contract/courses';
import type { Review } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { isStaff } from '../../accounts/access.ts';
import { iso } from '../../clock.ts';
import { given } from '../../database/changes.ts';
import type { Queries, ReviewsTable } from '../../database/tables.ts';
import { created, type AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { conflict, forbidden, notFound } from '../../http/problem.ts';
import { findCourse, findEnrollment } from './course-rows.ts';

/** One review for each learner; a course's rating follows from them. */
export const reviewHandlers: Handlers<typeof courses>['reviews'] = {
  async list(call) {
    await findCourse(call, call.path.id);
    return paginate(
      call.page,
      selectReviews(call)
        .where('course_id', '=', call.path.id)
        .orderBy('reviews.created_at', 'desc')
        .orderBy('reviews.id'),
      presentReview,
    );
  },
  async create(call) {
    const course = await findCourse(call, call.path.id);
    if (!(await findEnrollment(call.db, call.user.id, course.id)))
      throw forbidden('Only those who take the course may review it.');
    const id = randomUUID();
    await call.db.transaction().execute(async (trx) => {
      const added = await trx
        .insertInto('reviews')
        .values({
          id,
          tenant_id: call.tenant.id,
          course_id: course.id,
          user_id: call.user.id,
          rating: call.body.rating,
          comment: call.body.comment ?? '',
          created_at: call.now,
          updated_at: call.now,
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
};

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
    .set((eb) => ({
      average_rating: eb
        .selectFrom('reviews')
        .where('course_id', '=', courseId)
        .select(sql<string>`round(avg(rating), 2)`.as('r')),
    }))
    .where('id', '=', courseId)
    .execute();
}
