import { sql } from 'kysely';
import type { Queries } from '../database/tables.ts';
import type { Window } from './periods.ts';
import type { Scope } from './scope.ts';

/**
 * What learners did in a window, one row for each deed: `user_id`, `course_id`, `at`, `kind`. A lecture counts when it
 * was last worked on, since only that is kept.
 */
export function activityIn(db: Queries, scope: Scope, { from, until }: Window) {
  const deeds = db
    .selectFrom('enrollments')
    .select(['user_id', 'course_id', 'enrolled_at as at', sql<string>`'enrollment'`.as('kind')])
    .unionAll(
      db
        .selectFrom('lecture_progress')
        .innerJoin('enrollments', 'enrollments.id', 'lecture_progress.enrollment_id')
        .select([
          'enrollments.user_id',
          'enrollments.course_id',
          'lecture_progress.updated_at as at',
          sql<string>`case when is_completed then 'lecture' else 'study' end`.as('kind'),
        ]),
    )
    .unionAll(
      db
        .selectFrom('quiz_attempts')
        .innerJoin('enrollments', 'enrollments.id', 'quiz_attempts.enrollment_id')
        .select([
          'enrollments.user_id',
          'enrollments.course_id',
          'quiz_attempts.started_at as at',
          sql<string>`'quiz_attempt'`.as('kind'),
        ]),
    )
    .unionAll(
      db
        .selectFrom('notes')
        .innerJoin('enrollments', 'enrollments.id', 'notes.enrollment_id')
        .select([
          'enrollments.user_id',
          'enrollments.course_id',
          'notes.created_at as at',
          sql<string>`'note'`.as('kind'),
        ]),
    )
    .unionAll(
      db.selectFrom('reviews').select(['user_id', 'course_id', 'created_at as at', sql<string>`'review'`.as('kind')]),
    );
  return db
    .selectFrom(deeds.as('activity'))
    .where('activity.course_id', 'in', scope)
    .where('activity.at', '>=', from)
    .where('activity.at', '<', until);
}
