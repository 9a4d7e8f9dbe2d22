/** `plain`: the sockets of an ordinary platform, which are those that its documents speak of. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createSandbox } from '@edurise/sandbox';
import { startPlatform, type Platform } from '../platform.ts';
import { courses, gradeClass, liveClass, people } from '../school.ts';
import { openSocket } from './socket.ts';

const sheet = `/ws/v2/grades/collaboration/${gradeClass.basics}/`;
const cell = { student_id: people.sam.id, assignment_id: gradeClass.essay };
let platform: Platform;
before(async () => void (platform = await startPlatform({ plain: true })));
after(() => platform.close());

test('three sockets are there, the others are not', async () => {
  for (const path of ['/ws/v2/notifications/', '/ws/v2/dashboard/metrics/', sheet]) {
    const socket = await openSocket(platform, path, { as: 'tess' });
    socket.send({ action: 'get_history' });
    socket.send({ action: 'subscribe', metrics: ['total_students'] });
    socket.send({ action: 'get_state' });
    await Promise.race(['history', 'metrics_snapshot', 'collaboration_state'].map((type) => socket.next(type)));
    socket.close();
  }
  for (const path of ['/ws/sync/', `/ws/chat/${courses.basics}/`, `/ws/live/${liveClass.basics}/`]) {
    assert.equal((await (await openSocket(platform, path, { as: 'tess' })).closed).code, 1006, path);
  }
});

test('nothing is said that the documents do not have: no meta frames, numbers, references, fences', async () => {
  const [tess, ada] = [
    await openSocket(platform, sheet, { as: 'tess' }),
    await openSocket(platform, sheet, { as: 'ada' }),
  ];
  ada.send({ action: 'get_state' });
  await ada.next('collaboration_state');
  for (const action of ['ping', 'resume', 'authenticate']) tess.send({ action, epoch: 'e', seq: 0, token: 't' });
  tess.send({ action: 'lock_cell', ...cell, ref: 'a' });
  tess.send({ action: 'update_grade', ...cell, score: 85.5, version: 77, ref: 'b' });
  const locked = await ada.next('cell_locked');
  const updated = await ada.next('grade_updated');
  assert.deepEqual([updated['score'], updated['updated_by_name']], ['85.50', 'Tess Test']);
  for (const event of [locked, updated])
    for (const field of ['seq', 'epoch', 'ref', 'session_id', 'fence']) assert.equal(field in event, false, field);
  const known = ['collaboration_state', 'user_joined', 'cell_locked', 'grade_updated', 'error'];
  for (const { type } of [...tess.frames, ...ada.frames]) assert.ok(known.includes(type), type);
  tess.close();
  ada.close();
});

test('sockets are refused with the codes of old, live on after their token, and die of what is no JSON', async () => {
  const ended = async (path: string, opening: Parameters<typeof openSocket>[2]) =>
    (await (await openSocket(platform, path, opening)).closed).code;
  assert.equal(await ended('/ws/v2/notifications/', { token: 'nonsense' }), 4001);
  assert.equal(await ended('/ws/v2/notifications/', { query: '?ticket=x' }), 4001);
  assert.equal(await ended(sheet, { as: 'sam' }), 4003);
  assert.equal(await ended('/ws/v2/grades/collaboration/1/', { as: 'tess' }), 4004);
  const { token } = await platform.learner();
  const socket = await openSocket(platform, '/ws/v2/notifications/', { token });
  socket.send({ action: 'get_history' });
  await socket.next('history');
  platform.pass(31 * 86_400);
  socket.send('{');
  assert.deepEqual(await socket.closed, { code: 1011, reason: '' });
});

test('the documented script runs', async () => {
  const sandbox = await createSandbox({ plain: true });
  const answer = await fetch(`${sandbox.url}/api/auth/login/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sandbox.demo.accounts.teacher),
  });
  const { access } = (await answer.json()) as { access: string };
  const url = `${sandbox.url.replace('http', 'ws')}/ws/v2/grades/collaboration/${sandbox.demo.gradeClass}/?token=${access}`;

  const ws = new WebSocket(url);
  const seen: string[] = [];
  await new Promise<void>((resolve, reject) => {
    ws.onclose = ({ code }) => reject(new Error(`Closed with ${code}.`));
    ws.onopen = () => ws.send(JSON.stringify({ action: 'get_state' }));
    ws.onmessage = (event) => {
      const data: any = JSON.parse(String(event.data));
      seen.push(data.type);
      if (data.type === 'collaboration_state') {
        assert.ok(data.state.active_users.length <= 1);
        const [{ student_id }] = data.state.students;
        const { assignment_id } = data.state.assignments.find(
          (one: { max_score: string }) => one.max_score === '100.00',
        );
        ws.send(JSON.stringify({ action: 'update_grade', student_id, assignment_id, score: 85.5, max_score: 100 }));
      }
      if (data.type === 'grade_updated') {
        assert.equal(data.updated_by_name, 'Mira Okafor');
        resolve();
      }
    };
  });
  assert.ok(seen.includes('collaboration_state'));
  ws.onclose = null;
  ws.close();
  await sandbox.close();
});
