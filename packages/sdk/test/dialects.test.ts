import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createEduRise,
  isApiError,
  isNotFound,
  isValidationError,
  type ApiError,
  type UnexpectedAnswerError,
} from '@edurise/sdk';
import { platform, type Reply } from './support/platform.ts';

const server = await platform();
const edu = createEduRise({
  baseUrl: server.url,
  retry: false,
  cache: false,
  outbox: undefined,
  validation: undefined,
});
const says = (reply: Reply) => server.answer(() => reply);
const refusedWith = async (reply: Reply): Promise<ApiError> => {
  says(reply);
  return edu.request('POST', '/api/x/', { body: {} }).then(
    () => assert.fail('It should have been refused.'),
    (error: unknown) => {
      assert.ok(isApiError(error), String(error));
      return error;
    },
  );
};

test('bare: the object itself, the page, the bare array', async () => {
  says({ body: '{"id":"74c8","title":"c0","note":null,"price":"19.90"}' });
  assert.deepEqual(await edu.courses.get('74c8'), { id: '74c8', title: 'c0', note: null, price: '19.90' });
  says({
    body: '{"count":5,"next":"http://api.example.com/api/v1/pn/?page=2","previous":null,"results":[{"id":"1"}]}',
  });
  const page = await edu.courses.list();
  assert.deepEqual([page.count, page.hasNext, page.hasPrevious, page.items], [5, true, false, [{ id: '1' }]]);
  says({ body: '[{"id":"1"},{"id":"2"}]' });
  const sections = await edu.sections.list('74c8');
  assert.deepEqual([sections.items.length, sections.hasNext, sections.count], [2, false, 2]);
});

test('envelope: what it holds, alone and in a page; without `success` the object is the data', async () => {
  says({ body: { success: true, data: { total: 3 }, message: 'ok', timestamp: '2026-01-02T03:04:05Z' } });
  const { data, serverTime } = await edu.request<{ total: number }>('GET', '/api/v1/x/').withResponse();
  assert.deepEqual(data, { total: 3 });
  assert.ok(serverTime);
  says({
    body: { count: 1, next: null, previous: null, results: { success: true, data: [{ id: 'r' }], timestamp: '' } },
  });
  assert.deepEqual((await edu.reviews.list('1')).items, [{ id: 'r' }]);
  says({ body: { success: true, data: [{ id: 'r' }] } });
  assert.deepEqual((await edu.reviews.list('1')).items, [{ id: 'r' }]);
  says({ body: { total_hours: 4 } });
  assert.deepEqual(await edu.dashboards.student(), { total_hours: 4 });
});

test('ninja: items and count make a page', async () => {
  says({ body: '{"items": [{"id": "1"}, {"id": "2"}], "count": 5}', type: 'application/json; charset=utf-8' });
  const page = await edu.courses.list();
  assert.deepEqual([page.items.length, page.count, page.hasNext], [2, 5, true]);
  await page.next();
  assert.equal(server.seen.at(-1)?.query.get('offset'), '2');
});

test('an empty answer is no answer, whatever its status', async () => {
  for (const status of [200, 201, 204, 205]) {
    says({ status });
    assert.equal(await edu.request('GET', '/api/x/'), undefined);
  }
});

test('a 200 that says `success: false` is a refusal', async () => {
  const error = await refusedWith({
    body: { success: false, message: 'Full.', code: 'course_full', errors: { seats: ['None left.'] } },
  });
  assert.deepEqual(
    [error.code, error.message, error.fields],
    ['course_full', 'Full.', [{ path: ['seats'], messages: ['None left.'] }]],
  );
});

test('NaN, which Python writes, is null; the same letters in a text stay', async () => {
  says({ body: '{"score": NaN, "low": -Infinity, "title": "NaN and \\"Infinity\\""}' });
  assert.deepEqual(await edu.request('GET', '/api/x/'), { score: null, low: null, title: 'NaN and "Infinity"' });
});

test('a web page, a redirect or half a document instead of an answer is an error of its own', async () => {
  const unexpected: Reply[] = [
    { body: '<html>Sign in to the hotel’s network</html>', type: 'text/html' },
    { body: '{"id": "7', type: 'application/json' },
    { status: 302, headers: { Location: '/login/' } },
    { status: 301, headers: { Location: '/api/x/' } },
  ];
  for (const reply of unexpected) {
    says(reply);
    await assert.rejects(edu.request('GET', '/api/x/'), (error: UnexpectedAnswerError) => {
      assert.equal(error.name, 'UnexpectedAnswerError');
      assert.doesNotMatch(JSON.stringify(error), /hotel/);
      return true;
    });
  }
});

const fieldErrors: [string, unknown, unknown][] = [
  ['fields', { title: ['Too long.'], price: ['A valid number is required.'] }, [['title'], ['price']]],
  ['a rule across fields', { non_field_errors: ['Title and price disagree.'] }, [[]]],
  ['nested', { author: { email: ['Enter a valid email address.'] } }, [['author', 'email']]],
  ['lists until 3.17', { tags: [{}, { name: ['Too long.'] }] }, [['tags', 1, 'name']]],
  [
    'lists from 3.18',
    { tags: { 1: { name: ['Too long.'] }, 2: { name: ['Required.'] } } },
    [
      ['tags', 1, 'name'],
      ['tags', 2, 'name'],
    ],
  ],
  ['bulk until 3.17', [{}, { name: ['Too long.'] }], [[1, 'name']]],
  ['bulk from 3.18', { 1: { name: ['Too long.'] } }, [[1, 'name']]],
  ['not a list', { tags: { non_field_errors: ['Expected a list of items but got type "str".'] } }, [['tags']]],
  ['a bare array', ['It is too late.'], [[]]],
  ['a text in place of a list', { a: 'Wrong.' }, [['a']]],
  [
    'the envelope',
    { success: false, message: 'Invalid.', errors: { title: ['Required.'] }, timestamp: '' },
    [['title']],
  ],
];
for (const [name, body, paths] of fieldErrors) {
  test(`field errors: ${name}`, async () => {
    const error = await refusedWith({ status: 400, body });
    assert.equal(error.name, 'BadRequestError');
    assert.ok(isValidationError(error));
    assert.deepEqual(
      error.fields.map(({ path }) => path),
      paths,
    );
    assert.ok(error.message.length > 3);
  });
}

test('field errors: ninja, without the name of the view’s parameter', async () => {
  const error = await refusedWith({
    status: 422,
    body: '{"detail": [{"type": "missing", "loc": ["body", "item", "title"], "msg": "Field required"}, {"type": "int_parsing", "loc": ["query", "q"], "msg": "No."}]}',
  });
  assert.equal(error.name, 'ValidationFailedError');
  assert.deepEqual(error.fields, [
    { path: ['title'], messages: ['Field required'] },
    { path: ['q'], messages: ['No.'] },
  ]);
});

test('simplejwt’s refusal has the platform’s code and sentence, and no fields', async () => {
  const error = await refusedWith({
    status: 401,
    body: '{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is expired"}]}',
  });
  assert.deepEqual([error.name, error.code, error.fields], ['UnauthenticatedError', 'token_not_valid', []]);
});

test('each status has its error', async () => {
  const names = {
    400: 'BadRequestError',
    402: 'PaymentRequiredError',
    403: 'ForbiddenError',
    404: 'NotFoundError',
    409: 'ConflictError',
    413: 'PayloadTooLargeError',
    422: 'ValidationFailedError',
    429: 'RateLimitError',
    500: 'ServerError',
    503: 'ServerError',
    418: 'ApiError',
  };
  for (const [status, name] of Object.entries(names)) {
    const error = await refusedWith({ status: Number(status), body: { detail: 'No.' } });
    assert.deepEqual([error.name, error.status, error.message], [name, Number(status), 'No.']);
  }
});

test('a web page of an error never gets into the error: it may hold secrets', async () => {
  const error = await refusedWith({ status: 500, body: '<html>SECRET_KEY=hunter2</html>', type: 'text/html' });
  assert.equal(error.name, 'ServerError');
  assert.doesNotMatch(JSON.stringify(error) + error.message + String(error.stack), /hunter2/);
});

test('Retry-After in seconds, in fractions and as a date', async () => {
  const now = Date.now();
  const after = async (value: string) =>
    (await refusedWith({ status: 429, body: { detail: 'Throttled.' }, headers: { 'Retry-After': value } }))
      .retryAfterMs;
  assert.equal(await after('60'), 60_000);
  assert.equal(await after('0.5'), 500);
  const dated = (await after(new Date(now + 60_000).toUTCString()))!;
  assert.ok(Math.abs(dated - 60_000) < 2_000);
  assert.equal(await after('soon'), undefined);
});

test('an unknown object is a JSON 404, an unknown address a web page', async () => {
  says({ status: 404, body: '{"detail":"No Course matches the given query."}' });
  await assert.rejects(edu.courses.get('7'), (error: unknown) => isNotFound(error) && !error.missing);
});
