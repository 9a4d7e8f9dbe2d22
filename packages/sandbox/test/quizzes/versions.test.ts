/** An attempt keeps what it was asked: questions change, are deleted and are graded again, and no review says otherwise. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { QuestionWrite } from '@edurise/contract/models';
import type { DemoData } from '@edurise/sandbox';
import { askedAmong } from '../../src/areas/quizzes/quiz-asked.ts';
import { systemClock } from '../../src/clock.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';
import { demo } from '../../src/demo/index.ts';
import { chained } from '../../src/proctoring/answer-chain.ts';
import { startPlatform, type Platform } from '../platform.ts';
import { choose, setQuiz, type Set as QuizSet } from './support.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

const first = choose({ question_text: 'As it was?', explanation: 'It was A.', points: 2 });
/** Of the same options, with other words, another key and other points. */
const second = choose({
  question_text: 'As it is?',
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Now ${id}`, feedback: `Now you said ${id}.` })),
  correct_answer: 'b',
  explanation: 'Now it is B.',
  points: 3,
});

const change = (quiz: QuizSet, question: QuestionWrite, place = 0) =>
  quiz.teach('PUT', `/api/questions/${quiz.questions[place]!}/`, question);
const remove = (quiz: QuizSet, place: number) =>
  quiz.teach('DELETE', `/api/questions/${quiz.questions[place]!}/`).then(() => undefined);
const regrade = async (quiz: QuizSet, body: object = {}) =>
  (await quiz.teach('POST', `/api/quizzes/${quiz.id}/regrade/`, body)).body;

/** Somebody's finished attempt, with that answer to each question. */
async function sit(quiz: QuizSet, ...answers: unknown[]) {
  const taker = await quiz.taker();
  const attempt = (await taker.start()).body.id as string;
  await taker.submit(attempt, Object.fromEntries(answers.map((answer, place) => [quiz.questions[place]!, answer])));
  const result = async () => (await taker.result(attempt)).body;
  return { taker, attempt, result, first: async () => said((await result()).questions[0]) };
}

/** What a review says of a question, in one line. */
function said(row: any): string {
  const { question, points_awarded, correct_answer, explanation } = row;
  const option = question.options?.find(({ id }: { id: string }) => id === row.answer);
  const sum = row.scoring.steps.reduce((total: number, step: { points: number }) => total + step.points, 0);
  assert.equal(sum, Number(points_awarded), 'the steps add up');
  assert.equal(row.scoring.points, Number(question.points), 'to the points that the question is said to be worth');
  if (question.question_type === 'multiple_choice' && typeof correct_answer === 'string')
    assert.equal(row.is_correct, row.answer === correct_answer, 'and agree with the key that is shown');
  const told = option?.feedback === undefined ? '' : ` (${option.feedback})`;
  return `${question.question_text} ${option?.text ?? row.answer}${told}: ${points_awarded} of ${question.points}. ${explanation}`;
}

test('a question that is changed during an attempt goes on as it began, and is graded as it was asked', async () => {
  const quiz = await setQuiz(platform, {}, [first, choose()], { max_attempts: 1 });
  const [one, two] = quiz.questions as [string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  await change(quiz, second);
  const shown = [await taker.read(attempt.id), await taker.start(), await taker.save(attempt.id, { position: two })];
  for (const { body } of shown) assert.deepEqual(body.questions, attempt.questions);
  await taker.submit(attempt.id, { [one]: 'a', [two]: 'a' });
  const { body: result } = await taker.result(attempt.id);
  assert.equal(said(result.questions[0]), 'As it was? A: 2.00 of 2.00. It was A.');
  assert.deepEqual([result.score, result.max_score], ['3.00', '3.00']);
  const later = (await (await quiz.taker()).start()).body.questions[0];
  assert.deepEqual([later.question_text, later.options[0].text, later.points], ['As it is?', 'Now a', '3.00']);
});

test('a question that is changed afterwards changes no review, until it is graded again: then by the new key', async () => {
  const quiz = await setQuiz(platform, {}, [first], { max_attempts: 1 });
  const [right, wrong, neither] = [await sit(quiz, 'a'), await sit(quiz, 'b'), await sit(quiz, 'c')];
  const told = async () => [await right.first(), await wrong.first(), await neither.first()];
  const asked = ['As it was? A: 2.00 of 2.00.', 'As it was? B: 0.00 of 2.00.', 'As it was? C: 0.00 of 2.00.'];
  const before = asked.map((line) => `${line} It was A.`);
  assert.deepEqual(await told(), before);
  await change(quiz, second);
  assert.deepEqual(await told(), before);
  assert.deepEqual(
    (await regrade(quiz, { dry_run: true })).changes.length,
    2 + 1,
    'another most that one can have, too',
  );
  assert.deepEqual(await told(), before);

  const kind = await regrade(quiz, { never_lower: true });
  assert.deepEqual([kind.raised, kind.lowered], [1, 0]);
  const after = [
    'As it was? A (Now you said a.): 0.00 of 3.00. Now it is B.',
    'As it was? B (Now you said b.): 3.00 of 3.00. Now it is B.',
    'As it was? C (Now you said c.): 0.00 of 3.00. Now it is B.',
  ];
  assert.deepEqual(await told(), [before[0], after[1], after[2]], 'whose score stays keeps the key that it came from');
  await regrade(quiz);
  assert.deepEqual(await told(), after);
  assert.deepEqual((await regrade(quiz)).changes, []);
  await change(quiz, first);
  assert.deepEqual(await told(), after, 'nor is it taken back by changing it again');
});

test('another key that counts the same is still the one that is shown', async () => {
  const quiz = await setQuiz(platform, {}, [first], { max_attempts: 1 });
  const neither = await sit(quiz, 'c');
  await change(quiz, { ...second, points: 2 });
  const tried = await regrade(quiz, { dry_run: true });
  assert.deepEqual([tried.changes, tried.rekeyed, tried.kept], [[], 1, []]);
  assert.deepEqual((await regrade(quiz)).changes, []);
  assert.equal(await neither.first(), 'As it was? C (Now you said c.): 0.00 of 2.00. Now it is B.');
  assert.equal((await regrade(quiz)).rekeyed, 0, 'it is today’s by now');
});

test('a question that is deleted stays where it was asked: to be answered, counted and read', async () => {
  const essay = { question_text: 'Tell.', question_type: 'essay', points: 4 };
  const quiz = await setQuiz(platform, {}, [first, choose(), essay], { max_attempts: 1 });
  const [one, two, three] = quiz.questions as [string, string, string];
  const done = await sit(quiz, 'a', 'b', 'A tale.');
  const before = (await done.result()).questions;
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  await remove(quiz, 0);
  await remove(quiz, 2);
  const { body: saved } = await taker.save(attempt.id, { answers: { [one]: 'a' }, position: two });
  assert.deepEqual([saved.answers, saved.refused], [{ [one]: 'a' }, undefined]);
  assert.deepEqual(saved.questions, attempt.questions);
  await taker.submit(attempt.id, { [two]: 'a', [three]: 'Another.' });
  const { body: result } = await taker.result(attempt.id);
  assert.deepEqual([result.score, result.max_score, result.questions.length], ['3.00', '7.00', 3]);
  assert.deepEqual((await done.result()).questions, before);

  const { changes, kept } = await regrade(quiz, { dry_run: true });
  assert.deepEqual(changes, []);
  assert.deepEqual(kept, [
    { question: one, question_text: 'As it was?', attempts: 2 },
    { question: three, question_text: 'Tell.', attempts: 2 },
  ]);
  await regrade(quiz, { points: { [done.attempt]: { [three]: 3 } } });
  const [read, , told] = (await done.result()).questions;
  assert.deepEqual([read, told.points_awarded], [before[0], '3.00'], 'an essay still gets its points');
  assert.deepEqual(
    (await (await quiz.taker()).start()).body.questions.map(({ id }: { id: string }) => id),
    [two],
  );
});

const several = choose({ correct_answer: ['a', 'b'] });
const options = (...ids: string[]) => ids.map((id) => ({ id, text: id.toUpperCase() }));
/** What was asked and answered, what it is today, and the points before and after. */
const cases: Record<string, [QuestionWrite, unknown, QuestionWrite, string, string]> = {
  'another key': [choose(), 'b', choose({ correct_answer: 'b' }), '0.00', '1.00'],
  'other words': [choose(), 'a', choose({ options: options('d', 'c', 'b', 'a') }), '1.00', '1.00'],
  'an option that nobody chose is gone': [choose(), 'b', choose({ options: options('a', 'b') }), '0.00', '0.00'],
  'one right option of several that could be chosen': [several, ['a'], choose(), '0.00', '1.00'],
  'another type': [
    choose(),
    'a',
    { question_text: '?', question_type: 'short_answer', correct_answer: ['b'] },
    '1.00',
    '1.00',
  ],
  'an option that was chosen is gone': [
    choose(),
    'a',
    choose({ options: options('b', 'c'), correct_answer: 'b' }),
    '1.00',
    '1.00',
  ],
  'a right option that was not on offer': [
    choose(),
    'a',
    choose({ options: options('a', 'b', 'e'), correct_answer: 'e' }),
    '1.00',
    '1.00',
  ],
  'several where one could be chosen': [choose(), 'a', several, '1.00', '1.00'],
};

for (const [name, [was, answer, is, before, now]] of Object.entries(cases))
  test(`graded again: ${name}`, async () => {
    const quiz = await setQuiz(platform, {}, [was], { max_attempts: 1 });
    const { result } = await sit(quiz, answer);
    const points = async () => (await result()).questions[0].points_awarded;
    assert.equal(await points(), before);
    await change(quiz, is);
    assert.equal(await points(), before);
    const { changes } = await regrade(quiz);
    assert.deepEqual([changes.length, await points()], [before === now ? 0 : 1, now]);
    const [{ question, correct_answer }] = (await result()).questions;
    assert.deepEqual(
      question.options,
      (was.options as { id: string; text: string }[]).map(({ id, text }) => ({ id, text })),
    );
    const offered = question.options.map(({ id }: { id: string }) => id);
    assert.ok(
      [correct_answer].flat().every((id: string) => offered.includes(id)),
      'no key that was not on offer',
    );
  });

test('the rule counts the options that were on offer', async () => {
  const quiz = await setQuiz(platform, { scoring: 'per_option' }, [several], { max_attempts: 1 });
  const { first } = await sit(quiz, ['a']);
  await change(quiz, choose({ options: options('a', 'b'), correct_answer: ['a', 'b'], points: 2 }));
  await regrade(quiz);
  assert.match(await first(), /1\.50 of 2\.00/, 'three of four judged right');
});

test('no version’s key is heard before policy allows, by whoever is at it or has attempts left', async () => {
  // Keys that no id can hold by chance.
  const numbers = (key: string): QuestionWrite => ({
    question_text: 'How much?',
    question_type: 'short_answer',
    correct_answer: [key],
    explanation: `Secret ${key}.`,
    numeric: { tolerance: 0.5 },
  });
  const quiz = await setQuiz(platform, {}, [numbers('9876543210.25')], { max_attempts: 3 });
  const [one] = quiz.questions as [string];
  const [running, done] = [await quiz.taker(), await sit(quiz, '12')];
  const { body: attempt } = await running.start();
  await change(quiz, numbers('9876543211.75'));
  await regrade(quiz);
  const get = (path: string, token: string) => platform.call('GET', path, { token });
  const heard = [
    await running.save(attempt.id, { answers: { [one]: '5' }, position: one }),
    await running.read(attempt.id),
    await done.taker.read(done.attempt),
    await done.taker.result(done.attempt),
  ];
  for (const { token } of [running, done.taker])
    for (const path of [`/api/quizzes/${quiz.id}/questions/`, `/api/quizzes/${quiz.id}/attempts/`])
      heard.push(await get(path, token), await get('/api/v1/users/export-data/', token));
  assert.doesNotMatch(JSON.stringify(heard.map(({ body }) => body)), /987654321|tolerance|correct_answer/);
  assert.equal(JSON.stringify(heard.map(({ body }) => body)).includes('"version":2'), false);
  const asTeacher = (await quiz.teach('GET', `/api/quiz-attempts/${done.attempt}/result/`)).body.questions[0];
  assert.deepEqual(
    [asTeacher.correct_answer, asTeacher.explanation],
    [['9876543211.75'], 'Secret 9876543211.75.'],
    'the key that graded',
  );
});

test('figures: a question as it is today, with the shares that its versions gave and no answer to another kind', async () => {
  const quiz = await setQuiz(platform, {}, [first, choose()], { max_attempts: 1 });
  for (const answer of ['a', 'c', 'b']) await sit(quiz, answer, answer);
  await change(quiz, choose({ options: options('a', 'b'), points: 10 }));
  const text = { question_text: 'Which letter?', question_type: 'short_answer', correct_answer: ['b'] };
  await change(quiz, text, 1);
  await sit(quiz, 'b', 'a');
  const { body } = await quiz.teach('GET', `/api/quizzes/${quiz.id}/statistics/`);
  const [one, two] = body.questions;
  assert.deepEqual([one.question_text, one.answered, one.difficulty, one.omitted], ['Which?', 4, 0.25, 0]);
  assert.deepEqual(
    one.options.map(({ option, count, is_correct }: any) => [option, count, is_correct]),
    [
      ['a', 1, true],
      ['b', 2, false],
    ],
  );
  assert.deepEqual([two.question_type, two.answered, two.difficulty, two.omitted], ['short_answer', 1, 0, 0]);
  await change(quiz, choose({ options: options('a', 'b') }), 1);
  const again = (await quiz.teach('GET', `/api/quizzes/${quiz.id}/statistics/`)).body.questions[1];
  assert.deepEqual(
    again.options.map(({ count }: { count: number }) => count),
    [1, 1],
    'a letter that was written is none that was chosen',
  );
});

test('a copy of a course begins anew, and is asked as it was copied', async () => {
  const quiz = await setQuiz(platform, {}, [first], { max_attempts: 1 });
  await change(quiz, second);
  const { course } = (await quiz.teach('GET', `/api/lectures/${quiz.lecture}/`)).body;
  const copy = (await quiz.teach('POST', `/api/v1/courses/courses/${course}/duplicate/`, {})).body.data;
  await quiz.teach('PATCH', `/api/courses/${copy.id}/`, { status: 'published' });
  await change(quiz, first);
  const [section] = (await quiz.teach('GET', `/api/courses/${copy.id}/sections/`)).body;
  const { token } = await platform.learner();
  await platform.call('POST', `/api/courses/${copy.id}/enroll/`, { token });
  const found = await platform.call('GET', `/api/lectures/${section.lectures[0].id}/quiz/`, { token });
  const { body } = await platform.call('POST', `/api/quizzes/${found.body.id}/start/`, { token });
  assert.deepEqual(
    body.questions.map(({ question_text }: { question_text: string }) => question_text),
    ['As it is?'],
  );
});

test('an answer that is recovered late goes by the key of the regrade, or as it was asked where that one cannot', async () => {
  for (const [answer, line] of [
    ['c', 'As it was? C: 0.00 of 5.00. Now it is B.'],
    ['a', 'As it was? A: 2.00 of 2.00. It was A.'],
  ] as const) {
    const quiz = await setQuiz(platform, { accept_recovered: true }, [first], {
      max_attempts: 1,
      time_limit_minutes: 10,
    });
    const [one] = quiz.questions as [string];
    const taker = await quiz.taker();
    const { id, ticket, started_at } = (await taker.start()).body;
    // Cut off, and ended by the clock.
    platform.pass(11 * 60);
    await taker.read(id);
    await change(quiz, { ...second, options: options('b', 'c'), points: 5 });
    await regrade(quiz);
    const kept = { seq: 1, at: started_at, question: one, answer };
    const body = { ticket, answers: [{ ...kept, hash: chained(ticket, kept) }] };
    await platform.call('POST', `/api/quiz-attempts/${id}/recover/`, { token: taker.token, body });
    assert.equal(said((await taker.result(id)).body.questions[0]), line);
  }
});

test('what the demo brings stands in its first version, and its attempts were asked all that they are graded on', async () => {
  const data = demo(new Date('2026-03-02T00:00:00Z'));
  const { db, close } = await prepareDatabase('memory', data, 'demo', systemClock);
  try {
    const attempts = await db.selectFrom('quiz_attempts').selectAll().execute();
    assert.ok(attempts.length === data.attempts.length && attempts.length > 20);
    const texts = new Map(data.courses.flatMap(questionsIn).map(({ id, question_text }) => [id, question_text]));
    const asked = await askedAmong(db, attempts);
    for (const { id, graded } of attempts)
      assert.deepEqual(
        asked.get(id)!.map((one) => [one.asked.id, one.asked.question_text, one.key.version]),
        graded!.map(({ question }) => [question, texts.get(question as string), 1]),
      );
  } finally {
    await close();
  }
});

const questionsIn = ({ sections }: DemoData['courses'][number]) =>
  sections.flatMap(({ lectures }) => lectures).flatMap(({ quiz }) => quiz?.questions ?? []);
