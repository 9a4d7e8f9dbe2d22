/**
 * The few operations that the client itself is built on. They stand apart from their areas, so that a client that has
 * none of these still signs in; the areas list them among their own.
 */
import type { OperationRow } from './operation.ts';

export const login = {
  method: 'POST',
  path: '/api/auth/login/',
  source: '002',
  access: 'public',
  session: 'begins',
} as const satisfies OperationRow;

export const me = {
  method: 'GET',
  path: '/api/users/me/',
  source: '002',
  access: 'user',
  cache: 'user',
  tags: ['user:me'],
} as const satisfies OperationRow;

/** The school that `X-Tenant` names: its branding, locale and features. */
export const currentTenant = {
  method: 'GET',
  path: '/api/v1/tenants/current/',
  source: '001*',
  access: 'public',
  cache: 'static',
  tags: ['tenant'],
} as const satisfies OperationRow;
