import * as z from 'zod/mini';
import { extension, model, nullish, row } from '../fields.ts';

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

export const tenant = model({
  ...row,
  name: z.string(),
  slug: z.string(),
  branding: extension(branding),
  locale: extension(z.string()),
  features: extension(features),
  payment_providers: extension(z.array(z.string())),
});
export interface Tenant extends z.infer<typeof tenant> {}

export const schemas = { tenants: { current: { answer: tenant } } };
