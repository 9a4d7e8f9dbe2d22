import * as areas from '@edurise/contract/areas';
import { schemas } from '@edurise/contract/schemas';
import type { Route } from '../http/call.ts';
import { notYetRoutes } from '../http/not-yet.ts';
import { assignmentRoutes } from './assignments.ts';
import { analyticsRoutes } from './analytics.ts';
import { certificateRoutes } from './certificates.ts';
import { fileRoutes } from './files.ts';
import { notificationRoutes } from './notifications.ts';
import { projectRoutes } from './projects.ts';
import { messagingRoutes } from './messaging.ts';
import { learningRoutes } from './learning.ts';
import { authRoutes } from './auth.ts';
import { contentRoutes } from './content.ts';
import { courseRoutes } from './courses.ts';
import { dashboardRoutes } from './dashboards.ts';
import { enrollmentRoutes } from './enrollments.ts';
import { flatCourseRoutes } from './flat-courses.ts';
import { proctoringRoutes } from './proctoring.ts';
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
  proctoring: proctoringRoutes,
  dashboards: dashboardRoutes,
  assignments: assignmentRoutes,
  analytics: analyticsRoutes,
  certificates: certificateRoutes,
  files: fileRoutes,
  notifications: notificationRoutes,
  projects: projectRoutes,
  messaging: messagingRoutes,
  learning: learningRoutes,
  payments: notYetRoutes(areas.payments, schemas.payments),
  ai: notYetRoutes(areas.ai, schemas.ai),
  live: notYetRoutes(areas.live, schemas.live),
  students: notYetRoutes(areas.students, schemas.students),
  academics: notYetRoutes(areas.academics, schemas.academics),
  finance: notYetRoutes(areas.finance, schemas.finance),
  system: systemRoutes,
};

export const routes: readonly Route[] = [...Object.values(byArea).flat(), ...flatCourseRoutes];
