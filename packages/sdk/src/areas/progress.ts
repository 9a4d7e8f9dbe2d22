export { progress } from '@edurise/contract/progress';
export type * from '@edurise/contract/progress/models';
