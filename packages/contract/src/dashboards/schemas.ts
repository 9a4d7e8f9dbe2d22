import * as z from 'zod/mini';
import { date, dateTime, decimal, extension, id, model, nullish, open } from '../fields.ts';

/** A course, or an enrolment in one: platforms send either. */
export const dashboardCourse = model({
  id,
  course: nullish(z.union([id, model({ id, title: z.string(), thumbnail_url: nullish(z.string()) })])),
  title: nullish(z.string()),
  course_title: nullish(z.string()),
  thumbnail_url: nullish(z.string()),
  category_name: nullish(z.string()),
  level: nullish(z.string()),
  instructor_name: nullish(z.string()),
  status: nullish(z.string()),
  progress_percentage: nullish(decimal),
  last_accessed: nullish(z.string()),
  completed_at: nullish(z.string()),
});
export interface DashboardCourse extends z.infer<typeof dashboardCourse> {}

export const dashboardCertificate = model({
  id,
  course: nullish(id),
  course_title: nullish(z.string()),
  code: nullish(z.string()),
  issued_at: nullish(z.string()),
});
export interface DashboardCertificate extends z.infer<typeof dashboardCertificate> {}

export const studentDashboard = model({
  enrolled_courses: z.array(dashboardCourse),
  completed_courses: z.array(dashboardCourse),
  total_hours: decimal,
  certificates: z.array(dashboardCertificate),
  current_courses: z.array(dashboardCourse),
  recommendations: z.array(dashboardCourse),
});
export interface StudentDashboard extends z.infer<typeof studentDashboard> {}

/** What was earned in one currency: sums of different currencies are never added up. */
export const amountIn = model({ currency: z.string(), amount: decimal });
export interface CurrencyAmount extends z.infer<typeof amountIn> {}

/** One course as its teacher counts it. Rates and averages are percentages from 0 to 100. */
export const courseStat = model({
  /** The course's. */
  id,
  title: nullish(z.string()),
  course_code: nullish(z.string()),
  thumbnail_url: nullish(z.string()),
  category_name: nullish(z.string()),
  level: nullish(z.string()),
  status: nullish(z.string()),
  total_enrollments: nullish(z.number()),
  active_enrollments: nullish(z.number()),
  completed_enrollments: nullish(z.number()),
  completion_rate: nullish(z.number()),
  average_progress: nullish(z.number()),
  average_rating: nullish(decimal),
  total_reviews: nullish(z.number()),
  revenue: nullish(decimal),
  currency: nullish(z.string()),
});
export interface CourseStat extends z.infer<typeof courseStat> {}

export const recentEnrollment = model({
  /** The enrolment's. */
  id,
  course: nullish(id),
  course_title: nullish(z.string()),
  student: nullish(id),
  student_name: nullish(z.string()),
  student_avatar_url: nullish(z.string()),
  status: nullish(z.string()),
  progress_percentage: nullish(decimal),
  enrolled_at: nullish(dateTime),
});
export interface RecentEnrollment extends z.infer<typeof recentEnrollment> {}

/**
 * One month of a series, named by its first day: `2026-03-01`. A series runs over the last twelve months without a gap,
 * the month under way last.
 */
export const monthOfEnrollments = model({
  date,
  enrollments: z.number(),
  completions: nullish(z.number()),
  /** In the dashboard's currency. */
  revenue: nullish(decimal),
});
export interface MonthOfEnrollments extends z.infer<typeof monthOfEnrollments> {}

/** How many learners stand between two percentages of progress; `to` belongs to the next range, except 100. */
export const progressRange = model({ from: z.number(), to: z.number(), learners: z.number() });
export interface ProgressRange extends z.infer<typeof progressRange> {}

export const ratingCount = model({ rating: z.number(), count: z.number() });
export interface RatingCount extends z.infer<typeof ratingCount> {}

/** Over the courses that the caller teaches. */
export const instructorDashboard = model({
  total_courses: z.number(),
  /** People, not enrolments: who takes two courses counts once. */
  total_students: z.number(),
  total_revenue: decimal,
  /** Of `total_revenue`. */
  currency: nullish(z.string()),
  /** The busiest first. */
  course_stats: z.array(courseStat),
  /** The latest first. */
  recent_enrollments: z.array(recentEnrollment),
  average_rating: nullish(decimal),
  completion_rate: nullish(z.number()),
  /** The largest first; the first is `total_revenue`. */
  revenue_by_currency: extension(z.array(amountIn)),
  enrollment_trend: extension(z.array(monthOfEnrollments)),
  progress_distribution: extension(z.array(progressRange)),
  /** Five stars first. */
  rating_distribution: extension(z.array(ratingCount)),
});
export interface InstructorDashboard extends z.infer<typeof instructorDashboard> {}

export const monthOfUsers = model({
  /** The month's first day. */
  date,
  /** Who joined in it. */
  new_users: z.number(),
  /** Who had joined by its end. */
  total_users: nullish(z.number()),
});
export interface MonthOfUsers extends z.infer<typeof monthOfUsers> {}

export const userStats = model({
  total_users: nullish(z.number()),
  /** Learnt something in the last 30 days. */
  active_users: nullish(z.number()),
  /** Joined since the first of this month. */
  new_users: nullish(z.number()),
  students: nullish(z.number()),
  instructors: nullish(z.number()),
  admins: nullish(z.number()),
  growth: extension(z.array(monthOfUsers)),
});
export interface UserStats extends z.infer<typeof userStats> {}

export const categoryStat = model({
  /** `null` for courses without a category. */
  category: nullish(id),
  name: nullish(z.string()),
  courses: z.number(),
  enrollments: z.number(),
});
export interface CategoryStat extends z.infer<typeof categoryStat> {}

export const courseTotals = model({
  total_courses: nullish(z.number()),
  published_courses: nullish(z.number()),
  draft_courses: nullish(z.number()),
  archived_courses: nullish(z.number()),
  total_enrollments: nullish(z.number()),
  active_enrollments: nullish(z.number()),
  completed_enrollments: nullish(z.number()),
  completion_rate: nullish(z.number()),
  average_rating: nullish(decimal),
  enrollment_trend: extension(z.array(monthOfEnrollments)),
  /** The busiest first. */
  by_category: extension(z.array(categoryStat)),
  top_courses: extension(z.array(courseStat)),
});
export interface CourseTotals extends z.infer<typeof courseTotals> {}

export const monthOfRevenue = model({
  /** The month's first day. */
  date,
  revenue: decimal,
  /** Enrolments that were paid for. */
  sales: nullish(z.number()),
});
export interface MonthOfRevenue extends z.infer<typeof monthOfRevenue> {}

export const courseRevenue = model({
  /** The course's. */
  id,
  title: nullish(z.string()),
  revenue: decimal,
  sales: nullish(z.number()),
});
export interface CourseRevenue extends z.infer<typeof courseRevenue> {}

/** All in `currency`, except `by_currency`. */
export const revenueStats = model({
  total_revenue: nullish(decimal),
  currency: nullish(z.string()),
  /** Since the first of this month. */
  monthly_revenue: nullish(decimal),
  /** The whole month before. */
  previous_month_revenue: nullish(decimal),
  paid_enrollments: nullish(z.number()),
  refunded_enrollments: nullish(z.number()),
  by_month: extension(z.array(monthOfRevenue)),
  /** The courses that earned most. */
  by_course: extension(z.array(courseRevenue)),
  by_currency: extension(z.array(amountIn)),
});
export interface RevenueStats extends z.infer<typeof revenueStats> {}

export const componentHealth = model({
  /** `database`, `storage`, `mail`. */
  name: z.string(),
  status: open('up', 'degraded', 'down'),
  response_time_ms: nullish(z.number()),
  detail: nullish(z.string()),
});
export interface ComponentHealth extends z.infer<typeof componentHealth> {}

export const systemHealth = model({
  status: nullish(open('up', 'degraded', 'down')),
  uptime_seconds: nullish(z.number()),
  checked_at: nullish(dateTime),
  components: extension(z.array(componentHealth)),
});
export interface SystemHealth extends z.infer<typeof systemHealth> {}

/** The whole school. */
export const adminDashboard = model({
  user_stats: userStats,
  course_stats: courseTotals,
  revenue_stats: revenueStats,
  system_health: systemHealth,
});
export interface AdminDashboard extends z.infer<typeof adminDashboard> {}

export const schemas = {
  dashboards: {
    student: { answer: studentDashboard },
    instructor: { answer: instructorDashboard },
    admin: { answer: adminDashboard },
  },
};
