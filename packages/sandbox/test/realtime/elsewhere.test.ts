/** What is done over HTTP and heard on sockets: sync, quiz attempts, figures, live classes. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startPlatform, type Platform } from '../platform.ts';
import { courses, lectures, liveClass, people, quiz } from '../school.ts';
import { openSocket } from './socket.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

async function student() {
  const learner = await platform.learner();
  await platform.call('POST', `/api/courses/${courses.basics}/enroll/`, { token: learner.token });
  return learner;
}

describe('sync', () => {
  test('a project’s team hears of its tasks and its payments, nobody else does', async () => {
    const { body: project } = await platform.call('POST', '/api/projects/', { as: 'tess', body: { title: 'Lamp' } });
    const topics = [`project_${project.id}`];
    const team = await openSocket(platform, '/ws/sync/', { as: 'tess' });
    const hello = await team.next('connection_established');
    assert.deepEqual(hello['features'], ['ref', 'reauth', 'draining', 'ping']);
    assert.deepEqual((await team.ask('subscribe', { topics }))['result'], { topics });
    const stranger = await openSocket(platform, '/ws/sync/', { as: 'tom' });
    const refused = await stranger.ask('subscribe', { topics });
    assert.deepEqual([refused['code'], Object.keys(refused['fields'])], ['invalid', ['topics']]);
    await stranger.ask('subscribe', { topics: ['*'] });

    const { body: task } = await platform.call('POST', `/api/projects/${project.id}/tasks/`, {
      as: 'tess',
      body: { title: 'Wire it' },
    });
    const made = await team.next('task_updated');
    assert.deepEqual([made['topic'], made['task'].title, made['seq']], [topics[0], 'Wire it', undefined]);
    await platform.call('PATCH', `/api/tasks/${task.id}/`, { as: 'tess', body: { status: 'done' } });
    assert.equal((await team.next('task_updated'))['task'].status, 'done');
    await platform.call('PATCH', `/api/projects/${project.id}/`, { as: 'tess', body: { title: 'Lamps' } });
    const updated = await team.next('project_updated');
    assert.equal(updated['project'].title, 'Lamps');
    await platform.call('DELETE', `/api/tasks/${task.id}/`, { as: 'tess' });
    assert.equal((await team.next('task_updated'))['task'], null);

    const post = async (path: string, body: object) => (await platform.call('POST', path, { as: 'tess', body })).body;
    const amount = '100.00';
    const milestone = await post(`/api/projects/${project.id}/milestones/`, { title: 'Lit', amount });
    const method = await post('/api/payment-methods/', {
      token: 'pm_card_visa',
      brand: 'Visa',
      last4: '4242',
      exp_month: 4,
      exp_year: 2030,
    });
    await post(`/api/milestones/${milestone.id}/pay/`, {
      amount,
      distributions: [{ user: people.tess.id, amount }],
      payment_method_id: method.id,
    });
    const paid = await team.next('payment_processed');
    assert.deepEqual([paid['milestone_id'], paid['amount'], paid['status']], [milestone.id, amount, 'completed']);

    assert.deepEqual((await team.ask('unsubscribe', { topics }))['result'], { topics: [] });
    await platform.call('PATCH', `/api/projects/${project.id}/`, { as: 'tess', body: { title: 'Lights' } });
    await team.ask('ping');
    assert.deepEqual(team.untaken(), []);
    await stranger.ask('ping');
    assert.deepEqual(
      stranger.untaken().filter((type) => type !== 'connection_established'),
      [],
    );
    team.close();
    stranger.close();
  });

  test('progress is heard by the learner and the teacher, not by fellow learners', async () => {
    const [one, fellow] = [await student(), await student()];
    const topics = [`course_${courses.basics}`];
    const [own, others, teacher] = [
      await openSocket(platform, '/ws/sync/', { token: one.token }),
      await openSocket(platform, '/ws/sync/', { token: fellow.token }),
      await openSocket(platform, '/ws/sync/', { as: 'tess' }),
    ];
    for (const socket of [own, others, teacher]) assert.equal((await socket.ask('subscribe', { topics })).type, 'ack');
    await platform.call('POST', `/api/lectures/${lectures.text}/progress/`, {
      token: one.token,
      body: { is_completed: true },
    });
    for (const socket of [own, teacher]) {
      const { progress, course_id } = await socket.next('progress_updated');
      assert.deepEqual([progress.is_completed, course_id], [true, courses.basics]);
    }
    // A quiz that is passed completes its lecture.
    const { body: attempt } = await platform.call('POST', `/api/quizzes/${quiz.id}/start/`, { token: one.token });
    await platform.call('POST', `/api/quiz-attempts/${attempt.id}/submit/`, {
      token: one.token,
      body: {
        answers: { [quiz.single]: 'b', [quiz.multiple]: ['a', 'c'], [quiz.truth]: true, [quiz.short]: 'Focal length' },
      },
    });
    assert.equal((await own.next('progress_updated'))['progress'].lecture, lectures.quiz);
    await others.ask('subscribe', { topics });
    assert.ok(!others.untaken().includes('progress_updated'));
    for (const socket of [own, others, teacher]) socket.close();
  });
});

test('a learner hears at once when his attempt gets more time, stands still and goes on', async () => {
  const { token } = await student();
  const { body: attempt } = await platform.call('POST', `/api/quizzes/${quiz.id}/start/`, { token });
  const path = `/ws/quiz-attempts/${attempt.id}/`;
  const socket = await openSocket(platform, path, { token });
  await socket.next('connection_established');
  await platform.call('POST', `/api/quiz-attempts/${attempt.id}/extend/`, {
    as: 'tess',
    body: { minutes: 5, reason: 'Fire alarm' },
  });
  const extended = await socket.next('deadline_changed');
  assert.equal(Date.parse(extended['expires_at']), Date.parse(attempt.expires_at) + 300_000);
  assert.deepEqual([extended['reason'], typeof extended['server_now'], extended['seq']], ['Fire alarm', 'string', 1]);
  await platform.call('POST', `/api/quizzes/${quiz.id}/pause/`, { as: 'tess', body: { reason: 'Smoke' } });
  assert.equal((await socket.next('paused'))['reason'], 'Smoke');
  platform.pass(60);
  await platform.call('POST', `/api/quizzes/${quiz.id}/resume/`, { as: 'tess' });
  const resumed = await socket.next('resumed');
  assert.equal(Date.parse(resumed['expires_at']), Date.parse(extended['expires_at']) + 60_000);
  assert.deepEqual((await socket.ask('ack', { message_id: 'm' }))['result'], { message_id: 'm' });
  for (const as of ['sam', 'sue'] as const)
    assert.equal((await (await openSocket(platform, path, { as })).closed).code, 4404, as);
  socket.close();
});

describe('figures', () => {
  test('come when they are asked for, and again when they change', async () => {
    const socket = await openSocket(platform, '/ws/v2/dashboard/metrics/', { as: 'tess' });
    const metrics = ['total_students', 'submissions_to_grade'];
    socket.send({ action: 'subscribe', metrics });
    const { metrics: first } = await socket.next('metrics_snapshot');
    assert.deepEqual(Object.keys(first as object), metrics);
    const { token } = await student();
    const update = await socket.next('metric_update');
    assert.deepEqual([update['metric'], update['value']], ['total_students', first.total_students + 1]);
    await socket.ask('unsubscribe', { metrics });
    await platform.call('DELETE', `/api/enrollments/${courses.basics}/`, { token });
    await student();
    await socket.ask('ping');
    assert.deepEqual(
      socket.untaken().filter((type) => type === 'metric_update'),
      [],
    );
    socket.close();
  });

  test('are those of one’s role', async () => {
    const names = { sam: 'enrolled_courses', ada: 'total_users', tess: 'completion_rate' } as const;
    for (const [as, metric] of Object.entries(names)) {
      const socket = await openSocket(platform, '/ws/v2/dashboard/metrics/', { as: as as keyof typeof names });
      assert.equal((await socket.ask('subscribe', { metrics: [metric] })).type, 'ack', metric);
      if (as !== 'ada') {
        const refused = await socket.ask('subscribe', { metrics: ['total_users'] });
        assert.deepEqual(Object.keys(refused['fields']), ['metrics']);
      }
      socket.close();
    }
  });
});

test('a live class: who is there, hands, reactions, votes and its end', async () => {
  const { token } = await student();
  const path = `/ws/live/${liveClass.basics}/`;
  const teacher = await openSocket(platform, path, { as: 'tess' });
  const { poll } = await teacher.next('poll');
  assert.deepEqual(poll.options[0], { id: 'a', text: 'Convex', votes: 0 });
  const learner = await openSocket(platform, path, { token });
  await learner.next('poll');
  while ((await teacher.next('participant_joined'))['participant_count'] !== 2);
  learner.send({ action: 'raise_hand' });
  assert.equal((await teacher.next('hand_raised'))['is_raised'], true);
  learner.send({ action: 'reaction', reaction: '👏' });
  assert.equal((await teacher.next('reaction'))['reaction'], '👏');
  for (const option_id of ['a', 'b']) await learner.ask('poll_vote', { poll_id: liveClass.poll, option_id });
  await teacher.next('poll');
  const voted = await teacher.next('poll');
  assert.deepEqual(
    voted['poll'].options.map(({ votes }: { votes: number }) => votes),
    [0, 1],
  );
  const wrong = await learner.ask('poll_vote', { poll_id: liveClass.poll, option_id: 'z' });
  assert.deepEqual(Object.keys(wrong['fields']), ['option_id']);
  for (const [as, code] of [
    ['tom', 4403],
    ['sue', 4404],
  ] as const)
    assert.equal((await (await openSocket(platform, path, { as })).closed).code, code, as);
  platform.pass(3600);
  assert.equal(typeof (await learner.next('class_ended'))['ended_at'], 'string');
  const late = await openSocket(platform, path, { token });
  assert.equal((await late.closed).code, 4404);
  teacher.close();
  learner.close();
});
