import { randomUUID } from 'node:crypto';
import { assignments } from '@edurise/contract/assignments';
import { schemas } from '@edurise/contract/assignments/schemas';
import type { Assignment, AssignmentWrite } from '@edurise/contract/models';
import { sql } from 'kysely';
import { given, type Changes } from '../../database/changes.ts';
import { created, type AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { conflict, invalid } from '../../http/problem.ts';
import { assigned } from '../../notifications/news.ts';
import { notify } from '../../notifications/notify.ts';
import {
  findAssignment,
  findManagedAssignment,
  findSubmission,
  openCourse,
  ownSubmissions,
  presentAssignment,
  presentSubmission,
  selectSubmissions,
  type AssignmentRow,
} from './assignment-rows.ts';
import { findManagedCourse, type CourseRow } from '../courses/course-rows.ts';
import { gradeSubmission, submitAssignment } from './submissions.ts';

export const assignmentRoutes = implement(assignments, schemas, {
  courses: {
    async listAssignments(call) {
      const { course } = await openCourse(call, call.path.id);
      const page = await paginate(
        call.page,
        call.db
          .selectFrom('assignments')
          .selectAll()
          .where('course_id', '=', course.id)
          .where('tenant_id', '=', call.tenant.id)
          .orderBy(sql`due_date asc nulls last`)
          .orderBy('created_at')
          .orderBy('id'),
        (row) => row,
      );
      const own = await ownSubmissions(
        call,
        page.rows.map(({ id }) => id),
      );
      return page.map((row) => presentAssignment(row, own.get(row.id), call));
    },
    async createAssignment(call) {
      const { db, tenant, now, body } = call;
      const course = await findManagedCourse(call, call.path.id);
      checkDay(body.due_date);
      const assignment = await db.transaction().execute(async (trx) => {
        const row = await trx
          .insertInto('assignments')
          .values({
            id: randomUUID(),
            tenant_id: tenant.id,
            course_id: course.id,
            title: body.title,
            description: body.description ?? '',
            max_score: body.max_score ?? 100,
            due_date: body.due_date ?? null,
            created_at: now,
            updated_at: now,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        await announce({ ...call, db: trx }, course, row);
        return row;
      });
      return created(presentAssignment(assignment, undefined, call));
    },
  },

  assignments: {
    async get(call) {
      const { assignment } = await findAssignment(call, call.path.id);
      const own = await ownSubmissions(call, [assignment.id]);
      return presentAssignment(assignment, own.get(assignment.id), call);
    },
    update: (call) => changeAssignment(call, call.path.id, call.body),
    replace: (call) =>
      changeAssignment(call, call.path.id, { description: '', max_score: 100, due_date: null, ...call.body }),
    submit: (call) => submitAssignment(call, call.path.id, call.body),
    async listSubmissions(call) {
      const { assignment } = await findManagedAssignment(call, call.path.id);
      const { status } = call.query;
      let submissions = selectSubmissions(call).where('submissions.assignment_id', '=', assignment.id);
      if (status !== undefined)
        submissions = submissions.where('submissions.status', '=', status as 'pending' | 'submitted' | 'graded');
      return paginate(
        call.page,
        submissions
          .orderBy(sql`submissions.status = 'graded'`)
          .orderBy('submissions.submitted_at')
          .orderBy('submissions.id'),
        (row) => presentSubmission(row, call),
      );
    },
  },

  submissions: {
    get: async (call) => presentSubmission((await findSubmission(call, call.path.id)).submission, call),
    grade: (call) => gradeSubmission(call, call.path.id, call.body),
  },
});

async function changeAssignment(call: AnyCall, id: string, body: Changes<AssignmentWrite>): Promise<Assignment> {
  const { db, tenant, now } = call;
  await findManagedAssignment(call, id);
  checkDay(body.due_date);
  const { title, description, max_score, due_date } = body;
  if (max_score !== undefined) {
    const { best } = await db
      .selectFrom('submissions')
      .where('assignment_id', '=', id)
      .where('tenant_id', '=', tenant.id)
      .select(sql<string | null>`max(score)`.as('best'))
      .executeTakeFirstOrThrow();
    if (Number(best ?? 0) > max_score) throw conflict(`A score of ${Number(best)} was given already.`);
  }
  const assignment = await db
    .updateTable('assignments')
    .set({ ...given({ title, description, max_score, due_date }), updated_at: now })
    .where('id', '=', id)
    .where('tenant_id', '=', tenant.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const own = await ownSubmissions(call, [id]);
  return presentAssignment(assignment, own.get(id), call);
}

/** The contract knows how a day is written, not whether there is one. */
function checkDay(day: string | null | undefined): void {
  if (day == null) return;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day))
    throw invalid({ due_date: ['Date has wrong format. Use YYYY-MM-DD.'] });
}

/** Tells those in the course of new work. */
async function announce(call: Pick<AnyCall, 'db' | 'tenant' | 'now'>, course: CourseRow, assignment: AssignmentRow) {
  if (course.status !== 'published') return;
  const learners = await call.db
    .selectFrom('enrollments')
    .select('user_id')
    .where('course_id', '=', course.id)
    .where('status', '=', 'active')
    .execute();
  await notify(
    call,
    learners.map(({ user_id }) => user_id),
    assigned(course, assignment),
  );
}
