export { messaging } from '@edurise/contract/messaging';
export type * from '@edurise/contract/messaging/models';
