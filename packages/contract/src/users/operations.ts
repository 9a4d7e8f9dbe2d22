import { area } from '../operation.ts';
import { me } from '../session.ts';
import { switchTenant } from '../tokens.ts';
import type { schemas } from './schemas.ts';

export const users = /*#__PURE__*/ area<typeof schemas>()({
  users: {
    me,
    /** Sent as multipart when an `avatar` file is given. */
    updateMe: { method: 'PATCH', path: '/api/users/me/', source: '002', access: 'user', invalidates: ['user'] },
    replaceMe: { method: 'PUT', path: '/api/users/me/', source: '002', access: 'user', invalidates: ['user'] },
    getSettings: { method: 'GET', path: '/api/users/me/settings/', source: '002', access: 'user', cache: 'user', tags: ['settings'] },
    updateSettings: { method: 'PATCH', path: '/api/users/me/settings/', source: '002', access: 'user', invalidates: ['settings'] },
    replaceSettings: { method: 'PUT', path: '/api/users/me/settings/', source: '002', access: 'user', invalidates: ['settings'] },
    getSocial: { method: 'GET', path: '/api/users/me/social/', source: '002', access: 'user', cache: 'user', tags: ['user:me'] },
    replaceSocial: { method: 'PUT', path: '/api/users/me/social/', source: '002', access: 'user', invalidates: ['user'] },
    listSkills: { method: 'GET', path: '/api/users/me/skills/', source: '002', access: 'user', list: true, cache: 'user', tags: ['skill'] },
    addSkill: { method: 'POST', path: '/api/users/me/skills/', source: '002', access: 'user', invalidates: ['skill', 'user'] },
    removeSkill: { method: 'DELETE', path: '/api/users/me/skills/{id}/', source: '002', access: 'user', invalidates: ['skill', 'user'] },
    /** What others may see of a person. */
    get: { method: 'GET', path: '/api/users/{id}/', source: '002', access: 'user', cache: 'user', tags: ['user:{id}'] },
    getPreferences: { method: 'GET', path: '/api/v1/users/preferences/', source: '001', access: 'user', cache: 'user', tags: ['settings'] },
    updatePreferences: { method: 'PATCH', path: '/api/v1/users/preferences/', source: '001*', access: 'user', invalidates: ['settings'] },
    /** Tokens for another tenant; the session moves there and every kept answer is dropped. */
    switchTenant,
    /** Everything that the platform holds on the caller. */
    exportData: { method: 'GET', path: '/api/v1/users/export-data/', source: '001', access: 'user' },
  },
});
