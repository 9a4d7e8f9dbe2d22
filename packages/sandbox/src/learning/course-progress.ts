/** How far an enrolment is follows from its lectures; nobody reports it. */
import type { Queries } from '../database/tables.ts';
import { certify } from './certification.ts';

/** Counts again after a lecture was asked for, or no longer, in every course of those who are on their way. */
export async function recountCourse(db: Queries, courseId: string, now: Date): Promise<void> {
  const enrollments = await db
    .selectFrom('enrollments')
    .select('id')
    .where('course_id', '=', courseId)
    .where('status', '=', 'active')
    // In one order for all, that of those who are told things, so that no two wait for each other.
    .orderBy('user_id')
    .execute();
  for (const { id } of enrollments) await recount(db, id, now, { isVisit: false });
}

/**
 * Counts again after a lecture changed. Whoever has completed a course stays so, also when lectures are added; for whoever has
 * left it, it is counted when he comes back.
 */
export async function recount(
  db: Queries,
  enrollmentId: string,
  now: Date,
  { isVisit = true }: { isVisit?: boolean } = {},
): Promise<void> {
  const enrollment = await db
    .selectFrom('enrollments')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .select([
      'enrollments.id',
      'enrollments.tenant_id',
      'enrollments.user_id',
      'enrollments.course_id',
      'enrollments.status',
      'enrollments.completed_at',
      'enrollments.last_accessed',
      'courses.metadata',
      'courses.title as course_title',
    ])
    .where('enrollments.id', '=', enrollmentId)
    // Two that count at a time would each miss what the other has counted. Rows that point here may be written meanwhile: both
    // may have done so, and would wait for each other.
    .forNoKeyUpdate('enrollments')
    .executeTakeFirstOrThrow();
  if (enrollment.status === 'cancelled') return;
  const { required, requiredDone, share } = await countLectures(db, enrollmentId, enrollment.course_id);
  const isComplete = enrollment.completed_at !== null || (required > 0 && requiredDone === required);
  await db
    .updateTable('enrollments')
    .set({
      // Whoever has not finished is not told that nothing is missing.
      progress_percentage: isComplete ? '100.00' : Math.min(99.99, 100 * share).toFixed(2),
      ...(isVisit && (enrollment.last_accessed ?? now) <= now ? { last_accessed: now } : {}),
      updated_at: now,
      ...(isComplete ? { status: 'completed', completed_at: enrollment.completed_at ?? now } : {}),
    })
    .where('id', '=', enrollmentId)
    .execute();
  if (isComplete && enrollment.metadata.has_certificate) await certify(db, enrollment, now);
}

export interface LectureCount {
  all: number;
  done: number;
  /** Those that the course asks for; where it asks for none, all of them. */
  required: number;
  requiredDone: number;
  /** Of the required ones, by what each counts for, from 0 to 1. */
  share: number;
}

export async function countLectures(db: Queries, enrollmentId: string, courseId: string): Promise<LectureCount> {
  const rows = await db
    .selectFrom('lectures')
    .leftJoin('lecture_progress as progress', (join) =>
      join.onRef('progress.lecture_id', '=', 'lectures.id').on('progress.enrollment_id', '=', enrollmentId),
    )
    .where('lectures.course_id', '=', courseId)
    .select(['lectures.rules', 'progress.is_completed'])
    .execute();
  const asked = rows.filter(({ rules }) => rules.required !== false);
  const required = asked.length ? asked : rows;
  const done = (some: typeof rows) => some.filter(({ is_completed }) => is_completed);
  const weight = (some: typeof rows) => some.reduce((sum, { rules }) => sum + (rules.weight ?? 1), 0);
  return {
    all: rows.length,
    done: done(rows).length,
    required: required.length,
    requiredDone: done(required).length,
    share: required.length ? weight(done(required)) / weight(required) : 0,
  };
}
