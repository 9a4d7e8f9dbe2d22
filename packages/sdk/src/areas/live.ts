export { live } from '@edurise/contract/live';
export type * from '@edurise/contract/live/models';
