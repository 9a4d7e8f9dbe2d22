/** Every area of the contract, for those who want them all: the full client, the sandbox, the reference. */
export { auth } from './auth/operations.ts';
export { users } from './users/operations.ts';
export { tenants } from './tenants/operations.ts';
export { courses } from './courses/operations.ts';
export { content } from './content/operations.ts';
export { enrollments } from './enrollments/operations.ts';
export { progress } from './progress/operations.ts';
export { quizzes } from './quizzes/operations.ts';
export { dashboards } from './dashboards/operations.ts';
export { system } from './system/operations.ts';
