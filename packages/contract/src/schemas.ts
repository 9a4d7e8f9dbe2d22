/** Every area's schemas by area name: `import { schemas } from '@edurise/contract/schemas'`. */
import { schemas as auth } from './auth/schemas.ts';
import { schemas as users } from './users/schemas.ts';
import { schemas as tenants } from './tenants/schemas.ts';
import { schemas as courses } from './courses/schemas.ts';
import { schemas as content } from './content/schemas.ts';
import { schemas as enrollments } from './enrollments/schemas.ts';
import { schemas as progress } from './progress/schemas.ts';
import { schemas as quizzes } from './quizzes/schemas.ts';
import { schemas as dashboards } from './dashboards/schemas.ts';
import { schemas as system } from './system/schemas.ts';

export const schemas = { auth, users, tenants, courses, content, enrollments, progress, quizzes, dashboards, system };
