import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRight, readCheckpoint } from './checkpoint.ts';

const read = (written: unknown, start = 20): ReturnType<typeof readCheckpoint> =>
  readCheckpoint({
    start,
    end: start + 1,
    raw: typeof written === 'string' ? written : JSON.stringify(written),
    text: '',
    speaker: undefined,
  });

describe('A question in a video', () => {
  it('is read from the JSON of a cue', () =>
    assert.deepEqual(read({ text: 'Which?', options: ['This', 'That'], right: 0, rewatch_from: 5, feedback: 'So.' }), {
      at: 20,
      text: 'Which?',
      options: [
        { id: '0', text: 'This' },
        { id: '1', text: 'That' },
      ],
      right: ['0'],
      feedback: 'So.',
      rewatchFrom: 5,
      required: false,
    }));

  it('has options with names of their own, and more than one may be right', () => {
    const options = [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
      { id: 'c', text: 'C' },
    ];
    const question = read({ text: 'Which?', options, right: ['a', 'c', 'z'], required: true })!;
    assert.deepEqual(question.right, ['a', 'c']);
    assert.equal(question.required, true);
    assert.equal(isRight(question, new Set(['a', 'c'])), true);
    assert.equal(isRight(question, new Set(['a'])), false);
    assert.equal(isRight(question, new Set(['a', 'b', 'c'])), false);
  });

  it('without a key takes any answer, but an answer', () => {
    const question = read({ text: 'How was it?', options: ['Good', 'Bad'] })!;
    assert.equal(isRight(question, new Set(['1'])), true);
    assert.equal(isRight(question, new Set()), false);
  });

  it('leads back, never ahead', () => {
    const from = (rewatch_from: unknown): number | undefined =>
      read({ text: 'Which?', options: ['A', 'B'], rewatch_from })?.rewatchFrom;
    assert.deepEqual([from(0), from(19), from(20), from(-1), from('5')], [0, 19, undefined, undefined, undefined]);
  });

  for (const nonsense of [
    'no JSON',
    '[]',
    'null',
    { text: 'Alone', options: ['One'] },
    { options: ['A', 'B'] },
    { text: 'x', options: 'AB' },
  ])
    it(`is not asked when it is none: ${JSON.stringify(nonsense)}`, () => assert.equal(read(nonsense), undefined));
});
