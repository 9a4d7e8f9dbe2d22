import assert from 'node:assert/strict';
import { courses, lectures, people } from '../school.ts';
import { nowhere, refused, type Cases, type Stage } from './stage.ts';

const links = { website: 'https://nia.example', github: 'nia', linkedin: '', twitter: '' };
const unchecked = (stage: Stage) => stage.unchecked('sam');

export const users: Cases = {
  'users.me': {
    async works(stage) {
      const { edu, id, email } = await stage.learner();
      const me = await edu.users.me();
      assert.deepEqual([me.id, me.email, me.current_tenant], [id, email, 'north']);
      assert.deepEqual(
        me.tenants!.map(({ slug }) => slug),
        ['north'],
      );
    },
    async refuses(stage) {
      await refused(stage.visitor().users.me(), 401);
    },
  },
  'users.updateMe': {
    async works(stage) {
      const { edu } = await stage.learner();
      const avatar = new File([new Uint8Array([137, 80, 78, 71])], 'me.png', { type: 'image/png' });
      const me = await edu.users.updateMe({ bio: 'Reads maps.', avatar });
      assert.deepEqual([me.bio, me.first_name], ['Reads maps.', 'New']);
      assert.equal((await fetch(me.avatar_url!)).headers.get('content-type'), 'image/png');
    },
    async refuses(stage) {
      const avatar = new File(['<script>'], 'me.html', { type: 'text/html' });
      await refused((await stage.learner()).edu.users.updateMe({ avatar }), 400, 'avatar');
    },
  },
  'users.replaceMe': {
    async works(stage) {
      const { edu } = await stage.learner();
      await edu.users.updateMe({ bio: 'Gone in a moment.' });
      const me = await edu.users.replaceMe({ first_name: 'Nia', last_name: 'Okoro' });
      assert.deepEqual([me.first_name, me.last_name, me.bio], ['Nia', 'Okoro', '']);
    },
    async refuses(stage) {
      await refused((await unchecked(stage)).users.replaceMe({ first_name: 'Nia' } as never), 400, 'last_name');
    },
  },
  'users.getSettings': {
    async works(stage) {
      const { theme, language, playback_speed } = await (await stage.learner()).edu.users.getSettings();
      assert.deepEqual([theme, language, playback_speed], ['system', 'en', 1]);
    },
    async refuses(stage) {
      await refused(stage.visitor().users.getSettings(), 401);
    },
  },
  'users.updateSettings': {
    async works(stage) {
      const { edu } = await stage.learner();
      await edu.users.updateSettings({ theme: 'dark' });
      const both = await edu.users.updateSettings({ playback_speed: 1.5 });
      assert.deepEqual([both.theme, both.playback_speed], ['dark', 1.5]);
    },
    async refuses(stage) {
      await refused((await unchecked(stage)).users.updateSettings({ theme: 'sepia' }), 400, 'theme');
    },
  },
  'users.replaceSettings': {
    async works(stage) {
      const { edu } = await stage.learner();
      await edu.users.updateSettings({ theme: 'dark' });
      assert.equal((await edu.users.replaceSettings({ autoplay_videos: true })).theme, 'system');
    },
    async refuses(stage) {
      const settings = { autoplay_videos: 'often' } as never;
      await refused((await unchecked(stage)).users.replaceSettings(settings), 400, 'autoplay_videos');
    },
  },
  'users.getSocial': {
    async works(stage) {
      assert.equal((await (await stage.learner()).edu.users.getSocial()).github, '');
    },
    async refuses(stage) {
      await refused(stage.visitor().users.getSocial(), 401);
    },
  },
  'users.replaceSocial': {
    async works(stage) {
      const { edu, id } = await stage.learner();
      assert.deepEqual({ ...(await edu.users.replaceSocial(links)) }, links);
      assert.equal((await edu.users.get(id)).social!.website, links.website);
    },
    async refuses(stage) {
      await refused((await unchecked(stage)).users.replaceSocial({ website: 7 } as never), 400, 'website');
    },
  },
  'users.listSkills': {
    async works(stage) {
      const { edu } = await stage.learner();
      await edu.users.addSkill({ name: 'Surveying' });
      await edu.users.addSkill({ name: 'Drawing' });
      const { items } = await edu.users.listSkills();
      assert.deepEqual(
        items.map(({ name }) => name),
        ['Drawing', 'Surveying'],
      );
    },
    async refuses(stage) {
      await refused(stage.visitor().users.listSkills(), 401);
    },
  },
  'users.addSkill': {
    async works(stage) {
      const skill = await (await stage.learner()).edu.users.addSkill({ name: 'Maps', proficiency: 'expert' });
      assert.deepEqual([skill.name, skill.proficiency], ['Maps', 'expert']);
    },
    async refuses(stage) {
      await refused((await unchecked(stage)).users.addSkill({ name: '' }), 400, 'name');
    },
  },
  'users.removeSkill': {
    async works(stage) {
      const { edu } = await stage.learner();
      const { id } = await edu.users.addSkill({ name: 'Maps' });
      await edu.users.removeSkill(id);
      assert.equal((await edu.users.listSkills()).count, 0);
    },
    async refuses(stage) {
      const { id } = await (await stage.learner()).edu.users.addSkill({ name: 'Maps' });
      await refused((await stage.learner()).edu.users.removeSkill(id), 404);
    },
  },
  'users.get': {
    async works(stage) {
      const tess = await (await stage.learner()).edu.users.get(people.tess.id);
      assert.deepEqual([tess.first_name, tess.role, 'email' in tess], ['Tess', 'instructor', false]);
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.users.get(people.sue.id), 404);
      await refused(edu.users.get(nowhere), 404);
    },
  },
  'users.getPreferences': {
    async works(stage) {
      const { timezone, dashboard_layout } = await (await stage.learner()).edu.users.getPreferences();
      assert.deepEqual([timezone, dashboard_layout], ['UTC', {}]);
    },
    async refuses(stage) {
      await refused(stage.visitor().users.getPreferences(), 401);
    },
  },
  'users.updatePreferences': {
    async works(stage) {
      const { edu } = await stage.learner();
      await edu.users.updatePreferences({ timezone: 'Africa/Lagos' });
      const preferences = await edu.users.updatePreferences({ dashboard_layout: { first: 'courses' } });
      assert.deepEqual([preferences.timezone, preferences.dashboard_layout], ['Africa/Lagos', { first: 'courses' }]);
    },
    async refuses(stage) {
      const preferences = { email_notifications: 'yes please' } as never;
      await refused((await unchecked(stage)).users.updatePreferences(preferences), 400, 'email_notifications');
    },
  },
  'users.switchTenant': {
    async works(stage) {
      const edu = stage.visitor();
      await edu.auth.login({ email: people.bo.email, password: people.bo.password });
      const before = (await edu.auth.listSessions()).items.find(({ is_current }) => is_current)!.id;
      const { access } = await edu.users.switchTenant({ tenant: 'south' });
      const me = await stage.platform.call('GET', '/api/users/me/', { token: access, tenant: null });
      assert.equal(me.body.current_tenant, 'south');
      const sessions = await stage.platform.call('GET', '/api/v1/accounts/sessions/?page_size=100', {
        token: access,
        tenant: null,
      });
      const current = sessions.body.results.data.find((session: { is_current: boolean }) => session.is_current);
      assert.equal(current.id, before, 'it is the same session, elsewhere');
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.users.switchTenant({ tenant: 'south' }), 403);
      await refused(edu.users.switchTenant({}), 400, 'tenant');
    },
  },
  'users.exportData': {
    async works(stage) {
      const { edu, id, email } = await stage.learner();
      await edu.courses.enroll(courses.basics);
      await edu.lectures.addNote(lectures.text, { content: 'Mine alone.' });
      await edu.users.addSkill({ name: 'Maps' });
      const exported = await edu.users.exportData();
      assert.equal((exported['account'] as { email: string }).email, email);
      const rows = (kind: string) => exported[kind] as Record<string, unknown>[];
      assert.equal(rows('notes')[0]!['content'], 'Mine alone.');
      assert.deepEqual(
        ['enrollments', 'skills', 'sessions', 'memberships', 'submissions'].map((kind) => rows(kind).length),
        [1, 1, 2, 1, 0],
      );
      assert.ok(rows('enrollments').every((row) => row['user_id'] === id && !('tenant_id' in row)));
      assert.doesNotMatch(JSON.stringify(exported), /scrypt|correct_answer/);
    },
    async refuses(stage) {
      await refused(stage.visitor().users.exportData(), 401);
      const { edu } = await stage.learner();
      for (let time = 0; time < 10; time += 1) await edu.users.exportData();
      assert.ok((await refused(edu.users.exportData(), 429)).retryAfterMs! > 3_000_000);
    },
  },
};
