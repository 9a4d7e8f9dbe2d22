import * as areas from '@edurise/contract/areas';
import { schemas } from '@edurise/contract/schemas';
import type { Route } from '../http/call.ts';
import { notYetRoutes } from '../http/not-yet.ts';
import { assignmentRoutes } from './assignments/assignments.ts';
import { analyticsRoutes } from './analytics/analytics.ts';
import { certificateRoutes } from './certificates/certificates.ts';
import { fileRoutes } from './files/files.ts';
import { notificationRoutes } from './notifications/notifications.ts';
import { projectRoutes } from './projects/projects.ts';
import { messagingRoutes } from './messaging/messaging.ts';
import { learningRoutes } from './learning/learning.ts';
import { authRoutes } from './auth/auth.ts';
import { contentRoutes } from './content/content.ts';
import { courseRoutes } from './courses/courses.ts';
import { dashboardRoutes } from './dashboards/dashboards.ts';
import { enrollmentRoutes } from './enrollments/enrollments.ts';
import { flatCourseRoutes } from './courses/flat-courses.ts';
import { proctoringRoutes } from './proctoring/proctoring.ts';
import { progressRoutes } from './progress/progress.ts';
import { quizRoutes } from './quizzes/quizzes.ts';
import { systemRoutes } from './system/system.ts';
import { tenantRoutes } from './tenants/tenants.ts';
import { userRoutes } from './users/users.ts';

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
