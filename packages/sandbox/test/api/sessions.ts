import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Platform } from '../platform.ts';
import { people } from '../school.ts';

export function sessions(platform: () => Platform): void {
  const call: Platform['call'] = (...request) => platform().call(...request);
  const login = (email: string, password: string) => call('POST', '/api/auth/login/', { body: { email, password } });
  const refresh = (token: string) => call('POST', '/api/auth/refresh/', { body: { refresh: token } });
  const claims = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;

  test('signing in gives both tokens and the person', async () => {
    const { status, body } = await login('SAM@north.test', people.sam.password);
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(body), ['refresh', 'access', 'user']);
    assert.equal(body.user.id, people.sam.id);
    assert.equal(body.user.current_tenant, 'north');
    assert.deepEqual(Object.keys(claims(body.access)).sort(), [
      'exp',
      'iat',
      'jti',
      'session',
      'tenant',
      'token_type',
      'user_id',
    ]);
  });

  test('a wrong password and an unknown address are told apart by nobody', async () => {
    const [wrong, unknown] = [await login(people.bo.email, 'wrong'), await login('nobody@north.test', 'wrong')];
    assert.deepEqual(wrong.body, { detail: 'No active account found with the given credentials' });
    assert.deepEqual([wrong.status, wrong.body], [unknown.status, unknown.body]);
  });

  test('guessing is slowed down, forgiven by time, and costs others nothing', async () => {
    const { email, password } = await platform().learner();
    for (let guess = 0; guess < 5; guess += 1) assert.equal((await login(email, 'wrong')).status, 401);
    platform().pass(20);
    const { status, headers, body } = await login(email, password);
    assert.deepEqual([status, headers.get('retry-after')], [429, '40']);
    assert.deepEqual(body, { detail: 'Request was throttled. Expected available in 40 seconds.' });
    assert.equal((await login(people.sam.email, people.sam.password)).status, 200);
    platform().pass(41);
    assert.equal((await login(email, password)).status, 200);
  });

  test('many guesses at once are no more than many guesses', async () => {
    const { email } = await platform().learner();
    const answers = await Promise.all(Array.from({ length: 12 }, () => login(email, 'wrong')));
    assert.equal(answers.filter(({ status }) => status === 401).length, 5);
    platform().pass(61);
  });

  test('whoever tries tokens until one fits is slowed down, in the envelope too', async () => {
    const guess = () => call('POST', '/api/v1/accounts/auth/token/refresh/', { body: { refresh: 'a-guess' } });
    for (let tries = 0; tries < 30; tries += 1) assert.equal((await guess()).status, 401);
    const { status, headers, body } = await guess();
    assert.deepEqual([status, headers.get('retry-after'), body.success], [429, '60', false]);
    platform().pass(61);
    assert.equal((await guess()).status, 401);
    platform().pass(61);
  });

  test('a refresh token is dead after use', async () => {
    const first = await platform().learner();
    const second = await refresh(first.refresh);
    assert.equal(second.status, 200);
    assert.deepEqual(Object.keys(second.body).sort(), ['access', 'refresh']);
    const reused = await refresh(first.refresh);
    assert.deepEqual([reused.status, reused.body], [401, { detail: 'Token is blacklisted', code: 'token_not_valid' }]);
    assert.equal((await refresh(second.body.refresh)).status, 200);
  });

  test('of two refreshes at the same moment one succeeds', async () => {
    const { refresh: token } = await platform().learner();
    const statuses = (await Promise.all([refresh(token), refresh(token), refresh(token)])).map(({ status }) => status);
    assert.deepEqual(statuses.sort(), [200, 401, 401]);
  });

  test('tokens that are no refresh tokens are refused in words of their own', async () => {
    const { token } = await platform().learner();
    assert.deepEqual((await refresh(token)).body, { detail: 'Token has wrong type', code: 'token_not_valid' });
    assert.deepEqual((await refresh('rubbish')).body, { detail: 'Token is invalid', code: 'token_not_valid' });
    assert.deepEqual((await call('POST', '/api/auth/refresh/', { body: {} })).body, {
      refresh: ['This field is required.'],
    });
    const asAccess = await call('GET', '/api/users/me/', { token: (await platform().tokens('sam')).refresh });
    assert.equal(asAccess.body.messages[0].message, 'Token has wrong type');
  });

  test('a stale token is refused even where none is needed, but not where a new one is fetched', async () => {
    const stale = { token: `${(await platform().tokens('sam')).access}x` };
    const { status, body } = await call('GET', '/api/courses/', stale);
    assert.equal(status, 401);
    assert.deepEqual(body, {
      detail: 'Given token not valid for any token type',
      code: 'token_not_valid',
      messages: [{ token_class: 'AccessToken', token_type: 'access', message: 'Token is invalid' }],
    });
    const account = { email: people.sam.email, password: people.sam.password };
    assert.equal((await call('POST', '/api/auth/login/', { ...stale, body: account })).status, 200);
    const malformed = await call('GET', '/api/users/me/', { headers: { authorization: 'Bearer' } });
    assert.equal(malformed.body.code, 'bad_authorization_header');
    const otherScheme = await call('GET', '/api/users/me/', { headers: { authorization: 'Token abc' } });
    assert.equal(otherScheme.body.detail, 'Authentication credentials were not provided.');
  });

  test('signing out kills the refresh token', async () => {
    const { token, refresh: mine } = await platform().learner();
    const { status, body } = await call('POST', '/api/auth/logout/', { token, body: { refresh: mine } });
    assert.deepEqual([status, body], [204, '']);
    assert.equal((await refresh(mine)).body.detail, 'Token is blacklisted');
  });

  test('an address is confirmed once, with the code from the mail', async () => {
    const { email, token } = await platform().learner();
    const mail = platform().sandbox.mailbox.sent.findLast(({ to }) => to === email)!;
    assert.match(mail.text, new RegExp(mail.values['token']!));
    const verify = () => call('POST', '/api/auth/verify-email/', { body: { token: mail.values['token'] } });
    assert.equal((await verify()).status, 200);
    assert.equal((await call('GET', '/api/users/me/', { token })).body.is_verified, true);
    assert.equal((await verify()).status, 400);
  });

  test('a new password ends every session, and asking for one tells nothing', async () => {
    const { email, refresh: old } = await platform().learner();
    const known = await call('POST', '/api/auth/password-reset/', { body: { email } });
    const unknown = await call('POST', '/api/auth/password-reset/', { body: { email: 'nobody@north.test' } });
    assert.deepEqual([known.status, known.body], [unknown.status, unknown.body]);
    const { values } = platform().sandbox.mailbox.sent.findLast(({ to }) => to === email)!;
    const confirm = (uid: string) =>
      call('POST', '/api/auth/password-reset-confirm/', {
        body: { uid, token: values['token'], new_password: 'a-new-password' },
      });
    assert.equal((await confirm('c29tZWJvZHk')).status, 400);
    assert.equal((await confirm(values['uid']!)).status, 200);
    assert.equal((await refresh(old)).status, 401);
    assert.equal((await login(email, 'a-new-password')).status, 200);
    assert.equal((await confirm(values['uid']!)).status, 400);
  });

  test('an address has one account, and nobody makes himself an administrator', async () => {
    const account = { email: 'Sam@North.test', password: 'long-enough-1' };
    const taken = await call('POST', '/api/auth/register/', { body: account });
    assert.deepEqual([taken.status, taken.body], [400, { email: ['user with this email already exists.'] }]);
    const admin = await call('POST', '/api/auth/register/', {
      body: { email: 'me@north.test', password: 'long-enough-1', role: 'admin' },
    });
    assert.deepEqual(admin.body, { role: ['"admin" is not a valid choice.'] });
  });

  test('a session moves to another of its schools, and to no other', async () => {
    const mine = await call('POST', '/api/v1/users/switch_tenant/', { as: 'bo', body: { tenant: 'south' } });
    assert.equal(mine.status, 200);
    const me = await call('GET', '/api/users/me/', { token: mine.body.data.access, tenant: null });
    assert.equal(me.body.current_tenant, 'south');
    const other = await call('POST', '/api/v1/users/switch_tenant/', { as: 'sam', body: { tenant: 'south' } });
    assert.deepEqual([other.status, other.body.code], [403, 'tenant_access_error']);

    const { body: session } = await login(people.bo.email, people.bo.password);
    const moved = await call('POST', '/api/v1/accounts/auth/token/refresh/', {
      body: { refresh: session.refresh, tenant: 'south' },
    });
    assert.equal(
      claims(moved.body.data.access)['tenant'],
      me.body.tenants.find(({ slug }: { slug: string }) => slug === 'south').id,
    );
    assert.equal((await refresh(session.refresh)).status, 401);
  });
}
