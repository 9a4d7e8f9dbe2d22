export { auth } from '@edurise/contract/auth';
export type { Credentials, Registration, SignedIn, Tokens } from '@edurise/contract/models';
