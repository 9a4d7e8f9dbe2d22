export { students } from '@edurise/contract/students';
export type * from '@edurise/contract/students/models';
