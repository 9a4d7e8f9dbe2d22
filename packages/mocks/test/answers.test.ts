import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonEvents } from '@edurise/sdk/streams';
import { ai } from '@edurise/contract/ai';
import { sample } from '@edurise/mocks';
import { isForbidden } from '@edurise/sdk';
import { mocked } from './support/mocked.ts';

test('your own answers take the place of those made up, in the dialect of the operation', async (t) => {
  const { edu } = mocked(t, {
    answers: {
      'courses.list': [sample('courses.list', { title: 'Chess' })],
      'courses.get': ({ params }) => sample('courses.get', { id: params.id, title: `Course ${params.id}` }),
      'reviews.list': ({ query }) => [sample('reviews.list', { rating: Number(query.get('page_size')) })],
      'courses.create': ({ body }) => sample('courses.get', { title: body.title.toUpperCase() }),
      'courses.delete': undefined,
      'courses.update': () => Response.json({ detail: 'Not yours.' }, { status: 403 }),
    },
  });
  assert.deepEqual(
    (await edu.courses.list()).items.map(({ title }) => title),
    ['Chess'],
  );
  assert.equal((await edu.courses.get('7')).title, 'Course 7');
  assert.equal((await edu.reviews.list('7', { page_size: 3 })).items[0]?.rating, 3);
  assert.equal((await edu.courses.create({ title: 'chess' })).title, 'CHESS');
  await assert.rejects(edu.courses.update('7', {}), isForbidden);
});

test('a sample is whole, and has what it was given', () => {
  const course = sample('courses.get', { title: 'Chess', pricing: { is_free: true } });
  assert.equal(course.title, 'Chess');
  assert.deepEqual(course.pricing, { is_free: true });
  assert.ok(course.description && course.instructors?.length);
  assert.throws(() => sample('courses.delete'), /answers nothing/);
});

test('without an address the mocks answer for any host', async (t) => {
  mocked(t, { baseUrl: '*' });
  assert.ok((await fetch('https://anywhere.example/api/courses/')).ok);
});

test('the tutor answers in pieces where that is asked for', async (t) => {
  const { edu } = mocked(t);
  const pieces: string[] = [];
  let whole = '';
  const asked = { path: { id: 'any' }, body: { message: 'Why?' } };
  for await (const { data } of jsonEvents<{ type: string; text?: string; message?: { content: string } }>(
    edu,
    ai.aiConversations.sendMessage,
    asked,
  )) {
    if (data.type === 'delta') pieces.push(data.text ?? '');
    else whole = data.message?.content ?? '';
  }
  assert.ok(pieces.length > 5);
  assert.equal(pieces.join(''), whole);
  const { messages } = await edu.aiConversations.get('any');
  assert.deepEqual(
    messages?.slice(-2).map(({ role, content }) => [role, content]),
    [
      ['user', 'Why?'],
      ['assistant', whole],
    ],
  );
});
