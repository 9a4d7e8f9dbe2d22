/** Attempts over HTTP: forms, ways, windows, certainty, practice, extensions, receipts. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Question, QuizAttempt } from '@edurise/contract/models';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { startPlatform, type Platform } from '../platform.ts';
import { openSocket } from '../realtime/socket.ts';
import { choose, setQuiz } from './support.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

const idsOf = ({ questions }: { questions: Question[] }): string[] => questions.map(({ id }) => id);
const optionsOf = ({ questions }: { questions: Question[] }): unknown[] => questions.map(({ options }) => options);

test('a form is drawn for each attempt, and stays the same on resume, on review and when the quiz changes', async () => {
  const quiz = await setQuiz(
    platform,
    { shuffle_questions: true, shuffle_options: true, sections: [{ id: 's', title: 'Pool', pick: 4 }] },
    Array.from({ length: 9 }, (_, index) => choose({ question_text: `Which of ${index}?`, section: 's' })),
  );
  const shown = new Set<string>();
  for (let round = 0; round < 4; round += 1) {
    const taker = await quiz.taker();
    const before = await taker.quiz();
    assert.deepEqual([before.body.questions, before.body.question_count], [[], 4], 'a pool is not read in advance');
    assert.deepEqual(
      (await platform.call('GET', `/api/quizzes/${quiz.id}/questions/`, { token: taker.token })).body,
      [],
    );
    const { body: first } = await taker.start();
    assert.equal(first.questions.length, 4);
    assert.deepEqual(
      first.questions.map(({ order_index }: Question) => order_index),
      [1, 2, 3, 4],
    );
    shown.add(JSON.stringify([idsOf(first), optionsOf(first)]));
    if (round === 0) await quiz.teach('POST', `/api/quizzes/${quiz.id}/questions/`, choose({ section: 's' }));
    for (const again of [(await taker.start()).body, (await taker.read(first.id)).body]) {
      assert.deepEqual(idsOf(again), idsOf(first));
      assert.deepEqual(optionsOf(again), optionsOf(first));
    }
    await taker.submit(first.id, Object.fromEntries(idsOf(first).map((id) => [id, 'a'])));
    const { body: result } = await taker.result(first.id);
    assert.deepEqual(
      result.questions.map(({ question }: { question: Question }) => question.id),
      idsOf(first),
    );
    assert.deepEqual([result.score, result.max_score], ['4.00', '4.00']);
  }
  assert.ok(shown.size > 1, 'not everybody gets the same');
  const outside = quiz.questions[0]!;
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  const missing = quiz.questions.find((id) => !idsOf(attempt).includes(id)) ?? outside;
  assert.deepEqual(
    (await taker.save(attempt.id, { answers: { [missing]: 'a' } })).body.answers,
    {},
    'not of this form',
  );
  const { body: regrade } = await quiz.teach('POST', `/api/quizzes/${quiz.id}/regrade/`, { dry_run: true });
  assert.deepEqual([regrade.attempts, regrade.changes], [4, []], 'nothing changed, so nothing changes');
  const { body: figures } = await quiz.teach('GET', `/api/quizzes/${quiz.id}/statistics/`);
  const answered = figures.questions.reduce((sum: number, one: { answered: number }) => sum + one.answered, 0);
  const omitted = figures.questions.reduce((sum: number, one: { omitted: number }) => sum + one.omitted, 0);
  assert.deepEqual([answered, omitted], [16, 0], 'whoever was not asked left nothing out');
});

test('forward: one text at a time, none back, and what was left behind takes no more answers', async () => {
  const quiz = await setQuiz(platform, { navigation: 'forward' }, [choose(), choose(), choose()]);
  const [one, two, three] = quiz.questions as [string, string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  const texts = ({ questions }: QuizAttempt): string[] => questions!.map(({ question_text }) => question_text);
  assert.deepEqual([attempt.navigation, attempt.position, texts(attempt)], ['forward', one, ['Which?', '', '']]);
  assert.equal(attempt.questions[0].opened_at, attempt.started_at.replace('123000', '123'));
  assert.deepEqual(attempt.questions[1].options, undefined);

  const skipped = await taker.save(attempt.id, { position: three });
  assert.equal(skipped.body.position, one, 'none is jumped over');
  const early = await taker.save(attempt.id, { answers: { [one]: 'a', [two]: 'a' } });
  assert.deepEqual([early.body.answers, early.body.refused], [{ [one]: 'a' }, [two]]);
  const moved = await taker.save(attempt.id, { answers: { [one]: 'b' }, position: two });
  assert.deepEqual([moved.body.position, texts(moved.body)], [two, ['', 'Which?', '']]);
  assert.deepEqual(moved.body.answers, { [one]: 'b' }, 'the last word before leaving counts');
  assert.ok(moved.body.questions[0].closed_at);
  const late = await taker.save(attempt.id, { answers: { [one]: 'a', [two]: 'a' }, position: one });
  assert.deepEqual(
    [late.body.answers, late.body.refused, late.body.position],
    [{ [one]: 'b', [two]: 'a' }, [one], two],
  );
  const repeated = await taker.save(attempt.id, { answers: { [one]: 'b' } });
  assert.equal('refused' in repeated.body, false, 'what is known already is not refused');

  const done = await taker.submit(attempt.id, { [one]: 'a', [two]: 'a', [three]: 'a' });
  assert.deepEqual([done.body.score, done.body.refused], ['1.00', [one, three]]);
});

test('a question’s own time runs on the server’s clock, stands still in a pause, and the rest goes on', async () => {
  const quiz = await setQuiz(platform, { grace_seconds: 5 }, [choose({ time_limit_seconds: 60 }), choose()], {
    time_limit_minutes: 10,
  });
  const [one, two] = quiz.questions as [string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  assert.equal(Date.parse(attempt.questions[0].expires_at) - Date.parse(attempt.started_at), 60_000);
  platform.pass(40);
  await quiz.teach('POST', `/api/quizzes/${quiz.id}/pause/`, { reason: 'Fire alarm' });
  platform.pass(300);
  await quiz.teach('POST', `/api/quizzes/${quiz.id}/resume/`);
  platform.pass(24);
  assert.deepEqual((await taker.save(attempt.id, { answers: { [one]: 'a' } })).body.answers, { [one]: 'a' }, 'grace');
  platform.pass(2);
  const late = await taker.save(attempt.id, { answers: { [one]: 'b' } });
  assert.deepEqual([late.body.answers, late.body.refused], [{ [one]: 'a' }, [one]]);
  const read = await taker.read(attempt.id);
  assert.deepEqual(
    read.body.questions.map(({ question_text }: Question) => question_text),
    ['', ''],
  );
  const moved = await taker.save(attempt.id, { position: two });
  assert.equal(moved.body.questions[1].question_text, 'Which?');
});

test('sections: free inside, with a limit of their own', async () => {
  const sections = [
    { id: 'x', title: 'Reading', time_limit_seconds: 60 },
    { id: 'y', title: 'Writing', time_limit_seconds: 120 },
  ];
  const quiz = await setQuiz(platform, { sections, grace_seconds: 0 }, [
    choose({ section: 'x' }),
    choose({ section: 'x' }),
    choose({ section: 'y' }),
  ]);
  const [one, two, three] = quiz.questions as [string, string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  assert.deepEqual(
    [attempt.navigation, attempt.sections[0].title, attempt.sections[1].opened_at],
    ['sections', 'Reading', null],
  );
  await taker.save(attempt.id, { answers: { [two]: 'a' }, position: two });
  await taker.save(attempt.id, { answers: { [one]: 'a' }, position: one });
  platform.pass(30);
  const moved = await taker.save(attempt.id, { answers: { [one]: 'b' }, position: three });
  assert.deepEqual(moved.body.answers, { [one]: 'b', [two]: 'a' });
  assert.ok(moved.body.sections[0].closed_at && moved.body.questions[0].closed_at);
  assert.equal(Date.parse(moved.body.sections[1].expires_at) - Date.parse(moved.body.server_now), 120_000);
  assert.deepEqual((await taker.save(attempt.id, { answers: { [two]: 'b' } })).body.refused, [two]);
});

test('a window: not yet, cut short and said before the start, over; stretched for whoever has more time', async () => {
  const quiz = await setQuiz(platform, {}, [choose()], { time_limit_minutes: 40 });
  const [taker, slower] = [await quiz.taker(), await quiz.taker()];
  const start = Date.parse((await taker.quiz()).body.timing.server_now);
  const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { opens_at: at(10), closes_at: at(60) } });
  await quiz.teach('PUT', `/api/users/${slower.id}/accommodations/`, { time_factor: 1.5 });
  assert.equal((await taker.quiz()).body.timing.may_start, 'not_open');
  const early = await taker.start();
  assert.deepEqual([early.status, early.body.code], [409, 'quiz_not_open']);
  platform.pass(45 * 60);
  const { timing } = (await taker.quiz()).body;
  assert.deepEqual([timing.allowed_minutes, timing.may_start], [40, 'yes']);
  assert.ok(Math.abs(timing.available_minutes - 15) < 0.1, String(timing.available_minutes));
  const { body: attempt } = await taker.start();
  assert.equal(Date.parse(attempt.expires_at), Date.parse(at(60)));
  const own = (await slower.quiz()).body.timing;
  assert.deepEqual([own.allowed_minutes, own.time_factor, Date.parse(own.closes_at)], [60, 1.5, Date.parse(at(80))]);
  assert.equal(Date.parse((await slower.start()).body.expires_at), Date.parse(at(80)));
  platform.pass(16 * 60);
  const late = await (await quiz.taker()).start();
  assert.deepEqual([late.status, late.body.code], [409, 'quiz_closed']);
  assert.equal((await taker.read(attempt.id)).body.status, 'submitted');
});

test('flags are kept while the attempt runs, by whoever writes', async () => {
  const quiz = await setQuiz(platform, {}, [choose(), choose()]);
  const [one, two] = quiz.questions as [string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  assert.deepEqual(attempt.flagged, []);
  const marked = await taker.save(attempt.id, { flagged: [two, 'elsewhere'], lease: attempt.lease });
  assert.deepEqual([marked.body.flagged, marked.body.rev], [[two], 0], 'no answer was changed by it');
  await taker.save(attempt.id, { answers: { [one]: 'a' }, lease: attempt.lease });
  assert.deepEqual((await taker.read(attempt.id)).body.flagged, [two], 'a save that names none leaves them');
  const { body: elsewhere } = await taker.start();
  await taker.save(attempt.id, { flagged: [one], lease: attempt.lease });
  assert.deepEqual((await taker.read(attempt.id)).body.flagged, [two], 'the other device holds the lease now');
  const none = await taker.save(attempt.id, { flagged: [], lease: elsewhere.lease });
  assert.deepEqual(none.body.flagged, []);
  assert.equal((await taker.submit(attempt.id)).body.flagged, undefined);
});

test('certainty: it is saved with the answers, weighs them, and is the learner’s to see', async () => {
  const quiz = await setQuiz(platform, { confidence: true }, [choose({ points: 3 }), choose({ points: 3 })]);
  const [one, two] = quiz.questions as [string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  const saved = await taker.save(attempt.id, { answers: { [one]: 'a' }, confidence: { [one]: 3 } });
  assert.deepEqual([saved.body.confidence, saved.body.rev], [{ [one]: 3 }, 1]);
  const surer = await taker.save(attempt.id, { confidence: { [two]: 2, elsewhere: 1 } });
  assert.deepEqual([surer.body.confidence, surer.body.rev], [{ [one]: 3, [two]: 2 }, 2]);
  assert.equal((await taker.save(attempt.id, { confidence: { [one]: 4 } })).status, 400);
  const done = await taker.submit(attempt.id, { [two]: 'b' });
  assert.equal(done.body.score, '1.00', 'three for a certain answer, two lost on a fairly sure error');
  const { body: result } = await taker.result(attempt.id);
  assert.deepEqual(
    result.questions[1].scoring.steps.map(({ kind, points }: { kind: string; points: number }) => [kind, points]),
    [
      ['wrong', 0],
      ['certainty', -2],
    ],
  );
  assert.deepEqual([result.scoring.awarded, result.scoring.points], [1, 6]);
});

test('practice: no grade, feedback at once, and what was missed is asked again, as often as one likes', async () => {
  const questions = [choose({ general_feedback: 'It is A.' }), choose(), choose()];
  const quiz = await setQuiz(platform, { practice: true }, questions, { max_attempts: 1 });
  const [one, two, three] = quiz.questions as [string, string, string];
  const taker = await quiz.taker();
  const { body: first } = await taker.start();
  assert.deepEqual([first.practice, first.reviewed], [true, []]);
  const { body: saved } = await taker.save(first.id, { answers: { [one]: 'b' } });
  assert.deepEqual(
    saved.reviewed.map(
      (row: { question: Question; is_correct: boolean; correct_answer: unknown; general_feedback: string }) => [
        row.question.id,
        row.is_correct,
        row.correct_answer,
        row.general_feedback,
      ],
    ),
    [[one, false, 'a', 'It is A.']],
  );
  const done = await taker.submit(first.id, { [two]: 'a' });
  assert.deepEqual([done.body.percentage, done.body.passed, done.body.score], [null, null, '1.00']);
  const { body: second } = await taker.start();
  assert.deepEqual(idsOf(second), [one, three]);
  await taker.submit(second.id, { [one]: 'a', [three]: 'a' });
  assert.equal(idsOf((await taker.start()).body).length, 3, 'nothing was missed: from the beginning');
  const progress = await platform.call('GET', `/api/lectures/${quiz.lecture}/progress/`, { token: taker.token });
  assert.equal(progress.body.is_completed, true);
  const { body: figures } = await quiz.teach('GET', `/api/quizzes/${quiz.id}/statistics/`);
  assert.equal(figures.attempts, 0, 'practice says nothing of a question');
});

test('an extension is acknowledged by the device, and the teacher sees and hears who has it', async () => {
  const quiz = await setQuiz(platform, {}, [choose()], { time_limit_minutes: 10 });
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  const socket = await openSocket(platform, `/ws/quiz-attempts/${attempt.id}/`, { as: 'tess' });
  await quiz.teach('POST', `/api/quiz-attempts/${attempt.id}/extend/`, { minutes: 5, reason: 'Late bus' });
  const seen = async () => {
    const { body } = await quiz.teach('GET', `/api/quizzes/${quiz.id}/attempts/`);
    const [row] = body.results ?? body;
    return [row.extra_minutes, row.extension_seen, row.user];
  };
  assert.deepEqual(await seen(), [5, 0, taker.id]);
  const told = await taker.save(attempt.id, { extension_seen: 99 });
  assert.deepEqual([told.body.extension_seen, told.body.rev], [5, 0], 'no more than there was');
  assert.equal((await socket.next('extension_seen'))['minutes'], 5);
  assert.deepEqual(await seen(), [5, 5, taker.id]);
  socket.close();
});

test('an extension reaches the section and the question at hand, also where the whole has no limit', async () => {
  const sections = [{ id: 's', title: 'Short', time_limit_seconds: 60 }];
  for (const time_limit_minutes of [10, null]) {
    const quiz = await setQuiz(platform, { sections }, [choose({ section: 's' })], { time_limit_minutes });
    const taker = await quiz.taker();
    const { body: attempt } = await taker.start();
    await quiz.teach('POST', `/api/quiz-attempts/${attempt.id}/extend/`, { minutes: 2, reason: 'Late bus' });
    platform.pass(100);
    const { body: saved } = await taker.save(attempt.id, { answers: { [quiz.questions[0]!]: 'a' } });
    assert.deepEqual([saved.refused, saved.extra_minutes], [undefined, 2]);
    platform.pass(200);
    const late = await taker.save(attempt.id, { answers: { [quiz.questions[0]!]: 'b' } });
    assert.deepEqual(late.body.refused, [quiz.questions[0]]);
  }
  const free = await setQuiz(platform, {}, [choose()]);
  const { body: untimed } = await (await free.taker()).start();
  const path = `/api/quiz-attempts/${untimed.id}/extend/`;
  const refused = await platform.call('POST', path, { as: 'tess', body: { minutes: 2, reason: 'Late bus' } });
  assert.equal(refused.status, 409);
});

test('what is handed in by a deadline that has moved, or under a lease that was lost, is saved and closes nothing', async () => {
  const quiz = await setQuiz(platform, {}, [choose(), choose()], { time_limit_minutes: 10 });
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  const handIn = async (body: object) =>
    (await platform.call('POST', `/api/quiz-attempts/${attempt.id}/submit/`, { token: taker.token, body })).body;
  const [one, other] = quiz.questions as [string, string];
  await quiz.teach('POST', `/api/quiz-attempts/${attempt.id}/extend/`, { minutes: 10, reason: 'No network' });
  platform.pass(660);
  const late = await handIn({ answers: { [one]: 'a' }, rev: 0, lease: attempt.lease, by: 'timer' });
  assert.deepEqual([late.status, late.answers, late.lease], ['in_progress', { [one]: 'a' }, attempt.lease]);
  assert.equal(late.receipt, undefined);
  const phone = (await taker.start()).body;
  const lost = await handIn({ answers: { [other]: 'b' }, rev: late.rev, lease: attempt.lease, by: 'learner' });
  assert.deepEqual([lost.status, lost.answers, lost.lease], ['in_progress', { [one]: 'a', [other]: 'b' }, undefined]);
  platform.pass(538);
  const done = await handIn({ answers: {}, rev: lost.rev, lease: phone.lease, by: 'timer' });
  assert.equal(done.status, 'submitted', 'a page may be a little ahead');
});

test('what a device wrote that had lost the lease, and another wrote anew, is kept for the teacher', async () => {
  const quiz = await setQuiz(platform, {}, [choose(), choose()]);
  const taker = await quiz.taker();
  const laptop = (await taker.start()).body;
  const phone = (await taker.start()).body;
  const [one, other] = quiz.questions as [string, string];
  await taker.save(laptop.id, { answers: { [one]: 'a' }, rev: phone.rev, lease: phone.lease });
  const late = { answers: { [one]: 'b', [other]: 'c' }, rev: 0, lease: laptop.lease };
  const { body } = await taker.save(laptop.id, late);
  assert.deepEqual(body.answers, { [one]: 'a', [other]: 'c' });
  const { recoveries } = (await quiz.teach('GET', `/api/quiz-attempts/${laptop.id}/`)).body;
  assert.deepEqual(
    recoveries.map((kept: any) => [
      kept.outcome,
      kept.answers[0].question,
      kept.answers[0].answer,
      kept.answers.length,
    ]),
    [['kept', one, 'b', 1]],
  );
});

test('a receipt says what was handed in, and by whom, when', async () => {
  const quiz = await setQuiz(platform, {}, [choose(), choose()]);
  const [one, two] = quiz.questions as [string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  const done = await taker.submit(attempt.id, { [two]: 'b', [one]: 'a' });
  const answers = Object.entries({ [one]: 'a', [two]: 'b' }).sort(([x], [y]) => (x < y ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(answers)).digest('hex');
  const { iat, ...said } = decodeJwt(done.body.receipt);
  assert.deepEqual(said, { attempt: attempt.id, user: taker.id, answers: hash, submitted_at: done.body.submitted_at });
  assert.ok(Math.abs(iat! * 1000 - Date.parse(done.body.submitted_at)) < 1000);
  const { body: keys } = await platform.call('GET', '/.well-known/jwks.json');
  assert.equal(JSON.stringify(keys).includes('"d"'), false, 'the private half stays');
  const { protectedHeader } = await jwtVerify(done.body.receipt, createLocalJWKSet(keys));
  assert.deepEqual([protectedHeader.alg, protectedHeader.kid], ['ES256', keys.keys[0].kid]);
  const [header, , signature] = done.body.receipt.split('.');
  const forged = Buffer.from(JSON.stringify({ ...said, answers: 'others' })).toString('base64url');
  await assert.rejects(jwtVerify([header, forged, signature].join('.'), createLocalJWKSet(keys)));
  platform.pass(60);
  const { body: result } = await taker.result(attempt.id);
  assert.equal(decodeJwt(result.receipt)['answers'], hash);
  assert.equal(decodeJwt(result.receipt).iat, iat! + 60);
});

test('the attempt that counts is named, and completes the lecture by itself', async () => {
  const quiz = await setQuiz(platform, { grade_of: 'first' }, [choose()], { max_attempts: 3 });
  const [one] = quiz.questions as [string];
  const taker = await quiz.taker();
  const completed = async (): Promise<boolean> =>
    (await platform.call('GET', `/api/lectures/${quiz.lecture}/progress/`, { token: taker.token })).body.is_completed;
  const { body: first } = await taker.start();
  await taker.submit(first.id, { [one]: 'b' });
  const { body: second } = await taker.start();
  await taker.submit(second.id, { [one]: 'a' });
  const { kept_attempt } = (await taker.result(second.id)).body;
  assert.deepEqual(
    [kept_attempt.attempt, kept_attempt.grade_of, kept_attempt.of, kept_attempt.passed],
    [first.id, 'first', 2, false],
  );
  assert.equal(await completed(), false);
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { grade_of: null } });
  const { body: third } = await taker.start();
  await taker.submit(third.id, {});
  assert.equal((await taker.result(third.id)).body.kept_attempt.attempt, second.id);
  assert.equal(await completed(), true);
});

test('what a quiz cannot mean is refused, with the field and the reason', async () => {
  const quiz = await setQuiz(platform, {}, [choose()]);
  const refused = async (path: string, method: string, body: unknown): Promise<string> => {
    const answer = await platform.call(method, path, { as: 'tess', body });
    assert.equal(answer.status, 400, JSON.stringify(answer.body));
    return JSON.stringify(answer.body);
  };
  const add = (question: object): Promise<string> => refused(`/api/quizzes/${quiz.id}/questions/`, 'POST', question);
  const text = { question_text: 'How much?', question_type: 'short_answer' };
  assert.match(await add({ ...text, pattern: '(a' }), /pattern.*closing/);
  assert.match(await add({ ...text, correct_answer: 'ten', numeric: {} }), /correct_answer.*number/);
  assert.match(await add({ ...text, correct_answer: '1,500', numeric: {} }), /two ways/);
  assert.match(await add({ ...text, correct_answer: '1', numeric: { units: [{ unit: 'm', factor: 0 }] } }), /zero/);
  assert.match(await add(choose({ options: ['a', 'a'] })), /same id/);
  assert.match(await add(choose({ words: { min: 5, max: 1 } })), /words/);
  const change = (rules: object): Promise<string> => refused(`/api/quizzes/${quiz.id}/`, 'PATCH', { rules });
  assert.match(await change({ opens_at: '2026-01-02T00:00:00Z', closes_at: '2026-01-01T00:00:00Z' }), /closes_at/);
  assert.match(await change({ opens_at: 'tomorrow' }), /opens_at/);
  assert.match(await change({ review: { after: ['everything'] } }), /everything/);
  assert.match(await change({ scoring: 'guess' }), /guess/);
  assert.match(await change({ penalty: 2 }), /penalty/);
});

test('what came near waits for a person, who says with the next grading what it is worth', async () => {
  const short = { question_text: 'Name it.', question_type: 'short_answer', correct_answer: ['refraction'], points: 2 };
  const quiz = await setQuiz(platform, {}, [short, choose({ points: 2 })]);
  const [one, two] = quiz.questions as [string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  const done = await taker.submit(attempt.id, { [one]: 'refracton', [two]: 'a' });
  assert.deepEqual([done.body.score, done.body.passed], ['2.00', null]);
  const [first] = (await taker.result(attempt.id)).body.questions;
  assert.deepEqual([first.is_correct, first.points_awarded], [null, null]);
  const regrade = async (body: object) => (await quiz.teach('POST', `/api/quizzes/${quiz.id}/regrade/`, body)).body;
  const points = { [attempt.id]: { [one]: 1.5, [two]: 0 } };
  const dry = await regrade({ points, dry_run: true });
  assert.deepEqual([dry.raised, dry.changes[0].score_after], [1, '3.50'], 'where the key speaks, nobody overrules it');
  assert.equal((await taker.result(attempt.id)).body.score, '2.00');
  await regrade({ points });
  await regrade({});
  const { body: result } = await taker.result(attempt.id);
  assert.deepEqual([result.score, result.passed, result.questions[0].is_correct], ['3.50', true, false]);
  assert.deepEqual(result.questions[0].scoring.steps, [{ kind: 'person', points: 1.5 }]);
});

test('a person grades one essay: points and words for it alone, and nothing else is graded again', async () => {
  const essay = { question_text: 'Tell.', question_type: 'essay', points: 4 };
  const quiz = await setQuiz(platform, {}, [choose({ points: 2 }), essay]);
  const [choice, text] = quiz.questions as [string, string];
  const sit = async () => {
    const taker = await quiz.taker();
    const { body } = await taker.start();
    await taker.submit(body.id, { [choice]: 'b', [text]: 'A story.' });
    return { taker, id: body.id as string };
  };
  const [mine, other] = [await sit(), await sit()];
  const listed = async () => (await quiz.teach('GET', `/api/quizzes/${quiz.id}/attempts/`)).body.results;
  const waiting = async () => (await listed()).map((attempt: { to_grade: number }) => attempt.to_grade);
  assert.deepEqual(await waiting(), [1, 1]);
  assert.ok(!('to_grade' in (await mine.taker.result(mine.id)).body), 'a learner is told by the answers');

  // The key and the rules change, which is nobody's wish for what is handed in.
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { penalty: 1 } });
  const { body: question } = await quiz.teach('GET', `/api/quizzes/${quiz.id}/questions/`);
  const [first] = question.results ?? question;
  await quiz.teach('PUT', `/api/questions/${choice}/`, { ...first, correct_answer: 'b' });
  const grade = (body: object) =>
    quiz.teach('POST', `/api/quizzes/${quiz.id}/regrade/`, { points_only: true, ...body });
  const { body: outcome } = await grade({
    points: { [mine.id]: { [text]: 3 } },
    comments: { [mine.id]: { [text]: 'Well told.' } },
  });
  assert.deepEqual([outcome.attempts, outcome.raised, outcome.rekeyed, outcome.kept], [1, 1, 0, []]);
  assert.deepEqual(await waiting().then((all) => all.toSorted()), [0, 1]);
  const only = async (flag: boolean) => {
    const { body } = await quiz.teach('GET', `/api/quizzes/${quiz.id}/attempts/?to_grade=${flag}`);
    return body.results.map(({ id }: { id: string }) => id);
  };
  assert.deepEqual([await only(true), await only(false)], [[other.id], [mine.id]]);
  const { body: result } = await mine.taker.result(mine.id);
  assert.deepEqual([result.score, result.questions[1].comment], ['3.00', 'Well told.'], 'by the key of then');
  const news = await platform.call('GET', '/api/v1/notifications/', { token: mine.taker.token });
  const told = (news.body.results.data as { data: { attempt?: string; score?: string } }[]).map(({ data }) => data);
  assert.deepEqual(
    told.flatMap(({ attempt, score }) => (attempt === mine.id ? [score] : [])),
    ['3.00'],
  );

  await grade({ comments: { [mine.id]: { [text]: '' } } });
  const again = await mine.taker.result(mine.id);
  assert.deepEqual([again.body.score, 'comment' in again.body.questions[1]], ['3.00', false], 'taken back');

  const refused = async (body: object) => {
    const path = `/api/quizzes/${quiz.id}/regrade/`;
    const answer = await platform.call('POST', path, { as: 'tess', body: { points_only: true, ...body } });
    assert.equal(answer.status, 400);
    return JSON.stringify(answer.body);
  };
  assert.match(
    await refused({ points: { [other.id]: { [text]: 5 } } }),
    new RegExp(`points.*${text}.*less than or equal to 4`),
  );
  assert.match(await refused({ points: { [other.id]: { nothing: 1 } } }), /nothing.*was not asked/);
  assert.match(await refused({ comments: { nobody: { [text]: 'x' } } }), /nobody.*handed in/);
});
