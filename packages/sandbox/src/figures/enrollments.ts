import type { CourseEnrollments, MonthOfEnrollments, ProgressRange, RecentEnrollment } from '@edurise/contract/models';
import { sql } from 'kysely';
import { iso } from '../clock.ts';
import type { Queries } from '../database/tables.ts';
import type { AnyCall } from '../http/call.ts';
import { percent } from './percent.ts';
import { periodOf, periodsOf, withoutGaps, type Interval, type Window } from './periods.ts';
import { paid } from './revenue.ts';
import type { Scope } from './scope.ts';

/** Enrolments that were cancelled count for nothing but the money that stayed. */
export interface EnrollmentTotals {
  total_students: number;
  total_enrollments: number;
  active_enrollments: number;
  completed_enrollments: number;
  /** Percent. */
  completion_rate: number;
}

export async function enrollmentTotals(db: Queries, scope: Scope): Promise<EnrollmentTotals> {
  const figures = await db
    .selectFrom('enrollments')
    .where('course_id', 'in', scope)
    .where('status', '<>', 'cancelled')
    .select([
      sql<number>`count(distinct user_id)::int`.as('total_students'),
      sql<number>`count(*)::int`.as('total_enrollments'),
      sql<number>`count(*) filter (where status = 'active')::int`.as('active_enrollments'),
      sql<number>`count(*) filter (where status = 'completed')::int`.as('completed_enrollments'),
    ])
    .executeTakeFirstOrThrow();
  return { ...figures, completion_rate: percent(figures.completed_enrollments, figures.total_enrollments) };
}

/** Who began, who finished and what came in, period by period; money in one currency. */
export async function enrollmentTrend(
  db: Queries,
  scope: Scope,
  window: Window,
  { interval, currency }: { interval: Interval; currency: string | null },
): Promise<MonthOfEnrollments[]> {
  const enrollments = db
    .selectFrom('enrollments')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .where('enrollments.course_id', 'in', scope);
  const [begun, finished] = await Promise.all([
    enrollments
      .select([
        periodOf('enrollments.enrolled_at', interval).as('date'),
        sql<number>`count(*) filter (where enrollments.status <> 'cancelled')::int`.as('enrollments'),
        sql<string>`coalesce(sum(${paid}) filter (where courses.currency = ${currency}), 0)::numeric(14, 2)::text`.as(
          'revenue',
        ),
      ])
      .where('enrollments.enrolled_at', '>=', window.from)
      .where('enrollments.enrolled_at', '<', window.until)
      .groupBy(sql`1`)
      .execute(),
    enrollments
      .select([
        periodOf('enrollments.completed_at', interval).as('date'),
        sql<number>`count(*) filter (where enrollments.status = 'completed')::int`.as('completions'),
      ])
      .where('enrollments.completed_at', '>=', window.from)
      .where('enrollments.completed_at', '<', window.until)
      .groupBy(sql`1`)
      .execute(),
  ]);
  const completions = new Map(finished.map(({ date, completions }) => [date, completions]));
  return withoutGaps(periodsOf(window, interval), begun, { enrollments: 0, revenue: '0.00' }).map(
    ({ date, enrollments, revenue }) => ({ date, enrollments, completions: completions.get(date) ?? 0, revenue }),
  );
}

/** Course by course, the most sought after first; those that nobody joined or finished are left out. */
export async function enrollmentsByCourse(db: Queries, scope: Scope, window: Window): Promise<CourseEnrollments[]> {
  const within = (column: 'enrolled_at' | 'completed_at') =>
    sql<boolean>`${sql.ref(`enrollments.${column}`)} >= ${window.from} and ${sql.ref(`enrollments.${column}`)} < ${window.until}`;
  return db
    .selectFrom('enrollments')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .where('enrollments.course_id', 'in', scope)
    .where('enrollments.status', '<>', 'cancelled')
    .where((eb) => eb.or([within('enrolled_at'), within('completed_at')]))
    .groupBy('courses.id')
    .select([
      'courses.id',
      'courses.title',
      sql<number>`count(*) filter (where ${within('enrolled_at')})::int`.as('enrollments'),
      sql<number>`count(*) filter (where ${within('completed_at')} and enrollments.status = 'completed')::int`.as(
        'completions',
      ),
    ])
    .orderBy('enrollments', 'desc')
    .orderBy('courses.title')
    .execute();
}

/** The latest first. */
export async function recentEnrollments(
  { db, link }: Pick<AnyCall, 'db' | 'link'>,
  scope: Scope,
  limit: number,
): Promise<RecentEnrollment[]> {
  const rows = await db
    .selectFrom('enrollments')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .innerJoin('users', 'users.id', 'enrollments.user_id')
    .selectAll('enrollments')
    .select(['courses.title', 'users.first_name', 'users.last_name', 'users.avatar'])
    .where('enrollments.course_id', 'in', scope)
    .where('enrollments.status', '<>', 'cancelled')
    .orderBy('enrollments.enrolled_at', 'desc')
    .orderBy('enrollments.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    course: row.course_id,
    course_title: row.title,
    student: row.user_id,
    student_name: `${row.first_name} ${row.last_name}`.trim(),
    student_avatar_url: link(row.avatar),
    status: row.status,
    progress_percentage: row.progress_percentage,
    enrolled_at: iso(row.enrolled_at),
  }));
}

/** How many stand in each quarter of their course. */
export async function progressDistribution(db: Queries, scope: Scope): Promise<ProgressRange[]> {
  const rows = await db
    .selectFrom('enrollments')
    .where('course_id', 'in', scope)
    .where('status', '<>', 'cancelled')
    .select([
      sql<number>`least(3, floor(progress_percentage / 25))::int`.as('quarter'),
      sql<number>`count(*)::int`.as('learners'),
    ])
    .groupBy(sql`1`)
    .execute();
  const learners = new Map(rows.map((row) => [row.quarter, row.learners]));
  return [0, 1, 2, 3].map((quarter) => ({
    from: quarter * 25,
    to: quarter * 25 + 25,
    learners: learners.get(quarter) ?? 0,
  }));
}
