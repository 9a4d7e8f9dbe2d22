export { notifications } from '@edurise/contract/notifications';
export type * from '@edurise/contract/notifications/models';
