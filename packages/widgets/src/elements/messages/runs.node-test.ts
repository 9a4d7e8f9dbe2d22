import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysOf } from './runs.ts';

const message = (id: string, sender: string | null, created_at: string) => ({
  id,
  conversation: 'c',
  sender,
  content: id,
  created_at,
});

describe('Messages', () => {
  it('of one person in one go stand together, until somebody else writes or time passes', () => {
    const [day] = daysOf([
      message('1', 'a', '2026-03-02T10:00:00'),
      message('2', 'a', '2026-03-02T10:04:00'),
      message('3', 'b', '2026-03-02T10:04:30'),
      message('4', 'a', '2026-03-02T10:05:00'),
      message('5', 'a', '2026-03-02T10:11:00'),
    ]);
    assert.deepEqual(
      day!.runs.map(({ messages }) => messages.map(({ id }) => id)),
      [['1', '2'], ['3'], ['4'], ['5']],
    );
  });

  it('of another day stand apart, also within minutes', () => {
    const days = daysOf([message('1', 'a', '2026-03-02T23:59:00'), message('2', 'a', '2026-03-03T00:01:00')]);
    assert.equal(days.length, 2);
  });

  it('of people who are gone are theirs together', () => {
    const [day] = daysOf([message('1', null, '2026-03-02T10:00:00'), message('2', null, '2026-03-02T10:01:00')]);
    assert.equal(day!.runs.length, 1);
  });
});
