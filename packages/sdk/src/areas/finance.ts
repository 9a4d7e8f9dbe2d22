export { finance } from '@edurise/contract/finance';
export type * from '@edurise/contract/finance/models';
