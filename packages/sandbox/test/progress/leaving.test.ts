/** Whoever leaves a course goes no further in it until he comes back, and then has what he is due. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { QuizRulesWrite, QuizWrite } from '@edurise/contract/models';
import type { DemoData } from '@edurise/sandbox';
import { startPlatform, type Answer, type Platform } from '../platform.ts';
import { choose, setQuiz } from '../quizzes/support.ts';
import { courses, id, people, school } from '../school.ts';

const opened = '2026-01-01T08:00:00Z';
/** Sam has paid for a course, and left it. */
const demo: DemoData = {
  ...school,
  enrollments: [
    {
      ...{ id: id(800), user: people.sam.id, course: courses.paid, status: 'cancelled', payment_status: 'paid' },
      ...{ enrolled_at: opened, completed_at: null, last_accessed: opened, progress: [], bookmarks: [], notes: [] },
      certificate: null,
    },
  ],
};

let platform: Platform;
before(async () => void (platform = await startPlatform({ demo })));
after(() => platform.close());

const day = 86_400;

/** A course of one quiz that gives a certificate, and somebody in it. */
async function examined(rules: QuizRulesWrite, fields: Partial<QuizWrite> = {}) {
  const quiz = await setQuiz(platform, rules, [choose()], fields);
  const { course, section } = (await quiz.teach('GET', `/api/lectures/${quiz.lecture}/`)).body;
  await quiz.teach('PATCH', `/api/courses/${course}/`, { metadata: { has_certificate: true } });
  const taker = await quiz.taker();
  const call = (method: string, path: string): Promise<Answer> => platform.call(method, path, { token: taker.token });
  const [{ id }] = (await call('GET', '/api/enrollments/')).body.results;
  const attempt = (await taker.start()).body.id as string;
  return {
    ...{ quiz, taker, attempt, course, section },
    right: { [quiz.questions[0]!]: 'a' },
    async leave() {
      assert.equal((await call('DELETE', `/api/enrollments/${id}/`)).status, 204);
    },
    comeBack: async () => (await call('POST', `/api/courses/${course}/enroll/`)).body,
    /** Who is out, and has nothing to show for it. */
    async isOut() {
      await quiz.teach('GET', `/api/v1/courses/courses/${course}/students/`);
      assert.equal((await call('GET', '/api/enrollments/')).body.count, 0);
      assert.equal((await call('GET', '/api/enrollments/?status=cancelled')).body.results[0].completed_at, null);
      assert.equal((await call('GET', `/api/lectures/${quiz.lecture}/`)).status, 403);
      assert.equal((await call('GET', '/api/v1/certificates/')).body.count, 0);
    },
    certificates: async (): Promise<number> => (await call('GET', '/api/v1/certificates/')).body.count,
  };
}

test('a pass that is released after its learner has left completes nothing until he comes back', async () => {
  const { taker, attempt, right, leave, isOut, comeBack, certificates } = await examined({
    release_at: '2026-03-03T09:00:00Z',
  });
  await taker.submit(attempt, right);
  await leave();
  platform.pass(2 * day);
  await isOut();
  const { status, progress_percentage } = await comeBack();
  assert.deepEqual([status, progress_percentage, await certificates()], ['completed', '100.00', 1]);
});

test('nor does a pass by other keys, or at the end of the time', async () => {
  const regraded = await examined({});
  await regraded.taker.submit(regraded.attempt, { [regraded.quiz.questions[0]!]: 'b' });
  await regraded.leave();
  await regraded.quiz.teach('PUT', `/api/questions/${regraded.quiz.questions[0]}/`, choose({ correct_answer: 'b' }));
  const { body } = await regraded.quiz.teach('POST', `/api/quizzes/${regraded.quiz.id}/regrade/`, {});
  assert.equal(body.raised, 1);

  const timed = await examined({}, { time_limit_minutes: 10 });
  await timed.taker.save(timed.attempt, { answers: timed.right });
  await timed.leave();
  platform.pass(day);
  const { results } = (await timed.quiz.teach('GET', `/api/quizzes/${timed.quiz.id}/attempts/`)).body;
  assert.deepEqual([results[0].status, results[0].passed], ['submitted', true]);

  for (const { isOut, comeBack, certificates } of [regraded, timed]) {
    await isOut();
    assert.deepEqual([(await comeBack()).status, await certificates()], ['completed', 1]);
  }
});

test('practice that ends while its learner is out counts when he is back', async () => {
  const { quiz, taker, attempt, right, leave, isOut, comeBack } = await examined(
    { practice: true },
    { time_limit_minutes: 10 },
  );
  await taker.save(attempt, { answers: right });
  await leave();
  platform.pass(day);
  await quiz.teach('GET', `/api/quizzes/${quiz.id}/attempts/`);
  await isOut();
  assert.equal((await comeBack()).status, 'completed');
});

test('what the course has asked for since is counted when he is back', async () => {
  const { quiz, taker, attempt, right, section, leave, isOut, comeBack } = await examined({});
  const more = { title: 'More', content_type: 'text', text_content: 'Read me.' };
  const { id } = (await quiz.teach('POST', `/api/sections/${section}/lectures/`, more)).body;
  await taker.submit(attempt, right);
  await leave();
  await quiz.teach('PATCH', `/api/lectures/${id}/`, { rules: { required: false } });
  await isOut();
  assert.equal((await comeBack()).status, 'completed');
});

test('whoever has left counts in no figure of the course but in what it has earned', async () => {
  const { quiz, taker, attempt, course, leave } = await examined({});
  await quiz.taker();
  await taker.submit(attempt, { [quiz.questions[0]!]: 'b' });
  await leave();
  const analytics = (await quiz.teach('GET', `/api/v1/courses/courses/${course}/analytics/`)).body;
  assert.deepEqual(
    analytics.enrollment_trend.map(({ count }: { count: number }) => count),
    [1],
  );
  const { data } = (await quiz.teach('GET', `/api/v1/courses/courses/${courses.paid}/statistics/`)).body;
  assert.deepEqual([data.total_enrollments, data.average_progress, data.total_revenue], [0, 0, '39.99']);
});
