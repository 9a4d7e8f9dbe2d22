import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startPlatform, type Platform } from '../platform.ts';
import { courses, lectures } from '../school.ts';
import { openSocket } from './socket.ts';

const path = '/ws/v2/notifications/';
let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

/** Somebody with one notification, listening. */
async function enrolled() {
  const learner = await platform.learner();
  const socket = await openSocket(platform, path, { token: learner.token });
  const hello = await socket.next('connection_established');
  const { status } = await platform.call('POST', `/api/courses/${courses.basics}/enroll/`, { token: learner.token });
  assert.equal(status, 201);
  return { ...learner, socket, hello };
}

test('news comes as it happens, with how many are unread', async () => {
  const { socket, hello } = await enrolled();
  const { notification, seq } = await socket.next('notification');
  assert.equal(notification.title, 'Welcome to Basics of Light');
  const unread = await socket.next('unread_count');
  assert.deepEqual([unread['unread_count'], unread['seq'], seq], [1, hello['seq'] + 2, hello['seq'] + 1]);
  socket.close();
});

test('what is read, here or over HTTP, is read on every socket', async () => {
  const { socket, token } = await enrolled();
  const tab = await openSocket(platform, path, { token });
  await tab.next('connection_established');
  const { notification } = await socket.next('notification');
  await socket.next('unread_count');
  const { result } = await socket.ask('mark_read', { notification_id: notification.id }, 'read');
  assert.equal(result.is_read, true);
  for (const one of [socket, tab]) {
    const unread = await one.next('unread_count');
    assert.deepEqual([unread['unread_count'], unread['ref']], [0, 'read']);
  }
  assert.deepEqual((await socket.ask('mark_all_read'))['result'], { updated: 0 });

  const { id: other } = await platform.learner();
  assert.equal((await socket.ask('mark_read', { notification_id: other }))['code'], 'not_found');
  assert.equal((await socket.ask('mark_read', { notification_id: 'nonsense' }))['code'], 'not_found');
  for (const one of [socket, tab]) one.close();
});

test('read over HTTP it is told, too', async () => {
  const { socket, token } = await enrolled();
  assert.equal((await socket.next('unread_count'))['unread_count'], 1);
  await platform.call('POST', '/api/v1/notifications/mark_all_read/', { token });
  assert.equal((await socket.next('unread_count'))['unread_count'], 0);
  socket.close();
});

test('the history is the latest first', async () => {
  const { socket, token } = await enrolled();
  platform.pass(60);
  await platform.call('POST', `/api/courses/${courses.advanced}/enroll/`, { token });
  const titles = async (asked: object) => {
    socket.send({ action: 'get_history', ...asked });
    const { notifications } = await socket.next('history');
    return (notifications as { title: string; created_at: string }[]).map(({ title }) => title);
  };
  const newest = await titles({ limit: 1 });
  assert.equal(newest.length, 1);
  const all = await titles({});
  assert.equal(all[0], newest[0]);
  assert.ok(all.includes('Welcome to Basics of Light'));
  const before = new Date(platform.sandbox.clock.now() - 30_000).toISOString();
  assert.deepEqual(await titles({ before }), ['Welcome to Basics of Light']);
  const refused = await socket.ask('get_history', { limit: 1000 });
  assert.deepEqual(Object.keys(refused['fields']), ['limit']);
  socket.close();
});

test('is for one person at one school', async () => {
  const { socket } = await enrolled();
  const bystander = await openSocket(platform, path, { as: 'bo' });
  await bystander.next('connection_established');
  const { token } = await enrolled();
  await platform.call('POST', `/api/lectures/${lectures.text}/progress/`, { token, body: { is_completed: true } });
  await bystander.ask('ping');
  assert.deepEqual(bystander.untaken(), []);
  socket.close();
  bystander.close();
});
