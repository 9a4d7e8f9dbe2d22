/** What replaces and ends a session's tokens: apart from what begins one, so that a page fetches these only once it has some. */
import type { OperationRow } from './operation.ts';

/** Blacklists the refresh token. */
export const logout = {
  method: 'POST',
  path: '/api/auth/logout/',
  source: '002',
  access: 'user',
  session: 'ends',
} as const satisfies OperationRow;

/** Rotates: the old refresh token is dead after use. */
export const refresh = {
  method: 'POST',
  path: '/api/auth/refresh/',
  source: '002',
  access: 'public',
} as const satisfies OperationRow;

/** Tokens for another tenant; the session moves there and every kept answer is dropped. */
export const switchTenant = {
  method: 'POST',
  path: '/api/v1/users/switch_tenant/',
  source: '001',
  access: 'user',
} as const satisfies OperationRow;
