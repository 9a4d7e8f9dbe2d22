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

test('a colour is one, and an endless one is refused at once', () => {
  const { body } = schemas.tenants.tenants.update;
  const takes = (accent: string) => body.safeParse({ branding: { colors: { accent } } }).success;
  for (const colour of ['#0a5', 'teal', 'rgb(0 170 85 / 50%)', 'hsl(120deg, 40%, 50%)', 'hsl(.5turn 40% 50%)'])
    assert.ok(takes(colour), colour);
  for (const other of ['', 'red; top: 0', 'url(//x)', 'rgb(0', 'rgb(1deg2rad)']) assert.ok(!takes(other), other);
  const begun = performance.now();
  assert.ok(!takes(`rgb(${'1'.repeat(50_000)}`));
  // Half a second is much for this; with two ways to read each digit it took five.
  assert.ok(performance.now() - begun < 500);
});
