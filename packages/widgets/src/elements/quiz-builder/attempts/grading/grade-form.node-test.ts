import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerRows } from './answer-row.ts';
import { gradeFormOf, gradesIn, pointsOf, pointsOutside } from './grade-form.ts';

const rows = answerRows([
  {
    question: { id: 'e', question_text: 'Why?', question_type: 'essay', points: '4.00' },
    answer: 'Because.',
    points_awarded: null,
    is_correct: null,
  },
  {
    question: { id: 't', question_text: 'So?', question_type: 'true_false', points: 1 },
    answer: 'true',
    points_awarded: '1.00',
    is_correct: true,
  },
]);

test('points are read as people type them, and nothing else is', () => {
  assert.deepEqual(['3', ' 2,5 ', '2.5', '.5', '٣٫٥', '۲'].map(pointsOf), [3, 2.5, 2.5, 0.5, 3.5, 2]);
  for (const typed of ['', 'x', '1,2,3', '-1', '1e3', 'Infinity', '2.'])
    assert.ok(Number.isNaN(pointsOf(typed)), typed);
});

test('what is outside is refused, and what is empty may wait', () => {
  const form = gradeFormOf(rows);
  const outside = (typed: string): number => pointsOutside({ ...form, 'points.e': typed }, rows).length;
  assert.deepEqual(['', '4', '0', '4,01', '-1', 'much'].map(outside), [0, 0, 0, 1, 1, 1]);
});

test('only what was changed is sent', () => {
  const form = { ...gradeFormOf(rows), 'points.e': '2,5', 'comment.t': ' Well. ' };
  assert.deepEqual(gradesIn(form, ['points.e', 'comment.t'], 'a'), {
    points: { a: { e: 2.5 } },
    comments: { a: { t: 'Well.' } },
  });
  assert.deepEqual(gradesIn(form, ['comment.t'], 'a'), { comments: { a: { t: 'Well.' } } });
});

test('true and false are said in the reader’s language, however the platform keeps them', () => {
  assert.deepEqual(rows[1]!.given, [true]);
  assert.deepEqual([rows[0]!.verdict, rows[1]!.verdict], ['waits', 'right']);
});
