export { auth } from '@edurise/contract/auth';
export type * from '@edurise/contract/auth/models';
