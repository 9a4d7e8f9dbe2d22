export { projects } from '@edurise/contract/projects';
export type * from '@edurise/contract/projects/models';
