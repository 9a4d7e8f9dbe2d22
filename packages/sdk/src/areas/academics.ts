export { academics } from '@edurise/contract/academics';
export type * from '@edurise/contract/academics/models';
