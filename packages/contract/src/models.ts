/** The wire models by name, types alone: `import type { Course } from '@edurise/contract/models'`. */
export type * from './auth/models.ts';
export type * from './users/models.ts';
export type * from './tenants/models.ts';
export type * from './courses/models.ts';
export type * from './content/models.ts';
export type * from './enrollments/models.ts';
export type * from './progress/models.ts';
export type * from './quizzes/models.ts';
export type * from './dashboards/models.ts';
export type * from './system/models.ts';
