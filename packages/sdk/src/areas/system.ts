export { system } from '@edurise/contract/system';
export type * from '@edurise/contract/system/models';
