import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEduRise, UnexpectedAnswerError } from '@edurise/sdk';
import { platform } from './support/platform.ts';
import { jwt } from './support/tokens.ts';

const thief = await platform(() => ({
  body: { results: [], next: null, previous: null, count: 0 },
  headers: { 'Access-Control-Allow-Origin': '*' },
}));
const signedIn = async (url: string) => {
  const edu = createEduRise({
    baseUrl: url,
    tenant: 'acme',
    locale: 'de',
    retry: false,
    validation: undefined,
    outbox: undefined,
  });
  await edu.session.setTokens({ access: jwt(), refresh: 'r' });
  return edu;
};
const me = { id: '7', email: 'a@b.c' };

test('a `next` link to another host is read for its query, and never followed', async () => {
  const server = await platform(({ path, query }) => {
    if (path.endsWith('/me/')) return { body: me };
    return query.get('page') === '2'
      ? { body: { count: 2, next: null, previous: 'x', results: [{ id: '2' }] } }
      : {
          body: {
            count: 2,
            next: `${thief.url}/api/courses/?page=2&search=a&tag=x&tag=y`,
            previous: null,
            results: [{ id: '1' }],
          },
        };
  });
  const edu = await signedIn(server.url);
  const titles = [];
  for await (const course of edu.courses.list({ search: 'a' })) titles.push(course.id);
  assert.deepEqual(titles, ['1', '2']);
  assert.equal(thief.seen.length, 0);
  assert.equal(server.seen.at(-1)?.query.toString(), 'page=2&search=a&tag=x&tag=y');
});

test('a redirect is followed nowhere: neither token nor tenant reach another host', async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    const server = await platform(({ path }) =>
      path.endsWith('/me/') ? { body: me } : { status, headers: { Location: `${thief.url}/caught/` } },
    );
    const edu = await signedIn(server.url);
    await assert.rejects(edu.courses.get('1'), UnexpectedAnswerError);
    await assert.rejects(edu.enrollments.create({ course: '1' }), UnexpectedAnswerError);
  }
  assert.equal(thief.seen.length, 0);
});

test('a call to another origin carries nothing of ours', async () => {
  const server = await platform(() => ({ body: me }));
  const edu = await signedIn(server.url);
  await edu.request('GET', `${thief.url}/elsewhere/`);
  const { headers } = thief.to('/elsewhere/')[0]!;
  for (const name of ['authorization', 'x-tenant', 'idempotency-key', 'x-request-id', 'cookie'])
    assert.equal(headers[name], undefined, name);
  assert.doesNotMatch(String(headers['accept-language']), /de/);
});

test('an address that only begins like ours is another origin', async () => {
  const asked: Request[] = [];
  const spied = createEduRise({
    baseUrl: 'https://learn.acme.com',
    retry: false,
    validation: undefined,
    fetch: async (input) => (asked.push(input as Request), Response.json(me)),
  });
  await spied.session.setTokens({ access: jwt() });
  asked.length = 0;
  for (const url of [
    'https://learn.acme.com.evil.example/x/',
    'http://learn.acme.com/x/',
    'https://learn.acme.com:444/x/',
  ]) {
    await spied.request('GET', url);
  }
  assert.deepEqual(
    asked.map(({ headers }) => headers.get('authorization')),
    [null, null, null],
  );
  await assert.rejects(spied.request('GET', 'https://learn.acme.com@evil.example/x/'));
  assert.equal(asked.length, 3);
});

test('only the five headers that every platform’s CORS allows', async () => {
  const server = await platform(() => ({ body: me }));
  const asked: string[][] = [];
  const edu = createEduRise({
    baseUrl: server.url,
    tenant: 'acme',
    locale: 'de',
    validation: undefined,
    outbox: undefined,
    fetch: async (input) => (asked.push([...(input as Request).headers.keys()]), Response.json(me)),
  });
  await edu.session.setTokens({ access: jwt(), refresh: 'r' });
  await edu.users.me();
  await edu.lectures.addNote('1', { content: 'x' });
  await edu.enrollments.delete('1');
  const allowed = ['accept', 'accept-language', 'authorization', 'content-type', 'x-tenant'];
  for (const names of asked)
    assert.deepEqual(
      names.filter((name) => !allowed.includes(name)),
      [],
    );
});
