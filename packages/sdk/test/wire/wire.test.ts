import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, isApiError, isEduRiseError, type ApiError, type UnexpectedAnswerError } from '@edurise/sdk';
import { jwt } from '../support/tokens.ts';
import { platform, type Reply } from '../support/platform.ts';
import { answers, wrongAnswers } from './answers.ts';
import { drf } from './drf.ts';
import { envelope } from './envelope.ts';
import type { Normalised, Refusal } from './fixture.ts';
import { graphql } from './graphql.ts';
import { ninja } from './ninja.ts';
import { pages, secret } from './pages.ts';
import { simplejwt } from './simplejwt.ts';

const server = await platform();
const edu = createClient({ baseUrl: server.url, retry: false, cache: false });
const says = (reply: Reply): void => server.answer(() => reply);

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (data) => assert.fail(`It should have been refused: ${JSON.stringify(data)}`),
    (error: unknown) => error,
  );

const normalised = ({ name, status, code, message, fields, requestId, retryAfterMs }: ApiError): Normalised => ({
  kind: name,
  status,
  code,
  message,
  fields,
  requestId,
  retryAfterMs,
});

const sources: Record<string, readonly Refusal[]> = { drf, simplejwt, ninja, envelope, graphql, pages };
for (const [source, refusals] of Object.entries(sources)) {
  for (const { name, path = '/api/x/', reply, error: expected } of refusals) {
    test(`${source}: ${name}`, async () => {
      says(reply);
      const error = await caught(edu.request('POST', path, { body: {} }));
      assert.ok(isApiError(error), String(error));
      assert.deepEqual(normalised(error), expected);
      // It goes into logs, into other windows and to other servers, and is the same there.
      const { name: kind, ...told } = JSON.parse(JSON.stringify(error)) as ApiError;
      assert.deepEqual(
        normalised({ requestId: undefined, retryAfterMs: undefined, ...told, name: kind } as ApiError),
        expected,
      );
      assert.doesNotMatch(`${JSON.stringify(error)} ${String(error.stack)} ${String(error.cause)}`, new RegExp(secret));
    });
  }
}

for (const { name, path = '/api/x/', reply, data } of answers) {
  test(`an answer: ${name}`, async () => {
    says(reply);
    assert.deepEqual(await edu.request('POST', path, { body: {} }), data);
  });
}

for (const { name, reply } of wrongAnswers) {
  test(`not the platform’s answer: ${name}`, async () => {
    says(reply);
    const error = (await caught(edu.request('POST', '/api/x/', { body: {} }))) as UnexpectedAnswerError;
    assert.ok(isEduRiseError(error));
    assert.deepEqual([error.name, error.code], ['UnexpectedAnswerError', 'unexpected_answer']);
    assert.doesNotMatch(`${JSON.stringify(error)} ${error.message} ${String(error.stack)}`, new RegExp(secret));
  });
}

test('GraphQL’s 401 in a 200 is met with a fresh token, once', async () => {
  const fresh = jwt();
  server.answer(({ path, headers }) => {
    if (path === '/api/auth/refresh/') return { body: { access: fresh, refresh: 'r2' } };
    if (path === '/api/users/me/') return { body: { id: '7', email: 'a@b.c' } };
    return headers.authorization === `Bearer ${fresh}`
      ? { body: '{"data": {"students": []}}' }
      : { body: '{"data": null, "errors": [{"message": "No.", "extensions": {"code": "UNAUTHENTICATED"}}]}' };
  });
  const signedIn = createClient({ baseUrl: server.url, retry: false });
  await signedIn.session.setTokens({ access: jwt(), refresh: 'r1' });
  const { data, attempts } = await signedIn
    .request('POST', '/graphql/', { body: { query: '{ students { id } }' } })
    .withResponse();
  assert.deepEqual([data, attempts], [{ students: [] }, 2]);
});

test('`errors` in any other answer are data', async () => {
  says({ body: '{"imported": 2, "errors": [{"message": "Row 3 is empty."}]}' });
  assert.deepEqual(await edu.request('POST', '/api/v2/import/'), {
    imported: 2,
    errors: [{ message: 'Row 3 is empty.' }],
  });
});

const throttled = async (headers: Record<string, string>): Promise<number | undefined> => {
  says({ status: 429, body: '{"detail":"Request was throttled."}', headers });
  const error = await caught(edu.request('POST', '/api/x/', { body: {} }));
  return (error as ApiError).retryAfterMs;
};

test('Retry-After in every form, and in none', async () => {
  assert.equal(await throttled({ 'Retry-After': '60' }), 60_000);
  assert.equal(await throttled({ 'Retry-After': '0' }), 0);
  assert.equal(await throttled({ 'Retry-After': '0.5' }), 500);
  assert.equal(await throttled({ 'Retry-After': '60, 60' }), 60_000);
  for (const none of ['', 'soon', '-5', '5s']) {
    assert.equal(await throttled({ 'Retry-After': none }), undefined, none);
  }
});

test('Retry-After as a date counts from the platform’s own clock: this device’s may be wrong', async () => {
  const Date = 'Sun, 06 Nov 1994 08:49:37 GMT';
  assert.equal(await throttled({ Date, 'Retry-After': 'Sun, 06 Nov 1994 08:50:07 GMT' }), 30_000);
  assert.equal(await throttled({ Date, 'Retry-After': 'Sunday, 06-Nov-94 08:50:07 GMT' }), 30_000);
  assert.equal(await throttled({ Date, 'Retry-After': 'Sun, 06 Nov 1994 08:00:00 GMT' }), 0);
});
