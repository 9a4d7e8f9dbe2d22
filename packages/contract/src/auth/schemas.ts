import * as z from 'zod/mini';
import { dateTime, id, model, nullish, request } from '../fields.ts';
import { listQuery } from '../page.ts';
import { me, role, tokens } from '../users/schemas.ts';

const email = z
  .string()
  .check(z.minLength(3), z.maxLength(254), z.regex(/^[^@\s]+@[^@\s]+$/, 'Enter a valid email address.'));
const password = z.string().check(z.minLength(1));

export const register = request({
  email,
  password: z.string().check(z.minLength(8)),
  first_name: z.optional(z.string()),
  last_name: z.optional(z.string()),
  role: z.optional(role),
});
export interface Registration extends z.infer<typeof register> {}

export const credentials = request({ email, password });
export interface Credentials extends z.infer<typeof credentials> {}

/** The refresh token is missing where the platform keeps it in a cookie. */
export const signedIn = model({ access: z.string(), refresh: nullish(z.string()), user: nullish(me) });
export interface SignedIn extends z.infer<typeof signedIn> {}

/** Without rotation only `access` comes. */
export const refreshed = tokens;
export interface Tokens extends z.infer<typeof tokens> {}

/** A sentence for the person, where the platform sends one. */
export const acknowledged = nullish(model({ detail: nullish(z.string()), message: nullish(z.string()) }));

export const socialCode = request({
  /** What the provider appended to `redirect_uri`. It serves once. */
  code: z.string().check(z.minLength(1)),
  /** The address that the code was sent to, to the letter. */
  redirect_uri: z.string().check(z.minLength(1)),
  /** PKCE: the secret whose SHA-256 the sign-in began with. */
  code_verifier: z.optional(z.string().check(z.minLength(43), z.maxLength(128))),
});
export interface SocialCode extends z.infer<typeof socialCode> {}

/** Where somebody is signed in: a browser, an app. */
export const userSession = model({
  id,
  user_agent: nullish(z.string()),
  ip_address: nullish(z.string()),
  /** When the person signed in there. */
  created_at: nullish(dateTime),
  /** When its tokens were last renewed. */
  last_used_at: nullish(dateTime),
  /** The session that asks. */
  is_current: nullish(z.boolean()),
});
export interface UserSession extends z.infer<typeof userSession> {}

export const schemas = {
  auth: {
    register: { body: register, answer: me },
    login: { body: credentials, answer: signedIn },
    logout: { body: request({ refresh: z.string() }) },
    refresh: { body: request({ refresh: z.string() }), answer: refreshed },
    verifyEmail: { body: request({ token: z.string() }), answer: acknowledged },
    requestPasswordReset: { body: request({ email }), answer: acknowledged },
    confirmPasswordReset: {
      body: request({ uid: z.string(), token: z.string(), new_password: z.string().check(z.minLength(8)) }),
      answer: acknowledged,
    },
    refreshForTenant: { body: request({ refresh: z.string(), tenant: z.optional(z.string()) }), answer: refreshed },
    socialLogin: { body: socialCode, answer: signedIn },
    listSessions: { query: listQuery({}), item: userSession },
    revokeSession: {},
  },
};
