import { analytics } from '@edurise/contract/analytics';
import { schemas } from '@edurise/contract/analytics/schemas';
import type { CoursePerformance, PerformanceQuery, TrendQuery } from '@edurise/contract/models';
import { isUuid } from '../../accounts/access.ts';
import { coursePerformance } from '../../figures/performance.ts';
import { engagement } from '../../figures/engagement.ts';
import { enrollmentsByCourse, enrollmentTrend } from '../../figures/enrollments.ts';
import { change } from '../../figures/percent.ts';
import type { Interval } from '../../figures/periods.ts';
import { runReport } from '../../figures/report.ts';
import {
  revenueByCategory,
  revenueByCourse,
  revenueByCurrency,
  revenueIn,
  revenueTrend,
} from '../../figures/revenue.ts';
import { allCourses, ownCourses, type Scope } from '../../figures/scope.ts';
import { before, daysOf, pointsOf, windowOf } from '../../figures/window.ts';
import type { AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { invalid } from '../../http/problem.ts';
import { findManagedCourse } from '../courses/course-rows.ts';
import { completeReleasedForAll } from '../quizzes/quiz-completion.ts';

export const analyticsRoutes = implement(analytics, schemas, {
  analytics: {
    async enrollmentTrends(call) {
      const { db } = call;
      const { interval, window, scope } = await asked(call, call.query);
      const [series, earlier, courses] = await Promise.all([
        enrollmentTrend(db, scope, window, { interval, currency: null }),
        enrollmentTrend(db, scope, before(window), { interval: 'month', currency: null }),
        enrollmentsByCourse(db, scope, window),
      ]);
      const total = sum(series.map(({ enrollments }) => enrollments));
      const previous = sum(earlier.map(({ enrollments }) => enrollments));
      return {
        ...daysOf(window),
        interval,
        total_enrollments: total,
        total_completions: sum(series.map(({ completions }) => completions ?? 0)),
        previous_enrollments: previous,
        change_percentage: change(total, previous),
        series: series.map(({ date, enrollments, completions }) => ({ date, enrollments, completions })),
        by_course: courses,
      };
    },

    async userEngagement(call) {
      const { interval, window, scope } = await asked(call, call.query);
      return { ...daysOf(window), interval, ...(await engagement(call.db, scope, window, interval)) };
    },

    async financial(call) {
      const { db, query } = call;
      const scope = allCourses(call);
      const interval = intervalOf(query.interval);
      const window = windowOf(query, call.now);
      pointsOf(window, interval);
      const currencies = (await revenueByCurrency(db, scope)).map(({ currency }) => currency);
      const currency = query.currency ?? currencies[0] ?? null;
      if (query.currency !== undefined && !currencies.includes(query.currency))
        throw invalid({ currency: [`"${query.currency}" is not a currency of this school's courses.`] }, 'query');
      const [figures, earlier, series, courses, categories] = await Promise.all([
        revenueIn(db, scope, window, currency),
        revenueIn(db, scope, before(window), currency),
        revenueTrend(db, scope, window, { interval, currency }),
        revenueByCourse(db, scope, window, currency),
        revenueByCategory(db, scope, window, currency),
      ]);
      return {
        ...daysOf(window),
        interval,
        currency,
        ...figures,
        previous_revenue: earlier.total_revenue,
        change_percentage: change(Number(figures.total_revenue), Number(earlier.total_revenue)),
        series,
        by_course: courses,
        by_category: categories,
      };
    },

    async coursePerformance(call) {
      const courses = await coursePerformance(call, await scopeOf(call, call.query));
      return { courses: sorted(courses, call.query.ordering ?? '-total_enrollments') };
    },

    async custom(call) {
      await completeReleasedForAll(call);
      return runReport(call, ownCourses(call), call.body);
    },
  },
});

async function asked(call: AnyCall, query: TrendQuery) {
  const interval = intervalOf(query.interval);
  const window = windowOf(query, call.now);
  pointsOf(window, interval);
  return { interval, window, scope: await scopeOf(call, query) };
}

const intervalOf = (interval: string | undefined): Interval => (interval ?? 'month') as Interval;

/**
 * The caller's own courses, or of them what was asked for: another's is 403, one that is not there 404. What is released by now
 * counts in them.
 */
async function scopeOf(
  call: AnyCall,
  { course, category }: Pick<PerformanceQuery, 'course' | 'category'>,
): Promise<Scope> {
  for (const [field, id] of Object.entries({ course, category }))
    if (id !== undefined && !isUuid(id)) throw invalid({ [field]: [`“${id}” is not a valid UUID.`] }, 'query');
  await completeReleasedForAll(call);
  let scope = ownCourses(call);
  if (course !== undefined) scope = scope.where('courses.id', '=', (await findManagedCourse(call, course)).id);
  if (category !== undefined) scope = scope.where('courses.category_id', '=', category);
  return scope;
}

/** What has no value comes last. */
function sorted(rows: readonly CoursePerformance[], ordering: string): CoursePerformance[] {
  const name = ordering.replace(/^-/, '') as keyof CoursePerformance;
  const sign = ordering.startsWith('-') ? -1 : 1;
  const byTitle = (one: CoursePerformance, other: CoursePerformance): number =>
    one.title.localeCompare(other.title, 'en');
  return rows.toSorted((one, other) => {
    if (name === 'title') return sign * byTitle(one, other);
    const [a, b] = [one[name], other[name]];
    if (a == null || b == null) return Number(a == null) - Number(b == null) || byTitle(one, other);
    return sign * (Number(a) - Number(b)) || byTitle(one, other);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
