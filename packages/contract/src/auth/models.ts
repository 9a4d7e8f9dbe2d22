export type { Credentials, Registration, SignedIn, Tokens } from './schemas.ts';
