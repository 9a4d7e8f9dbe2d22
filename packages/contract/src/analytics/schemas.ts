import * as z from 'zod/mini';
import { date, decimal, id, model, nullish, open, request } from '../fields.ts';

const interval = open('day', 'week', 'month');

const period = {
  /** The first day, `2026-03-01`. Default: twelve months ago. */
  start_date: z.optional(date),
  /** The last day. Default: today. */
  end_date: z.optional(date),
};

export const trendQuery = request({
  ...period,
  /** Default: `month`. Weeks begin on Monday. */
  interval: z.optional(interval),
  /** Only this course. */
  course: z.optional(id),
});
export interface TrendQuery extends z.infer<typeof trendQuery> {}

const covered = {
  start_date: nullish(date),
  end_date: nullish(date),
  interval: nullish(interval),
};

/** A point of a series is named by the first day of its period; there is one for each period, also for an empty one. */
export const enrollmentPoint = model({
  date,
  enrollments: z.number(),
  completions: nullish(z.number()),
});
export interface EnrollmentPoint extends z.infer<typeof enrollmentPoint> {}

export const courseEnrollments = model({
  /** The course's. */
  id,
  title: nullish(z.string()),
  enrollments: z.number(),
  completions: nullish(z.number()),
});
export interface CourseEnrollments extends z.infer<typeof courseEnrollments> {}

export const enrollmentTrends = model({
  ...covered,
  total_enrollments: nullish(z.number()),
  total_completions: nullish(z.number()),
  /** In as many days before the period. */
  previous_enrollments: nullish(z.number()),
  /** Percent; `null` where there was nothing before. */
  change_percentage: nullish(z.number()),
  series: z.array(enrollmentPoint),
  /** The most sought after first. */
  by_course: nullish(z.array(courseEnrollments)),
});
export interface EnrollmentTrends extends z.infer<typeof enrollmentTrends> {}

export const engagementPoint = model({
  date,
  active_learners: z.number(),
  /** Everything that was done: lectures, quizzes, notes, reviews, enrolments. */
  activities: nullish(z.number()),
  completed_lectures: nullish(z.number()),
  quiz_attempts: nullish(z.number()),
});
export interface EngagementPoint extends z.infer<typeof engagementPoint> {}

/** 1 is Monday, 7 is Sunday. */
export const weekdayActivity = model({ weekday: z.number(), activities: z.number() });
export interface WeekdayActivity extends z.infer<typeof weekdayActivity> {}

export const userEngagement = model({
  ...covered,
  /** Who did something in the period. */
  active_learners: nullish(z.number()),
  /** Everybody who takes one of the courses. */
  total_learners: nullish(z.number()),
  /** Percent. */
  engagement_rate: nullish(z.number()),
  activities: nullish(z.number()),
  completed_lectures: nullish(z.number()),
  quiz_attempts: nullish(z.number()),
  /** Percent of the attempts that were submitted and graded. */
  quiz_pass_rate: nullish(z.number()),
  /** Of all learners, to this day. */
  watched_hours: nullish(z.number()),
  average_progress: nullish(z.number()),
  series: z.array(engagementPoint),
  by_weekday: nullish(z.array(weekdayActivity)),
});
export interface UserEngagement extends z.infer<typeof userEngagement> {}

export const financialQuery = request({
  ...period,
  interval: z.optional(interval),
  /** Default: the one in which most was earned. */
  currency: z.optional(z.string()),
});
export interface FinancialQuery extends z.infer<typeof financialQuery> {}

export const revenuePoint = model({ date, revenue: decimal, sales: nullish(z.number()) });
export interface RevenuePoint extends z.infer<typeof revenuePoint> {}

const revenueOf = { revenue: decimal, sales: nullish(z.number()) };
export const revenueShare = model({
  /** A course's, or a category's; `null` for what has none. */
  id: nullish(id),
  name: nullish(z.string()),
  ...revenueOf,
});
export interface RevenueShare extends z.infer<typeof revenueShare> {}

/** All sums are in `currency`. */
export const financialAnalytics = model({
  ...covered,
  currency: nullish(z.string()),
  total_revenue: decimal,
  previous_revenue: nullish(decimal),
  change_percentage: nullish(z.number()),
  sales: nullish(z.number()),
  /** What a sale brought in on average; `null` without one. */
  average_sale: nullish(decimal),
  refunds: nullish(z.number()),
  refunded_amount: nullish(decimal),
  series: z.array(revenuePoint),
  by_course: nullish(z.array(revenueShare)),
  by_category: nullish(z.array(revenueShare)),
});
export interface FinancialAnalytics extends z.infer<typeof financialAnalytics> {}

export const performanceQuery = request({
  course: z.optional(id),
  category: z.optional(id),
  /** Default: `-total_enrollments`. */
  ordering: z.optional(
    open(
      'title',
      'total_enrollments',
      '-total_enrollments',
      'completion_rate',
      '-completion_rate',
      'average_progress',
      '-average_progress',
      'average_rating',
      '-average_rating',
      'revenue',
      '-revenue',
    ),
  ),
});
export interface PerformanceQuery extends z.infer<typeof performanceQuery> {}

/** The lecture that most learners leave the course at. */
export const dropOff = model({ id, title: nullish(z.string()), learners: z.number() });
export interface DropOff extends z.infer<typeof dropOff> {}

/** Rates and averages are percentages from 0 to 100. */
export const coursePerformance = model({
  /** The course's. */
  id,
  title: z.string(),
  course_code: nullish(z.string()),
  category_name: nullish(z.string()),
  level: nullish(z.string()),
  status: nullish(z.string()),
  total_enrollments: nullish(z.number()),
  completed_enrollments: nullish(z.number()),
  completion_rate: nullish(z.number()),
  average_progress: nullish(z.number()),
  average_rating: nullish(decimal),
  total_reviews: nullish(z.number()),
  watched_hours: nullish(z.number()),
  quiz_attempts: nullish(z.number()),
  quiz_average: nullish(z.number()),
  quiz_pass_rate: nullish(z.number()),
  revenue: nullish(decimal),
  currency: nullish(z.string()),
  drop_off: nullish(dropOff),
});
export interface CoursePerformance extends z.infer<typeof coursePerformance> {}

export const coursePerformanceReport = model({ courses: z.array(coursePerformance) });
export interface CoursePerformanceReport extends z.infer<typeof coursePerformanceReport> {}

/** A name that we know; a platform may know more, and is asked rather than guessed at. */
const name = <const V extends string>(..._known: V[]): z.ZodMiniType<V | (string & {}), V | (string & {})> =>
  /*#__PURE__*/ z.string();

/** `revenue` needs `currency` among the dimensions or the filters, unless all courses have the same. */
export const reportMeasure = name(
  'enrollments',
  'active_enrollments',
  'completions',
  'cancellations',
  'learners',
  'completion_rate',
  'average_progress',
  'revenue',
  'sales',
  'refunds',
  'watched_hours',
  'certificates',
);
export type ReportMeasure = z.infer<typeof reportMeasure>;

export const reportDimension = name(
  'day',
  'week',
  'month',
  'course',
  'category',
  'level',
  'instructor',
  'currency',
  'enrollment_status',
  'payment_status',
);
export type ReportDimension = z.infer<typeof reportDimension>;

/** `field` is a dimension that is not a period. Courses, categories and instructors are named by id. */
export const reportFilter = request({
  field: reportDimension,
  /** Default: `in`. */
  operator: z.optional(open('in', 'not_in')),
  values: z.array(z.string()).check(z.minLength(1)),
});
export interface ReportFilter extends z.infer<typeof reportFilter> {}

/**
 * Enrolments, counted by `measures` and grouped by `dimensions`.
 * @example { measures: ['enrollments', 'completion_rate'], dimensions: ['month', 'category'],
 *   filters: [{ field: 'level', values: ['Beginner'] }], period: { start_date: '2026-01-01', end_date: '2026-03-31' } }
 */
export const reportRequest = request({
  measures: z.array(reportMeasure).check(z.minLength(1), z.maxLength(12)),
  /** Without any, the report is one row. */
  dimensions: z.optional(z.array(reportDimension).check(z.maxLength(4))),
  filters: z.optional(z.array(reportFilter)),
  /** When the enrolments began. Default: the last twelve months. */
  period: z.optional(request(period)),
  /** A measure or a dimension of the report, with `-` for the largest first. Default: the dimensions in turn. */
  order_by: z.optional(z.string()),
  /** Rows, up to 1000. */
  limit: z.optional(z.int().check(z.gte(1), z.lte(1000))),
});
export interface ReportRequest extends z.infer<typeof reportRequest> {}

/** Dimensions and measures by name; a course, category or instructor also as `course_name` and so on. */
export const reportRow = z.record(z.string(), z.nullable(z.union([z.string(), z.number()])));
export type ReportRow = z.infer<typeof reportRow>;

export const report = model({
  measures: z.array(z.string()),
  dimensions: z.array(z.string()),
  period: nullish(model({ start_date: nullish(date), end_date: nullish(date) })),
  rows: z.array(reportRow),
  /** The measures over everything, the rows beyond `limit` included. */
  totals: nullish(reportRow),
  /** Before `limit`. */
  row_count: nullish(z.number()),
});
export interface Report extends z.infer<typeof report> {}

export const schemas = {
  analytics: {
    enrollmentTrends: { query: trendQuery, answer: enrollmentTrends },
    userEngagement: { query: trendQuery, answer: userEngagement },
    financial: { query: financialQuery, answer: financialAnalytics },
    coursePerformance: { query: performanceQuery, answer: coursePerformanceReport },
    custom: { body: reportRequest, answer: report },
  },
};
