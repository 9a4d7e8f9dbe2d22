// What the client promises, asked of the package as it is published, in whichever Node runs this file.
// PLATFORM: where a sandbox with demo data is, and who may sign in: {"url": …, "tenant": …, "email": …, "password": …}.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import {
  createEduRise,
  isAborted,
  isApiError,
  isConnectionError,
  isNotFound,
  isSessionExpired,
  isTimeout,
  isUnauthenticated,
  isValidationError,
} from '@edurise/sdk';
import { createClient } from '@edurise/sdk/core';
import { courses } from '@edurise/sdk/courses';
import { memory } from '@edurise/sdk/storage';

const { url, tenant, email, password } = JSON.parse(process.env.PLATFORM);
const clients = [];
const client = (options = {}) => {
  const edu = createEduRise({ baseUrl: url, tenant, ...options });
  clients.push(edu);
  return edu;
};
const signedIn = async (options) => {
  const edu = client(options);
  await edu.session.signIn({ email, password });
  return edu;
};
after(() => clients.forEach((edu) => edu.dispose()));

// A second platform, for what a good one does not do.
let answer;
const asked = [];
const server = createServer((request, response) => {
  request.resume();
  asked.push(`${request.method} ${request.url}`);
  const reply = answer(asked.length);
  if (!reply) return;
  const { status = 200, body = '', ...headers } = reply;
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body);
});
const quick = { random: () => 0 };
const shaky = (options) =>
  client({ baseUrl: `http://127.0.0.1:${server.address().port}`, environment: quick, ...options });
before(() => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)));
beforeEach(() => void (asked.length = 0));
after(() => (server.closeAllConnections(), server.close()));

test('signs in, knows who that is, and signs out', async () => {
  const edu = client();
  const me = await edu.session.signIn({ email, password });
  assert.equal(me.email, email);
  assert.equal((await edu.users.me()).id, me.id);
  await edu.session.signOut();
  assert.equal(edu.session.state.status, 'anonymous');
  await assert.rejects(edu.users.me(), isUnauthenticated);
});

test('refuses wrong credentials, with the platform’s words', async () => {
  const wrong = client().session.signIn({ email, password: 'wrong' });
  await assert.rejects(
    wrong,
    (error) => isUnauthenticated(error) && !isSessionExpired(error) && /account/i.test(error.message),
  );
});

test('a list is its first page, and everything when iterated', async () => {
  const edu = client();
  const page = await edu.courses.list({ page_size: 3 });
  assert.deepEqual([page.items.length, page.hasNext, page.hasPrevious], [3, true, false]);
  const ids = [];
  for await (const course of edu.courses.list({ page_size: 5 })) ids.push(course.id);
  assert.equal(ids.length, page.count);
  assert.equal(new Set(ids).size, ids.length);
});

test('a client with one area has that area', async () => {
  const edu = createClient({ baseUrl: url, tenant, resources: { courses } });
  clients.push(edu);
  const [first] = (await edu.courses.list()).items;
  assert.equal((await edu.courses.get(first.id)).title, first.title);
});

test('a token is renewed, and the rotated one after it', async () => {
  const edu = await signedIn({ storage: memory() });
  for (let turn = 0; turn < 3; turn++) await edu.session.refresh();
  assert.equal((await edu.users.me({ cache: 'reload' })).email, email);
});

test('a dead token is met with one refresh for all, and every call is answered', async () => {
  const kept = memory();
  const tokens = new Map();
  const storage = {
    shared: false,
    get: (key) => kept.get(key),
    remove: (key) => kept.remove(key),
    set: (key, text) => (tokens.set(key, text), kept.set(key, text)),
  };
  await signedIn({ storage });
  const { refresh } = JSON.parse([...tokens.values()].find((text) => text.includes('"refresh"')));
  const edu = client({ cache: false });
  let refreshes = 0;
  const requests = [];
  edu.on('request', ({ operation }) => requests.push(operation));
  edu.on('session', () => (refreshes += 1));
  const dead = `${btoa('{"alg":"HS256"}')}.${btoa('{"user_id":"0"}')}.none`.replaceAll('=', '');
  await edu.session.setTokens({ access: dead, refresh });
  const answers = await Promise.all([edu.users.me(), edu.dashboards.student(), edu.enrollments.list()]);
  assert.equal(answers[0].email, email);
  assert.ok(requests.length >= 4 && refreshes >= 1);
});

test('refusals are what they are', async () => {
  const edu = await signedIn({ validation: undefined });
  await assert.rejects(edu.courses.get('00000000-0000-4000-8000-000000000000'), isNotFound);
  await assert.rejects(edu.request('POST', '/api/auth/register/', { body: { email: 'x' } }), (error) => {
    assert.ok(isValidationError(error) && isApiError(error));
    assert.ok(error.fields.some(({ path }) => path[0] === 'email'));
    assert.equal(JSON.parse(JSON.stringify(error)).status, 400);
    return true;
  });
  await assert.rejects(edu.courses.get('..'), { name: 'ArgumentError' });
});

test('bodies are checked before anything is sent', async () => {
  const edu = client();
  let sent = 0;
  edu.on('request', () => (sent += 1));
  await assert.rejects(edu.auth.register({ email: 7 }), isValidationError);
  assert.equal(sent, 0);
});

test('a file is uploaded, with the rest of its form', async () => {
  const edu = await signedIn();
  const avatar = new File([new Uint8Array(2_000)], 'me.png', { type: 'image/png' });
  const me = await edu.users.updateMe({ avatar, bio: 'With a picture' });
  assert.equal(me.bio, 'With a picture');
  const picture = await fetch(me.avatar_url);
  assert.equal((await picture.arrayBuffer()).byteLength, 2_000);
});

test('an answer is kept, shared while it is on its way, and dropped when told to', async () => {
  const edu = client();
  const { id } = (await edu.courses.list()).items[0];
  let sent = 0;
  edu.on('request', () => (sent += 1));
  await Promise.all([edu.courses.get(id), edu.courses.get(id)]);
  assert.equal((await edu.courses.get(id).withResponse()).fromCache, true);
  assert.equal(sent, 1);
  edu.cache.invalidate({ tags: [`course:${id}`] });
  assert.equal((await edu.courses.get(id).withResponse()).fromCache, false);
});

test('a read is tried again, a write is not', async () => {
  const edu = shaky({ validation: undefined, outbox: undefined });
  answer = (count) =>
    count < 3 ? { status: 503, body: '<html>', 'Content-Type': 'text/html' } : { body: '{"id":"1"}' };
  assert.equal((await edu.courses.get('1').withResponse()).attempts, 3);
  asked.length = 0;
  await assert.rejects(edu.courses.create({ title: 'x' }), { status: 503 });
  assert.equal(asked.length, 1);
});

test('giving up is giving up: before, on the way, and between attempts', async () => {
  const edu = shaky({ cache: false });
  answer = () => undefined;
  await assert.rejects(edu.courses.get('1', { signal: AbortSignal.abort() }), isAborted);
  assert.equal(asked.length, 0);
  const own = new AbortController();
  const call = edu.courses.get('1', { signal: own.signal });
  setTimeout(() => own.abort(), 30);
  await assert.rejects(call, isAborted);
  answer = () => ({ status: 503, 'Retry-After': '20' });
  await assert.rejects(edu.courses.get('2', { signal: AbortSignal.timeout(100) }), isAborted);
});

test('no answer in time is a timeout, no answer at all a lost connection', async () => {
  const edu = shaky({ retry: false });
  answer = () => undefined;
  const late = edu.courses.get('1', { timeout: 30 });
  await assert.rejects(late, (error) => isTimeout(error) && isConnectionError(error));
  const nobody = client({ baseUrl: 'http://127.0.0.1:1', retry: false });
  await assert.rejects(nobody.courses.get('1'), (error) => isConnectionError(error) && !isTimeout(error));
});

test('what is not the platform’s answer is told apart from one', async () => {
  const edu = shaky({ retry: false, validation: undefined });
  const strange = [
    { body: '<html>Welcome</html>', 'Content-Type': 'text/html' },
    { body: '{"id":"1' },
    { status: 302, Location: `${url}/api/courses/` },
  ];
  for (const reply of strange) {
    answer = () => reply;
    await assert.rejects(edu.courses.get('1'), { name: 'UnexpectedAnswerError' });
  }
  answer = () => ({ body: '{"score": NaN, "id": 9007199254740993}' });
  assert.deepEqual(await edu.request('GET', '/api/x/'), { score: null, id: '9007199254740993' });
});

test('a write of the outbox arrives, and is kept until then', async () => {
  const edu = await signedIn();
  let lecture;
  for await (const { course } of edu.enrollments.list({ status: 'active' })) {
    lecture = (await edu.sections.list(course)).items.flatMap((section) => section.lectures ?? [])[0];
    if (lecture) break;
  }
  const receipt = edu.lectures.updateProgress(lecture.id, {
    watched_seconds: 5,
    total_seconds: 60,
    last_position_seconds: 5,
  });
  // Node keeps no database: it is in memory, and says so.
  assert.equal(await receipt.durable, false);
  assert.equal((await receipt).lecture, lecture.id);
});
