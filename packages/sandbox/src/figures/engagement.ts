import type { UserEngagement } from '@edurise/contract/models';
import { sql } from 'kysely';
import type { Queries } from '../database/tables.ts';
import { activityIn } from './activity.ts';
import { enrollmentTotals } from './enrollments.ts';
import { percent, round } from './percent.ts';
import { periodOf, periodsOf, withoutGaps, type Interval, type Window } from './periods.ts';
import type { Scope } from './scope.ts';

const counts = [
  sql<number>`count(distinct user_id)::int`.as('active_learners'),
  sql<number>`count(*)::int`.as('activities'),
  sql<number>`count(*) filter (where kind = 'lecture')::int`.as('completed_lectures'),
  sql<number>`count(*) filter (where kind = 'quiz_attempt')::int`.as('quiz_attempts'),
] as const;

const nothing = { active_learners: 0, activities: 0, completed_lectures: 0, quiz_attempts: 0 };

/** How much was learnt in a window, period by period and by day of the week. */
export async function engagement(
  db: Queries,
  scope: Scope,
  window: Window,
  interval: Interval,
): Promise<Omit<UserEngagement, 'start_date' | 'end_date' | 'interval'>> {
  const activity = activityIn(db, scope, window);
  const [totals, all, series, weekdays, quizzes, standing] = await Promise.all([
    enrollmentTotals(db, scope),
    activity.select(counts).executeTakeFirstOrThrow(),
    activity
      .select(periodOf('activity.at', interval).as('date'))
      .select(counts)
      .groupBy(sql`1`)
      .execute(),
    activity
      .select([
        sql<number>`extract(isodow from activity.at at time zone 'UTC')::int`.as('weekday'),
        sql<number>`count(*)::int`.as('activities'),
      ])
      .groupBy(sql`1`)
      .execute(),
    db
      .selectFrom('quiz_attempts')
      .innerJoin('enrollments', 'enrollments.id', 'quiz_attempts.enrollment_id')
      .where('enrollments.course_id', 'in', scope)
      .where('quiz_attempts.started_at', '>=', window.from)
      .where('quiz_attempts.started_at', '<', window.until)
      .select([
        sql<number>`count(*) filter (where passed is not null)::int`.as('graded'),
        sql<number>`count(*) filter (where passed)::int`.as('passed'),
      ])
      .executeTakeFirstOrThrow(),
    standingOf(db, scope),
  ]);
  const byWeekday = new Map(weekdays.map(({ weekday, activities }) => [weekday, activities]));
  return {
    ...all,
    total_learners: totals.total_students,
    engagement_rate: percent(all.active_learners, totals.total_students),
    quiz_pass_rate: percent(quizzes.passed, quizzes.graded),
    ...standing,
    series: withoutGaps(periodsOf(window, interval), series, nothing),
    by_weekday: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, activities: byWeekday.get(weekday) ?? 0 })),
  };
}

async function standingOf(db: Queries, scope: Scope): Promise<{ watched_hours: number; average_progress: number }> {
  const [watched, progress] = await Promise.all([
    db
      .selectFrom('lecture_progress')
      .innerJoin('enrollments', 'enrollments.id', 'lecture_progress.enrollment_id')
      .where('enrollments.course_id', 'in', scope)
      .select(sql<number>`coalesce(sum(watched_seconds), 0)::float8`.as('seconds'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('enrollments')
      .where('course_id', 'in', scope)
      .where('status', '<>', 'cancelled')
      .select(sql<number>`coalesce(avg(progress_percentage), 0)::float8`.as('percent'))
      .executeTakeFirstOrThrow(),
  ]);
  return { watched_hours: round(watched.seconds / 3600), average_progress: round(progress.percent) };
}
