import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '@edurise/contract/models';
import { grade, type KeyedQuestion } from '../src/learning/grading.ts';
import { isOver, join } from '../src/learning/attempt.ts';

const question = (question_type: string, correct_answer: Answer | null, points = '1'): KeyedQuestion => ({
  id: 'q',
  question_type,
  correct_answer,
  points,
});
const points = (one: KeyedQuestion, answer: Answer | null, scoring = 'exact'): string | null =>
  (grade([one], { q: answer }, { passingScore: 50, scoring }).graded[0]!.points_awarded ?? null) as string | null;

test('several right answers: all or nothing, or right minus wrong and never below nothing', () => {
  const three = question('multiple_choice', ['a', 'b', 'c'], '4');
  assert.equal(points(three, ['c', 'b', 'a']), '4.00');
  assert.equal(points(three, ['a', 'b']), '0.00');
  assert.equal(points(three, ['a', 'b', 'c', 'd']), '0.00');
  assert.equal(points(three, ['a', 'b', 'd'], 'right_minus_wrong'), '1.33');
  assert.equal(points(three, ['a', 'd', 'e'], 'right_minus_wrong'), '0.00');
  assert.equal(points(three, ['a', 'a', 'b', 'c']), '4.00', 'an option chosen twice is chosen once');
  assert.equal(points(question('multiple_choice', 'a'), ['a']), '1.00');
});

test('a short answer is compared without width, case and spare spaces, but with its letters', () => {
  const short = question('short_answer', ['Résumé of Light', 'CV']);
  for (const right of [' résumé  of light ', 'ＣＶ', 'RE\u0301SUME\u0301 OF LIGHT'])
    assert.equal(points(short, right), '1.00', right);
  for (const wrong of ['resume of light', 'CVs', 'a CV']) assert.equal(points(short, wrong), '0.00', wrong);
});

test('true and false are understood as words too, and nothing is never right', () => {
  assert.equal(points(question('true_false', false), 'False'), '1.00');
  assert.equal(points(question('true_false', false), null), '0.00');
  assert.equal(points(question('short_answer', ''), '  '), '0.00');
});

test('an essay waits for a person; an empty one does not', () => {
  const essay = question('essay', null, '5');
  assert.equal(points(essay, 'Because'), null);
  assert.equal(points(essay, '  '), '0.00');
  const given = grade([essay], { q: 'Because' }, { passingScore: 50, scoring: 'exact', awarded: { q: 4 } });
  assert.deepEqual([given.score, given.passed, given.graded[0]!.is_correct], ['4.00', true, null]);
});

test('thirds do not drift', () => {
  const questions = ['a', 'b', 'c'].map((id) => ({ ...question('multiple_choice', ['x', 'y', 'z']), id }));
  const answers = Object.fromEntries(questions.map(({ id }) => [id, ['x']]));
  assert.equal(grade(questions, answers, { passingScore: 50, scoring: 'right_minus_wrong' }).score, '1.00');
});

test('an attempt is over when its grace is, and one without a limit never', () => {
  const at = (seconds: number) => new Date(seconds * 1000);
  const open = { status: 'in_progress', expires_at: at(600), paused_at: null };
  assert.equal(isOver(open, {}, at(630)), false);
  assert.equal(isOver(open, {}, at(630.001)), true);
  assert.equal(isOver(open, { grace_seconds: 0 }, at(600.001)), true);
  assert.equal(isOver({ ...open, expires_at: null }, {}, at(1e9)), false);
  assert.equal(isOver({ ...open, paused_at: at(300) }, {}, at(1e9)), false, 'a clock that stands still ends nothing');
});

test('saves without revisions or leases: the last writer wins, question by question', () => {
  const saved = { answers: { q: 'a' }, written_at: { q: 3 }, rev: 3, lease: 'l' };
  const questions = new Set(['q', 'r']);
  assert.deepEqual(join(saved, { answers: { q: 'b' } }, questions).answers, { q: 'b' });
  assert.equal(join(saved, { answers: { q: 'a' } }, questions), saved);
  assert.deepEqual(join(saved, { answers: { q: 'b', r: 'c' }, rev: 2, lease: 'old' }, questions).answers, {
    q: 'a',
    r: 'c',
  });
  assert.deepEqual(join(saved, { answers: { q: 'b' }, rev: 3, lease: 'old' }, questions).answers, { q: 'b' });
});
