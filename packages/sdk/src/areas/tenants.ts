export { tenants } from '@edurise/contract/tenants';
export type * from '@edurise/contract/tenants/models';
