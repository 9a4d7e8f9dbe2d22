/** `plain`: an ordinary platform, which has nothing that the contract marks as an extension. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isOptional } from '@edurise/contract';
import { operations } from './contract.ts';
import { startPlatform, type Platform } from './platform.ts';
import { courses, id, lectures, quiz } from './school.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform({ plain: true, origins: ['https://portal.example'] })));
after(() => platform.close());

test('what an ordinary platform may lack is not there: an HTML 404, or 405 where the address exists', async () => {
  for (const { name, row } of operations.filter((operation) => isOptional(operation.row))) {
    const path = row.path.replace(/\{\w+\}/g, id(999));
    const { status, headers } = await platform.call(row.method, path, {
      as: 'ada',
      ...(row.method === 'GET' ? {} : { body: {} }),
    });
    const exists = operations.some((other) => other.row.path === row.path && !isOptional(other.row));
    assert.equal(status, exists ? 405 : 404, name);
    if (!exists) assert.match(headers.get('content-type')!, /^text\/html/, name);
  }
});

test('no field that is an extension is sent, and none is listened to', async () => {
  const { token } = await platform.learner();
  await platform.call('POST', `/api/courses/${courses.basics}/enroll/`, { token });
  await platform.call('GET', `/api/lectures/${lectures.video}/progress/`, { token });
  platform.pass(600);
  const progress = await platform.call('POST', `/api/lectures/${lectures.video}/progress/`, {
    token,
    body: { played: [[0, 90]], watched_seconds: 30, session: 's', seq: 1 },
  });
  assert.equal(progress.body.watched_seconds, 30);
  for (const field of ['played', 'session', 'seq', 'digest', 'rule_version', 'ticket'])
    assert.equal(field in progress.body, false, field);

  const { body: attempt } = await platform.call('POST', `/api/quizzes/${quiz.id}/start/`, { token });
  for (const field of ['server_now', 'rev', 'lease']) assert.equal(field in attempt, false, field);
  assert.equal('multiple' in attempt.questions[0], false);
  const shown = await platform.call('GET', `/api/lectures/${lectures.quiz}/quiz/`, { token });
  assert.equal('rules' in shown.body, false);
  const note = await platform.call('POST', `/api/lectures/${lectures.video}/notes/`, {
    token,
    body: { content: 'A', selector: { page: 1 } },
  });
  assert.equal('selector' in note.body, false);
  const submitted = await platform.call('POST', `/api/quiz-attempts/${attempt.id}/submit/`, {
    token,
    body: { answers: { [quiz.single]: 'b' } },
  });
  assert.equal(submitted.body.score, '2.00');
});

test('browsers may send five headers and read none, and keys and request ids mean nothing', async () => {
  const preflight = await platform.call('OPTIONS', '/api/courses/', {
    headers: { origin: 'https://portal.example', 'access-control-request-method': 'GET' },
  });
  assert.equal(
    preflight.headers.get('access-control-allow-headers'),
    'Authorization, Content-Type, Accept, Accept-Language, X-Tenant',
  );
  const { headers } = await platform.call('GET', '/api/courses/', {
    headers: { origin: 'https://portal.example', 'x-request-id': 'mine' },
  });
  assert.equal(headers.get('access-control-allow-origin'), 'https://portal.example');
  assert.equal(headers.get('access-control-expose-headers'), null);
  assert.equal(headers.get('x-request-id'), null);

  const { token } = await platform.learner();
  const enroll = () =>
    platform.call('POST', `/api/courses/${courses.basics}/enroll/`, { token, headers: { 'idempotency-key': 'k' } });
  assert.deepEqual([(await enroll()).status, (await enroll()).status], [201, 409]);
});
