import { randomUUID } from 'node:crypto';
import { enrollments } from '@edurise/contract/enrollments';
import { schemas } from '@edurise/contract/enrollments/schemas';
import { isUuid } from '../../accounts/access.ts';
import { created, type AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { conflict, invalid, notFound, paymentRequired } from '../../http/problem.ts';
import { recount } from '../../learning/course-progress.ts';
import { enrolled } from '../../notifications/news.ts';
import { notify } from '../../notifications/notify.ts';
import { completeOnReturn, completeReleased } from '../quizzes/quiz-completion.ts';
import { selectVisibleCourses } from '../courses/course-rows.ts';
import { findOwnEnrollment, presentEnrollment, selectEnrollments, type EnrollmentRow } from './enrollment-rows.ts';

export const enrollmentRoutes = implement(enrollments, schemas, {
  enrollments: {
    async list(call) {
      await completeReleased(call);
      const { course, status } = call.query;
      let mine = selectEnrollments(call).where('enrollments.user_id', '=', call.user.id);
      mine = status
        ? mine.where('enrollments.status', '=', status)
        : mine.where('enrollments.status', '<>', 'cancelled');
      if (course !== undefined) {
        if (!isUuid(course)) throw invalid({ course: [`“${course}” is not a valid UUID.`] });
        mine = mine.where('enrollments.course_id', '=', course);
      }
      return paginate(
        call.page,
        mine.orderBy('enrollments.enrolled_at', 'desc').orderBy('enrollments.id'),
        presentEnrollment,
      );
    },
    async create(call) {
      const { course } = call.body;
      if (!isUuid(course)) throw invalid({ course: [`“${course}” is not a valid UUID.`] });
      return created(await enroll(call, course));
    },
    async get(call) {
      await completeReleased(call);
      return presentEnrollment(await findOwnEnrollment(call, call.path.id));
    },
    async delete(call) {
      const { id } = await findOwnEnrollment(call, call.path.id);
      // Kept, so that coming back finds the progress, and a paid course is not paid twice.
      await call.db
        .updateTable('enrollments')
        .set({ status: 'cancelled', updated_at: call.now })
        .where('id', '=', id)
        .execute();
    },
  },
  courses: {
    enroll: async (call) => created(await enroll(call, call.path.id)),
  },
});

async function enroll(call: AnyCall, courseId: string) {
  const { course, enrollment } = await join(call, courseId);
  await notify(call, [call.user.id], enrolled(course, enrollment.id));
  return presentEnrollment(enrollment);
}

/** Takes the caller into a course, or back into one that was left. */
async function join(call: AnyCall, courseId: string) {
  const { db, tenant, user, now } = call;
  const course = await selectVisibleCourses(call).where('courses.id', '=', courseId).executeTakeFirst();
  if (!course || course.status !== 'published') throw notFound('Course');
  const earlier = await db
    .selectFrom('enrollments')
    .selectAll()
    .where('user_id', '=', user.id)
    .where('course_id', '=', courseId)
    .executeTakeFirst();
  if (earlier && earlier.status !== 'cancelled') throw conflict('You are enrolled in this course already.');
  if (!course.is_free && earlier?.payment_status !== 'paid')
    throw paymentRequired('This course must be paid for first.');
  if (earlier) {
    await comeBack(call, earlier);
    return { course, enrollment: await findOwnEnrollment(call, earlier.id) };
  }
  const added = await db
    .insertInto('enrollments')
    .values({
      id: randomUUID(),
      tenant_id: tenant.id,
      user_id: user.id,
      course_id: courseId,
      status: 'active',
      payment_status: 'free',
      progress_percentage: '0',
      enrolled_at: now,
      completed_at: null,
      last_accessed: null,
      created_at: now,
      updated_at: now,
    })
    .onConflict((clash) => clash.columns(['user_id', 'course_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw conflict('You are enrolled in this course already.');
  return { course, enrollment: await findOwnEnrollment(call, added.id) };
}

/** Meanwhile tests may have been marked, and the course may ask for less: what follows from it was left until now. */
const comeBack = ({ db, now }: AnyCall, { id, completed_at }: EnrollmentRow): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const status = completed_at ? 'completed' : 'active';
    await trx.updateTable('enrollments').set({ status, updated_at: now }).where('id', '=', id).execute();
    await completeOnReturn(trx, id, now);
    await recount(trx, id, now, { isVisit: false });
  });
