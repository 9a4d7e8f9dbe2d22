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

interface Typed {
  question: string;
  answer: string;
  at: string;
}

/** A file as a device makes it, each link over the one before. */
const file = (ticket: string, typed: readonly Typed[]) => {
  let before = ticket;
  const answers = typed.map((each, place) => {
    const link = { seq: place + 1, ...each };
    before = chained(before, link);
    return { ...link, hash: before };
  });
  return { ticket, answers };
};

test('a recovery file counts by itself only for whoever was cut off, and has not seen what was right', async () => {
  const quiz = await setQuiz(platform, { accept_recovered: true }, [choose(), choose()], { time_limit_minutes: 10 });
  const [one, two] = quiz.questions as [string, string];
  const recover = (token: string, id: string, body: object) =>
    platform.call('POST', `/api/quiz-attempts/${id}/recover/`, { token, body });

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

  const forged = await recover(handedIn.token, his.id, file(his.ticket, [{ ...typed[0]!, at: his.started_at }]));
  assert.deepEqual([forged.body.outcome, forged.body.attempt.score], ['kept', '0.00'], 'he handed it in himself');
  await seen.read(hers.id);
  await seen.result(hers.id);
  const late = await recover(seen.token, hers.id, file(hers.ticket, [{ ...typed[0]!, at: hers.started_at }]));
  assert.equal(late.body.outcome, 'kept', 'she has seen the answers');
  const { body: counted } = await recover(honest.token, mine.id, file(mine.ticket, typed));
  assert.deepEqual([counted.outcome, counted.attempt.score], ['counted', '1.00']);
  const unreadable = await recover(honest.token, mine.id, file(mine.ticket, [{ ...typed[0]!, at: 'yesterday' }]));
  assert.deepEqual([unreadable.status, JSON.stringify(unreadable.body).includes('at')], [400, true]);

  // What another device wrote since is not in this one's chain, and stays.
  const old = [one, two].map((question) => ({ question, answer: 'd', at: theirs.started_at }));
  const { body: after } = await recover(other.token, theirs.id, file(theirs.ticket, old));
  assert.deepEqual([after.outcome, after.attempt.score], ['counted', '1.00']);
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
  await quiz.teach('POST', `/api/quizzes/${quiz.id}/regrade/`, { never_lower: true });
  const { body } = await taker.result(attempt.id);
  assert.deepEqual([body.percentage, body.passed], ['50.00', true]);
});

test('points and limits that no quiz could bear are refused by name', async () => {
  const quiz = await setQuiz(platform, {}, []);
  const add = (fields: object) =>
    platform.call('POST', `/api/quizzes/${quiz.id}/questions/`, { as: 'tess', body: { ...choose(), ...fields } });
  for (const points of [-5, 'NaN', 'abc', 1e9]) {
    const answer = await add({ points });
    assert.deepEqual(
      [answer.status, 'points' in answer.body || JSON.stringify(answer.body).includes('points')],
      [400, true],
    );
  }
  const endless = await add({ time_limit_seconds: Number.MAX_SAFE_INTEGER });
  assert.deepEqual([endless.status, JSON.stringify(endless.body).includes('time_limit_seconds')], [400, true]);
});

test('running attempts wait for nobody’s points; practice uses up no attempt', async () => {
  const quiz = await setQuiz(platform, { practice: true }, [essay], { max_attempts: 1 });
  const [taker, other] = [await quiz.taker(), await quiz.taker()];
  await taker.submit((await taker.start()).body.id);
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { practice: false } });
  const counts = await taker.start();
  assert.deepEqual([counts.status, counts.body.attempt_number], [201, 2]);
  await other.start();
  const listed = await quiz.teach('GET', `/api/quizzes/${quiz.id}/attempts/?to_grade=true`);
  assert.deepEqual(listed.body.results, []);
});
