import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question, QuizAttempt } from '@edurise/sdk/quizzes';
import type { Running } from './attempt.machine.ts';
import { isThere, leavesBehind, mayGo, ownDeadline, sectionTitle } from './navigation.ts';

const question = (id: string, section: string, rest: Partial<Question> = {}): Question => ({
  id,
  section,
  question_text: id,
  question_type: 'essay',
  ...rest,
});
const questions = [question('a', 's'), question('b', 's'), question('c', 't'), question('d', 't')];
const way = (navigation?: string, rest: Partial<QuizAttempt> = {}): Running => ({
  quiz: {
    id: 'q',
    rules: {
      sections: [
        { id: 's', title: 'One' },
        { id: 't', title: 'Two' },
      ],
    },
  },
  attempt: { id: 'a', quiz: 'q', status: 'in_progress', ...(navigation ? { navigation } : {}), ...rest },
  questions,
});
const reach = (running: Running, from: number): string =>
  questions.map((_, to) => (mayGo(running, from, to) ? (leavesBehind(running, from, to) ? '!' : '+') : '-')).join('');

test('quiz T7: where one may go, and what that closes behind one', () => {
  assert.equal(reach(way(), 1), '++++', 'freely, as everywhere without such a rule');
  assert.equal(reach(way('forward'), 1), '-+!-');
  assert.equal(reach(way('sections'), 0), '++!-', 'freely in a section, and on to the next one, where that begins');
  assert.equal(reach(way('sections'), 1), '++!-');
  assert.equal(reach(way('sections'), 2), '--++');
});

test('quiz T7: a question that is not open has no text yet', () => {
  assert.equal(isThere(way('forward'), question('x', 's', { question_text: '' })), false);
  assert.equal(isThere(way(), question('x', 's', { question_text: '' })), true, 'an author may leave it empty');
});

test('quiz T7: the sooner of a question’s and its section’s end', () => {
  const at = (time: string) => `2026-01-01T10:0${time}Z`;
  const timed = way('sections', { sections: [{ id: 's', title: 'One', expires_at: at('5:00') }] });
  assert.equal(ownDeadline(timed, 0), Date.parse(at('5:00')));
  const sooner = { ...timed, questions: [question('a', 's', { expires_at: at('2:00') })] };
  assert.equal(ownDeadline(sooner, 0), Date.parse(at('2:00')));
  assert.equal(ownDeadline(timed, 2), undefined);
});

test('a section is named where it begins', () => {
  assert.deepEqual(
    questions.map((_, index) => sectionTitle(way(), index)),
    ['One', undefined, 'Two', undefined],
  );
});
