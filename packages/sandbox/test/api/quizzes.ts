import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Platform } from '../platform.ts';
import { courses, lectures, quiz } from '../school.ts';

const right = {
  [quiz.single]: 'b',
  [quiz.multiple]: ['c', 'a'],
  [quiz.truth]: true,
  [quiz.short]: '  FOCAL   length ',
  [quiz.essay]: 'Because.',
};

export function quizzes(platform: () => Platform): void {
  const call: Platform['call'] = (...request) => platform().call(...request);

  async function taker() {
    const { token } = await platform().learner();
    await call('POST', `/api/courses/${courses.basics}/enroll/`, { token });
    const start = () => call('POST', `/api/quizzes/${quiz.id}/start/`, { token });
    const save = (id: string, body: object) => call('PATCH', `/api/quiz-attempts/${id}/`, { token, body });
    const submit = (id: string, answers: object = {}) =>
      call('POST', `/api/quiz-attempts/${id}/submit/`, { token, body: { answers } });
    const read = (id: string) => call('GET', `/api/quiz-attempts/${id}/`, { token });
    const result = (id: string) => call('GET', `/api/quiz-attempts/${id}/result/`, { token });
    return { token, start, save, submit, read, result };
  }
  const holdsKeys = (body: unknown): boolean => /"correct_answer"|"explanation"|It is B/.test(JSON.stringify(body));

  test('a quiz is for those in the course, and without its keys', async () => {
    const { token: stranger } = await platform().learner();
    assert.equal((await call('GET', `/api/lectures/${lectures.quiz}/quiz/`, { token: stranger })).status, 403);
    assert.equal((await call('POST', `/api/quizzes/${quiz.id}/start/`, { token: stranger })).status, 403);
    const { token } = await taker();
    const shown = await call('GET', `/api/lectures/${lectures.quiz}/quiz/`, { token });
    assert.deepEqual([shown.body.time_limit_minutes, shown.body.max_attempts, shown.body.questions.length], [10, 2, 5]);
    assert.deepEqual(
      shown.body.questions.map(({ multiple }: { multiple: boolean }) => multiple),
      [false, true, false, false, false],
    );
    assert.equal(holdsKeys(shown.body), false);
    const questions = await call('GET', `/api/quizzes/${quiz.id}/questions/`, { token });
    assert.equal(holdsKeys(questions.body), false);
    const taught = await call('GET', `/api/quizzes/${quiz.id}/questions/`, { as: 'tess' });
    assert.equal(taught.body[0].correct_answer, 'b');
  });

  test("the server's clock rules, and a second start finds the open attempt", async () => {
    const { start, save, read } = await taker();
    const first = await start();
    assert.equal(first.status, 201);
    assert.equal(holdsKeys(first.body), false);
    const { id, started_at, expires_at, server_now } = first.body;
    assert.equal(Date.parse(expires_at) - Date.parse(started_at), 600_000);
    assert.equal(server_now, started_at);
    await save(id, { answers: { [quiz.single]: 'a' } });
    platform().pass(60);
    const second = await start();
    assert.deepEqual([second.status, second.body.id, second.body.expires_at], [200, id, expires_at]);
    assert.deepEqual(second.body.answers, { [quiz.single]: 'a' });
    assert.equal(Date.parse((await read(id)).body.server_now) - Date.parse(started_at), 60_000);
    assert.equal('lease' in (await read(id)).body, false);
  });

  test('starts at the same moment end in one attempt', async () => {
    const { start } = await taker();
    const started = await Promise.all([start(), start(), start()]);
    assert.equal(new Set(started.map(({ body }) => body.id)).size, 1);
    assert.deepEqual(started.map(({ status }) => status).sort(), [200, 200, 201]);
  });

  test('answers are saved question by question, and count their revisions', async () => {
    const { start, save } = await taker();
    const { body: attempt } = await start();
    const one = await save(attempt.id, { answers: { [quiz.single]: 'a' }, rev: 0, lease: attempt.lease });
    assert.deepEqual([one.status, one.body.rev, one.body.lease], [200, 1, attempt.lease]);
    const two = await save(attempt.id, { answers: { [quiz.truth]: false }, rev: 1, lease: attempt.lease });
    assert.deepEqual(two.body.answers, { [quiz.single]: 'a', [quiz.truth]: false });
    const again = await save(attempt.id, { answers: { [quiz.truth]: false }, rev: 1, lease: attempt.lease });
    assert.equal(again.body.rev, 2, 'a repeated save changes nothing');
    const cleared = await save(attempt.id, { answers: { [quiz.truth]: null, 'no-such-question': 'x' } });
    assert.deepEqual(cleared.body.answers, { [quiz.single]: 'a', [quiz.truth]: null });
    assert.deepEqual((await save(attempt.id, { answers: { [quiz.single]: 7 } })).status, 400);
  });

  test('a tab that lost its lease fills gaps, but overwrites nothing newer', async () => {
    const { start, save } = await taker();
    const { body: old } = await start();
    const { body: fresh } = await start();
    assert.notEqual(old.lease, fresh.lease);
    await save(fresh.id, { answers: { [quiz.single]: 'b' }, rev: 0, lease: fresh.lease });
    const late = await save(old.id, {
      answers: { [quiz.single]: 'a', [quiz.short]: 'rescued' },
      rev: 0,
      lease: old.lease,
    });
    assert.deepEqual(late.body.answers, { [quiz.single]: 'b', [quiz.short]: 'rescued' });
    assert.equal('lease' in late.body, false);
  });

  test('handing in grades on the server, and again answers the same', async () => {
    const { start, submit, save } = await taker();
    const { body: attempt } = await start();
    const done = await submit(attempt.id, right);
    assert.deepEqual(
      [done.status, done.body.status, done.body.score, done.body.max_score, done.body.percentage, done.body.passed],
      [200, 'submitted', '8.00', '10.00', '80.00', true],
    );
    platform().pass(5);
    const again = await submit(attempt.id, { [quiz.single]: 'a' });
    assert.deepEqual([again.body.score, again.body.submitted_at], ['8.00', done.body.submitted_at]);
    const late = await save(attempt.id, { answers: { [quiz.single]: 'a' } });
    assert.deepEqual([late.status, late.body.code], [409, 'attempt_submitted']);
  });

  test('the result shows points at once, keys only when they are of no more use', async () => {
    const { start, submit, result } = await taker();
    const { body: first } = await start();
    assert.equal((await result(first.id)).body.code, 'attempt_open');
    await submit(first.id, { [quiz.single]: 'a', [quiz.multiple]: ['a'], [quiz.truth]: 'True' });
    const shown = await result(first.id);
    assert.equal(holdsKeys(shown.body), false, 'another attempt is left');
    assert.deepEqual(
      shown.body.questions.map(
        ({ is_correct, points_awarded }: { is_correct: boolean | null; points_awarded: string | null }) => [
          is_correct,
          points_awarded,
        ],
      ),
      [
        [false, '0.00'],
        [false, '0.00'],
        [true, '1.00'],
        [false, '0.00'],
        [false, '0.00'],
      ],
    );
    assert.equal(shown.body.passed, false);
    const { body: second } = await start();
    assert.equal(second.attempt_number, 2);
    await submit(second.id, right);
    const passed = await result(second.id);
    assert.equal(passed.body.questions[0].correct_answer, 'b');
    assert.deepEqual(passed.body.questions[4].is_correct, null, 'a person grades the essay');
    const third = await start();
    assert.deepEqual([third.status, third.body.code], [409, 'attempts_exhausted']);
  });

  test('points that a person must give leave the outcome open', async () => {
    const { start, submit } = await taker();
    const { body: attempt } = await start();
    const { body } = await submit(attempt.id, { ...right, [quiz.multiple]: ['a'] });
    assert.deepEqual([body.percentage, body.passed], ['50.00', null]);
  });

  test('a save in the grace after the deadline counts, one behind it is refused, and what was saved is graded', async () => {
    const { start, save, submit, read, result } = await taker();
    const { body: attempt } = await start();
    platform().pass(620);
    assert.equal((await save(attempt.id, { answers: { [quiz.single]: 'b' } })).status, 200);
    assert.equal((await read(attempt.id)).body.status, 'in_progress');
    platform().pass(11);
    const late = await save(attempt.id, { answers: right });
    assert.deepEqual([late.status, late.body.code], [409, 'attempt_expired']);
    const handedIn = await submit(attempt.id, right);
    assert.deepEqual(
      [handedIn.status, handedIn.body.score, handedIn.body.submitted_at],
      [200, '2.00', attempt.expires_at],
    );
    assert.equal((await result(attempt.id)).body.questions[1].is_correct, false);
  });

  test('an attempt that nobody looks at is over all the same: the next start begins a new one', async () => {
    const { token, start } = await taker();
    const { body: first } = await start();
    platform().pass(10_000);
    const list = await call('GET', `/api/quizzes/${quiz.id}/attempts/`, { token });
    assert.deepEqual(
      list.body.results.map(({ status }: { status: string }) => status),
      ['submitted'],
    );
    const second = await start();
    assert.notEqual(second.body.id, first.id);
    platform().pass(10_000);
    assert.equal((await start()).body.code, 'attempts_exhausted');
    const attempts = await call('GET', `/api/quizzes/${quiz.id}/attempts/`, { token });
    assert.deepEqual(
      attempts.body.results.map(({ status }: { status: string }) => status),
      ['submitted', 'submitted'],
    );
  });

  test("nobody reads or writes another's attempt, except whoever teaches may read", async () => {
    const { start, submit } = await taker();
    const { body: attempt } = await start();
    const { token: other } = await taker();
    const path = `/api/quiz-attempts/${attempt.id}/`;
    assert.equal((await call('GET', path, { token: other })).status, 404);
    assert.equal((await call('PATCH', path, { token: other, body: { answers: {} } })).status, 404);
    assert.equal((await call('POST', `${path}submit/`, { token: other, body: { answers: {} } })).status, 404);
    assert.equal((await call('GET', path, { as: 'tom' })).status, 404);
    assert.equal((await call('GET', path, { as: 'tess' })).status, 200);
    assert.equal((await call('PATCH', path, { as: 'tess', body: { answers: {} } })).status, 404);
    await submit(attempt.id, {});
    const result = await call('GET', `${path}result/`, { as: 'tess' });
    assert.equal(result.body.questions[0].correct_answer, 'b');
    const all = await call('GET', `/api/quizzes/${quiz.id}/attempts/`, { as: 'tess' });
    assert.ok(all.body.count > 1);
  });
}
