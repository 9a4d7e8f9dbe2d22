/** Attempts whose rows are older than forms: the migration leaves theirs empty, and they go on as they began. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradeAttempt } from '../../src/areas/quizzes/quiz-closing.ts';
import type { AttemptRow, QuestionRow, QuizRow } from '../../src/areas/quizzes/quiz-rows.ts';
import { viewResult, viewWithQuestions } from '../../src/areas/quizzes/quiz-view.ts';

const at = new Date('2026-03-02T09:00:00Z');
const dates = { created_at: at, updated_at: at, tenant_id: 't' };
const quiz: QuizRow = {
  ...dates,
  id: 'quiz',
  lecture_id: 'lecture',
  course_id: 'course',
  title: 'Old',
  description: '',
  passing_score: '60',
  time_limit_minutes: null,
  max_attempts: null,
  // Set after the attempt began: its form is not drawn anew.
  rules: { shuffle_questions: true, navigation: 'forward', confidence: true },
};
const questions = ['one', 'two', 'three'].map((id, order_index): QuestionRow => ({
  ...dates,
  id,
  quiz_id: quiz.id,
  question_text: id,
  question_type: 'multiple_choice',
  options: ['a', 'b'],
  correct_answer: 'a',
  explanation: '',
  points: '1.00',
  order_index,
  details: {},
}));
const row: AttemptRow = {
  ...dates,
  id: 'attempt',
  quiz_id: quiz.id,
  enrollment_id: 'enrollment',
  user_id: 'user',
  attempt_number: 1,
  status: 'in_progress',
  answers: { one: 'a', two: 'b' },
  written_at: { one: 1, two: 2 },
  rev: 2,
  lease: 'l',
  score: null,
  max_score: null,
  percentage: null,
  passed: null,
  started_at: at,
  expires_at: null,
  submitted_at: null,
  submitted_by: null,
  extra_minutes: 0,
  paused_at: null,
  graded: null,
  form: null,
  walk: null,
  confidence: {},
  extension_seen: 0,
};

test('one that runs shows all its questions in their order, and is free to go', () => {
  const shown = viewWithQuestions(row, questions, { quiz, teaches: false, now: at }, false);
  assert.deepEqual(
    shown.questions!.map(({ question_text, order_index }) => [question_text, order_index]),
    [
      ['one', 0],
      ['two', 1],
      ['three', 2],
    ],
  );
  assert.deepEqual([shown.navigation, shown.practice, shown.confidence], ['free', false, undefined]);
});

test('one that was handed in keeps its grades, which had no arithmetic, and is graded again as it was', () => {
  const graded = questions.map(({ id }) => ({
    question: id,
    answer: row.answers[id] ?? null,
    is_correct: id === 'one',
    points_awarded: id === 'one' ? '1.00' : '0.00',
  }));
  const done: AttemptRow = {
    ...row,
    status: 'submitted',
    submitted_at: at,
    graded,
    score: '1.00',
    max_score: '3.00',
    percentage: '33.33',
    passed: false,
  };
  const result = viewResult(done, questions, { quiz, teaches: false, now: at }, false);
  assert.deepEqual(
    result.questions!.map(({ points_awarded, scoring }) => [points_awarded, scoring]),
    [
      ['1.00', undefined],
      ['0.00', undefined],
      ['0.00', undefined],
    ],
  );
  assert.equal(result.scoring!.awarded, 1);
  assert.equal(gradeAttempt(questions, done, quiz).score, '1.00');
});
