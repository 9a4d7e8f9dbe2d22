import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '@edurise/sdk/quizzes';
import { choicesOf, forSubmit, isAnswered, kindOf, merge, normalise, toggle } from './answers.ts';

const question = (rest: Partial<Question>): Question => ({
  id: 'q',
  question_text: '?',
  question_type: 'multiple_choice',
  ...rest,
});
const colours = question({ options: ['red', 'green', 'blue'] });
const several = question({
  options: [
    { id: 'a', text: 'Ada' },
    { id: 'b', text: 'Bob' },
    { id: 'c', text: 'Cy' },
  ],
  multiple: true,
});

test('each type of question has its own control', () => {
  assert.equal(kindOf(colours), 'single');
  assert.equal(kindOf(several), 'several');
  assert.equal(kindOf(colours, ['red']), 'several', 'a list was saved: the platform takes several without saying so');
  assert.equal(kindOf(question({ question_type: 'true_false' })), 'boolean');
  assert.equal(kindOf(question({ question_type: 'short_answer' })), 'line');
  assert.equal(kindOf(question({ question_type: 'essay' })), 'essay');
  assert.equal(kindOf(question({ question_type: 'ranking', options: ['x'] })), 'single');
  assert.equal(kindOf(question({ question_type: 'numeric' })), 'line');
});

test('options are strings or rows', () => {
  assert.deepEqual(choicesOf(colours)[0], { id: 'red', text: 'red' });
  assert.deepEqual(choicesOf(several)[0], { id: 'a', text: 'Ada' });
  assert.deepEqual(choicesOf(question({})), []);
});

test('what the platform kept becomes what the control takes', () => {
  assert.equal(normalise(colours, 'green'), 'green');
  assert.equal(normalise(colours, 'violet'), null, 'an option that is gone is not an answer');
  assert.deepEqual(normalise(several, ['c', 'a', 'z']), ['a', 'c']);
  assert.deepEqual(normalise(several, 'b'), ['b']);
  const truth = question({ question_type: 'true_false' });
  assert.equal(normalise(truth, 'False'), false);
  assert.equal(normalise(truth, true), true);
  assert.equal(normalise(truth, 'maybe'), null);
  assert.equal(normalise(question({ question_type: 'essay' }), 'x\ny'), 'x\ny');
  assert.equal(normalise(colours, undefined), null);
});

test('an answer is more than blanks, and false is one', () => {
  for (const yes of ['x', false, true, ['a']]) assert.equal(isAnswered(yes), true);
  for (const no of ['', '  \n', [], null, undefined]) assert.equal(isAnswered(no), false);
});

test('ticking keeps the order of the options, unticking the last leaves none', () => {
  assert.deepEqual(toggle(several, ['c'], 'a', true), ['a', 'c']);
  assert.deepEqual(toggle(several, ['a', 'c'], 'c', false), ['a']);
  assert.equal(toggle(several, ['a'], 'a', false), null);
});

test('what the device still holds lies over what the platform has', () => {
  assert.deepEqual(merge({ a: 'old', b: 'kept' }, undefined, { a: 'typed', c: null }), {
    a: 'typed',
    b: 'kept',
    c: null,
  });
});

test('submit carries every answer, nulls what was taken back, and omits what was never touched', () => {
  const questions = ['a', 'b', 'c', 'd'].map((id) => question({ id }));
  assert.deepEqual(forSubmit(questions, { a: 'x', b: '  ', c: null, stray: 'y' }), { a: 'x', b: null, c: null });
});
