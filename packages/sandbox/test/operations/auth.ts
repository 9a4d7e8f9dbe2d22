import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { people } from '../school.ts';
import { nowhere, refused, type Cases, type Stage } from './stage.ts';

const password = 'long-enough-1';
const address = (name: string): string => `${name}-${randomBytes(6).toString('hex')}@north.test`;

/** Somebody new, signed in by a client that nobody else uses, with both tokens in hand. */
async function signedIn(stage: Stage) {
  const { email, password, id } = await stage.learner();
  const edu = stage.visitor();
  const { access, refresh } = await edu.auth.login({ email, password });
  return { id, email, password, edu, access, refresh: refresh! };
}

const credentials = ({ email, password }: { email: string; password: string }) => ({ email, password });

const mailTo = (stage: Stage, email: string) =>
  stage.platform.sandbox.mailbox.sent.findLast(({ to }) => to === email)!.values;

const redirect_uri = 'http://localhost:5173/signed-in?from=here';
const verifier = randomBytes(32).toString('base64url');

/** What a page does: sends the person to the provider, who comes back with a code. */
async function codeFor(stage: Stage, email: string, more: Record<string, string> = {}): Promise<URL> {
  const { social_providers } = await stage.visitor().tenants.current();
  const { authorize_url, client_id } = social_providers!.find(({ provider }) => provider === 'google')!;
  const query = new URLSearchParams({
    client_id,
    redirect_uri,
    response_type: 'code',
    state: 'a-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: email,
    ...more,
  });
  const answer = await fetch(`${authorize_url}?${query}`, { redirect: 'manual' });
  assert.equal(answer.status, 302, await answer.text());
  return new URL(answer.headers.get('location')!);
}

export const auth: Cases = {
  'auth.register': {
    async works(stage) {
      const email = address('Nia');
      const me = await stage.visitor().auth.register({ email, password, first_name: 'Nia' });
      assert.deepEqual(
        [me.email, me.role, me.first_name, me.is_verified],
        [email.toLowerCase(), 'student', 'Nia', false],
      );
    },
    async refuses(stage) {
      const taken = { email: people.sam.email.toUpperCase(), password };
      await refused(stage.visitor().auth.register(taken), 400, 'email');
      await refused(stage.visitor().auth.register({ email: address('eve'), password, role: 'admin' }), 400, 'role');
    },
  },
  'auth.login': {
    async works(stage) {
      const { edu, email } = await signedIn(stage);
      assert.equal((await edu.users.me()).email, email);
    },
    async refuses(stage) {
      const { email } = await stage.learner();
      for (let guess = 0; guess < 5; guess += 1)
        await refused(stage.visitor().auth.login({ email, password: 'wrong' }), 401);
      const slowed = await refused(stage.visitor().auth.login({ email, password: 'wrong' }), 429);
      assert.ok(slowed.retryAfterMs! > 0);
    },
  },
  'auth.logout': {
    async works(stage) {
      const { edu, refresh } = await signedIn(stage);
      await edu.auth.logout({ refresh });
      await refused(stage.visitor().auth.refresh({ refresh }), 401);
    },
    async refuses(stage) {
      await refused(stage.visitor().auth.logout({ refresh: 'a-guess' }), 401);
    },
  },
  'auth.refresh': {
    async works(stage) {
      const { refresh } = await signedIn(stage);
      const next = await stage.visitor().auth.refresh({ refresh });
      assert.notEqual(next.refresh, refresh);
    },
    async refuses(stage) {
      const { refresh } = await signedIn(stage);
      await stage.visitor().auth.refresh({ refresh });
      assert.equal((await refused(stage.visitor().auth.refresh({ refresh }), 401)).code, 'token_not_valid');
    },
  },
  'auth.verifyEmail': {
    async works(stage) {
      const { edu, email } = await signedIn(stage);
      await stage.visitor().auth.verifyEmail({ token: mailTo(stage, email)['token']! });
      assert.equal((await edu.users.me()).is_verified, true);
    },
    async refuses(stage) {
      await refused(stage.visitor().auth.verifyEmail({ token: 'a-guess' }), 400, 'token');
    },
  },
  'auth.requestPasswordReset': {
    async works(stage) {
      const { email } = await stage.learner();
      const known = await stage.visitor().auth.requestPasswordReset({ email });
      const unknown = await stage.visitor().auth.requestPasswordReset({ email: address('nobody') });
      assert.deepEqual(known, unknown);
      assert.ok(mailTo(stage, email)['uid']);
    },
    async refuses(stage) {
      await refused((await stage.unchecked('sam')).auth.requestPasswordReset({ email: 'no address' }), 400, 'email');
    },
  },
  'auth.confirmPasswordReset': {
    async works(stage) {
      const { email, refresh } = await signedIn(stage);
      await stage.visitor().auth.requestPasswordReset({ email });
      const { uid, token } = mailTo(stage, email);
      await stage.visitor().auth.confirmPasswordReset({ uid: uid!, token: token!, new_password: 'another-one-2' });
      await refused(stage.visitor().auth.refresh({ refresh }), 401);
      assert.ok((await stage.visitor().auth.login({ email, password: 'another-one-2' })).access);
    },
    async refuses(stage) {
      const guess = { uid: 'bm9ib2R5', token: 'a-guess', new_password: 'another-one-2' };
      await refused(stage.visitor().auth.confirmPasswordReset(guess), 400, 'token');
    },
  },
  'auth.refreshForTenant': {
    async works(stage) {
      const edu = stage.visitor();
      const { refresh } = await edu.auth.login(credentials(people.bo));
      const moved = await edu.auth.refreshForTenant({ refresh: refresh!, tenant: 'south' });
      const { body } = await stage.platform.call('GET', '/api/users/me/', { token: moved.access, tenant: null });
      assert.equal(body.current_tenant, 'south');
    },
    async refuses(stage) {
      const { edu, refresh } = await signedIn(stage);
      await refused(edu.auth.refreshForTenant({ refresh, tenant: 'south' }), 403);
      assert.ok((await edu.auth.refreshForTenant({ refresh })).access, 'a refusal costs no token');
    },
  },
  'auth.socialLogin': {
    async works(stage) {
      const email = address('ines');
      const back = await codeFor(stage, email);
      assert.deepEqual(
        [back.origin, back.searchParams.get('from'), back.searchParams.get('state')],
        ['http://localhost:5173', 'here', 'a-state'],
      );
      const edu = stage.visitor();
      const grant = (url: URL) => ({
        code: url.searchParams.get('code')!,
        redirect_uri,
        code_verifier: verifier,
      });
      const { user } = await edu.auth.socialLogin('google', grant(back));
      assert.deepEqual([user!.email, user!.is_verified, user!.role], [email, true, 'student']);
      assert.equal((await edu.users.me()).id, user!.id);
      const again = await stage.visitor().auth.socialLogin('google', grant(await codeFor(stage, email)));
      assert.equal(again.user!.id, user!.id, 'the same person at every provider that proves the address');

      // Somebody registered the address before its owner came.
      const squatter = await signedIn(stage);
      const owner = await stage.visitor().auth.socialLogin('google', grant(await codeFor(stage, squatter.email)));
      assert.equal(owner.user!.id, squatter.id);
      await refused(stage.visitor().auth.refresh({ refresh: squatter.refresh }), 401);
      await refused(stage.visitor().auth.login(credentials(squatter)), 401);
    },
    async refuses(stage) {
      const edu = stage.visitor();
      const exchange = async (change: object, more?: Record<string, string>, email = address('max')) => {
        const code = (await codeFor(stage, email, more)).searchParams.get('code')!;
        return refused(
          edu.auth.socialLogin('google', { code, redirect_uri, code_verifier: verifier, ...change }),
          more?.['unverified'] ? 409 : 401,
        );
      };
      assert.equal((await exchange({ code: 'a-guess' })).code, 'invalid_grant');
      await exchange({ redirect_uri: 'http://localhost:5173/elsewhere' });
      await exchange({ code_verifier: 'x'.repeat(43) });
      const { email } = await stage.learner();
      assert.equal((await exchange({}, { unverified: 'on' }, email)).code, 'email_not_verified');

      const code = (await codeFor(stage, address('max'))).searchParams.get('code')!;
      const grant = { code, redirect_uri, code_verifier: verifier };
      await edu.auth.socialLogin('google', grant);
      await refused(stage.visitor().auth.socialLogin('google', grant), 401);
      await refused(stage.visitor().auth.socialLogin('myspace', grant), 404);

      const stranger = new URLSearchParams({ redirect_uri: 'https://evil.example/', response_type: 'code' });
      const page = await fetch(`${stage.platform.sandbox.url}/oauth/google/authorize/?${stranger}`, {
        redirect: 'manual',
      });
      assert.equal(page.status, 400, 'a code is sent to pages that may call, and to no other');
    },
  },
  'auth.listSessions': {
    async works(stage) {
      const { edu, email, password } = await signedIn(stage);
      const elsewhere = stage.visitor();
      await elsewhere.auth.login({ email, password });
      const { items } = await edu.auth.listSessions();
      // The stage's own client, this one, and the other.
      assert.equal(items.length, 4);
      assert.equal(items.filter(({ is_current }) => is_current).length, 1);
      assert.ok(items.every(({ user_agent, ip_address }) => user_agent && ip_address));
      const current = (await elsewhere.auth.listSessions()).items.find(({ is_current }) => is_current);
      assert.notEqual(current!.id, items.find(({ is_current }) => is_current)!.id);
    },
    async refuses(stage) {
      await refused(stage.visitor().auth.listSessions(), 401);
    },
  },
  'auth.revokeSession': {
    async works(stage) {
      const { edu, email, password, refresh } = await signedIn(stage);
      const rotated = await stage.visitor().auth.refresh({ refresh });
      const elsewhere = stage.visitor();
      await elsewhere.auth.login({ email, password });
      const lost = (await edu.auth.listSessions()).items.find(({ is_current }) => is_current)!;
      await elsewhere.auth.revokeSession(lost.id);
      await refused(stage.visitor().auth.refresh({ refresh: rotated.refresh! }), 401);
      const { items } = await elsewhere.auth.listSessions();
      assert.ok(items.every(({ id }) => id !== lost.id));
      const { status } = await stage.platform.call('POST', '/api/v1/users/switch_tenant/', {
        token: (await stage.platform.tokens('sam')).access,
        body: { tenant: 'north' },
      });
      assert.equal(status, 200, 'who is signed in stays so');
    },
    async refuses(stage) {
      const [mine, theirs] = [await signedIn(stage), await signedIn(stage)];
      const [session] = (await theirs.edu.auth.listSessions()).items;
      await refused(mine.edu.auth.revokeSession(session!.id), 404);
      await refused(mine.edu.auth.revokeSession(nowhere), 404);
      assert.ok((await stage.visitor().auth.refresh({ refresh: theirs.refresh })).access);
    },
  },
};
