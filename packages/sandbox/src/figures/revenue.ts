import type { CourseRevenue, CurrencyAmount, MonthOfRevenue, RevenueShare } from '@edurise/contract/models';
import { sql } from 'kysely';
import type { Queries } from '../database/tables.ts';
import { periodOf, periodsOf, withoutGaps, type Interval, type Window } from './periods.ts';
import type { Scope } from './scope.ts';

/**
 * What an enrolment brought in, where `enrollments` and `courses` are joined. Nothing is kept of what was paid at the
 * time, so the course's price of today stands for it.
 */
export const paid = sql<string>`case when enrollments.payment_status = 'paid'
  then coalesce(courses.discount_price, courses.price) else 0 end`;

/** What was earned, as a text with two decimals: "0.00" for nothing. */
export const earned = sql<string>`coalesce(sum(${paid}), 0)::numeric(14, 2)::text`;

const sold = sql<number>`count(*) filter (where enrollments.payment_status = 'paid')::int`;

/** Earnings of the courses by currency, the largest first: amounts in different currencies have no sum. */
export const revenueByCurrency = (db: Queries, scope: Scope): Promise<CurrencyAmount[]> =>
  db
    .selectFrom('courses')
    .leftJoin('enrollments', 'enrollments.course_id', 'courses.id')
    .where('courses.id', 'in', scope)
    .groupBy('courses.currency')
    .select(['courses.currency', earned.as('amount')])
    .orderBy(sql`sum(${paid})`, 'desc')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('courses.currency')
    .execute();

export const salesCounts = (db: Queries, scope: Scope) =>
  salesOf(db, scope)
    .select([
      sold.as('paid_enrollments'),
      sql<number>`count(*) filter (where enrollments.payment_status = 'refunded')::int`.as('refunded_enrollments'),
    ])
    .executeTakeFirstOrThrow();

/** What came in, period by period, in one currency. */
export async function revenueTrend(
  db: Queries,
  scope: Scope,
  window: Window,
  { interval, currency }: { interval: Interval; currency: string | null },
): Promise<MonthOfRevenue[]> {
  const rows = await salesIn(db, scope, window, currency)
    .select([periodOf('enrollments.enrolled_at', interval).as('date'), earned.as('revenue'), sold.as('sales')])
    .groupBy(sql`1`)
    .execute();
  return withoutGaps(periodsOf(window, interval), rows, { revenue: '0.00', sales: 0 });
}

/** The courses that earned most in a currency; those that earned nothing are not among them. */
export const bestSellers = (
  db: Queries,
  scope: Scope,
  currency: string | null,
  limit: number,
): Promise<CourseRevenue[]> =>
  salesOf(db, scope)
    .where('courses.currency', '=', currency ?? '')
    .where('enrollments.payment_status', '=', 'paid')
    .groupBy('courses.id')
    .select(['courses.id', 'courses.title', earned.as('revenue'), sold.as('sales')])
    .orderBy(sql`sum(${paid})`, 'desc')
    .orderBy('courses.title')
    .limit(limit)
    .execute();

/** What came in and what was given back in a window, in one currency. */
export async function revenueIn(db: Queries, scope: Scope, window: Window, currency: string | null) {
  const { revenue, sales, refunds, refunded_amount } = await salesIn(db, scope, window, currency)
    .select([
      earned.as('revenue'),
      sold.as('sales'),
      sql<number>`count(*) filter (where enrollments.payment_status = 'refunded')::int`.as('refunds'),
      sql<string>`coalesce(sum(coalesce(courses.discount_price, courses.price))
        filter (where enrollments.payment_status = 'refunded'), 0)::numeric(14, 2)::text`.as('refunded_amount'),
    ])
    .executeTakeFirstOrThrow();
  const average_sale = sales ? (Number(revenue) / sales).toFixed(2) : null;
  return { total_revenue: revenue, sales, average_sale, refunds, refunded_amount };
}

export const revenueByCourse = (
  db: Queries,
  scope: Scope,
  window: Window,
  currency: string | null,
): Promise<RevenueShare[]> =>
  salesIn(db, scope, window, currency)
    .where('enrollments.payment_status', '=', 'paid')
    .groupBy('courses.id')
    .select(['courses.id', 'courses.title as name', earned.as('revenue'), sold.as('sales')])
    .orderBy(sql`sum(${paid})`, 'desc')
    .orderBy('courses.title')
    .execute();

export const revenueByCategory = (
  db: Queries,
  scope: Scope,
  window: Window,
  currency: string | null,
): Promise<RevenueShare[]> =>
  salesIn(db, scope, window, currency)
    .leftJoin('categories', 'categories.id', 'courses.category_id')
    .where('enrollments.payment_status', '=', 'paid')
    .groupBy('categories.id')
    .select(['categories.id', 'categories.name', earned.as('revenue'), sold.as('sales')])
    .orderBy(sql`sum(${paid})`, 'desc')
    .orderBy('categories.name')
    .execute();

const salesIn = (db: Queries, scope: Scope, window: Window, currency: string | null) =>
  salesOf(db, scope)
    .where('courses.currency', '=', currency ?? '')
    .where('enrollments.enrolled_at', '>=', window.from)
    .where('enrollments.enrolled_at', '<', window.until);

const salesOf = (db: Queries, scope: Scope) =>
  db
    .selectFrom('enrollments')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .where('enrollments.course_id', 'in', scope);
