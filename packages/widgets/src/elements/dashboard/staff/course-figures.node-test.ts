import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figuresOf, known, together } from './course-figures.ts';
import { overMonths } from './over-months.ts';

describe('A course in figures', () => {
  it('reads decimals that come as text, and percentages as shares', () => {
    const { completion, progress, rating, revenue, currency } = figuresOf(
      {
        id: 'a',
        total_enrollments: 10,
        completion_rate: 41.5,
        average_progress: 60,
        average_rating: '4.70',
        revenue: '12.50',
      },
      'EUR',
    );
    assert.deepEqual([completion, progress, rating, revenue, currency], [0.415, 0.6, 4.7, 12.5, 'EUR']);
  });

  it('counts who has finished where the platform does not say the rate', () =>
    assert.equal(figuresOf({ id: 'a', total_enrollments: 8, completed_enrollments: 2 }, null).completion, 0.25));

  it('says of a course without learners neither that all nor that none have finished', () => {
    const { completion, progress } = figuresOf(
      { id: 'a', total_enrollments: 0, completion_rate: 0, average_progress: 0 },
      null,
    );
    assert.deepEqual([completion, progress], [undefined, undefined]);
  });

  it('does not take “not rated” for the worst rating', () =>
    assert.equal(figuresOf({ id: 'a', average_rating: '0.00' }, null).rating, undefined));

  it('is known by something, whatever is missing', () =>
    assert.deepEqual(
      [
        figuresOf({ id: 'a', title: '', course_code: 'PY-1' }, null).title,
        figuresOf({ id: 'a', title: null }, null).title,
      ],
      ['PY-1', 'a'],
    ));

  it('knows no number where none stands', () =>
    assert.deepEqual([null, undefined, '', 'n/a', '0', 0].map(known), [
      undefined,
      undefined,
      undefined,
      undefined,
      0,
      0,
    ]));
});

describe('Courses together', () => {
  it('are rated as often as they were rated', () => {
    const all = together([
      figuresOf({ id: 'a', average_rating: '5', total_reviews: 1 }, null),
      figuresOf({ id: 'b', average_rating: '3', total_reviews: 3 }, null),
      figuresOf({ id: 'c', average_rating: null, total_reviews: 0 }, null),
    ]);
    assert.equal(all.rating, 3.5);
    assert.equal(all.ratings, 4);
  });

  it('have no rating before the first', () => assert.equal(together([figuresOf({ id: 'a' }, null)]).rating, undefined));
});

describe('A series of months', () => {
  it('has a sum, a best month and one under way', () =>
    assert.deepEqual(overMonths([3, 9, 9, 4]), { total: 25, peak: 1, current: 4 }));
  it('has no best month where there was nothing', () => {
    assert.equal(overMonths([0, 0]).peak, undefined);
    assert.deepEqual(overMonths([]), { total: 0, peak: undefined, current: 0 });
  });
});
