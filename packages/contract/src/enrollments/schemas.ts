import * as z from 'zod/mini';
import { decimal, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const enrollment = model({
  ...row,
  course: id,
  course_title: nullish(z.string()),
  course_slug: nullish(z.string()),
  status: open('active', 'completed', 'cancelled'),
  payment_status: nullish(open('free', 'paid', 'refunded')),
  progress_percentage: nullish(decimal),
  enrolled_at: nullish(z.string()),
  completed_at: nullish(z.string()),
  last_accessed: nullish(z.string()),
});
export interface Enrollment extends z.infer<typeof enrollment> {}

export const enrollmentQuery = listQuery({
  course: z.optional(z.string()),
  status: z.optional(open('active', 'completed', 'cancelled')),
});
export interface EnrollmentQuery extends z.infer<typeof enrollmentQuery> {}

export const schemas = {
  enrollments: {
    list: { query: enrollmentQuery, item: enrollment },
    create: { body: request({ course: id }), answer: enrollment },
    get: { answer: enrollment },
    delete: {},
  },
  courses: { enroll: { answer: enrollment } },
};
