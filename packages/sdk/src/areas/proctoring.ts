export { proctoring } from '@edurise/contract/proctoring';
export type * from '@edurise/contract/proctoring/models';
