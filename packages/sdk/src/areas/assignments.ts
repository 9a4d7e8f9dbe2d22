export { assignments } from '@edurise/contract/assignments';
export type * from '@edurise/contract/assignments/models';
