import type { Enrollment } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { iso, isoOrNull } from '../../clock.ts';
import type { EnrollmentsTable } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { notFound, Problem } from '../../http/problem.ts';
import { findEnrollment } from '../courses/course-rows.ts';

export type EnrollmentRow = Selectable<EnrollmentsTable>;

export const selectEnrollments = ({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>) =>
  db
    .selectFrom('enrollments')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .selectAll('enrollments')
    .select(['courses.title as course_title', 'courses.slug as course_slug'])
    .where('enrollments.tenant_id', '=', tenant.id);

export const presentEnrollment = (row: EnrollmentRow & { course_title: string; course_slug: string }): Enrollment => ({
  id: row.id,
  course: row.course_id,
  course_title: row.course_title,
  course_slug: row.course_slug,
  status: row.status,
  payment_status: row.payment_status,
  progress_percentage: row.progress_percentage,
  enrolled_at: iso(row.enrolled_at),
  completed_at: isoOrNull(row.completed_at),
  last_accessed: isoOrNull(row.last_accessed),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

/** The caller's own enrolment, or 404: others' are none of his business, nor that they exist. */
export async function findOwnEnrollment(call: Pick<AnyCall, 'db' | 'tenant' | 'user'>, id: string) {
  const row = await selectEnrollments(call)
    .where('enrollments.id', '=', id)
    .where('enrollments.user_id', '=', call.user.id)
    .where('enrollments.status', '<>', 'cancelled')
    .executeTakeFirst();
  if (!row) throw notFound('Enrollment');
  return row;
}

/** The enrolment through which the caller learns in a course. */
export async function requireEnrollment(call: Pick<AnyCall, 'db' | 'user'>, courseId: string): Promise<EnrollmentRow> {
  const enrollment = await findEnrollment(call.db, call.user.id, courseId);
  if (!enrollment) throw new Problem(403, 'You are not enrolled in this course.', { code: 'not_enrolled' });
  return enrollment;
}
