import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isExtension } from '@edurise/contract/fields';
import { schemas } from '@edurise/contract/schemas';

const course = { id: '1', title: 'Python', level: 'Expert', pricing: { price: '49.99' }, added_later: true };

test('an answer may hold fields and values that we do not know, and keeps them', () => {
  assert.deepEqual(schemas.courses.courses.list.item.parse(course), course);
});

test('decimals pass as text and as number', () => {
  for (const price of ['49.99', 49.99])
    assert.ok(schemas.courses.courses.list.item.safeParse({ ...course, pricing: { price } }).success);
});

test('a request with a field that the operation does not take names it', () => {
  const { error } = schemas.courses.courses.create.body.safeParse({ title: 'Python', titel: 'Pyton' });
  assert.deepEqual(error?.issues[0], {
    code: 'unrecognized_keys',
    keys: ['titel'],
    path: [],
    message: error?.issues[0]?.message,
  });
});

test('a patch takes any part of a model, and checks it', () => {
  const { body } = schemas.courses.courses.update;
  assert.ok(body.safeParse({}).success);
  assert.ok(!body.safeParse({ title: '' }).success);
});

test('extensions are marked in the schemas, for platforms that lack them', () => {
  const attempt = schemas.quizzes.quizAttempts.get.answer.shape;
  assert.ok(isExtension(attempt.server_now));
  assert.ok(!isExtension(attempt.expires_at));
});

test('answers of all four question types pass', () => {
  const { body } = schemas.quizzes.quizAttempts.submit;
  assert.ok(body.safeParse({ answers: { a: 'text', b: ['x', 'y'], c: true, d: null } }).success);
  assert.ok(!body.safeParse({ answers: { a: 3 } }).success);
});
