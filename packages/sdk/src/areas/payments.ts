export { payments } from '@edurise/contract/payments';
export type * from '@edurise/contract/payments/models';
