import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sorted } from './sorting.ts';

const by = (values: readonly (number | string | undefined)[], direction: 'ascending' | 'descending', locale = 'en') =>
  sorted(values, (value) => value, direction, locale);

describe('Sorting', () => {
  it('puts numbers by size', () => {
    assert.deepEqual(by([10, 9, 100], 'ascending'), [9, 10, 100]);
    assert.deepEqual(by([10, 9, 100], 'descending'), [100, 10, 9]);
  });

  it('puts words as the language does', () => {
    assert.deepEqual(by(['Zoo', 'Äpfel', 'banane'], 'ascending', 'de'), ['Äpfel', 'banane', 'Zoo']);
    assert.deepEqual(by(['Zoo', 'Ärta'], 'ascending', 'sv'), ['Zoo', 'Ärta']);
    assert.deepEqual(by(['Course 10', 'Course 9'], 'ascending'), ['Course 9', 'Course 10']);
  });

  it('keeps what is not known at the end, whichever way', () => {
    assert.deepEqual(by([undefined, 2, 1], 'ascending'), [1, 2, undefined]);
    assert.deepEqual(by([undefined, 2, 1], 'descending'), [2, 1, undefined]);
  });

  it('leaves equals in the order they came in', () => {
    const rows = [
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
      { id: 'c', n: 0 },
    ];
    const ids = (direction: 'ascending' | 'descending') =>
      sorted(rows, ({ n }) => n, direction, 'en').map(({ id }) => id);
    assert.deepEqual(ids('ascending'), ['c', 'a', 'b']);
    assert.deepEqual(ids('descending'), ['a', 'b', 'c']);
  });
});
