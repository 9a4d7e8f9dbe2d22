export type { Credentials, Registration, SignedIn, SocialCode, Tokens, UserSession } from './schemas.ts';
