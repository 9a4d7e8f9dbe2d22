import { area } from '../operation.ts';
import { login } from '../session.ts';
import { logout, refresh } from '../tokens.ts';
import type { schemas } from './schemas.ts';

/** The bare operations. `edu.session` signs in and out, refreshes and keeps tokens on top of them. */
export const auth = /*#__PURE__*/ area<typeof schemas>()({
  auth: {
    /** Creates an account; it signs nobody in. */
    register: { method: 'POST', path: '/api/auth/register/', source: '002', access: 'public' },
    login,
    /** Blacklists the refresh token. */
    logout,
    /** Rotates: the old refresh token is dead after use. */
    refresh,
    verifyEmail: { method: 'POST', path: '/api/auth/verify-email/', source: '002', access: 'public', invalidates: ['user'] },
    /** The same answer whether or not the address is known. */
    requestPasswordReset: { method: 'POST', path: '/api/auth/password-reset/', source: '002', access: 'public' },
    confirmPasswordReset: { method: 'POST', path: '/api/auth/password-reset-confirm/', source: '002', access: 'public' },
    /** A refresh that also moves the session to another tenant. */
    refreshForTenant: { method: 'POST', path: '/api/v1/accounts/auth/token/refresh/', source: '001', access: 'public' },
    /** Exchanges the code that a provider (google, github, microsoft, facebook) sent to `redirect_uri` for a session. */
    socialLogin: { method: 'POST', path: '/api/v1/accounts/auth/social/{provider}/', source: '001*', access: 'public', session: 'begins' },
    /** Where the caller is signed in, the latest used first. */
    listSessions: { method: 'GET', path: '/api/v1/accounts/sessions/', source: '001*', access: 'user', list: true, tags: ['session'] },
    /** Signs out elsewhere: the session's refresh tokens are dead from now on, an access token within minutes. */
    revokeSession: { method: 'DELETE', path: '/api/v1/accounts/sessions/{id}/', source: '001*', access: 'user', invalidates: ['session'] },
  },
});
