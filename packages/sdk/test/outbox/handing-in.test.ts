import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, isAborted } from '@edurise/sdk/core';
import { messaging } from '@edurise/sdk/messaging';
import { outbox } from '@edurise/sdk/outbox';
import { lazyOutbox } from '@edurise/sdk/outbox/lazy';
import { settle } from '../support/clock.ts';
import { freshDevice } from '../support/device.ts';
import { jwt } from '../support/tokens.ts';

const authorOf = ({ headers }: Request): unknown => {
  const [, payload = ''] = (headers.get('authorization') ?? '').split('.');
  return (JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') as { user_id?: unknown }).user_id;
};
const message = { conversation: '1', content: 'words of alice' };

/** A client whose outbox comes, or turns out never to come, when the test says so. */
const page = async (fails: boolean) => {
  freshDevice();
  const posted: unknown[] = [];
  let come!: () => void;
  const gate = new Promise<void>((resolve) => (come = resolve));
  const edu = createClient({
    baseUrl: 'https://learn.acme.com',
    resources: { messaging },
    features: {},
    environment: { broadcast: () => undefined, locks: undefined },
    outbox: lazyOutbox(async () => {
      await gate;
      if (fails) throw new TypeError('chunk');
      return outbox();
    }),
    fetch: async (input) => {
      const request = input as Request;
      if (request.method === 'POST' && request.url.endsWith('/messages/')) posted.push(authorOf(request));
      return Response.json({ id: authorOf(request) });
    },
  });
  const enter = (user: string) => edu.session.setTokens({ access: jwt({ user_id: user }), refresh: 'r' });
  await enter('alice');
  return { edu, come, posted, enter };
};

for (const fails of [false, true])
  test(`what was handed in before the outbox ${fails ? 'turned out not to come' : 'came'} goes out as its writer’s, or not at all`, async () => {
    const { edu, come, posted, enter } = await page(fails);
    const receipt = edu.messages.send(message);
    await edu.session.signOut();
    await enter('bob');
    come();
    await assert.rejects(receipt.settled, isAborted);
    assert.equal(await receipt.durable, false);
    await settle();
    assert.deepEqual([posted, await edu.outbox.entries()], [[], []]);
    edu.dispose();
  });

test('who has signed in again meanwhile is still the same: it is sent', async () => {
  const { edu, come, posted, enter } = await page(false);
  const receipt = edu.messages.send(message);
  await enter('alice');
  come();
  await receipt;
  assert.deepEqual(posted, ['alice']);
  edu.dispose();
});

test('a session that ends while an entry is on its way leaves it with its writer', async () => {
  freshDevice();
  const posted: unknown[] = [];
  let answer!: (response: Response) => void;
  const edu = createClient({
    baseUrl: 'https://learn.acme.com',
    resources: { messaging },
    features: { idempotency_keys: true },
    environment: { broadcast: () => undefined, locks: undefined },
    outbox: outbox(),
    fetch: async (input) => {
      const request = input as Request;
      if (request.method !== 'POST' || !request.url.endsWith('/messages/'))
        return Response.json({ id: authorOf(request) });
      posted.push(authorOf(request));
      if (posted.length > 1) return Response.json({ id: 'm' }, { status: 201 });
      return new Promise((resolve) => (answer = resolve));
    },
  });
  const enter = (user: string) => edu.session.setTokens({ access: jwt({ user_id: user }), refresh: 'r' });
  await enter('alice');
  const receipt = edu.messages.send(message);
  while (!posted.length) await settle();
  await enter('bob');
  answer(Response.json({ detail: 'Gone.', code: 'token_not_valid' }, { status: 401 }));
  for (let turn = 0; turn < 5; turn++) await settle();
  await edu.outbox.flush();
  assert.deepEqual([posted, await edu.outbox.entries()], [['alice'], []]);
  await enter('alice');
  await receipt;
  assert.deepEqual(posted, ['alice', 'alice']);
  edu.dispose();
});
