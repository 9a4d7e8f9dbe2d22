export { content } from '@edurise/contract/content';
export type * from '@edurise/contract/content/models';
