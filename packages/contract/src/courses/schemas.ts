import * as z from 'zod/mini';
import { decimal, extension, id, model, nullish, open, request, row, share, webAddress } from '../fields.ts';
import { listQuery } from '../page.ts';

export const level = open('Beginner', 'Intermediate', 'Advanced');
export const status = open('draft', 'published', 'archived');

export const metadata = model({
  duration_minutes: nullish(z.number()),
  language: nullish(z.string()),
  has_certificate: nullish(z.boolean()),
  requirements: nullish(z.array(z.string())),
  learning_outcomes: nullish(z.array(z.string())),
  /** The share of a lecture, 0 to 1, that completes it where the lecture does not say. */
  completion_threshold: extension(z.number()),
});
export interface CourseMetadata extends z.infer<typeof metadata> {}

export const pricing = model({
  price: nullish(decimal),
  discount_price: nullish(decimal),
  currency: nullish(z.string()),
  is_free: nullish(z.boolean()),
});
export interface CoursePricing extends z.infer<typeof pricing> {}

export const instructor = model({
  ...row,
  user: nullish(id),
  name: z.string(),
  title: nullish(z.string()),
  bio: nullish(z.string()),
  rating: nullish(decimal),
  avatar_url: nullish(z.string()),
});
export interface Instructor extends z.infer<typeof instructor> {}

export const courseInstructor = model({ id, instructor, is_primary: nullish(z.boolean()) });
export interface CourseInstructor extends z.infer<typeof courseInstructor> {}

const courseFields = {
  ...row,
  /** The slug of the tenant that owns it. */
  tenant: nullish(z.string()),
  course_code: nullish(z.string()),
  title: z.string(),
  slug: nullish(z.string()),
  description: nullish(z.string()),
  level: nullish(level),
  status: nullish(status),
  category: nullish(id),
  category_name: nullish(z.string()),
  created_by: nullish(id),
  created_by_name: nullish(z.string()),
  thumbnail_url: nullish(z.string()),
  is_public: nullish(z.boolean()),
  duration_weeks: nullish(z.number()),
  average_rating: nullish(decimal),
  /** May be missing right after creation. */
  total_enrollments: nullish(z.number()),
  metadata: nullish(metadata),
  pricing: nullish(pricing),
};

/** A course as a list shows it. */
export const course = model(courseFields);
export interface Course extends z.infer<typeof course> {}

/** A course on its own page. */
export const courseDetail = model({
  ...courseFields,
  instructors: nullish(z.array(courseInstructor)),
  is_enrolled: nullish(z.boolean()),
});
export interface CourseDetail extends z.infer<typeof courseDetail> {}

const categoryFields = {
  ...row,
  name: z.string(),
  slug: nullish(z.string()),
  description: nullish(z.string()),
  parent_category: nullish(id),
};
export const category = model(categoryFields);
export interface Category extends z.infer<typeof category> {}

export const categoryDetail = model({
  ...categoryFields,
  subcategories: nullish(z.array(category)),
  courses: nullish(z.array(course)),
});
export interface CategoryDetail extends z.infer<typeof categoryDetail> {}

export const instructorDetail = model({ ...instructor.shape, courses: nullish(z.array(course)) });
export interface InstructorDetail extends z.infer<typeof instructorDetail> {}

export const review = model({
  ...row,
  course: id,
  user: id,
  user_name: nullish(z.string()),
  rating: z.number(),
  comment: nullish(z.string()),
});
export interface Review extends z.infer<typeof review> {}

/** Totals over the courses that the caller may see. */
export const dashboardStats = model({
  total_courses: z.number(),
  published_courses: z.number(),
  avg_rating: nullish(decimal),
  total_enrollments: z.number(),
});
export interface CourseDashboardStats extends z.infer<typeof dashboardStats> {}

export const analytics = model({
  enrollment_trend: z.array(model({ date: z.string(), count: z.number() })),
  completion_rate: z.number(),
  engagement_metrics: z.record(z.string(), z.unknown()),
});
export interface CourseAnalytics extends z.infer<typeof analytics> {}

export const statistics = model({
  total_enrollments: nullish(z.number()),
  active_enrollments: nullish(z.number()),
  completed_enrollments: nullish(z.number()),
  completion_rate: nullish(z.number()),
  average_progress: nullish(z.number()),
  average_rating: nullish(decimal),
  total_reviews: nullish(z.number()),
  total_sections: nullish(z.number()),
  total_lectures: nullish(z.number()),
  total_revenue: nullish(decimal),
});
export interface CourseStatistics extends z.infer<typeof statistics> {}

export const courseStudent = model({
  id,
  enrollment: nullish(id),
  first_name: nullish(z.string()),
  last_name: nullish(z.string()),
  email: nullish(z.string()),
  avatar_url: nullish(z.string()),
  status: nullish(z.string()),
  progress_percentage: nullish(decimal),
  enrolled_at: nullish(z.string()),
  last_accessed: nullish(z.string()),
  /** Of the lectures that are complete, those that are so by the learner's word alone: nothing of them could be measured. */
  self_reported_lectures: extension(z.number()),
});
export interface CourseStudent extends z.infer<typeof courseStudent> {}

/** The chain of courses that lead to one: `edges` run from the course that comes first. */
export const prerequisites = model({
  course_id: id,
  nodes: z.array(
    model({
      id,
      title: z.string(),
      course_code: nullish(z.string()),
      level: nullish(level),
      /** `null` for a visitor. */
      is_passed: nullish(z.boolean()),
    }),
  ),
  edges: z.array(model({ from: id, to: id })),
});
export interface Prerequisites extends z.infer<typeof prerequisites> {}

export const courseQuery = listQuery({
  search: z.optional(z.string()),
  ordering: z.optional(open('created_at', '-created_at', 'title', '-title', 'average_rating', '-average_rating')),
  category: z.optional(z.string()),
  level: z.optional(level),
  status: z.optional(status),
  is_public: z.optional(z.boolean()),
  instructor: z.optional(z.string()),
  min_price: z.optional(decimal),
  max_price: z.optional(decimal),
});
export interface CourseQuery extends z.infer<typeof courseQuery> {}

const metadataWrite = z.extend(metadata, { completion_threshold: extension(share) });
const courseWriteFields = {
  course_code: z.optional(z.string()),
  slug: z.optional(z.string()),
  description: z.optional(z.string()),
  level: z.optional(level),
  status: z.optional(status),
  category: nullish(id),
  thumbnail_url: nullish(webAddress),
  is_public: z.optional(z.boolean()),
  duration_weeks: nullish(z.number()),
  metadata: z.optional(z.partial(metadataWrite)),
  pricing: z.optional(z.partial(pricing)),
  /** The courses to be passed first, all of them; a ring of courses that wait for each other is refused with 409. */
  prerequisites: z.optional(z.array(id)),
};
const title = z.string().check(z.minLength(1), z.maxLength(255));
export const courseWrite = request({ ...courseWriteFields, title });
export interface CourseWrite extends z.infer<typeof courseWrite> {}
export const coursePatch = z.partial(courseWrite);
export interface CoursePatch extends z.infer<typeof coursePatch> {}

const rating = z.number().check(z.gte(1), z.lte(5));
export const reviewWrite = request({ rating, comment: z.optional(z.string()) });
export interface ReviewWrite extends z.infer<typeof reviewWrite> {}

export const schemas = {
  courses: {
    list: { query: courseQuery, item: course },
    get: { answer: courseDetail },
    create: { body: courseWrite, answer: courseDetail },
    replace: { body: courseWrite, answer: courseDetail },
    update: { body: coursePatch, answer: courseDetail },
    delete: {},
    listInstructors: { item: courseInstructor },
    dashboardStats: { answer: dashboardStats },
    analytics: { answer: analytics },
    duplicate: { body: request({ title: z.optional(z.string()) }), answer: courseDetail },
    statistics: { answer: statistics },
    listStudents: { query: listQuery({ search: z.optional(z.string()) }), item: courseStudent },
    prerequisites: { answer: prerequisites },
  },
  categories: {
    list: { query: listQuery({ parent_category: z.optional(z.string()) }), item: category },
    get: { answer: categoryDetail },
  },
  instructors: {
    list: { query: listQuery({ search: z.optional(z.string()) }), item: instructor },
    get: { answer: instructorDetail },
  },
  reviews: {
    list: { query: listQuery({}), item: review },
    create: { body: reviewWrite, answer: review },
    update: { body: z.partial(reviewWrite), answer: review },
    delete: {},
  },
};
