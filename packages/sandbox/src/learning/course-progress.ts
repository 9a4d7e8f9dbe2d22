/** How far an enrolment is follows from its lectures; nobody reports it. */
import { sql } from 'kysely';
import type { Queries } from '../database/tables.ts';
import { certify } from './certification.ts';

/** Counts again after a lecture changed. Whoever has completed a course stays so, also when lectures are added. */
export async function recount(db: Queries, enrollmentId: string, now: Date): Promise<void> {
  const enrollment = await db
    .selectFrom('enrollments')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .select([
      'enrollments.id',
      'enrollments.tenant_id',
      'enrollments.user_id',
      'enrollments.course_id',
      'enrollments.completed_at',
      'courses.metadata',
      'courses.title as course_title',
    ])
    .where('enrollments.id', '=', enrollmentId)
    .executeTakeFirstOrThrow();
  const { all, done } = await countLectures(db, enrollmentId, enrollment.course_id);
  const isComplete = enrollment.completed_at !== null || (all > 0 && done === all);
  await db
    .updateTable('enrollments')
    .set({
      progress_percentage: isComplete ? '100.00' : all ? ((100 * done) / all).toFixed(2) : '0.00',
      last_accessed: now,
      updated_at: now,
      ...(isComplete ? { status: 'completed', completed_at: enrollment.completed_at ?? now } : {}),
    })
    .where('id', '=', enrollmentId)
    .execute();
  if (isComplete && enrollment.metadata.has_certificate) await certify(db, enrollment, now);
}

export async function countLectures(
  db: Queries,
  enrollmentId: string,
  courseId: string,
): Promise<{ all: number; done: number }> {
  return db
    .selectFrom('lectures')
    .leftJoin('lecture_progress as progress', (join) =>
      join.onRef('progress.lecture_id', '=', 'lectures.id').on('progress.enrollment_id', '=', enrollmentId),
    )
    .where('lectures.course_id', '=', courseId)
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(*) filter (where progress.is_completed)::int`.as('done'),
    ])
    .executeTakeFirstOrThrow();
}
