import * as z from 'zod/mini';
import { model, nullish, request } from '../fields.ts';
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
  },
};
