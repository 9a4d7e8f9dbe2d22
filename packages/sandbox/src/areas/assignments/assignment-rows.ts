/** Assignments and what is handed in, as queries and as wire rows. */
import type { Assignment, Submission } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { manages } from '../../accounts/access.ts';
import { iso, isoOrNull } from '../../clock.ts';
import type { AssignmentsTable } from '../../database/tables/assignments.ts';
import type { AnyCall } from '../../http/call.ts';
import { forbidden, notFound } from '../../http/problem.ts';
import { findCourse, findEnrollment, type CourseRow } from '../courses/course-rows.ts';

export type AssignmentRow = Selectable<AssignmentsTable>;

/** Longer than an answer is kept, so that what a client shows can still be opened. In seconds. */
const fileLinkSeconds = 3600;

/** A course whose assignments the caller may see, and whether as a teacher: 403 for whoever is not in it. */
export async function openCourse(call: AnyCall, id: string): Promise<{ course: CourseRow; teaches: boolean }> {
  const course = await findCourse(call, id);
  const teaches = await manages(call.db, call.person, course);
  if (!teaches && !(await findEnrollment(call.db, call.user.id, course.id))) throw forbidden();
  return { course, teaches };
}

export interface OpenAssignment {
  assignment: AssignmentRow;
  course: CourseRow;
  teaches: boolean;
}

/** An assignment that the caller may read: 404 for another school's, 403 for whoever is not in the course. */
export async function findAssignment(call: AnyCall, id: string): Promise<OpenAssignment> {
  const assignment = await call.db
    .selectFrom('assignments')
    .selectAll()
    .where('id', '=', id)
    .where('tenant_id', '=', call.tenant.id)
    .executeTakeFirst();
  if (!assignment) throw notFound('Assignment');
  return { assignment, ...(await openCourse(call, assignment.course_id)) };
}

export async function findManagedAssignment(call: AnyCall, id: string): Promise<OpenAssignment> {
  const found = await findAssignment(call, id);
  if (!found.teaches) throw forbidden();
  return found;
}

/** Of those in the course: whoever leaves takes the work along, and brings it back on coming back. */
export const selectSubmissions = ({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>) =>
  db
    .selectFrom('submissions')
    .innerJoin('enrollments', 'enrollments.id', 'submissions.enrollment_id')
    .innerJoin('users', 'users.id', 'submissions.user_id')
    .leftJoin('file_uploads', 'file_uploads.id', 'submissions.file_id')
    .selectAll('submissions')
    .select(['users.first_name', 'users.last_name', 'file_uploads.file_name'])
    .where('submissions.tenant_id', '=', tenant.id)
    .where('enrollments.status', '<>', 'cancelled');

export type SubmissionRow = Awaited<ReturnType<ReturnType<typeof selectSubmissions>['executeTakeFirstOrThrow']>>;

/** The learner's own, or one in a course that the caller teaches; anybody else's is a 404. */
export async function findSubmission(
  call: AnyCall,
  id: string,
): Promise<{ submission: SubmissionRow; assignment: AssignmentRow; course: CourseRow; teaches: boolean }> {
  const submission = await selectSubmissions(call).where('submissions.id', '=', id).executeTakeFirst();
  if (!submission) throw notFound('AssignmentSubmission');
  const found = await findAssignment(call, submission.assignment_id).catch(() => {
    throw notFound('AssignmentSubmission');
  });
  if (!found.teaches && submission.user_id !== call.user.id) throw notFound('AssignmentSubmission');
  return { submission, ...found };
}

/** The caller's own submissions, by assignment. */
export async function ownSubmissions(
  call: AnyCall,
  assignments: readonly string[],
): Promise<ReadonlyMap<string, SubmissionRow>> {
  if (!assignments.length) return new Map();
  const rows = await selectSubmissions(call)
    .where('submissions.user_id', '=', call.user.id)
    .where('submissions.assignment_id', 'in', assignments)
    .execute();
  return new Map(rows.map((row) => [row.assignment_id, row]));
}

type Linking = Pick<AnyCall, 'link' | 'platform' | 'tenant'>;

export const presentAssignment = (row: AssignmentRow, own: SubmissionRow | undefined, call: Linking): Assignment => ({
  id: row.id,
  course: row.course_id,
  title: row.title,
  description: row.description,
  max_score: row.max_score,
  due_date: row.due_date,
  submission: own ? presentSubmission(own, call) : null,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

export const presentSubmission = (row: SubmissionRow, { link, platform, tenant }: Linking): Submission => ({
  id: row.id,
  assignment: row.assignment_id,
  enrollment: row.enrollment_id,
  student: row.user_id,
  student_name: `${row.first_name} ${row.last_name}`.trim(),
  content: row.content,
  file:
    row.file_id && row.file_name
      ? link(platform.links.to({ id: row.file_id, file_name: row.file_name }, tenant.slug, fileLinkSeconds).path)
      : null,
  file_name: row.file_name,
  status: row.status,
  score: row.score,
  feedback: row.feedback,
  graded_by: row.graded_by,
  submitted_at: isoOrNull(row.submitted_at),
  graded_at: isoOrNull(row.graded_at),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
