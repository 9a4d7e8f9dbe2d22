export { dashboards } from '@edurise/contract/dashboards';
export type * from '@edurise/contract/dashboards/models';
