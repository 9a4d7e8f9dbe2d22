import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyOperation } from '@edurise/contract/every';
import { scenario, type RefusalStatus, type Scenario } from '@edurise/mocks';
import {
  DriftError,
  isConflict,
  isConnectionError,
  isForbidden,
  isNotFound,
  isPaymentRequired,
  isRateLimited,
  isSessionExpired,
  isUnauthenticated,
  isValidationError,
  ServerError,
  PayloadTooLargeError,
  ApiError,
} from '@edurise/sdk';
import { methodOf, placeholders } from './support/calls.ts';
import { baseUrl, mocked } from './support/mocked.ts';

const credentials = { email: 'mina@example.com', password: 'secret' };

test('slow answers come late, and then as always', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { edu, play } = mocked(t);
  play(scenario.slow(400, 'courses.list'));
  let answered = false;
  const list = edu.courses.list().then((page) => {
    answered = true;
    return page;
  });
  const turns = async () => {
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
  };
  await turns();
  assert.equal(answered, false);
  t.mock.timers.tick(399);
  await turns();
  assert.equal(answered, false);
  t.mock.timers.tick(1);
  assert.ok((await list).items.length > 0);
  await edu.courses.get('any');
});

test('an empty school has lists without rows and totals of zero', async (t) => {
  const { edu, play } = mocked(t);
  play(scenario.empty());
  for (const { name, row } of everyOperation()) {
    if (!row.list || row.method !== 'GET') continue;
    const { items, count, hasNext } = (await methodOf(edu, name)(...placeholders(row.path).map(() => 'any'))) as {
      items: unknown[];
      count: number;
      hasNext: boolean;
    };
    assert.deepEqual([items, count, hasNext], [[], 0, false], name);
  }
  const dashboard = await edu.dashboards.student();
  assert.deepEqual([dashboard.enrolled_courses, Number(dashboard.total_hours)], [[], 0]);
  assert.equal((await edu.notifications.unreadCount()).unread_count, 0);
});

test('offline, no answer comes', async (t) => {
  const { edu, play } = mocked(t);
  play(scenario.offline());
  await assert.rejects(edu.courses.list(), isConnectionError);
});

test('an expired session ends, and one may sign in again', async (t) => {
  const { edu, play } = mocked(t);
  await edu.session.signIn(credentials);
  play(scenario.expiredSession());
  await assert.rejects(edu.enrollments.list(), isSessionExpired);
  assert.equal(edu.session.state.status, 'expired');
  assert.ok((await edu.courses.list()).items.length > 0);
  await edu.session.signIn(credentials);
});

const expected: Record<RefusalStatus, (error: unknown) => boolean> = {
  400: isValidationError,
  401: isUnauthenticated,
  402: isPaymentRequired,
  403: isForbidden,
  404: isNotFound,
  405: (error) => error instanceof ApiError && error.status === 405,
  406: (error) => error instanceof ApiError && error.status === 406,
  409: isConflict,
  413: (error) => error instanceof PayloadTooLargeError,
  415: (error) => error instanceof ApiError && error.status === 415,
  422: isValidationError,
  429: isRateLimited,
  500: (error) => error instanceof ServerError && error.webPage === true,
  501: (error) => error instanceof ApiError && error.code === 'not_implemented',
  502: (error) => error instanceof ServerError && error.status === 502,
  503: (error) => error instanceof ServerError && error.status === 503,
  504: (error) => error instanceof ServerError && error.status === 504,
};

for (const [status, isExpected] of Object.entries(expected)) {
  test(`refused with ${status}, in each dialect`, async (t) => {
    const { edu, play } = mocked(t);
    play(scenario.error(Number(status) as RefusalStatus));
    const bare = edu.courses.create({ title: 'Chess' });
    await assert.rejects(bare, isExpected);
    await assert.rejects(edu.reviews.create('any', { rating: 5 }), isExpected);
    const ninja = await fetch(`${baseUrl}/api/v2/academics/courses/any/prerequisites/`);
    if (Number(status) < 500) {
      const { detail } = (await ninja.json()) as { detail: unknown };
      assert.ok(Array.isArray(detail) === (status === '400' || status === '422'), JSON.stringify(detail));
    }
  });
}

const bodyOf = async (path: string, method = 'GET') => {
  const response = await fetch(baseUrl + path, { method });
  return { status: response.status, body: (await response.json()) as unknown, headers: response.headers };
};

test('refusals are word for word those of a Django platform', async (t) => {
  const { play } = mocked(t, { scenarios: [] });
  play(scenario.error(401));
  const { body, headers } = await bodyOf('/api/courses/any/');
  assert.deepEqual(body, {
    detail: 'Given token not valid for any token type',
    code: 'token_not_valid',
    messages: [{ token_class: 'AccessToken', token_type: 'access', message: 'Token is expired' }],
  });
  assert.equal(headers.get('WWW-Authenticate'), 'Bearer realm="api"');
  play(scenario.error(404));
  assert.deepEqual((await bodyOf('/api/courses/any/')).body, { detail: 'No Course matches the given query.' });
  play(scenario.error(400));
  assert.deepEqual((await bodyOf('/api/courses/', 'POST')).body, { title: ['This field is required.'] });
  const envelope = (await bodyOf('/api/v1/courses/courses/any/reviews/', 'POST')).body as Record<string, unknown>;
  assert.deepEqual(
    [envelope['success'], envelope['message'], envelope['errors']],
    [false, 'Invalid input.', { rating: ['This field is required.'] }],
  );
  play(scenario.error(429));
  const bare = await bodyOf('/api/courses/');
  assert.deepEqual(
    [bare.body, bare.headers.get('Retry-After')],
    [{ detail: 'Request was throttled. Expected available in 60 seconds.' }, '60'],
  );
  const ninja = await bodyOf('/api/v2/communications/');
  assert.deepEqual([ninja.body, ninja.headers.get('Retry-After')], [{ detail: 'Too many requests.' }, null]);
});

test('what has drifted is noticed in every answer', async (t) => {
  const { edu, play } = mocked(t);
  await edu.quizzes.start('any');
  play(scenario.drifted());
  let noticed = 0;
  for (const { name, row, shape } of everyOperation()) {
    if (row.method !== 'GET' || row.file || !(shape.answer ?? shape.item)) continue;
    const call = methodOf(edu, name)(...placeholders(row.path).map(() => 'any'));
    await assert.rejects(call, (error) => error instanceof DriftError, name);
    noticed++;
  }
  assert.ok(noticed > 80, String(noticed));
});

test('drift takes a field away and changes the type of another', async (t) => {
  const { edu, play } = mocked(t);
  play(scenario.drifted('courses.get'));
  const error = (await edu.courses.get('any').catch((error: unknown) => error)) as DriftError;
  assert.deepEqual(error.issues.map(({ path, message }) => [path.join('.'), message]).sort(), [
    ['created_at', 'Expected text.'],
    ['title', 'This field is required.'],
  ]);
});

test('a scenario is for the operations that it names, and scenarios add up', async (t) => {
  const seen: string[] = [];
  const watched: Scenario = ({ operation }, next) => {
    seen.push(operation.name);
    return next();
  };
  const { edu } = mocked(t, {
    scenarios: [watched, scenario.error(503, 'courses.*'), scenario.empty('enrollments.list'), watched],
  });
  await assert.rejects(edu.courses.get('any'), (error) => error instanceof ServerError);
  assert.equal((await edu.enrollments.list()).items.length, 0);
  assert.ok((await edu.instructors.list()).items.length > 0);
  assert.deepEqual(seen, [
    'courses.get',
    'enrollments.list',
    'enrollments.list',
    'instructors.list',
    'instructors.list',
  ]);
});
