/** What nobody gains by: a forged file, a pause, an answer of every option, a look ahead; and what nobody loses. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chained } from '../../src/proctoring/answer-chain.ts';
import { startPlatform, type Platform } from '../platform.ts';
import { choose, setQuiz } from './support.ts';

let platform: Platform;
before(async () => {
  platform = await startPlatform();
});
after(() => platform.close());

const essay = { question_text: 'Tell.', question_type: 'essay', points: 4 } as const;

const marks = ['attempt' as const, 'correctness' as const, 'marks' as const];
/** Shows nothing until it is closed. */
const whenClosed = { after: ['attempt' as const], open: ['attempt' as const], closed: marks };

interface Typed {
  question: string;
  answer: string;
  at: string;
}

/** A file as a device makes it, each link over the one before. */
const recoveryFile = (ticket: string, typed: readonly Typed[]) => {
  let before = ticket;
  const answers = typed.map((each, place) => {
    const link = { seq: place + 1, ...each };
    before = chained(before, link);
    return { ...link, hash: before };
  });
  return { ticket, answers };
};

const recover = (token: string, id: string, body: object) =>
  platform.call('POST', `/api/quiz-attempts/${id}/recover/`, { token, body });

const later = (moment: string, seconds: number): string => new Date(Date.parse(moment) + seconds * 1000).toISOString();

test('a recovery file counts by itself only for whoever was cut off, and has not seen what was right', async () => {
  const quiz = await setQuiz(platform, { accept_recovered: true }, [choose(), choose()], { time_limit_minutes: 10 });
  const [one, two] = quiz.questions as [string, string];

  const honest = await quiz.taker();
  const { body: mine } = await honest.start();
  const typed = [{ question: one, answer: 'a', at: mine.started_at }];
  const [handedIn, seen, other] = [await quiz.taker(), await quiz.taker(), await quiz.taker()];
  const { body: his } = await handedIn.start();
  await handedIn.submit(his.id, { [one]: 'b', [two]: 'b' });
  const { body: hers } = await seen.start();
  const { body: theirs } = await other.start();
  await other.save(theirs.id, { answers: { [one]: 'a', [two]: 'c' } });
  platform.pass(11 * 60);

  const forged = await recover(
    handedIn.token,
    his.id,
    recoveryFile(his.ticket, [{ ...typed[0]!, at: his.started_at }]),
  );
  assert.deepEqual([forged.body.outcome, forged.body.attempt.score], ['kept', '0.00'], 'he handed it in himself');
  await seen.read(hers.id);
  await seen.result(hers.id);
  const late = await recover(seen.token, hers.id, recoveryFile(hers.ticket, [{ ...typed[0]!, at: hers.started_at }]));
  assert.equal(late.body.outcome, 'kept', 'she has seen the answers');
  const { body: counted } = await recover(honest.token, mine.id, recoveryFile(mine.ticket, typed));
  assert.deepEqual([counted.outcome, counted.attempt.score], ['counted', '1.00']);
  const unreadable = await recover(
    honest.token,
    mine.id,
    recoveryFile(mine.ticket, [{ ...typed[0]!, at: 'yesterday' }]),
  );
  assert.deepEqual([unreadable.status, JSON.stringify(unreadable.body).includes('at')], [400, true]);

  // What another device wrote since is not in this one's chain, and stays.
  const old = [one, two].map((question) => ({ question, answer: 'd', at: theirs.started_at }));
  const { body: after } = await recover(other.token, theirs.id, recoveryFile(theirs.ticket, old));
  assert.deepEqual([after.outcome, after.attempt.score], ['counted', '1.00']);
});

test('who hands in where no clock runs has handed in himself, whatever he says', async () => {
  const quiz = await setQuiz(platform, { accept_recovered: true }, [choose()]);
  const [one] = quiz.questions as [string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  await platform.call('POST', `/api/quiz-attempts/${attempt.id}/submit/`, {
    token: taker.token,
    body: { answers: { [one]: 'b' }, by: 'timer' },
  });
  const typed = [{ question: one, answer: 'a', at: attempt.started_at }];
  const { body } = await recover(taker.token, attempt.id, recoveryFile(attempt.ticket, typed));
  assert.deepEqual([body.outcome, body.attempt.score], ['kept', '0.00']);
});

test('nobody finds out what is right by recovering again, or from another attempt', async () => {
  const quiz = await setQuiz(platform, { accept_recovered: true }, [choose()], {
    time_limit_minutes: 10,
    max_attempts: 5,
  });
  const [one] = quiz.questions as [string];
  const guesser = await quiz.taker();
  const cutOff = async () => {
    const { body } = await guesser.start();
    platform.pass(11 * 60);
    await guesser.read(body.id);
    const guess = async (answers: readonly string[]) => {
      const typed = answers.map((answer) => ({ question: one, answer, at: body.started_at }));
      const said = await recover(guesser.token, body.id, recoveryFile(body.ticket, typed));
      return [said.body.outcome, said.body.attempt.score];
    };
    return guess;
  };
  const guess = await cutOff();
  assert.deepEqual(await guess(['b']), ['counted', '0.00']);
  assert.deepEqual(await guess(['b', 'a']), ['kept', '0.00'], 'he was told that it is wrong');
  assert.deepEqual(await guess(['b']), ['counted', '0.00'], 'a device that did not hear the answer sends it again');

  const again = await cutOff();
  const { body: next } = await guesser.start();
  await guesser.submit(next.id, { [one]: 'b' });
  await guesser.result(next.id);
  assert.deepEqual(await again(['a']), ['kept', '0.00'], 'the next attempt has shown it');
});

test('of two devices that changed their mind, the later one stays', async () => {
  const quiz = await setQuiz(platform, { accept_recovered: true }, [choose(), choose(), choose()]);
  const [one, two, three] = quiz.questions as [string, string, string];
  const taker = await quiz.taker();
  const { body: phone } = await taker.start();
  await taker.save(phone.id, { lease: phone.lease, rev: 0, answers: { [one]: 'a', [two]: 'b', [three]: 'b' } });
  platform.pass(300);
  const { body: laptop } = await taker.start();
  // What stands here stood in the phone's chain once, too; and the third is taken back.
  const answers = { [one]: 'c', [two]: 'a', [three]: null };
  await taker.save(laptop.id, { lease: laptop.lease, rev: laptop.rev, answers });
  await taker.save(laptop.id, { lease: laptop.lease, rev: laptop.rev + 1, answers: { [one]: 'a' } });
  const at = (seconds: number): string => later(phone.started_at, seconds);
  const typed = [
    { question: one, answer: 'a', at: at(-1) },
    { question: one, answer: 'd', at: at(60) },
    { question: three, answer: 'd', at: at(61) },
    { question: two, answer: 'c', at: at(400) },
  ];
  const { body } = await recover(taker.token, phone.id, recoveryFile(phone.ticket, typed));
  assert.deepEqual([body.outcome, body.recovered], ['counted', 1]);
  assert.deepEqual(body.attempt.answers, { [one]: 'a', [two]: 'c', [three]: null });
  const { recoveries } = (await quiz.teach('GET', `/api/quiz-attempts/${phone.id}/`)).body;
  assert.equal(recoveries[0].answers.length, 4, 'the teacher sees what was not taken');
});

test('what is recovered is graded by what its attempt was graded by', async () => {
  const quiz = await setQuiz(platform, { accept_recovered: true }, [choose(), choose()], {
    time_limit_minutes: 10,
    passing_score: 50,
  });
  const [one, two] = quiz.questions as [string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  await taker.save(attempt.id, { answers: { [one]: 'a' } });
  platform.pass(11 * 60);
  await taker.read(attempt.id);
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { passing_score: 90 });
  const typed = [{ question: two, answer: 'b', at: attempt.started_at }];
  const { body } = await recover(taker.token, attempt.id, recoveryFile(attempt.ticket, typed));
  assert.deepEqual([body.outcome, body.attempt.passed], ['counted', true]);
});

test('results wait for those who still write in an export, in progress and in a practice', async () => {
  const anHour = { time_limit_minutes: 60 };
  const grant = (quiz: Awaited<ReturnType<typeof setQuiz>>, id: string, time_factor: number) =>
    quiz.teach('PUT', `/api/users/${id}/accommodations/`, { time_factor });
  const close = (quiz: Awaited<ReturnType<typeof setQuiz>>, closes_at: string) =>
    quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { review: whenClosed, closes_at } });

  const exam = await setQuiz(platform, {}, [choose()], anHour);
  const [slow, quick] = [await exam.taker(), await exam.taker()];
  await grant(exam, slow.id, 3);
  // Whose time is over only after the quiz has closed for most.
  await grant(exam, quick.id, 1.5);
  const get = async (path: string) => (await platform.call('GET', path, { token: quick.token })).body;
  const told = async () => {
    const [attempt] = (await get('/api/v1/users/export-data/')).data.quiz_attempts;
    const [enrollment] = (await get('/api/enrollments/')).results;
    return [attempt.score, enrollment.progress_percentage];
  };
  const { body: mine } = await quick.start();
  await quick.save(mine.id, { answers: { [exam.questions[0]!]: 'a' } });
  await close(exam, later((await slow.start()).body.server_now, 3600));
  platform.pass(95 * 60);
  await quick.read(mine.id);
  assert.deepEqual(await told(), [null, '0.00']);
  platform.pass(90 * 60);
  assert.deepEqual(await told(), [1, '100.00']);

  const practice = await setQuiz(platform, { practice: true }, [choose(), choose()], anHour);
  const [last, first] = [await practice.taker(), await practice.taker()];
  await grant(practice, last.id, 3);
  await grant(practice, first.id, 1.5);
  const { body: tried } = await first.start();
  await first.submit(tried.id, { [practice.questions[0]!]: 'a', [practice.questions[1]!]: 'b' });
  await close(practice, later((await last.start()).body.server_now, 3600));
  platform.pass(65 * 60);
  assert.equal((await first.start()).body.questions.length, 2, 'what is asked again tells what was wrong');
});

test('what is opened during a pause gains nothing by it', async () => {
  const quiz = await setQuiz(platform, { grace_seconds: 0 }, [
    choose({ time_limit_seconds: 60 }),
    choose({ time_limit_seconds: 60 }),
  ]);
  const [, two] = quiz.questions as [string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  await quiz.teach('POST', `/api/quizzes/${quiz.id}/pause/`, { reason: 'Alarm' });
  platform.pass(9 * 60);
  await taker.save(attempt.id, { position: two });
  platform.pass(60);
  await quiz.teach('POST', `/api/quizzes/${quiz.id}/resume/`);
  const { body } = await taker.read(attempt.id);
  assert.equal(Date.parse(body.questions[1].expires_at) - Date.parse(body.server_now), 60_000);
});

test('every option at once is no choice, whatever each is worth', async () => {
  for (const scoring of ['author_fractions', 'mapped', 'exact'] as const) {
    const options = ['a', 'b', 'c'].map((id) => ({ id, text: id, fraction: id === 'a' ? 1 : 0 }));
    const quiz = await setQuiz(platform, { scoring }, [choose({ options, points: 2 })]);
    const taker = await quiz.taker();
    const { body } = await taker.start();
    const done = await taker.submit(body.id, { [quiz.questions[0]!]: ['a', 'b', 'c'] });
    assert.equal(done.body.score, '0.00', scoring);
  }
});

test('questions are not read before the quiz is open', async () => {
  const quiz = await setQuiz(platform, {}, [choose()]);
  const taker = await quiz.taker();
  assert.equal((await taker.quiz()).body.questions.length, 1);
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { opens_at: '2099-01-01T00:00:00Z' } });
  const { body } = await taker.quiz();
  assert.deepEqual([body.questions, body.question_count], [[], 1]);
});

test('a person’s points touch neither the pass nor what a key decides', async () => {
  const quiz = await setQuiz(platform, {}, [choose({ points: 6 }), essay]);
  const [one, text] = quiz.questions as [string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  await taker.submit(attempt.id, { [one]: 'a', [text]: 'A story.' });
  const grade = (points: object) =>
    platform.call('POST', `/api/quizzes/${quiz.id}/regrade/`, {
      as: 'tess',
      body: { points_only: true, points: { [attempt.id]: points } },
    });
  await grade({ [text]: 1 });
  assert.equal((await taker.result(attempt.id)).body.passed, true);
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { passing_score: 90, rules: { penalty: 1 } });
  await grade({ [text]: 2 });
  const { body } = await taker.result(attempt.id);
  assert.deepEqual([body.score, body.passed], ['8.00', true], 'by the mark of then');
  const keyed = await grade({ [one]: 1 });
  assert.deepEqual([keyed.status, JSON.stringify(keyed.body).includes(one)], [400, true]);
});

test('points below nothing stay so, and are explained, whatever floor there is by now', async () => {
  const quiz = await setQuiz(platform, { penalty: 1, floor: 'none' }, [choose({ points: 4 }), essay]);
  const [one, text] = quiz.questions as [string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  await taker.submit(attempt.id, { [one]: 'b', [text]: 'A story.' });
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { floor: 'quiz' } });
  const points = { [attempt.id]: { [text]: 1 } };
  await quiz.teach('POST', `/api/quizzes/${quiz.id}/regrade/`, { points_only: true, points });
  const { body } = await taker.result(attempt.id);
  assert.deepEqual([body.score, body.scoring.awarded, body.scoring.steps.length], ['-3.00', -3, 1]);
});

test('a blank essay has nothing to give points for', async () => {
  const quiz = await setQuiz(platform, {}, [essay]);
  const taker = await quiz.taker();
  const { body } = await taker.start();
  await taker.submit(body.id);
  const points = { [body.id]: { [quiz.questions[0]!]: 1 } };
  const answer = await platform.call('POST', `/api/quizzes/${quiz.id}/regrade/`, {
    as: 'tess',
    body: { points_only: true, points },
  });
  assert.equal(answer.status, 400);
});

test('to lower nobody is to take no pass away either', async () => {
  const quiz = await setQuiz(platform, {}, [choose({ points: 1 }), choose({ points: 1 })], { passing_score: 50 });
  const [one, two] = quiz.questions as [string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  await taker.submit(attempt.id, { [one]: 'a', [two]: 'b' });
  await quiz.teach('PUT', `/api/questions/${two}/`, choose({ points: 9 }));
  const dry = await quiz.teach('POST', `/api/quizzes/${quiz.id}/regrade/`, { dry_run: true });
  assert.deepEqual([dry.body.raised, dry.body.lowered], [0, 1], 'the same score of more is less');
  await quiz.teach('POST', `/api/quizzes/${quiz.id}/regrade/`, { never_lower: true });
  const { body } = await taker.result(attempt.id);
  assert.deepEqual([body.percentage, body.passed], ['50.00', true]);
});

test('points and limits that no quiz could bear are refused by name', async () => {
  const quiz = await setQuiz(platform, {}, []);
  const add = (fields: object) =>
    platform.call('POST', `/api/quizzes/${quiz.id}/questions/`, { as: 'tess', body: { ...choose(), ...fields } });
  for (const points of [-5, 'NaN', 'abc', '', '0x10', 1e9]) {
    const answer = await add({ points });
    assert.deepEqual([answer.status, Object.keys(answer.body)], [400, ['points']], String(points));
  }
  const endless = await add({ time_limit_seconds: Number.MAX_SAFE_INTEGER });
  assert.deepEqual([endless.status, JSON.stringify(endless.body).includes('time_limit_seconds')], [400, true]);
  const forAges = await platform.call('PATCH', `/api/quizzes/${quiz.id}/`, {
    as: 'tess',
    body: { time_limit_minutes: 1e12 },
  });
  assert.deepEqual([forAges.status, Object.keys(forAges.body)], [400, ['time_limit_minutes']]);
});

test('a share that has no end stops no quiz', async () => {
  const options = Array.from({ length: 20 }, (_, place) => ({ id: `o${place}`, text: String(place) }));
  const most = choose({ options, correct_answer: ['o0'], points: 1 });
  const quiz = await setQuiz(platform, { scoring: 'right_minus_wrong', floor: 'none' }, [most]);
  const taker = await quiz.taker();
  const { body } = await taker.start();
  const wrong = options.slice(1).map(({ id }) => id);
  const done = await taker.submit(body.id, { [quiz.questions[0]!]: wrong });
  assert.deepEqual([done.status, done.body.score, done.body.percentage], [200, '-19.00', '-999.99']);
});

test('running attempts wait for nobody’s points; practice uses up no attempt', async () => {
  const quiz = await setQuiz(platform, { practice: true }, [essay], { max_attempts: 1 });
  const [taker, other] = [await quiz.taker(), await quiz.taker()];
  await taker.submit((await taker.start()).body.id);
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { practice: false } });
  const counts = await taker.start();
  assert.deepEqual([counts.status, counts.body.attempt_number], [201, 2]);
  await other.start();
  const listed = async (to_grade: boolean): Promise<unknown[]> =>
    (await quiz.teach('GET', `/api/quizzes/${quiz.id}/attempts/?to_grade=${to_grade}`)).body.results.map(
      ({ status, practice }: Record<string, unknown>) => [status, practice],
    );
  assert.deepEqual([await listed(true), await listed(false)], [[], [['submitted', true]]]);
  await taker.submit(counts.body.id, { [quiz.questions[0]!]: 'A story.' });
  assert.deepEqual(await listed(true), [['submitted', false]]);
});

test('practice sets no keys free', async () => {
  const quiz = await setQuiz(platform, { practice: true }, [choose()], { max_attempts: 2 });
  const taker = await quiz.taker();
  await taker.submit((await taker.start()).body.id);
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { practice: false } });
  const { id } = (await taker.start()).body;
  await taker.submit(id, { [quiz.questions[0]!]: 'b' });
  const { body } = await taker.result(id);
  assert.deepEqual(['correct_answer' in body.questions[0], body.kept_attempt.of], [false, 1], 'one more is left');
});
