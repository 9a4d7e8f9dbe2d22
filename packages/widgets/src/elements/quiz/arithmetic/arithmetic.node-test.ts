import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScoringStep } from '@edurise/sdk/quizzes';
import { messages } from '../../../messages/messages.ts';
import { arithmeticWords } from './words.ts';
import { termOf, termsOf } from './arithmetic.ts';

const t = messages(arithmeticWords).for('en');
const cases: readonly (readonly [step: ScoringStep, words: string])[] = [
  [{ kind: 'right', count: 2, of: 3, points: 2.667 }, '2 of 3 right (+2.67)'],
  [{ kind: 'wrong', count: 1, points: -1.333 }, '1 wrong (-1.33)'],
  [{ kind: 'missed', count: 1, points: 0 }, '1 missed'],
  [{ kind: 'left_out', count: 2, of: 3, points: 1 }, '2 of 3 wrong ones left alone (+1)'],
  [{ kind: 'threshold', count: 1, of: 3, points: 0 }, '1 of 3 for the threshold'],
  [{ kind: 'option', option: 'a', points: 1 }, '“Water” (+1)'],
  [{ kind: 'option', option: 'gone', points: 1 }, '1 option (+1)'],
  [{ kind: 'option', count: 2, points: 0.5 }, '2 options (+0.5)'],
  [{ kind: 'ceiling', points: -1 }, 'not above all (-1)'],
  [{ kind: 'words', count: 120, points: 0 }, '120 words'],
  [{ kind: 'from another version', points: 1 }, 'other (+1)'],
];

for (const [step, words] of cases)
  test(words, () =>
    assert.equal(
      termOf(step, t, (id) => ({ a: 'Water' })[id]),
      words,
    ),
  );

test('a line leaves out rounding that nobody sees', () => {
  const steps = [{ kind: 'blank', points: 0 }, ...[0.004, 0.01].map((points) => ({ kind: 'rounding', points }))];
  assert.equal(
    termsOf(steps, t, () => undefined),
    'no answer · rounded (+0.01)',
  );
});
