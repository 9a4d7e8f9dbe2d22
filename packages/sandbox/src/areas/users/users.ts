import { randomUUID } from 'node:crypto';
import { users } from '@edurise/contract/users';
import { schemas } from '@edurise/contract/users/schemas';
import type { MePatch, Skill } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { isUuid } from '../../accounts/access.ts';
import { presentMe } from '../../accounts/me.ts';
import { iso } from '../../clock.ts';
import { given } from '../../database/changes.ts';
import { json, type SkillsTable } from '../../database/tables.ts';
import { created, type AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { pageOf } from '../../http/page.ts';
import { invalid, notFound } from '../../http/problem.ts';
import { tenantOf } from '../auth/auth.ts';
import { exportOf } from './export.ts';

const preferenceDefaults = { theme: 'system', timezone: 'UTC', email_notifications: true, dashboard_layout: {} };
const settingDefaults = {
  theme: 'system',
  email_notifications: true,
  push_notifications: false,
  video_quality: 'auto',
  autoplay_videos: false,
  playback_speed: 1,
};
const noLinks = { website: '', github: '', linkedin: '', twitter: '' };

export const userRoutes = implement(users, schemas, {
  users: {
    me: (call) => presentMe(call.user, call.tenant, call),
    updateMe: (call) => changeMe(call, call.body),
    replaceMe: (call) => changeMe(call, { bio: '', location: '', ...call.body }),

    getSettings: settingsOf,
    updateSettings: (call) => changeSettings(call, { ...call.user.settings, ...call.body }),
    replaceSettings: (call) => changeSettings(call, call.body),

    getSocial: ({ user }) => ({ ...noLinks, ...user.social }),
    async replaceSocial({ db, user, body, now }) {
      await db
        .updateTable('users')
        .set({ social: json(body), updated_at: now })
        .where('id', '=', user.id)
        .execute();
      return { ...noLinks, ...body };
    },

    listSkills: async (call) => pageOf(call.page, await skillsOf(call, call.user.id)),
    async addSkill({ db, user, body, now }) {
      const skill = {
        id: randomUUID(),
        user_id: user.id,
        name: body.name,
        proficiency: body.proficiency ?? 'beginner',
        created_at: now,
        updated_at: now,
      };
      await db.insertInto('skills').values(skill).execute();
      return created(presentSkill(skill));
    },
    async removeSkill({ db, user, path }) {
      const gone = await db
        .deleteFrom('skills')
        .where('id', '=', path.id)
        .where('user_id', '=', user.id)
        .returning('id')
        .executeTakeFirst();
      if (!gone) throw notFound('UserSkill');
    },

    async get(call) {
      const { db, tenant, path, link } = call;
      const user = await db
        .selectFrom('users')
        .innerJoin('memberships', 'memberships.user_id', 'users.id')
        .selectAll('users')
        .select('memberships.role')
        .where('users.id', '=', path.id)
        .where('memberships.tenant_id', '=', tenant.id)
        .where('users.is_active', '=', true)
        .executeTakeFirst();
      if (!user) throw notFound('User');
      const { id, role, first_name, last_name, bio, location } = user;
      const skills = await skillsOf(call, id);
      return {
        id,
        role,
        first_name,
        last_name,
        bio,
        location,
        avatar_url: link(user.avatar),
        social: { ...noLinks, ...user.social },
        skills,
      };
    },

    getPreferences: ({ user, tenant }) => ({ language: tenant.locale, ...preferenceDefaults, ...user.preferences }),
    async updatePreferences({ db, user, tenant, body, now }) {
      const preferences = { ...user.preferences, ...body };
      await db
        .updateTable('users')
        .set({ preferences: json(preferences), updated_at: now })
        .where('id', '=', user.id)
        .execute();
      return { language: tenant.locale, ...preferenceDefaults, ...preferences };
    },

    async switchTenant(call) {
      const { tenant, tenant_id } = call.body;
      const choice = tenant_id ?? tenant;
      if (!choice) throw invalid({ tenant: ['This field is required.'] });
      if (tenant_id !== undefined && !isUuid(tenant_id)) throw invalid({ tenant_id: ['Must be a valid UUID.'] });
      return call.platform.tokens.move(call.claims!, await tenantOf(call, call.user.id, choice));
    },

    exportData: exportOf,
  },
});

async function changeMe(call: AnyCall, { first_name, last_name, bio, location, avatar }: MePatch) {
  if (avatar && !/^image\/(png|jpeg|webp|gif|avif)$/.test(avatar.type)) {
    throw invalid({
      avatar: ['Upload a valid image. The file you uploaded was either not an image or a corrupted image.'],
    });
  }
  await call.db
    .updateTable('users')
    .set({
      ...given({ first_name, last_name, bio, location, avatar: avatar && (await call.platform.files.save(avatar)) }),
      updated_at: call.now,
    })
    .where('id', '=', call.user.id)
    .execute();
  const changed = await call.db
    .selectFrom('users')
    .selectAll()
    .where('id', '=', call.user.id)
    .executeTakeFirstOrThrow();
  return presentMe({ ...call.user, ...changed }, call.tenant, call);
}

function settingsOf({ user, tenant }: Pick<AnyCall, 'user' | 'tenant'>) {
  return { language: tenant.locale, ...settingDefaults, ...user.settings };
}

async function changeSettings({ db, user, tenant, now }: AnyCall, settings: object) {
  await db
    .updateTable('users')
    .set({ settings: json(settings), updated_at: now })
    .where('id', '=', user.id)
    .execute();
  return settingsOf({ user: { ...user, settings }, tenant });
}

const skillsOf = async ({ db }: Pick<AnyCall, 'db'>, userId: string): Promise<Skill[]> =>
  (await db.selectFrom('skills').selectAll().where('user_id', '=', userId).orderBy('name').orderBy('id').execute()).map(
    presentSkill,
  );

const presentSkill = ({ id, name, proficiency, created_at, updated_at }: Selectable<SkillsTable>): Skill => ({
  id,
  name,
  proficiency,
  created_at: iso(created_at),
  updated_at: iso(updated_at),
});
