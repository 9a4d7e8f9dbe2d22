import type { CoursePerformance, DropOff } from '@edurise/contract/models';
import { sql } from 'kysely';
import type { Queries } from '../database/tables.ts';
import type { AnyCall } from '../http/call.ts';
import { courseStats } from './courses.ts';
import { percent, round } from './percent.ts';
import type { Scope } from './scope.ts';

/** Each course with what its learners did in it, the busiest first. */
export async function coursePerformance(
  call: Pick<AnyCall, 'db' | 'link'>,
  scope: Scope,
): Promise<CoursePerformance[]> {
  const { db } = call;
  const [courses, watched, quizzes, dropOffs] = await Promise.all([
    courseStats(call, scope),
    watchedSeconds(db, scope),
    quizFigures(db, scope),
    dropOffsOf(db, scope),
  ]);
  return courses.map((course) => {
    const quiz = quizzes.get(course.id);
    return {
      id: course.id,
      title: course.title ?? '',
      course_code: course.course_code,
      category_name: course.category_name,
      level: course.level,
      status: course.status,
      total_enrollments: course.total_enrollments,
      completed_enrollments: course.completed_enrollments,
      completion_rate: course.completion_rate,
      average_progress: course.average_progress,
      average_rating: course.average_rating,
      total_reviews: course.total_reviews,
      watched_hours: round((watched.get(course.id) ?? 0) / 3600),
      quiz_attempts: quiz?.attempts ?? 0,
      quiz_average: quiz ? round(quiz.average ?? 0) : null,
      quiz_pass_rate: quiz ? percent(quiz.passed, quiz.graded) : null,
      revenue: course.revenue,
      currency: course.currency,
      drop_off: dropOffs.get(course.id) ?? null,
    };
  });
}

async function watchedSeconds(db: Queries, scope: Scope): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('lecture_progress')
    .innerJoin('enrollments', 'enrollments.id', 'lecture_progress.enrollment_id')
    .where('enrollments.course_id', 'in', scope)
    .groupBy('enrollments.course_id')
    .select(['enrollments.course_id', sql<number>`sum(watched_seconds)::float8`.as('seconds')])
    .execute();
  return new Map(rows.map(({ course_id, seconds }) => [course_id, seconds]));
}

async function quizFigures(db: Queries, scope: Scope) {
  const rows = await db
    .selectFrom('quiz_attempts')
    .innerJoin('enrollments', 'enrollments.id', 'quiz_attempts.enrollment_id')
    .where('enrollments.course_id', 'in', scope)
    .where('quiz_attempts.status', '=', 'submitted')
    .groupBy('enrollments.course_id')
    .select([
      'enrollments.course_id',
      sql<number>`count(*)::int`.as('attempts'),
      sql<number | null>`avg(percentage)::float8`.as('average'),
      sql<number>`count(*) filter (where passed is not null)::int`.as('graded'),
      sql<number>`count(*) filter (where passed)::int`.as('passed'),
    ])
    .execute();
  return new Map(rows.map((row) => [row.course_id, row]));
}

/** Where those stand who have begun a course and not finished it: the first lecture that is not complete. */
async function dropOffsOf(db: Queries, scope: Scope): Promise<Map<string, DropOff>> {
  const rows = await db
    .selectFrom('enrollments')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('lectures')
          .innerJoin('sections', 'sections.id', 'lectures.section_id')
          .leftJoin('lecture_progress as done', (join) =>
            join
              .onRef('done.lecture_id', '=', 'lectures.id')
              .onRef('done.enrollment_id', '=', 'enrollments.id')
              .on('done.is_completed', '=', true),
          )
          .whereRef('lectures.course_id', '=', 'enrollments.course_id')
          .where('done.id', 'is', null)
          .orderBy('sections.order_index')
          .orderBy('lectures.order_index')
          .limit(1)
          .select(['lectures.id', 'lectures.title'])
          .as('at'),
      (join) => join.onTrue(),
    )
    .where('enrollments.course_id', 'in', scope)
    .where('enrollments.status', '=', 'active')
    .where('enrollments.progress_percentage', '>', '0')
    .groupBy(['enrollments.course_id', 'at.id', 'at.title'])
    .select(['enrollments.course_id', 'at.id', 'at.title', sql<number>`count(*)::int`.as('learners')])
    .orderBy(sql`count(*)`)
    .orderBy('at.title', 'desc')
    .execute();
  // The last of a course to come is the one with most.
  return new Map(rows.map(({ course_id, ...lecture }) => [course_id, lecture]));
}
