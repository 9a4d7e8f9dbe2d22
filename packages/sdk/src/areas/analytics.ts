export { analytics } from '@edurise/contract/analytics';
export type * from '@edurise/contract/analytics/models';
