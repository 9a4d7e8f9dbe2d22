export { learning } from '@edurise/contract/learning';
export type * from '@edurise/contract/learning/models';
