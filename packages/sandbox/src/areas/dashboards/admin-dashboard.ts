import type { AdminDashboard, CourseTotals, RevenueStats, SystemHealth } from '@edurise/contract/models';
import { sql } from 'kysely';
import { iso } from '../../clock.ts';
import { databaseHealth } from '../../database/health.ts';
import { averageRating, categoryStats, courseStats } from '../../figures/courses.ts';
import { enrollmentTotals, enrollmentTrend } from '../../figures/enrollments.ts';
import { userStats } from '../../figures/people.ts';
import { lastYear } from '../../figures/periods.ts';
import { bestSellers, revenueByCurrency, revenueTrend, salesCounts } from '../../figures/revenue.ts';
import { allCourses, type Scope } from '../../figures/scope.ts';
import type { AnyCall } from '../../http/call.ts';

const best = 5;

export async function adminDashboard(call: AnyCall): Promise<AdminDashboard> {
  const scope = allCourses(call);
  const revenue = await revenueStats(call, scope);
  const [users, courses, health] = await Promise.all([
    userStats(call),
    courseTotals(call, scope, revenue.currency ?? null),
    systemHealth(call),
  ]);
  return { user_stats: users, course_stats: courses, revenue_stats: revenue, system_health: health };
}

async function courseTotals(call: AnyCall, scope: Scope, currency: string | null): Promise<CourseTotals> {
  const { db, now } = call;
  const [statuses, totals, rating, trend, categories, top] = await Promise.all([
    db
      .selectFrom('courses')
      .where('id', 'in', scope)
      .select([
        sql<number>`count(*)::int`.as('total_courses'),
        sql<number>`count(*) filter (where status = 'published')::int`.as('published_courses'),
        sql<number>`count(*) filter (where status = 'draft')::int`.as('draft_courses'),
        sql<number>`count(*) filter (where status = 'archived')::int`.as('archived_courses'),
      ])
      .executeTakeFirstOrThrow(),
    enrollmentTotals(db, scope),
    averageRating(db, scope),
    enrollmentTrend(db, scope, lastYear(now), { interval: 'month', currency }),
    categoryStats(db, scope),
    courseStats(call, scope, best),
  ]);
  return {
    ...statuses,
    total_enrollments: totals.total_enrollments,
    active_enrollments: totals.active_enrollments,
    completed_enrollments: totals.completed_enrollments,
    completion_rate: totals.completion_rate,
    average_rating: rating,
    enrollment_trend: trend,
    by_category: categories,
    top_courses: top,
  };
}

async function revenueStats({ db, now }: AnyCall, scope: Scope): Promise<RevenueStats> {
  const byCurrency = await revenueByCurrency(db, scope);
  const currency = byCurrency[0]?.currency ?? null;
  const [counts, months, courses] = await Promise.all([
    salesCounts(db, scope),
    revenueTrend(db, scope, lastYear(now), { interval: 'month', currency }),
    bestSellers(db, scope, currency, best),
  ]);
  return {
    total_revenue: byCurrency[0]?.amount ?? '0.00',
    currency,
    monthly_revenue: months.at(-1)!.revenue,
    previous_month_revenue: months.at(-2)!.revenue,
    ...counts,
    by_month: months,
    by_course: courses,
    by_currency: byCurrency,
  };
}

async function systemHealth({ db, now }: AnyCall): Promise<SystemHealth> {
  const database = await databaseHealth(db);
  return {
    status: database.status,
    uptime_seconds: Math.floor(process.uptime()),
    checked_at: iso(now),
    components: [
      { name: 'database', ...database },
      { name: 'mail', status: 'up', detail: 'Written to a folder on this machine.' },
    ],
  };
}
