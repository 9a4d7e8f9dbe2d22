import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { audit, type AuditReport, type Check } from '@edurise/cli';
import type { Defect, Passing } from './support/altering-proxy.ts';
import { startAudited, type Audited } from './support/platform.ts';

interface Injected {
  readonly what: string;
  readonly only: string;
  readonly defect: Defect;
  /** Which operation must be named, and no other. */
  readonly operation: string;
  /** Absent where the whole operation is missing. */
  readonly check?: Check;
  readonly field?: string;
  readonly message?: RegExp;
}

/** Alters the good answers of one address. */
const at = (path: RegExp, alter: (passing: Passing) => void, when: (passing: Passing) => boolean = isGood): Defect => ({
  after: (passing) => {
    if (passing.method === 'GET' && path.test(passing.path) && when(passing)) alter(passing);
  },
});
const isGood = ({ status }: Passing): boolean => status === 200;
const isNotFound = ({ status }: Passing): boolean => status === 404;
const isStranger = ({ hasToken }: Passing): boolean => !hasToken;

const courseList = /^\/api\/courses\/$/;
const oneCourse = /^\/api\/courses\/[\w-]{36}\/$/;
const statistics = /^\/api\/v1\/.*\/statistics\/$/;
const settings = /^\/api\/users\/me\/settings\/$/;

const defects: Injected[] = [
  {
    what: 'a required field is gone',
    only: 'courses.get',
    defect: at(oneCourse, ({ body }) => delete body.title),
    operation: 'courses.get',
    check: 'schema',
    field: 'title',
    message: /required/,
  },
  {
    what: 'a field has another type',
    only: 'courses.list',
    defect: at(courseList, ({ body }) => body.results.forEach((course: any) => (course.title = 7))),
    operation: 'courses.list',
    check: 'schema',
    field: '[].title',
    message: /text/,
  },
  {
    what: 'a field in an object in a row has another type',
    only: 'courses.list',
    defect: at(courseList, ({ body }) => (body.results[0].pricing = { price: true })),
    operation: 'courses.list',
    check: 'schema',
    field: '[].pricing.price',
  },
  {
    what: 'a field in a list in a row is gone',
    only: 'sections.list',
    defect: at(/\/sections\/$/, ({ body }) => delete (body.results ?? body)[0]?.lectures?.[0]?.title),
    operation: 'sections.list',
    check: 'schema',
    field: '[].lectures[].title',
  },
  {
    what: 'null where there must be a value',
    only: 'courses.dashboardStats',
    defect: at(/dashboard_stats\/$/, ({ body }) => (body.total_courses = null)),
    operation: 'courses.dashboardStats',
    check: 'schema',
    field: 'total_courses',
    message: /number/,
  },
  {
    what: 'the envelope is missing',
    only: 'courses.statistics',
    defect: at(statistics, (passing) => (passing.body = passing.body.data)),
    operation: 'courses.statistics',
    check: 'dialect',
    message: /bare, but is due in the envelope/,
  },
  {
    what: 'a list in another dialect',
    only: 'courses.list',
    defect: at(courseList, (passing) => {
      passing.body = { items: passing.body.results, count: passing.body.count };
    }),
    operation: 'courses.list',
    check: 'dialect',
    message: /as \/api\/v2\/ is, but is due bare/,
  },
  {
    what: 'no list where one is due',
    only: 'categories.list',
    defect: at(/categories\/$/, (passing) => (passing.body = { categories: [] })),
    operation: 'categories.list',
    check: 'dialect',
    message: /no list/,
  },
  {
    what: 'a web page with a 200',
    only: 'categories.list',
    defect: at(/categories\/$/, (passing) => {
      Object.assign(passing, { type: 'text/html', body: '<!doctype html><title>Welcome</title>' });
    }),
    operation: 'categories.list',
    check: 'answer',
    message: /text\/html/,
  },
  {
    what: 'half a document',
    only: 'instructors.list',
    defect: at(/instructors\/$/, (passing) => (passing.body = JSON.stringify(passing.body).slice(0, -9))),
    operation: 'instructors.list',
    check: 'answer',
    message: /not JSON/,
  },
  {
    what: 'a failure of the server',
    only: 'users.getSettings',
    defect: at(settings, (passing) => Object.assign(passing, { status: 500, type: 'text/html', body: 'Server Error' })),
    operation: 'users.getSettings',
    check: 'answer',
    message: /500/,
  },
  {
    what: 'no check of who asks',
    only: 'users.getSettings',
    defect: {
      before: ({ url, headers }) => {
        if (settings.test(url.pathname) && !headers.has('authorization')) headers.set('authorization', known.token);
      },
    },
    operation: 'users.getSettings',
    check: 'access',
    message: /without a token/,
  },
  {
    what: 'another refusal to strangers than 401 and 403',
    only: 'users.getSettings',
    defect: at(settings, (passing) => (passing.status = 400), isStranger),
    operation: 'users.getSettings',
    check: 'access',
    message: /400, where 401 or 403/,
  },
  {
    what: 'a page without its count',
    only: 'courses.list',
    defect: at(courseList, ({ body }) => delete body.count),
    operation: 'courses.list',
    check: 'paging',
    field: 'count',
  },
  {
    what: 'a page that does not say where the next one is',
    only: 'courses.list',
    defect: at(courseList, ({ body }) => delete body.next),
    operation: 'courses.list',
    check: 'paging',
    field: 'next',
  },
  {
    what: '`page_size` is passed over',
    only: 'courses.list',
    defect: { before: ({ url }) => courseList.test(url.pathname) && url.searchParams.delete('page_size') },
    operation: 'courses.list',
    check: 'paging',
    field: 'page_size',
  },
  {
    what: 'every page is the first',
    only: 'courses.list',
    defect: { before: ({ url }) => courseList.test(url.pathname) && url.searchParams.delete('page') },
    operation: 'courses.list',
    check: 'paging',
    message: /first once more/,
  },
  {
    what: 'another status for what is not there',
    only: 'courses.get',
    defect: at(oneCourse, (passing) => (passing.status = 400), isNotFound),
    operation: 'courses.get',
    check: 'errors',
    message: /400, where 404/,
  },
  {
    what: 'something, where there is nothing',
    only: 'courses.get',
    defect: at(oneCourse, (passing) => Object.assign(passing, { status: 200, body: {} }), isNotFound),
    operation: 'courses.get',
    check: 'errors',
    message: /200, where 404/,
  },
  {
    what: 'a refusal in no known shape',
    only: 'courses.get',
    defect: at(oneCourse, (passing) => (passing.body = { error: 'gone' }), isNotFound),
    operation: 'courses.get',
    check: 'errors',
    message: /no shape that is known/,
  },
  {
    what: 'a refusal that is a web page',
    only: 'users.getSettings',
    defect: at(
      settings,
      (passing) => Object.assign(passing, { type: 'text/html', body: '<h1>Sign in</h1>' }),
      isStranger,
    ),
    operation: 'users.getSettings',
    check: 'errors',
    message: /no JSON/,
  },
  {
    what: 'a refusal in another dialect',
    only: 'courses.statistics',
    defect: at(statistics, (passing) => (passing.body = { detail: 'No.' }), isStranger),
    operation: 'courses.statistics',
    check: 'dialect',
    message: /bare, where the path’s is envelope/,
  },
  {
    what: 'an operation that is not there',
    only: 'courses',
    defect: at(
      /categories\/$/,
      (passing) => Object.assign(passing, { status: 404, type: 'text/html', body: '<h1>Not Found</h1>' }),
      () => true,
    ),
    operation: 'categories.list',
  },
  {
    what: 'a good token is refused',
    only: 'users.getSettings',
    defect: at(
      settings,
      (passing) => Object.assign(passing, { status: 401, body: { detail: 'Not you.' } }),
      ({ hasToken }) => hasToken,
    ),
    operation: 'users.getSettings',
    check: 'access',
    message: /good elsewhere/,
  },
];

const known = { token: '' };

describe('an audit', () => {
  let audited: Audited;
  before(async () => {
    audited = await startAudited();
    known.token = `Bearer ${audited.token}`;
  });
  after(() => audited.close());

  const run = (only: string, defect: Defect): Promise<AuditReport> => {
    const { proxy, token } = audited;
    proxy.misbehave(defect);
    return audit({ baseUrl: proxy.url, tenant: 'north', token, only: [only] });
  };
  const wrongIn = ({ operations }: AuditReport) =>
    operations.filter(({ verdict }) => verdict === 'broken' || verdict === 'missing');

  for (const { what, only, defect, operation, check, field, message } of defects) {
    test(`names ${what}`, async () => {
      const report = await run(only, defect);
      const wrong = wrongIn(report);
      assert.deepEqual(
        wrong.map((one) => one.operation),
        [operation],
      );
      if (!check) return void assert.equal(wrong[0]!.verdict, 'missing');
      const found = wrong[0]!.findings.filter(
        (one) => one.check === check && one.field === field && (message?.test(one.message) ?? true),
      );
      assert.equal(found.length, 1, JSON.stringify(wrong[0]!.findings));
    });
  }

  test('has nothing against what the contract leaves open', async () => {
    const report = await run('courses', {
      after: ({ method, path, status, body }) => {
        if (method !== 'GET' || !courseList.test(path) || status !== 200) return;
        Object.assign(body.results[0], { level: 'Expert', mood: 'cheerful', average_rating: 4.5, slug: null });
        delete body.results[0].duration_weeks;
      },
    });
    assert.deepEqual(wrongIn(report), []);
    assert.ok(report.operations.length > 10);
  });

  test('tells what is not carried out yet, and what may be missing, from what is broken', async () => {
    const page = { type: 'text/html', body: '<h1>Not Found</h1>' };
    const report = await run('courses', {
      after: (passing) => {
        if (statistics.test(passing.path)) {
          const body = { success: false, message: 'Not yet.', code: 'not_implemented', errors: null };
          Object.assign(passing, { status: 501, body });
        }
        if (/\/reviews\/$/.test(passing.path)) Object.assign(passing, { status: 404, ...page });
      },
    });
    const verdictOf = (name: string) => report.operations.find(({ operation }) => operation === name)?.verdict;
    assert.equal(verdictOf('courses.statistics'), 'pending');
    assert.equal(verdictOf('reviews.list'), 'absent');
    assert.equal(verdictOf('reviews.create'), 'absent');
    assert.deepEqual(wrongIn(report), []);
  });

  test('waits as long as it is asked to, and goes on', async () => {
    let refusals = 2;
    const waited: number[] = [];
    audited.proxy.misbehave({
      after: (passing) => {
        if (!courseList.test(passing.path) || refusals-- <= 0) return;
        Object.assign(passing, { status: 429, body: { detail: 'Request was throttled.' } });
      },
    });
    const report = await audit({
      baseUrl: audited.proxy.url,
      tenant: 'north',
      token: audited.token,
      only: ['courses.list'],
      onProgress: (progress) => void (progress.kind === 'waiting' && waited.push(progress.ms)),
    });
    assert.deepEqual(waited, [1000, 2000]);
    assert.equal(report.operations[0]!.verdict, 'kept');
  });
});
