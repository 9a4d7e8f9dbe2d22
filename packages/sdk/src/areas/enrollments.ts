export { enrollments } from '@edurise/contract/enrollments';
export type * from '@edurise/contract/enrollments/models';
