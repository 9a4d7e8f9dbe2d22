import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEduRise, isSessionExpired } from '@edurise/sdk';
import { platform, type Reply } from './support/platform.ts';
import { bearer, jwt } from './support/tokens.ts';

const crowd = 1_000;
const denied: Reply = {
  status: 401,
  body: { detail: 'Given token not valid for any token type', code: 'token_not_valid', messages: [] },
};

/** A platform that lets the whole crowd arrive before it refuses the first. */
const gathering = async (renewed: (sent: string) => Reply) => {
  const state = { access: jwt(), refreshes: 0, arrived: 0 };
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const first = state.access;
  const server = await platform(async ({ path, json, headers }) => {
    if (path === '/api/users/me/') return { body: { id: '7', email: 'a@b.c' } };
    if (path === '/api/auth/refresh/') {
      state.refreshes += 1;
      return renewed(json.refresh as string);
    }
    if (bearer(headers.authorization) !== first) return { body: { id: path.split('/')[3] } };
    state.arrived += 1;
    if (state.arrived === crowd) open();
    await gate;
    return denied;
  });
  const edu = createEduRise({
    baseUrl: server.url,
    retry: false,
    cache: false,
    validation: undefined,
    outbox: undefined,
  });
  await edu.session.setTokens({ access: state.access, refresh: 'r1' });
  server.seen.length = 0;
  return { server, state, edu };
};
const everybody = Array.from({ length: crowd }, (_, index) => String(index));

test('a thousand calls meet one 401: one refresh, and each is sent once more', async () => {
  const fresh = jwt();
  const { server, state, edu } = await gathering(() => ({ body: { access: fresh, refresh: 'r2' } }));
  const users = await Promise.all(everybody.map((id) => edu.users.get(id)));
  assert.deepEqual(
    users.map(({ id }) => id),
    everybody,
  );
  assert.equal(state.refreshes, 1);
  const sent = Map.groupBy(server.seen, ({ path }) => path);
  sent.delete('/api/auth/refresh/');
  assert.equal(sent.size, crowd);
  for (const [path, [before, after, ...more]] of sent) {
    assert.deepEqual([more.length, bearer(after?.headers.authorization)], [0, fresh], path);
    assert.notEqual(before!.headers.authorization, after!.headers.authorization);
  }
});

test('a thousand calls meet the end of the session: one refresh, none is sent again, and all are told', async () => {
  const { server, state, edu } = await gathering(() => ({
    status: 401,
    body: { detail: 'Token is blacklisted', code: 'token_not_valid' },
  }));
  const outcomes = await Promise.allSettled(everybody.map((id) => edu.users.get(id)));
  assert.ok(outcomes.every((outcome) => outcome.status === 'rejected' && isSessionExpired(outcome.reason)));
  assert.deepEqual([state.refreshes, server.seen.length], [1, crowd + 1]);
});
