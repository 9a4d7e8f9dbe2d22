import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Platform } from '../platform.ts';
import { category, courses, id, lectures } from '../school.ts';

const missing = id(999);

export function dialects(platform: () => Platform): void {
  const call: Platform['call'] = (...request) => platform().call(...request);

  test('bare: a success is the object itself', async () => {
    const { status, body, headers } = await call('GET', `/api/courses/${courses.basics}/`);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'application/json');
    assert.equal(body.title, 'Basics of Light');
    assert.equal(body.created_at, '2026-01-01T08:00:00Z');
    assert.deepEqual(body.pricing, { price: '0.00', discount_price: null, currency: 'EUR', is_free: true });
    assert.equal(body.instructors[0].instructor.name, 'Tess Test');
  });

  test('bare: a page has a count and absolute links, and none where there is no page', async () => {
    const url = platform().sandbox.url;
    const first = await call('GET', '/api/courses/?page_size=2&ordering=title&page=1');
    assert.deepEqual(
      first.body.results.map(({ title }: { title: string }) => title),
      ['Advanced Light', 'Basics of Light'],
    );
    assert.equal(first.body.count, 3);
    assert.equal(first.body.previous, null);
    assert.equal(first.body.next, `${url}/api/courses/?ordering=title&page=2&page_size=2`);
    const second = await call('GET', first.body.next.slice(url.length));
    assert.deepEqual(
      second.body.results.map(({ title }: { title: string }) => title),
      ['Paid Optics'],
    );
    assert.equal(second.body.previous, `${url}/api/courses/?ordering=title&page_size=2`);
    assert.equal(second.body.next, null);
  });

  test('bare: a page that is not there is a 404, a size that is too large is clamped', async () => {
    for (const page of ['9', 'abc', '0', '-1', '1.5']) {
      const { status, body } = await call('GET', `/api/courses/?page=${page}`);
      assert.deepEqual([status, body], [404, { detail: 'Invalid page.' }]);
    }
    assert.equal((await call('GET', '/api/courses/?page_size=100000')).status, 200);
    assert.equal((await call('GET', '/api/courses/?page_size=nonsense')).body.results.length, 3);
  });

  test('bare: what is wrong with a body stands under its field', async () => {
    const { status, body } = await call('POST', '/api/auth/register/', {
      body: { email: 'nobody', first_name: 3, last_name: null },
    });
    assert.equal(status, 400);
    assert.deepEqual(body, {
      email: ['Enter a valid email address.'],
      password: ['This field is required.'],
      first_name: ['Not a valid string.'],
      last_name: ['This field may not be null.'],
    });
  });

  test('bare: errors are nested as the body is, and unknown values are refused', async () => {
    const { body } = await call('POST', '/api/courses/', {
      as: 'tess',
      body: {
        title: '',
        level: 'Godlike',
        metadata: { duration_minutes: 'long', requirements: ['ok', 7] },
        pricing: [],
      },
    });
    assert.deepEqual(body, {
      title: ['This field may not be blank.'],
      metadata: { duration_minutes: ['A valid number is required.'], requirements: { 1: ['Not a valid string.'] } },
      pricing: { non_field_errors: ['Invalid data. Expected a dictionary, but got list.'] },
    });
    const choice = await call('POST', '/api/courses/', { as: 'tess', body: { title: 'A', level: 'Godlike' } });
    assert.deepEqual(choice.body, { level: ['"Godlike" is not a valid choice.'] });
  });

  test('bare: a body that is no object, or no JSON', async () => {
    const list = await call('POST', '/api/auth/login/', { body: [1] });
    assert.deepEqual(
      [list.status, list.body],
      [400, { non_field_errors: ['Invalid data. Expected a dictionary, but got list.'] }],
    );
    const broken = await call('POST', '/api/auth/login/', { body: '{' });
    assert.equal(broken.status, 400);
    assert.match(broken.body.detail, /^JSON parse error - /);
    const text = await call('POST', '/api/auth/login/', { body: 'hello', headers: { 'content-type': 'text/plain' } });
    assert.deepEqual([text.status, text.body], [415, { detail: 'Unsupported media type "text/plain" in request.' }]);
    const huge = await call('POST', '/api/auth/login/', { body: { email: 'x'.repeat(3_000_000), password: 'x' } });
    assert.equal(huge.status, 413);
    const nul = await call('POST', '/api/auth/register/', {
      body: { email: 'a@b.c', password: 'long-enough', first_name: 'a\0b' },
    });
    assert.deepEqual([nul.status, nul.body], [400, { first_name: ['Null characters are not allowed.'] }]);
  });

  test('bare: fields that the platform does not know are passed over', async () => {
    const { token } = await platform().learner();
    const { status, body } = await call('PATCH', '/api/users/me/', {
      token,
      body: { bio: 'Hello', is_superuser: true, role: 'admin' },
    });
    assert.equal(status, 200);
    assert.deepEqual([body.bio, body.is_superuser, body.role], ['Hello', false, 'student']);
  });

  test('bare: a filter that makes no sense names itself', async () => {
    assert.deepEqual((await call('GET', '/api/courses/?level=Godlike')).body, {
      level: ['Select a valid choice. Godlike is not one of the available choices.'],
    });
    assert.deepEqual((await call('GET', '/api/courses/?max_price=much')).body, { max_price: ['Enter a number.'] });
    assert.equal((await call('GET', '/api/courses/?ordering=nonsense')).status, 200);
  });

  test('bare: 401 says how to sign in, 404 what is missing, 409 which rule is broken', async () => {
    const stranger = await call('GET', '/api/users/me/');
    assert.equal(stranger.status, 401);
    assert.equal(stranger.headers.get('www-authenticate'), 'Bearer realm="api"');
    assert.deepEqual(stranger.body, { detail: 'Authentication credentials were not provided.' });
    const course = await call('GET', `/api/courses/${missing}/`);
    assert.deepEqual([course.status, course.body], [404, { detail: 'No Course matches the given query.' }]);
    assert.deepEqual((await call('GET', '/api/courses/17/')).body, { detail: 'Not found.' });
    const { token } = await platform().learner();
    await call('POST', '/api/enrollments/', { token, body: { course: courses.basics } });
    const again = await call('POST', '/api/enrollments/', { token, body: { course: courses.basics } });
    assert.deepEqual([again.status, again.body.code], [409, 'data_integrity_error']);
  });

  test('envelope: a success, a page, and each error in its envelope', async () => {
    const current = await call('GET', '/api/v1/tenants/current/');
    assert.deepEqual(Object.keys(current.body), ['success', 'data', 'message', 'timestamp']);
    assert.equal(current.body.data.slug, 'north');

    const page = await call('GET', '/api/v1/courses/courses/?page_size=1&ordering=title', { as: 'sam' });
    assert.deepEqual(Object.keys(page.body), ['count', 'next', 'previous', 'results']);
    assert.deepEqual(Object.keys(page.body.results), ['success', 'data', 'timestamp']);
    assert.equal(page.body.next, `${platform().sandbox.url}/api/v1/courses/courses/?ordering=title&page=2&page_size=1`);

    const invalid = await call('POST', `/api/v1/courses/courses/${courses.basics}/reviews/`, {
      as: 'sam',
      body: { rating: 9 },
    });
    assert.equal(invalid.status, 400);
    assert.equal(invalid.body.success, false);
    assert.deepEqual(invalid.body.errors, { rating: ['Ensure this value is less than or equal to 5.'] });

    const stranger = await call('GET', '/api/v1/courses/courses/');
    assert.equal(stranger.status, 401);
    assert.equal(stranger.body.message, 'Authentication credentials were not provided.');

    const none = await call('GET', `/api/v1/courses/courses/${missing}/statistics/`, { as: 'tess' });
    assert.deepEqual([none.status, none.body.message], [404, 'No Course matches the given query.']);

    const { token } = await platform().learner();
    await call('POST', `/api/courses/${courses.basics}/enroll/`, { token });
    const review = { token, body: { rating: 5, comment: 'Bright.' } };
    assert.equal((await call('POST', `/api/v1/courses/courses/${courses.basics}/reviews/`, review)).status, 201);
    const second = await call('POST', `/api/v1/courses/courses/${courses.basics}/reviews/`, review);
    assert.deepEqual([second.status, second.body.code], [409, 'data_integrity_error']);
  });

  test('envelope: actions that answer bare have their fields at the top', async () => {
    const { body } = await call('GET', '/api/v1/courses/courses/dashboard_stats/', { as: 'tess' });
    assert.equal(typeof body.total_courses, 'number');
    assert.equal('success' in body, false);
  });

  test('ninja: a success, 422 with places, and 404', async () => {
    const chain = await call('GET', `/api/v2/academics/courses/${courses.advanced}/prerequisites/`);
    assert.equal(chain.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.deepEqual(chain.body.edges, [{ from: courses.basics, to: courses.advanced }]);
    const invalid = await call('GET', '/api/v2/academics/courses/seven/prerequisites/');
    assert.equal(invalid.status, 422);
    assert.deepEqual(invalid.body, {
      detail: [{ type: 'uuid_parsing', loc: ['path', 'id'], msg: 'Input should be a valid UUID' }],
    });
    const none = await call('GET', `/api/v2/academics/courses/${missing}/prerequisites/`);
    assert.deepEqual([none.status, Object.keys(none.body)], [404, ['detail']]);
    const posted = await call('POST', `/api/v2/academics/courses/${courses.advanced}/prerequisites/`, { body: {} });
    assert.deepEqual([posted.status, posted.body], [405, 'Method not allowed']);
  });

  test('addresses that Django does not know are HTML pages, whatever is accepted', async () => {
    const { status, headers, body } = await call('GET', '/api/nothing/');
    assert.equal(status, 404);
    assert.match(headers.get('content-type')!, /^text\/html/);
    assert.match(body, /<h1>Not Found<\/h1>/);
  });

  test('a missing slash is sent on, a wrong method and a wrong Accept are refused', async () => {
    const moved = await call('GET', '/api/courses?page=2');
    assert.deepEqual([moved.status, moved.headers.get('location')], [301, '/api/courses/?page=2']);
    const put = await call('PUT', '/api/courses/', { as: 'tess', body: {} });
    assert.deepEqual([put.status, put.body], [405, { detail: 'Method "PUT" not allowed.' }]);
    assert.match(put.headers.get('allow')!, /GET.*POST|POST.*GET/);
    const options = await call('OPTIONS', '/api/courses/');
    assert.deepEqual([options.status, options.body.renders], [200, ['application/json']]);
    const xml = await call('GET', '/api/courses/', { headers: { accept: 'application/xml' } });
    assert.deepEqual([xml.status, xml.body], [406, { detail: 'Could not satisfy the request Accept header.' }]);
  });

  test('the catalogue: search by words, category with its children, level, price, teacher, order', async () => {
    const titles = async (query: string): Promise<string[]> =>
      (await call('GET', `/api/courses/?ordering=title&${query}`)).body.results.map(
        ({ title }: { title: string }) => title,
      );
    assert.deepEqual(await titles('search=light%20basics'), ['Basics of Light']);
    assert.deepEqual(await titles('search=100%25'), []);
    assert.deepEqual(await titles(`category=${category.science}`), [
      'Advanced Light',
      'Basics of Light',
      'Paid Optics',
    ]);
    assert.deepEqual(await titles('category=physics'), ['Basics of Light']);
    assert.deepEqual(await titles('level=Advanced'), ['Paid Optics']);
    assert.deepEqual(await titles('min_price=20&max_price=39.99'), ['Paid Optics']);
    assert.deepEqual(await titles('max_price=10'), ['Advanced Light', 'Basics of Light']);
    assert.deepEqual(await titles(`instructor=${id(500)}`), ['Basics of Light']);
    const down = await call('GET', '/api/courses/?ordering=-title');
    assert.equal(down.body.results[0].title, 'Paid Optics');
    const categories = await call('GET', '/api/courses/categories/');
    assert.deepEqual(
      categories.body.results.map(({ slug }: { slug: string }) => slug),
      ['physics', 'science'],
    );
    const science = await call('GET', `/api/courses/categories/${category.science}/`);
    assert.equal(science.body.subcategories[0].slug, 'physics');
    assert.equal((await call('GET', `/api/instructors/${id(500)}/`)).body.courses.length, 1);
  });

  test('the outline is for everybody, previews too; the rest is for those who are in the course', async () => {
    const outline = await call('GET', `/api/courses/${courses.basics}/sections/`);
    assert.deepEqual(
      outline.body.map(({ lectures }: { lectures: unknown[] }) => lectures.length),
      [2, 3],
    );
    assert.equal(JSON.stringify(outline.body).includes('Hello'), false);
    assert.equal((await call('GET', `/api/lectures/${lectures.preview}/`)).body.text_content, '# Hello');
    assert.equal((await call('GET', `/api/lectures/${lectures.text}/`)).status, 401);
    const { token } = await platform().learner();
    assert.equal((await call('GET', `/api/lectures/${lectures.text}/`, { token })).status, 403);
    assert.equal((await call('GET', `/api/lectures/${lectures.text}/`, { as: 'tess' })).status, 200);
    await call('POST', `/api/courses/${courses.basics}/enroll/`, { token });
    const video = await call('GET', `/api/lectures/${lectures.video}/`, { token });
    assert.equal(video.body.video.video_file, `${platform().sandbox.url}/media/clip.mp4`);
    assert.equal(video.body.video.captions[0].url, `${platform().sandbox.url}/media/clip.en.vtt`);
  });
}
