import * as z from 'zod/mini';
import { file, id, model, nullish, open, request, row } from '../fields.ts';

export const role = open('student', 'instructor', 'admin', 'client', 'developer');
export const proficiency = open('beginner', 'intermediate', 'advanced', 'expert');

export const membership = model({ id, name: z.string(), slug: z.string() });
export interface Membership extends z.infer<typeof membership> {}

/** The caller's own account. */
export const me = model({
  ...row,
  email: z.string(),
  role: nullish(role),
  is_teacher: nullish(z.boolean()),
  is_approved_teacher: nullish(z.boolean()),
  is_staff: nullish(z.boolean()),
  is_superuser: nullish(z.boolean()),
  is_verified: nullish(z.boolean()),
  first_name: nullish(z.string()),
  last_name: nullish(z.string()),
  bio: nullish(z.string()),
  location: nullish(z.string()),
  avatar_url: nullish(z.string()),
  tenants: nullish(z.array(membership)),
  /** A slug, or the membership itself. */
  current_tenant: nullish(z.union([z.string(), membership])),
});
export interface Me extends z.infer<typeof me> {}

const link = nullish(z.string());
export const social = model({ website: link, github: link, linkedin: link, twitter: link });
export interface Social extends z.infer<typeof social> {}

export const skill = model({ ...row, name: z.string(), proficiency: nullish(proficiency) });
export interface Skill extends z.infer<typeof skill> {}

/** What others may see of a person. */
export const publicUser = model({
  ...row,
  role: nullish(role),
  first_name: nullish(z.string()),
  last_name: nullish(z.string()),
  bio: nullish(z.string()),
  location: nullish(z.string()),
  avatar_url: nullish(z.string()),
  social: nullish(social),
  skills: nullish(z.array(skill)),
});
export interface PublicUser extends z.infer<typeof publicUser> {}

export const theme = open('light', 'dark', 'system');
const settingsFields = {
  theme: nullish(theme),
  language: nullish(z.string()),
  email_notifications: nullish(z.boolean()),
  push_notifications: nullish(z.boolean()),
  video_quality: nullish(z.string()),
  autoplay_videos: nullish(z.boolean()),
  /** 1 is normal speed. */
  playback_speed: nullish(z.union([z.number(), z.string()])),
};
export const settings = model(settingsFields);
export interface UserSettings extends z.infer<typeof settings> {}

const preferenceFields = {
  theme: nullish(theme),
  language: nullish(z.string()),
  timezone: nullish(z.string()),
  email_notifications: nullish(z.boolean()),
  dashboard_layout: nullish(z.unknown()),
};
export const preferences = model(preferenceFields);
export interface Preferences extends z.infer<typeof preferences> {}

const profile = { bio: z.optional(z.string()), location: z.optional(z.string()), avatar: z.optional(file) };
const name = z.string().check(z.minLength(1), z.maxLength(150));
export const meWrite = request({ first_name: name, last_name: name, ...profile });
export interface MeWrite extends z.infer<typeof meWrite> {}
export const mePatch = z.partial(meWrite);
export interface MePatch extends z.infer<typeof mePatch> {}

export const settingsWrite = request(settingsFields);
export interface UserSettingsWrite extends z.infer<typeof settingsWrite> {}
export const socialWrite = request({ website: link, github: link, linkedin: link, twitter: link });
export interface SocialWrite extends z.infer<typeof socialWrite> {}
export const skillWrite = request({ name: z.string().check(z.minLength(1)), proficiency: z.optional(proficiency) });
export interface SkillWrite extends z.infer<typeof skillWrite> {}

export const tenantChoice = request({ tenant: z.optional(z.string()), tenant_id: z.optional(z.string()) });
export const tokens = model({ access: z.string(), refresh: nullish(z.string()) });

/** Everything that the platform holds on a person, by kind. */
export const exported = z.record(z.string(), z.unknown());

export const schemas = {
  users: {
    me: { answer: me },
    updateMe: { body: mePatch, answer: me },
    replaceMe: { body: meWrite, answer: me },
    getSettings: { answer: settings },
    updateSettings: { body: settingsWrite, answer: settings },
    replaceSettings: { body: settingsWrite, answer: settings },
    getSocial: { answer: social },
    replaceSocial: { body: socialWrite, answer: social },
    listSkills: { item: skill },
    addSkill: { body: skillWrite, answer: skill },
    removeSkill: {},
    get: { answer: publicUser },
    getPreferences: { answer: preferences },
    updatePreferences: { body: request(preferenceFields), answer: preferences },
    switchTenant: { body: tenantChoice, answer: tokens },
    exportData: { answer: exported },
  },
};
