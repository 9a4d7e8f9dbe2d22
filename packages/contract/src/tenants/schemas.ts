import * as z from 'zod/mini';
import { dateTime, decimal, extension, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

/** Colours in any CSS notation, by role. `accent` alone is enough: the rest is derived from it. */
export const palette = model({
  accent: nullish(z.string()),
  on_accent: nullish(z.string()),
  surface: nullish(z.string()),
  text: nullish(z.string()),
});
export interface Palette extends z.infer<typeof palette> {}

export const branding = model({
  colors: nullish(palette),
  dark: nullish(palette),
  logo_url: nullish(z.string()),
  font_family: nullish(z.string()),
  /** Corner radius in CSS pixels. */
  radius: nullish(z.number()),
});
export interface Branding extends z.infer<typeof branding> {}

/** What the platform is known to have beyond the ordinary. A missing name means no. */
export const features = model({
  idempotency_keys: nullish(z.boolean()),
  request_ids: nullish(z.boolean()),
  autosave: nullish(z.boolean()),
  played_ranges: nullish(z.boolean()),
});
export interface Features extends z.infer<typeof features> {}

/** A way to sign in without a password: send the person to `authorize_url` with `client_id`, a `redirect_uri` and PKCE. */
export const socialProvider = model({
  provider: open('google', 'github', 'microsoft', 'facebook'),
  authorize_url: z.string(),
  client_id: z.string(),
  scope: nullish(z.string()),
});
export interface SocialProvider extends z.infer<typeof socialProvider> {}

export const tenant = model({
  ...row,
  name: z.string(),
  slug: z.string(),
  branding: extension(branding),
  locale: extension(z.string()),
  features: extension(features),
  payment_providers: extension(z.array(z.string())),
  social_providers: extension(z.array(socialProvider)),
});
export interface Tenant extends z.infer<typeof tenant> {}

/** `#0a5`, `rgb(0 170 85)`, `oklch(0.6 0.1 150)`, `teal`: one colour, and nothing that could end a declaration. */
const colour = z
  .string()
  .check(
    z.maxLength(64),
    z.regex(/^(#[\da-f]{3,8}|[a-z]+|[a-z]+\([\d\s.,%/+-]*((deg|turn|rad)[\d\s.,%/+-]*)?\))$/i, 'Enter a CSS colour.'),
  );
const paletteWrite = request({
  accent: nullish(colour),
  on_accent: nullish(colour),
  surface: nullish(colour),
  text: nullish(colour),
});
export const brandingWrite = request({
  colors: z.optional(paletteWrite),
  dark: z.optional(paletteWrite),
  logo_url: nullish(z.string().check(z.maxLength(2000), z.regex(/^(https:\/\/|\/(?!\/))/, 'Enter an https address.'))),
  font_family: nullish(z.string().check(z.maxLength(200), z.regex(/^[\w\s,'"-]+$/, 'Enter names of fonts.'))),
  radius: nullish(z.number().check(z.gte(0), z.lte(24))),
});
export interface BrandingWrite extends z.infer<typeof brandingWrite> {}

export const tenantPatch = request({
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** A language tag, `de` or `pt-BR`. */
  locale: z.optional(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Enter a language tag.'))),
  branding: z.optional(brandingWrite),
});
export interface TenantPatch extends z.infer<typeof tenantPatch> {}

export const interval = open('month', 'year');
export const subscription = model({
  ...row,
  tenant: nullish(id),
  plan: z.string(),
  status: open('trialing', 'active', 'past_due', 'cancelled'),
  seats: nullish(z.number()),
  /** Of one interval. */
  amount: nullish(decimal),
  currency: nullish(z.string()),
  interval: nullish(interval),
  current_period_start: nullish(dateTime),
  current_period_end: nullish(dateTime),
  /** Cancelled, but paid for until then. */
  cancel_at_period_end: nullish(z.boolean()),
});
export interface Subscription extends z.infer<typeof subscription> {}

export const subscriptionWrite = request({
  plan: z.string().check(z.minLength(1)),
  interval: z.optional(interval),
  seats: z.optional(z.int().check(z.gte(1))),
});
export interface SubscriptionWrite extends z.infer<typeof subscriptionWrite> {}

export const schemas = {
  tenants: {
    current: { answer: tenant },
    list: { query: listQuery({}), item: tenant },
    get: { answer: tenant },
    update: { body: tenantPatch, answer: tenant },
  },
  subscriptions: {
    list: { query: listQuery({}), item: subscription },
    get: { answer: subscription },
    create: { body: subscriptionWrite, answer: subscription },
    cancel: { answer: subscription },
  },
};
