import type * as areas from '@edurise/contract/areas';
import type { Route } from '../http/call.ts';
import { authRoutes } from './auth.ts';
import { contentRoutes } from './content.ts';
import { courseRoutes } from './courses.ts';
import { dashboardRoutes } from './dashboards.ts';
import { enrollmentRoutes } from './enrollments.ts';
import { flatCourseRoutes } from './flat-courses.ts';
import { progressRoutes } from './progress.ts';
import { quizRoutes } from './quizzes.ts';
import { systemRoutes } from './system.ts';
import { tenantRoutes } from './tenants.ts';
import { userRoutes } from './users.ts';

/** An area that the contract gains and nobody answers here does not compile. */
const byArea: Readonly<Record<keyof typeof areas, Route[]>> = {
  auth: authRoutes,
  users: userRoutes,
  tenants: tenantRoutes,
  courses: courseRoutes,
  content: contentRoutes,
  enrollments: enrollmentRoutes,
  progress: progressRoutes,
  quizzes: quizRoutes,
  dashboards: dashboardRoutes,
  system: systemRoutes,
};

export const routes: readonly Route[] = [...Object.values(byArea).flat(), ...flatCourseRoutes];
