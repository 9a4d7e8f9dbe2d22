import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '@edurise/sdk/quizzes';
import { refusedAnswers } from './refused-answers.ts';

const at = (minute: number): string => `2026-03-02T10:0${minute}:00Z`;
const question = (id: string, rest: Partial<Question> = {}): Question => ({
  id,
  question_text: id,
  question_type: 'short_answer',
  ...rest,
});

test('an answer that was not taken: which question, why, and what stands', () => {
  const questions = [
    question('taken', { opened_at: at(0) }),
    question('left', { opened_at: at(0), closed_at: at(1) }),
    question('timed', { opened_at: at(1), expires_at: at(2), closed_at: at(2) }),
    question('in-time', { opened_at: at(1), expires_at: at(4), closed_at: at(2) }),
    question('open', { opened_at: at(2), expires_at: at(3) }),
    question('ahead'),
  ];
  const refused = questions.slice(1).map(({ id }) => id);
  assert.deepEqual(
    refusedAnswers({ refused: refused.toReversed(), answers: { left: 'first words', timed: '  ' } }, questions),
    [
      { question: 'left', number: 2, why: 'left', kept: true },
      { question: 'timed', number: 3, why: 'over', kept: false },
      { question: 'in-time', number: 4, why: 'left', kept: false },
      { question: 'open', number: 5, why: 'over', kept: false },
      { question: 'ahead', number: 6, why: 'early', kept: false },
    ],
  );
});

test('nothing refused is nothing told', () => {
  assert.deepEqual(refusedAnswers({ answers: {} }, [question('a')]), []);
  assert.deepEqual(refusedAnswers({ refused: [], answers: {} }, [question('a')]), []);
});
