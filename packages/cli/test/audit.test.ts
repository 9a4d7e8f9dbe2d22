import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { audit, isKept, type AuditReport, type Verdict } from '@edurise/cli';
import { main } from '../src/cli.ts';
import { people, startAudited, type Audited } from './support/platform.ts';
import { recording } from './support/terminal.ts';

const named = ({ operations }: AuditReport, verdict: Verdict): string[] =>
  operations.filter((one) => one.verdict === verdict).map(({ operation }) => operation);

const wrongIn = ({ operations }: AuditReport) =>
  operations.filter(({ verdict }) => verdict === 'broken' || verdict === 'missing');

describe('a platform that keeps the contract', () => {
  let audited: Audited;
  before(async () => void (audited = await startAudited()));
  after(() => audited.close());
  const options = () => ({ baseUrl: audited.proxy.url, tenant: 'north', token: audited.token });

  test('is found to keep it, and nothing is written', async () => {
    audited.proxy.requests.length = 0;
    const report = await audit(options());
    assert.deepEqual(wrongIn(report), []);
    assert.ok(isKept(report));
    assert.ok(named(report, 'kept').length >= 40, `${named(report, 'kept').length} kept`);
    assert.deepEqual(named(report, 'absent'), []);
    const methods = new Set(audited.proxy.requests.map((request) => request.split(' ')[0]));
    assert.deepEqual([...methods].sort(), ['GET', 'OPTIONS']);
  });

  test('shows which fields of its models were seen', async () => {
    const report = await audit({ ...options(), only: ['courses'] });
    const course = report.models.find(({ model }) => model === 'Course')!;
    for (const field of ['id', 'title', 'level', 'pricing']) assert.ok(course.seen.includes(field), field);
    assert.deepEqual(
      course.seen.filter((field) => course.unseen.includes(field)),
      [],
    );
  });

  test('is looked at with a learner’s eyes: what needs another role is told apart', async () => {
    const report = await audit({
      ...options(),
      token: audited.learnersToken,
      only: ['dashboards', 'progress', 'quizzes'],
    });
    assert.deepEqual(wrongIn(report), []);
    for (const name of ['dashboards.student', 'enrollments.progress', 'lectures.getProgress', 'quizAttempts.result'])
      assert.ok(named(report, 'kept').includes(name), `${name} in ${JSON.stringify(named(report, 'kept'))}`);
    assert.ok(named(report, 'refused').includes('dashboards.admin'));
  });

  test('with leave to write, rows are made, changed and taken away again', async () => {
    const everything = async () => {
      const answer = await fetch(`${audited.sandbox.url}/api/courses/?page_size=100`, {
        headers: { authorization: `Bearer ${audited.token}`, 'x-tenant': 'north' },
      });
      return ((await answer.json()) as { results: { id: string }[] }).results.map(({ id }) => id).sort();
    };
    const courses = await everything();
    const report = await audit({
      ...options(),
      write: true,
      only: ['courses', 'content', 'quizzes', 'users', 'files'],
    });
    assert.deepEqual(wrongIn(report), []);
    assert.deepEqual(report.left, []);
    for (const name of ['courses.create', 'courses.delete', 'sections.create', 'questions.update', 'users.addSkill'])
      assert.ok(
        named(report, 'kept').includes(name),
        `${name}: ${JSON.stringify(report.operations.find((one) => one.operation === name))}`,
      );
    assert.deepEqual(await everything(), courses);
  });

  test('what cannot be taken back is asked for what it must refuse, and nothing else', async () => {
    const report = await audit({ ...options(), write: true, only: ['finance', 'enrollments', 'projects'] });
    assert.deepEqual(wrongIn(report), []);
    assert.ok(named(report, 'pending').includes('finance.posSale'));
    assert.ok(named(report, 'untried').includes('enrollments.create'));

    audited.proxy.misbehave({
      after: (passing) => {
        if (passing.method === 'POST' && passing.path === '/api/enrollments/' && passing.hasToken)
          Object.assign(passing, { status: 201, body: { id: '1', course: '2' } });
      },
    });
    const credulous = await audit({ ...options(), write: true, only: ['enrollments.create'] });
    audited.proxy.misbehave({});
    assert.deepEqual(
      wrongIn(credulous).map(({ operation, findings }) => [operation, findings.map(({ check }) => check)]),
      [['enrollments.create', ['errors']]],
    );
  });

  test('what a learner marks is taken away too', async () => {
    const report = await audit({ ...options(), token: audited.learnersToken, write: true, only: ['progress'] });
    for (const name of ['lectures.addBookmark', 'bookmarks.update', 'bookmarks.delete', 'notes.delete'])
      assert.ok(named(report, 'kept').includes(name), name);
    assert.deepEqual(report.left, []);
  });

  test('stopped in the middle of writing, it cleans up all the same', async () => {
    const stop = new AbortController();
    audited.proxy.requests.length = 0;
    audited.proxy.misbehave({
      after: ({ method, path }) => {
        if (method === 'POST' && path.endsWith('/sections/')) stop.abort();
      },
    });
    const report = await audit({ ...options(), write: true, only: ['content'], signal: stop.signal });
    audited.proxy.misbehave({});
    assert.equal(report.interrupted, true);
    assert.deepEqual(report.left, []);
    assert.ok(audited.proxy.requests.some((request) => /^DELETE \/api\/courses\/[\w-]{36}\/$/.test(request)));
    assert.ok(named(report, 'untried').includes('lectures.addResource'));
  });

  test('a writing operation that lets strangers in is named', async () => {
    audited.proxy.misbehave({
      before: ({ method, url, headers }) => {
        if (method === 'PATCH' && url.pathname.startsWith('/api/sections/'))
          headers.set('authorization', `Bearer ${audited.token}`);
      },
    });
    const report = await audit({ ...options(), write: true, only: ['sections.update'] });
    audited.proxy.misbehave({});
    assert.deepEqual(
      wrongIn(report).map(({ operation, findings }) => [operation, findings.map(({ check }) => check)]),
      [['sections.update', ['access']]],
    );
  });

  test('what cannot be taken back is said', async () => {
    audited.proxy.misbehave({
      after: (passing) => {
        if (passing.method === 'DELETE' && passing.hasToken && !passing.path.includes('dead'))
          Object.assign(passing, { status: 500, type: 'text/html', body: 'Server Error' });
      },
    });
    const report = await audit({ ...options(), write: true, only: ['users.addSkill'] });
    audited.proxy.misbehave({});
    assert.equal(report.left.length, 1);
    assert.match(report.left[0]!, /^DELETE \/api\/users\/me\/skills\/[\w-]{36}\/$/);
    assert.equal(isKept(report), false);
  });

  describe('on the command line', () => {
    const run = async (args: string[], env: Record<string, string> = {}) => {
      const { said, terminal } = recording(env);
      const status = await main(['audit', '--base-url', audited.proxy.url, '--tenant', 'north', ...args], terminal);
      return { status, ...said };
    };

    test('a table, progress beside it, and 0; the password in neither', async () => {
      const { email, password } = people.ada;
      const { status, out, err } = await run(['--email', email, '--password', password, '--only', 'courses']);
      assert.equal(status, 0, out);
      assert.match(out, /\d+ operations: \d+ ok/);
      assert.match(err, /\d+\/\d+/);
      assert.doesNotMatch(out + err, new RegExp(password));
    });

    test('JSON, and 1 where the contract is not kept; the token from the environment, and in no answer', async () => {
      audited.proxy.misbehave({
        after: (passing) => {
          if (passing.path === '/api/users/me/settings/' && passing.status === 200)
            passing.body = { theme: 7, echo: `Bearer ${audited.token}` };
        },
      });
      const { status, out, err } = await run(['--json', '--only', 'users'], { EDURISE_TOKEN: audited.token });
      audited.proxy.misbehave({});
      assert.equal(status, 1);
      const report = JSON.parse(out) as AuditReport;
      assert.deepEqual(
        wrongIn(report).map(({ operation }) => operation),
        ['users.getSettings'],
      );
      assert.equal((out + err).includes(audited.token), false);
    });

    test('2 where it cannot begin', async () => {
      const wrong = await run(['--token', 'not-a-token']);
      assert.equal(wrong.status, 2);
      assert.match(wrong.err, /token was refused with 401/);
      assert.doesNotMatch(wrong.err, /not-a-token/);
      const nobody = await run([]);
      assert.equal(nobody.status, 2);
      assert.match(nobody.err, /An account is needed/);
      const area = await run(['--token', 'x', '--only', 'cuorses']);
      assert.equal(area.status, 2);
      assert.match(area.err, /there is no “cuorses”/);
      const { said, terminal } = recording();
      assert.equal(await main(['audit', '--base-url', 'http://127.0.0.1:9', '--token', 'xyz-1'], terminal), 2);
      assert.match(said.err, /could not be reached/);
    });
  });
});

describe('an ordinary platform', () => {
  let audited: Audited;
  before(async () => void (audited = await startAudited({ plain: true })));
  after(() => audited.close());

  test('lacks what it may, and nothing that it must have', async () => {
    const report = await audit({ baseUrl: audited.sandbox.url, tenant: 'north', token: audited.token });
    assert.deepEqual(wrongIn(report), []);
    const absent = named(report, 'absent');
    for (const name of ['reviews.list', 'tenants.current', 'quizAttempts.saveAnswers', 'notifications.list'])
      assert.ok(absent.includes(name), name);
    for (const name of ['courses.list', 'users.me', 'system.openapi'])
      assert.ok(named(report, 'kept').includes(name), name);
  });

  test('and what it lacks, though it must have it, is told from that', async () => {
    audited.proxy.misbehave({
      after: (passing) => {
        if (passing.path === '/api/instructors/')
          Object.assign(passing, { status: 404, type: 'text/html', body: '<h1>Not Found</h1>' });
      },
    });
    const report = await audit({
      baseUrl: audited.proxy.url,
      tenant: 'north',
      token: audited.token,
      only: ['courses'],
    });
    assert.deepEqual(named(report, 'missing'), ['instructors.list']);
    assert.deepEqual(named(report, 'absent'), ['reviews.list', 'reviews.create', 'reviews.update', 'reviews.delete']);
  });
});
