/** Every area's schemas by area name: `import { schemas } from '@edurise/contract/schemas'`. */
import { schemas as auth } from './auth/schemas.ts';
import { schemas as users } from './users/schemas.ts';
import { schemas as tenants } from './tenants/schemas.ts';
import { schemas as courses } from './courses/schemas.ts';
import { schemas as content } from './content/schemas.ts';
import { schemas as enrollments } from './enrollments/schemas.ts';
import { schemas as progress } from './progress/schemas.ts';
import { schemas as quizzes } from './quizzes/schemas.ts';
import { schemas as proctoring } from './proctoring/schemas.ts';
import { schemas as dashboards } from './dashboards/schemas.ts';
import { schemas as assignments } from './assignments/schemas.ts';
import { schemas as analytics } from './analytics/schemas.ts';
import { schemas as payments } from './payments/schemas.ts';
import { schemas as certificates } from './certificates/schemas.ts';
import { schemas as ai } from './ai/schemas.ts';
import { schemas as files } from './files/schemas.ts';
import { schemas as notifications } from './notifications/schemas.ts';
import { schemas as live } from './live/schemas.ts';
import { schemas as projects } from './projects/schemas.ts';
import { schemas as messaging } from './messaging/schemas.ts';
import { schemas as learning } from './learning/schemas.ts';
import { schemas as students } from './students/schemas.ts';
import { schemas as academics } from './academics/schemas.ts';
import { schemas as finance } from './finance/schemas.ts';
import { schemas as system } from './system/schemas.ts';

export const schemas = {
  auth,
  users,
  tenants,
  courses,
  content,
  enrollments,
  progress,
  quizzes,
  proctoring,
  dashboards,
  assignments,
  analytics,
  payments,
  certificates,
  ai,
  files,
  notifications,
  live,
  projects,
  messaging,
  learning,
  students,
  academics,
  finance,
  system,
};
