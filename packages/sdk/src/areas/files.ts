export { files } from '@edurise/contract/files';
export type * from '@edurise/contract/files/models';
