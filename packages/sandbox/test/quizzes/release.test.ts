/** Before the results of a quiz are released, nothing that its learner can ask for differs by whether he was right. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { QuizRulesWrite } from '@edurise/contract/models';
import { routes } from '../../src/areas/routes.ts';
import { notYet } from '../../src/http/not-yet.ts';
import { startPlatform, type Platform } from '../platform.ts';
import { choose, setQuiz, type Set as QuizSet, type Taker } from './support.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

/** All that a learner may ask for without naming anything. */
const open = routes
  .filter(({ row, handle }) => row.method === 'GET' && !row.path.includes('{') && handle !== notYet)
  .filter(({ row }) => row.access === 'user')
  .map(({ row }) => row.path);

interface Sitting {
  quiz: QuizSet;
  taker: Taker;
  attempt: string;
  get(path: string): Promise<any>;
  /** Whether the lecture is complete, and how much of its course is. */
  standing(): Promise<[boolean, string]>;
}

async function sit(quiz: QuizSet, answer: string): Promise<Sitting> {
  const taker = await quiz.taker();
  const attempt = (await taker.start()).body.id as string;
  await taker.submit(attempt, { [quiz.questions[0]!]: answer });
  const get = async (path: string) => (await platform.call('GET', path, { token: taker.token })).body;
  const standing = async (): Promise<[boolean, string]> => {
    const [enrollment] = (await get('/api/enrollments/')).results;
    const { is_completed } = await get(`/api/lectures/${quiz.lecture}/progress/`);
    return [is_completed, enrollment.progress_percentage];
  };
  return { quiz, taker, attempt, get, standing };
}

/** An hour from now by the platform's clock, which the start of an attempt tells. */
async function inAnHour(rules: QuizRulesWrite, name: 'release_at' | 'closes_at'): Promise<QuizSet> {
  const quiz = await setQuiz(platform, rules, [choose()], { max_attempts: 3 });
  const { server_now } = (await (await quiz.taker()).start()).body;
  const moment = new Date(Date.parse(server_now) + 3_600_000).toISOString();
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { [name]: moment } });
  return quiz;
}

/** All that the learner hears, without what differs between any two people, and without the answer itself. */
async function heard({ quiz, taker, attempt, get }: Sitting): Promise<Record<string, string>> {
  const [enrollment] = (await get('/api/enrollments/')).results;
  const named = [
    ...[`/api/lectures/${quiz.lecture}/quiz/`, `/api/quizzes/${quiz.id}/attempts/`, `/api/quiz-attempts/${attempt}/`],
    ...[`/api/quiz-attempts/${attempt}/result/`, `/api/lectures/${quiz.lecture}/progress/`],
    ...[`/api/enrollments/${enrollment.id}/`, `/api/enrollments/${enrollment.id}/progress/`],
    `/api/courses/${enrollment.course}/`,
  ];
  const bodies: Record<string, unknown> = { submit: (await taker.submit(attempt)).body };
  for (const path of [...named, ...open]) bodies[path] = await get(path);
  const me = (bodies['/api/v1/users/export-data/'] as { data: { account: { email: string } } }).data.account;
  const personal = [
    [/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'],
    [/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'time'],
    [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'signed'],
    [/"(answers?)":(\{[^}]*\}|"[ab]")/g, '"$1":"own"'],
  ] as const;
  return Object.fromEntries(
    Object.entries(bodies).map(([path, body]) => [
      path.replace(personal[0][0], 'id'),
      personal
        .reduce((text, [pattern, word]) => text.replace(pattern, word), JSON.stringify(body) ?? '')
        .replaceAll(me.email, 'email'),
    ]),
  );
}

test('right or wrong, a learner hears the same until the release, wherever he asks', async () => {
  assert.ok(open.length > 10 && open.includes('/api/v1/users/export-data/'));
  const quiz = await inAnHour({}, 'release_at');
  const [right, wrong] = [await sit(quiz, 'a'), await sit(quiz, 'b')];
  const [one, other] = [await heard(right), await heard(wrong)];
  for (const path of Object.keys(one)) assert.equal(one[path], other[path], path);
  platform.pass(3601);
  const [told, toldOther] = [await heard(right), await heard(wrong)];
  const differ = Object.keys(told).filter((path) => told[path] !== toldOther[path]);
  for (const path of ['/api/quiz-attempts/id/result/', '/api/enrollments/', '/api/v1/users/export-data/'])
    assert.ok(differ.includes(path), `${path} tells afterwards`);
});

test('a pass completes its lecture once it may be known: at the release, or when the marks show', async () => {
  const matrix = { after: ['attempt' as const], open: ['attempt' as const], closed: ['marks' as const] };
  for (const [rules, name] of [
    [{}, 'release_at'],
    [{ review: matrix }, 'closes_at'],
  ] as const) {
    const { standing } = await sit(await inAnHour(rules, name), 'a');
    assert.deepEqual(await standing(), [false, '0.00']);
    platform.pass(3601);
    assert.deepEqual(await standing(), [true, '100.00']);
  }
  const never = { after: ['attempt' as const], open: ['attempt' as const] };
  const { standing } = await sit(await setQuiz(platform, { review: never }, [choose()]), 'a');
  assert.deepEqual(await standing(), [true, '100.00'], 'where no moment is set, there is none to wait for');
});

test('whoever teaches sees a released pass in each of the figures, before its learner has looked', async () => {
  const figures: Record<string, (read: (path: string) => Promise<any>, course: string) => Promise<unknown>> = {
    students: async (read, course) => {
      const students: { progress_percentage: string }[] = await read(`/api/v1/courses/courses/${course}/students/`);
      return Math.max(...students.map(({ progress_percentage }) => Number(progress_percentage)));
    },
    statistics: async (read, course) =>
      (await read(`/api/v1/courses/courses/${course}/statistics/`)).completed_enrollments,
    analytics: async (read, course) =>
      (await read(`/api/v1/courses/courses/${course}/analytics/`)).engagement_metrics.completed_lectures,
    performance: async (read, course) =>
      (await read(`/api/v1/analytics/course_performance/?course=${course}`)).courses[0].completion_rate,
    dashboard: async (read) => (await read('/api/v1/courses/courses/instructor_analytics/')).completion_rate,
  };
  for (const [name, figure] of Object.entries(figures)) {
    const { quiz, get } = await sit(await inAnHour({}, 'release_at'), 'a');
    const [{ course }] = (await get('/api/enrollments/')).results;
    const read = async (path: string) => {
      const { body } = await quiz.teach('GET', path);
      // Some addresses answer in an envelope.
      return body.results?.data ?? body.data ?? body;
    };
    const look = () => figure(read, course);
    const before = Number(await look());
    platform.pass(3601);
    const after = Number(await look());
    assert.ok(after > before, `${name}: ${before}, then ${after}`);
  }
});

test('what waits for a person’s marks completes nothing until they are given', async () => {
  const essay = { question_text: 'Tell.', question_type: 'essay', points: 4 };
  const quiz = await setQuiz(platform, {}, [essay], { max_attempts: 1 });
  const { standing, attempt } = await sit(quiz, 'x');
  assert.deepEqual(await standing(), [false, '0.00']);
  const points = { [attempt]: { [quiz.questions[0]!]: 4 } };
  await quiz.teach('POST', `/api/quizzes/${quiz.id}/regrade/`, { points });
  assert.deepEqual(await standing(), [true, '100.00']);
});

test('keys that show when a quiz closes wait for those who have more time', async () => {
  const review = {
    after: ['attempt' as const],
    open: ['attempt' as const],
    closed: ['attempt' as const, 'right_answer' as const],
  };
  const quiz = await setQuiz(platform, {}, [choose()], { time_limit_minutes: 60 });
  const slow = await quiz.taker();
  await quiz.teach('PUT', `/api/users/${slow.id}/accommodations/`, { time_factor: 2 });
  const quick = await sit(quiz, 'b');
  const attempt = (await slow.start()).body;
  const closes_at = new Date(Date.parse(attempt.server_now) + 3_600_000).toISOString();
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { review, closes_at } });
  const phase = async (): Promise<unknown[]> => {
    const { review: shown, questions } = await quick.get(`/api/quiz-attempts/${quick.attempt}/result/`);
    return [shown.phase, questions?.[0]?.correct_answer ?? null];
  };
  platform.pass(3700);
  assert.deepEqual(await phase(), ['open', null], 'somebody still writes');
  platform.pass(3700);
  assert.deepEqual(await phase(), ['closed', 'a']);
});

test('a practice asks for what was missed only once it may be known what that is', async () => {
  const quiz = await setQuiz(platform, { practice: true, review: { after: ['attempt'] } }, [choose(), choose()]);
  const taker = await quiz.taker();
  const { id } = (await taker.start()).body;
  await taker.submit(id, { [quiz.questions[0]!]: 'a', [quiz.questions[1]!]: 'b' });
  const asked = async (): Promise<string[]> => {
    const { body } = await taker.start();
    await taker.submit(body.id, { [quiz.questions[0]!]: 'a', [quiz.questions[1]!]: 'b' });
    return body.questions.map((question: { id: string }) => question.id);
  };
  assert.deepEqual(await asked(), quiz.questions);
  platform.pass(121);
  assert.deepEqual(await asked(), [quiz.questions[1]]);
});

test('which attempt counts, and keys that a pass sets free, wait for the attempt that is not shown yet', async () => {
  const quiz = await setQuiz(platform, { review: { after: ['attempt'] } }, [choose()], { max_attempts: 5 });
  const taker = await quiz.taker();
  const first = (await taker.start()).body.id as string;
  await taker.submit(first, { [quiz.questions[0]!]: 'b' });
  platform.pass(121);
  assert.ok('kept_attempt' in (await taker.result(first)).body);
  const second = (await taker.start()).body.id as string;
  await taker.submit(second, { [quiz.questions[0]!]: 'a' });
  const held = (await taker.result(first)).body;
  assert.equal('kept_attempt' in held || 'correct_answer' in held.questions[0], false);
  platform.pass(121);
  const told = (await taker.result(first)).body;
  assert.deepEqual([told.kept_attempt.attempt, told.questions[0].correct_answer], [second, 'a']);
});
