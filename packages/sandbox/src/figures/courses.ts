import type { CategoryStat, CourseStat, RatingCount } from '@edurise/contract/models';
import { sql } from 'kysely';
import type { Queries } from '../database/tables.ts';
import type { AnyCall } from '../http/call.ts';
import { percent, round } from './percent.ts';
import { earned } from './revenue.ts';
import type { Scope } from './scope.ts';

/** Figures for each course, the busiest first. */
export async function courseStats(
  { db, link }: Pick<AnyCall, 'db' | 'link'>,
  scope: Scope,
  limit = 1000,
): Promise<CourseStat[]> {
  const rows = await db
    .selectFrom('courses')
    .leftJoin('enrollments', 'enrollments.course_id', 'courses.id')
    .leftJoin('categories', 'categories.id', 'courses.category_id')
    .where('courses.id', 'in', scope)
    .groupBy(['courses.id', 'categories.id'])
    .selectAll('courses')
    .select([
      'categories.name as category_name',
      sql<number>`count(enrollments.id) filter (where enrollments.status <> 'cancelled')::int`.as('total'),
      sql<number>`count(enrollments.id) filter (where enrollments.status = 'active')::int`.as('active'),
      sql<number>`count(enrollments.id) filter (where enrollments.status = 'completed')::int`.as('completed'),
      sql<number | null>`avg(enrollments.progress_percentage)
        filter (where enrollments.status <> 'cancelled')::float8`.as('progress'),
      earned.as('revenue'),
    ])
    .select((eb) =>
      eb
        .selectFrom('reviews')
        .whereRef('reviews.course_id', '=', 'courses.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('reviews'),
    )
    .orderBy('total', 'desc')
    .orderBy('courses.title')
    .orderBy('courses.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    course_code: row.course_code,
    thumbnail_url: link(row.thumbnail),
    category_name: row.category_name,
    level: row.level,
    status: row.status,
    total_enrollments: row.total,
    active_enrollments: row.active,
    completed_enrollments: row.completed,
    completion_rate: percent(row.completed, row.total),
    average_progress: round(row.progress ?? 0),
    average_rating: row.average_rating,
    total_reviews: row.reviews ?? 0,
    revenue: row.revenue,
    currency: row.currency,
  }));
}

/** Over all reviews; `null` before the first. */
export async function averageRating(db: Queries, scope: Scope): Promise<string | null> {
  const { rating } = await db
    .selectFrom('reviews')
    .where('course_id', 'in', scope)
    .select(sql<string | null>`round(avg(rating), 2)::text`.as('rating'))
    .executeTakeFirstOrThrow();
  return rating;
}

/** Five stars first. */
export async function ratingDistribution(db: Queries, scope: Scope): Promise<RatingCount[]> {
  const rows = await db
    .selectFrom('reviews')
    .where('course_id', 'in', scope)
    .select(['rating', sql<number>`count(*)::int`.as('count')])
    .groupBy('rating')
    .execute();
  const counts = new Map(rows.map(({ rating, count }) => [rating, count]));
  return [5, 4, 3, 2, 1].map((rating) => ({ rating, count: counts.get(rating) ?? 0 }));
}

/** The busiest first. */
export const categoryStats = (db: Queries, scope: Scope): Promise<CategoryStat[]> =>
  db
    .selectFrom('courses')
    .leftJoin('categories', 'categories.id', 'courses.category_id')
    .leftJoin('enrollments', (join) =>
      join.onRef('enrollments.course_id', '=', 'courses.id').on('enrollments.status', '<>', 'cancelled'),
    )
    .where('courses.id', 'in', scope)
    .groupBy('categories.id')
    .select([
      'categories.id as category',
      'categories.name',
      sql<number>`count(distinct courses.id)::int`.as('courses'),
      sql<number>`count(enrollments.id)::int`.as('enrollments'),
    ])
    .orderBy('enrollments', 'desc')
    .orderBy('categories.name')
    .execute();
