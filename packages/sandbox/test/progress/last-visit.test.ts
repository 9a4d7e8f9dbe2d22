/** When a learner was last there: he alone says so. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startPlatform, type Platform } from '../platform.ts';
import { choose, setQuiz } from '../quizzes/support.ts';
import { courses, lectures } from '../school.ts';
import { learnerOf } from './learners.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

test('whoever looks at what was released does not visit in the learner’s place', async () => {
  const quiz = await setQuiz(platform, { release_at: '2026-03-03T09:00:00Z' }, [choose()]);
  const taker = await quiz.taker();
  await taker.submit((await taker.start()).body.id, { [quiz.questions[0]!]: 'a' });
  platform.pass(2 * 86_400);
  const { course } = (await quiz.teach('GET', `/api/lectures/${quiz.lecture}/`)).body;
  const { body } = await quiz.teach('GET', `/api/v1/courses/courses/${course}/students/`);
  const [{ status, last_accessed }] = body.results.data;
  assert.deepEqual([status, last_accessed], ['completed', null]);
});

test('an attempt that the clock has ended long ago is no visit, of then or of now', async () => {
  const quiz = await setQuiz(platform, {}, [choose()], { time_limit_minutes: 10 });
  const taker = await quiz.taker();
  const { section } = (await quiz.teach('GET', `/api/lectures/${quiz.lecture}/`)).body;
  const text = { title: 'More', content_type: 'text', text_content: 'Read me.' };
  const { id } = (await quiz.teach('POST', `/api/sections/${section}/lectures/`, text)).body;
  const attempt = (await taker.start()).body.id as string;
  await taker.save(attempt, { answers: { [quiz.questions[0]!]: 'a' } });
  const get = async () => (await platform.call('GET', '/api/enrollments/', { token: taker.token })).body.results[0];
  platform.pass(3600);
  await platform.call('POST', `/api/lectures/${id}/progress/`, { token: taker.token, body: { is_completed: true } });
  const { last_accessed } = await get();
  assert.ok(last_accessed);
  platform.pass(3600);
  await quiz.teach('GET', `/api/quizzes/${quiz.id}/attempts/`);
  const closed = await get();
  assert.deepEqual([closed.status, closed.last_accessed], ['completed', last_accessed]);
});

test('a visit that is counted late does not take back a later one', async () => {
  const ann = await learnerOf(platform);
  const last = async () =>
    (await platform.call('GET', `/api/enrollments/?course=${courses.basics}`, { token: ann.token })).body.results[0]
      .last_accessed;
  await ann.report({ is_completed: true }, lectures.text);
  const later = await last();
  platform.pass(-1);
  await ann.report({ is_completed: true }, lectures.text);
  assert.equal(await last(), later);
  platform.pass(2);
  await ann.report({ is_completed: true }, lectures.text);
  assert.notEqual(await last(), later);
});
