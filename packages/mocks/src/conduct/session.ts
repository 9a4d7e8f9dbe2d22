import type { Conduct } from '../call.ts';

const letters = (value: object): string =>
  btoa(JSON.stringify(value)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const issued = Date.UTC(2026, 0, 1) / 1000;
const expires = Date.UTC(2100, 0, 1) / 1000;

/** A token that can be read like a real one and proves nothing. It does not expire in a test's lifetime. */
export const token = (type: 'access' | 'refresh', user: string, serial = 1): string =>
  [
    letters({ alg: 'none', typ: 'JWT' }),
    letters({ token_type: type, iat: issued, exp: expires, jti: `${type}-${serial}`, user_id: user }),
    'unsigned',
  ].join('.');

let serial = 0;
const pair = (user: string) => {
  serial += 1;
  return { access: token('access', user, serial), refresh: token('refresh', user, serial) };
};

const renews: Conduct = ({ school }) => ({ data: pair(school.me.id) });

export const session: Readonly<Record<string, Conduct>> = {
  /** Anybody may come in, with any password, and is whom the school calls `me`. */
  'auth.login'({ school, body }) {
    const { me } = school;
    if (typeof body['email'] === 'string') school.change('user', me.id, { email: body['email'] });
    return { kind: 'session', row: { id: me.id, ...pair(me.id), user: { ...me } } };
  },
  'auth.socialLogin': ({ school }) => ({
    kind: 'session',
    row: { id: school.me.id, ...pair(school.me.id), user: { ...school.me } },
  }),
  'auth.refresh': renews,
  'auth.refreshForTenant': renews,
  'users.switchTenant'(call) {
    const { school, body } = call;
    const tenant = school
      .rows('tenant')
      .find(({ id, slug }) => id === body['tenant_id'] || slug === body['tenant'] || id === body['tenant']);
    if (tenant) school.change('user', school.me.id, { current_tenant: tenant['slug'] });
    return renews(call);
  },
  'auth.register': ({ school, body: { password: _, ...person } }) => ({
    kind: 'user',
    status: 201,
    row: school.append('user', { ...person, is_verified: false }),
  }),
};
