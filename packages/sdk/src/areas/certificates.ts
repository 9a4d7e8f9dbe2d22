export { certificates } from '@edurise/contract/certificates';
export type * from '@edurise/contract/certificates/models';
