import * as z from 'zod/mini';
import { decimal, id, model, nullish } from '../fields.ts';

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

export const schemas = { dashboards: { student: { answer: studentDashboard } } };
