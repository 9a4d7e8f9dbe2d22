/** The rules themselves are tested beside the contract: here, what the sandbox makes of them and of saves in time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '@edurise/contract/models';
import type { KeyedQuestion } from '@edurise/contract/scoring';
import { grade } from '../src/learning/grading.ts';
import { isOver, join } from '../src/learning/attempt.ts';

const question = (question_type: string, correct_answer: Answer | null, points = '1'): KeyedQuestion => ({
  id: 'q',
  question_type,
  correct_answer,
  points,
});
const points = (one: KeyedQuestion, answer: Answer | null, scoring = 'exact'): string | null =>
  (grade([one], { q: answer }, { passingScore: 50, rules: { scoring } }).graded[0]!.points_awarded ?? null) as
    string | null;

test('rules keep what their names meant before there were more of them', () => {
  const three = question('multiple_choice', ['a', 'b', 'c'], '4');
  assert.equal(points(three, ['c', 'b', 'a']), '4.00');
  assert.equal(points(three, ['a', 'b']), '0.00');
  assert.equal(points(three, ['a', 'b', 'c', 'd']), '0.00');
  assert.equal(points(three, ['a', 'b', 'd'], 'right_minus_wrong'), '1.33');
  assert.equal(points(three, ['a', 'd', 'e'], 'right_minus_wrong'), '0.00');
  assert.equal(points(question('multiple_choice', 'a'), ['a']), '1.00');
  assert.equal(points(question('true_false', false), 'False'), '1.00');
  assert.equal(points(question('short_answer', ['Résumé of Light', 'CV']), 'ＣＶ'), '1.00');
});

test('where nobody looks, what comes near is wrong', () => {
  const short = question('short_answer', ['Résumé of Light']);
  assert.equal(points(short, 'resume of light'), null);
  const alone = grade([short], { q: 'resume of light' }, { passingScore: 50, unattended: true });
  assert.deepEqual([alone.score, alone.passed, alone.graded[0]!.is_correct], ['0.00', false, false]);
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
