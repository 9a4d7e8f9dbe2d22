export { courses } from '@edurise/contract/courses';
export type * from '@edurise/contract/courses/models';
