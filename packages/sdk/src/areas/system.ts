export { system } from '@edurise/contract/system';
export type { Health } from '@edurise/contract/models';
