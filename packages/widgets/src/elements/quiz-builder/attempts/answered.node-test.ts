import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '@edurise/sdk/quizzes';
import { askedIn } from './answered.ts';

const pool = ['a', 'b', 'c', 'd', 'e'].map((id, index): Question => ({
  id,
  question_text: id,
  question_type: 'short_answer',
  section: index < 3 ? 'drawn' : null,
}));
const rules = { sections: [{ id: 'drawn', title: 'Drawn', pick: 1 }] };

test('an attempt asks its own questions, and not all that it was drawn from', () => {
  assert.equal(askedIn({ questions: pool.slice(0, 2) }, { rules, question_count: 3 }, pool), 2, 'those that it lists');
  assert.equal(askedIn({}, { rules, question_count: 4 }, pool), 4, 'as many as the platform says');
  assert.equal(askedIn({ questions: [] }, { rules }, pool), 3, 'one of three, and two that everybody is asked');
  assert.equal(askedIn({}, {}, pool), 5, 'an ordinary platform asks all');
});
