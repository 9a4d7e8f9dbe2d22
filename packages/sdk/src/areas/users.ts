export { users } from '@edurise/contract/users';
export type * from '@edurise/contract/users/models';
