import type { InstructorDashboard } from '@edurise/contract/models';
import { averageRating, courseStats, ratingDistribution } from '../../figures/courses.ts';
import {
  enrollmentTotals,
  enrollmentTrend,
  progressDistribution,
  recentEnrollments,
} from '../../figures/enrollments.ts';
import { lastYear } from '../../figures/periods.ts';
import { revenueByCurrency } from '../../figures/revenue.ts';
import { ownCourses } from '../../figures/scope.ts';
import type { AnyCall } from '../../http/call.ts';

const recent = 10;

export async function instructorDashboard(call: AnyCall): Promise<InstructorDashboard> {
  const { db, now } = call;
  const scope = ownCourses(call);
  const revenue = await revenueByCurrency(db, scope);
  const currency = revenue[0]?.currency ?? null;
  const [totals, courses, enrollments, rating, trend, progress, ratings] = await Promise.all([
    enrollmentTotals(db, scope),
    courseStats(call, scope),
    recentEnrollments(call, scope, recent),
    averageRating(db, scope),
    enrollmentTrend(db, scope, lastYear(now), { interval: 'month', currency }),
    progressDistribution(db, scope),
    ratingDistribution(db, scope),
  ]);
  return {
    total_courses: courses.length,
    total_students: totals.total_students,
    total_revenue: revenue[0]?.amount ?? '0.00',
    currency,
    course_stats: courses,
    recent_enrollments: enrollments,
    average_rating: rating,
    completion_rate: totals.completion_rate,
    revenue_by_currency: revenue,
    enrollment_trend: trend,
    progress_distribution: progress,
    rating_distribution: ratings,
  };
}
