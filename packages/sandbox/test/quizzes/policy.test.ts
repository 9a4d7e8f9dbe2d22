/** What of a quiz reaches its learners, and when: nothing that tells of a key before policy allows, by no operation. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { QuestionWrite, QuizRulesWrite } from '@edurise/contract/models';
import { startPlatform, type Answer, type Platform } from '../platform.ts';
import { choose, setQuiz, type Set as QuizSet, type Taker } from './support.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

/** Each secret in words that stand nowhere else. */
const secrets = {
  fraction: /0\.3125|"fraction"/,
  feedback: /heard of mirrors/,
  general: /explained in lecture two/,
  key: /"correct_answer"/,
  explanation: /because it bends/,
  accepted: /refraction-key/,
  tolerance: /0\.0625|"tolerance/,
  factor: /0\.4375|"factor"/,
  pattern: /secretpattern|"pattern"/,
  pinned: /"pinned"/,
  band: /well above the rest/,
} as const;
type Secret = keyof typeof secrets;

const questions: QuestionWrite[] = [
  choose({
    options: [
      { id: 'a', text: 'A', fraction: 1 },
      { id: 'b', text: 'B', fraction: 0.3125, feedback: 'You have heard of mirrors.' },
      { id: 'c', text: 'None', fraction: -0.5, pinned: true },
    ],
    explanation: 'This is so because it bends.',
    general_feedback: 'Both are explained in lecture two.',
    pinned: true,
  }),
  {
    question_text: 'Name it.',
    question_type: 'short_answer',
    correct_answer: ['refraction-key'],
    pattern: 'secretpattern',
  },
  {
    question_text: 'How fast?',
    question_type: 'short_answer',
    correct_answer: ['9.81 m'],
    numeric: {
      tolerance: 0.0625,
      tolerance_kind: 'absolute',
      units: [
        { unit: 'm', factor: 1 },
        { unit: 'ft', factor: 0.4375 },
      ],
    },
  },
];
const bands = { overall_feedback: [{ from_percent: 0, text: 'You are well above the rest.' }] };

/** Everything that a learner's device hears of a quiz. */
async function heard(taker: Taker, quiz: QuizSet, attempt?: string): Promise<Answer[]> {
  const get = (path: string): Promise<Answer> => platform.call('GET', path, { token: taker.token });
  const answers = [
    await taker.quiz(),
    await get(`/api/quizzes/${quiz.id}/questions/`),
    await get(`/api/quizzes/${quiz.id}/attempts/`),
    await get(`/api/lectures/${quiz.lecture}/`),
    await get(`/api/lectures/${quiz.lecture}/progress/`),
    await get('/api/v1/users/export-data/'),
  ];
  return attempt ? [...answers, await taker.read(attempt), await taker.result(attempt)] : answers;
}
const told = (answers: readonly Answer[]): Secret[] => {
  const text = JSON.stringify(answers.map(({ body }) => body));
  return (Object.keys(secrets) as Secret[]).filter((secret) => secrets[secret].test(text));
};

/** Takes the quiz, wrong throughout; what was heard up to the end, and after it. */
async function take(rules: QuizRulesWrite) {
  const quiz = await setQuiz(platform, { scoring: 'author_fractions', ...bands, ...rules }, questions, {
    max_attempts: 3,
  });
  const taker = await quiz.taker();
  const first = await heard(taker, quiz);
  const start = await taker.start();
  const id = start.body.id as string;
  const [one, two, three] = quiz.questions as [string, string, string];
  const answers = { [one]: 'b', [two]: 'nothing of the kind', [three]: '7 ft' };
  const running = [
    ...first,
    start,
    await taker.save(id, { answers, position: two }),
    ...(await heard(taker, quiz, id)),
  ];
  running.push(await taker.save(id, { answers: {}, position: three }));
  const submitted = await taker.submit(id, answers);
  return { quiz, taker, id, running, submitted };
}

for (const [name, rules] of Object.entries({
  free: {},
  forward: { navigation: 'forward' as const },
  'a pool, shuffled': { shuffle_questions: true, shuffle_options: true, sections: [{ id: 's', title: 'S', pick: 1 }] },
  'with certainty': { confidence: true },
}))
  test(`${name}: while it runs, nothing of a key is heard, nor by those who only listen`, async () => {
    const { quiz, running } = await take(rules);
    assert.deepEqual(told(running), []);
    const stranger = await platform.learner();
    for (const path of [`/api/lectures/${quiz.lecture}/quiz/`, `/api/quizzes/${quiz.id}/questions/`]) {
      const answer = await platform.call('GET', path, { token: stranger.token });
      assert.equal(answer.status, 403);
    }
    const teacher = [await quiz.teach('GET', `/api/lectures/${quiz.lecture}/quiz/`)];
    assert.deepEqual(told(teacher), Object.keys(secrets), 'the words are there to be found');
  });

test('with attempts left, the result says how it went and what was chosen, and no key', async () => {
  const { taker, quiz, id, submitted } = await take({});
  const after = [submitted, ...(await heard(taker, quiz, id))];
  assert.deepEqual(told(after), ['feedback', 'band']);
  const { body } = await taker.result(id);
  assert.deepEqual(body.questions[0].scoring.steps, [{ kind: 'option', count: 1, points: 0.313 }]);
  assert.equal(body.questions[0].question.options[1].feedback, 'You have heard of mirrors.');
  assert.equal('feedback' in body.questions[0].question.options[0], false, 'only of what was chosen');
});

test('a matrix: each item shows in its phase alone, and the score is hidden everywhere or nowhere', async () => {
  const { taker, quiz, id } = await take({
    review: {
      after: ['attempt', 'correctness'],
      open: ['attempt', 'right_answer', 'general_feedback'],
      closed: ['marks'],
    },
  });
  const scores = async () => {
    const list = (await platform.call('GET', `/api/quizzes/${quiz.id}/attempts/`, { token: taker.token })).body;
    const rows = [(list.results ?? list)[0], (await taker.read(id)).body, (await taker.result(id)).body];
    rows.push((await taker.submit(id)).body);
    return rows.map(({ score, percentage, passed }) => [score, percentage, passed]);
  };
  const hidden = [null, null, null];
  const result = async () => (await taker.result(id)).body;

  const just = await result();
  assert.deepEqual([just.review.phase, just.questions[0].is_correct], ['after', false]);
  assert.equal('points_awarded' in just.questions[0] || 'scoring' in just.questions[0], false);
  assert.deepEqual(await scores(), [hidden, hidden, hidden, hidden]);
  assert.deepEqual(told([await taker.result(id)]), []);

  platform.pass(121);
  const later = await result();
  assert.deepEqual([later.review.phase, 'is_correct' in later.questions[0]], ['open', false]);
  assert.deepEqual(told([await taker.result(id)]), ['general', 'key', 'explanation', 'accepted']);

  const closes = new Date(Date.parse(later.server_now) + 1000).toISOString();
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { closes_at: closes } });
  platform.pass(2);
  const closed = await result();
  assert.deepEqual([closed.review.phase, closed.questions, closed.answers], ['closed', [], {}]);
  assert.equal(
    (await scores()).every(([score]) => score === '0.31'),
    true,
  );
  const asTeacher = (await quiz.teach('GET', `/api/quiz-attempts/${id}/result/`)).body;
  assert.deepEqual([asTeacher.questions.length, asTeacher.questions[0].correct_answer], [3, 'a']);
});

test('before the release nothing is shown but the own answers; then all that policy allows', async () => {
  const { taker, quiz, id } = await take({});
  const { server_now } = (await taker.read(id)).body;
  const release_at = new Date(Date.parse(server_now) + 3_600_000).toISOString();
  await quiz.teach('PATCH', `/api/quizzes/${quiz.id}/`, { rules: { release_at } });
  const held = (await taker.result(id)).body;
  assert.deepEqual(
    [held.review, held.score, held.passed],
    [{ phase: 'unreleased', shows: ['attempt'], release_at }, null, null],
  );
  assert.equal(held.questions[0].answer, 'b');
  assert.equal('is_correct' in held.questions[0] || 'kept_attempt' in held || 'overall_feedback' in held, false);
  assert.ok(held.receipt, 'that it was handed in is no secret');
  platform.pass(3600);
  const released = (await taker.result(id)).body;
  assert.deepEqual([released.score, released.overall_feedback], ['0.31', 'You are well above the rest.']);
});

test('going forward, a teacher may have each question reviewed once it is left behind', async () => {
  const rules = { navigation: 'forward', review: { during: ['attempt', 'correctness', 'feedback'] } } as const;
  const quiz = await setQuiz(platform, { ...bands, ...rules, review: { during: [...rules.review.during] } }, questions);
  const [one, two] = quiz.questions as [string, string, string];
  const taker = await quiz.taker();
  const { body: attempt } = await taker.start();
  const here = await taker.save(attempt.id, { answers: { [one]: 'b' } });
  assert.deepEqual(here.body.reviewed, [], 'it can still be changed');
  const moved = await taker.save(attempt.id, { position: two });
  assert.deepEqual(
    moved.body.reviewed.map((row: { is_correct: boolean; feedback: string }) => [row.is_correct, row.feedback]),
    [[false, 'You have heard of mirrors.']],
  );
  assert.deepEqual(told([here, moved]), ['feedback']);
});
