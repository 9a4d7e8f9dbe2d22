import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question, QuizResult } from '@edurise/sdk/quizzes';
import { resultView, reviewRows, type ReviewRow } from './result-view.ts';
import { standing } from './standing.ts';

const questions: Question[] = [
  {
    id: '1',
    question_text: 'Pick',
    question_type: 'multiple_choice',
    options: [
      { id: 'a', text: 'Ada' },
      { id: 'b', text: 'Bob' },
    ],
    points: '2.00',
  },
  { id: '2', question_text: 'True?', question_type: 'true_false', points: 1 },
  { id: '3', question_text: 'Write', question_type: 'essay', points: 3 },
  { id: '4', question_text: 'Name', question_type: 'short_answer', points: 1 },
];
const result: QuizResult = {
  id: 'a',
  quiz: 'q',
  status: 'submitted',
  score: '1.50',
  max_score: '7.00',
  percentage: '21.43',
  passed: false,
  questions: [
    {
      question: '1',
      answer: ['a', 'b'],
      is_correct: false,
      points_awarded: '0.50',
      correct_answer: 'a',
      explanation: 'Ada was first.',
    },
    { question: '2', answer: 'false', is_correct: true, points_awarded: 1, correct_answer: 'False' },
    { question: '3', answer: 'Because.', is_correct: null, points_awarded: '0.00' },
    {
      question: { id: '4', question_text: 'Name it', question_type: 'short_answer', points: 1 },
      answer: null,
      is_correct: false,
      points_awarded: 0,
    },
  ],
};

const valuesOf = ({ yours }: ReviewRow): (string | boolean)[] => yours.map(({ value }) => value);

test('every question says what was given, what was right, and what it brought', () => {
  const { rows } = resultView(result, questions, '60');
  assert.deepEqual(
    rows.map((row) => row.verdict),
    ['partly', 'correct', 'waiting', 'blank'],
  );
  assert.deepEqual(valuesOf(rows[0]!), ['Ada', 'Bob']);
  assert.deepEqual(rows[0]!.correct, ['Ada']);
  assert.deepEqual([valuesOf(rows[1]!), rows[1]!.correct], [[false], [false]]);
  assert.equal(rows[3]!.text, 'Name it');
  assert.equal(rows[2]!.correct, undefined);
});

test('the score shows its arithmetic, and a pass is open while a person must grade', () => {
  const view = resultView(result, questions, '60');
  assert.deepEqual(view.sum, [0.5, 1, undefined, 0]);
  assert.deepEqual(
    [view.score, view.maxScore, view.percentage, view.passingScore, view.waiting, view.passed],
    [1.5, 7, undefined, 60, 1, undefined],
  );
  assert.equal(
    resultView({ ...result, score: 4 }, questions, 60).sum,
    undefined,
    'points that do not add up are not shown as a sum',
  );
});

test('what a person must still grade has no points yet, whatever the platform fills in', () => {
  const [, , essay] = resultView(result, questions, '60').rows;
  assert.deepEqual([essay!.verdict, essay!.points, essay!.maxPoints], ['waiting', undefined, 3]);
});

test('what a person has graded waits no more, also for nothing at all', () => {
  const graded = (points: number) => {
    const scoring = { rule: 'exact', version: 1, points: 3, awarded: points, steps: [{ kind: 'person', points }] };
    const answers = [
      { question: '3', answer: 'Text', is_correct: null, points_awarded: points, scoring, comment: 'So.' },
    ];
    const { rows, waiting } = resultView({ ...result, questions: answers }, questions, '60');
    return [rows[0]!.verdict, rows[0]!.points, rows[0]!.comment, waiting];
  };
  assert.deepEqual(graded(3), ['correct', 3, 'So.', 0]);
  assert.deepEqual(graded(1), ['partly', 1, 'So.', 0]);
  assert.deepEqual(graded(0), ['wrong', 0, 'So.', 0]);
});

test('a platform that shows no answers still shows the score', () => {
  const view = resultView(
    { id: 'a', quiz: 'q', status: 'submitted', score: 3, max_score: 4, passed: true, answers: { '1': 'a' } },
    questions,
    null,
  );
  assert.deepEqual([view.rows.length, view.percentage, view.passed, view.sum], [0, 75, true, undefined]);
});

test('attempts left are known, unlimited, or unknown', () => {
  const open = { id: 'a2', quiz: 'q', status: 'in_progress', attempt_number: 2 };
  const done = { id: 'a1', quiz: 'q', status: 'submitted', attempt_number: 1 };
  const now = standing({ id: 'q', max_attempts: 3 }, [open, done]);
  assert.deepEqual([now.used, now.left, now.open?.id, now.last?.id], [2, 1, 'a2', 'a1']);
  assert.equal(standing({ id: 'q', max_attempts: 3 }, undefined).left, undefined, 'no list');
  assert.equal(standing({ id: 'q', max_attempts: null }, undefined).left, Infinity);
  assert.equal(standing({ id: 'q' }, []).left, undefined, 'only the id of the quiz was given');
  assert.equal(
    standing({ id: 'q', max_attempts: 2 }, undefined, { ...open, status: 'submitted' }).left,
    0,
    'the attempt itself has its number',
  );
  assert.equal(standing({ id: 'q', max_attempts: 2 }, [open, done], { ...open, status: 'submitted' }).open, undefined);
});

test('what is said of a choice stands beside it, and is not said twice', () => {
  const [asked] = questions;
  const question: Question = {
    ...asked!,
    options: [
      { id: 'a', text: 'Ada', feedback: 'She was first.' },
      { id: 'b', text: 'Bob' },
    ],
  };
  const [beside] = reviewRows([{ question, answer: ['b', 'a'], feedback: 'She was first.' }], questions);
  assert.deepEqual(beside!.yours, [
    { value: 'Bob', feedback: undefined },
    { value: 'Ada', feedback: 'She was first.' },
  ]);
  assert.equal(beside!.feedback, undefined);
  assert.equal(beside!.correct, undefined, 'no key with it');
  // A platform that says it of the answer alone is heard as well.
  const [whole] = reviewRows([{ question: '1', answer: ['a'], feedback: 'She was first.' }], questions);
  assert.equal(whole!.feedback, 'She was first.');
  assert.equal(whole!.yours[0]!.feedback, undefined);
});

test('what is settled during an attempt keeps its number in the form', () => {
  const [row] = reviewRows([{ question: '3', answer: 'Because.' }], questions);
  assert.equal(row!.number, 3);
});
