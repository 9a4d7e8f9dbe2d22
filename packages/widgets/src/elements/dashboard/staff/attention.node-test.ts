import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attentionFor } from './attention.ts';
import { figuresOf } from './course-figures.ts';
import type { CourseStat } from '@edurise/sdk/dashboards';

const stat = (id: string, rest: Partial<CourseStat> = {}) =>
  figuresOf(
    {
      id,
      title: id,
      status: 'published',
      total_enrollments: 20,
      average_progress: 60,
      average_rating: '4.50',
      total_reviews: 8,
      ...rest,
    },
    'EUR',
  );
const named = (...courses: ReturnType<typeof stat>[]) =>
  attentionFor(courses).map(({ reason, course }) => `${course.id}: ${reason}`);

describe('What is worth a look', () => {
  it('is nothing where all goes well', () => assert.deepEqual(named(stat('a'), stat('b')), []));

  it('is what is rated poorly, then what few come far in, then what nobody has found, then drafts', () =>
    assert.deepEqual(
      named(
        stat('draft', { status: 'draft', total_enrollments: 0 }),
        stat('lonely', { total_enrollments: 0 }),
        stat('hard', { average_progress: 12 }),
        stat('poor', { average_rating: '3.10' }),
        stat('poorer', { average_rating: '2.00' }),
      ),
      ['poorer: rating', 'poor: rating', 'hard: progress', 'lonely: nobody', 'draft: draft'],
    ));

  it('does not judge by two voices, nor by a handful of learners', () =>
    assert.deepEqual(
      named(
        stat('two voices', { average_rating: '1.00', total_reviews: 2 }),
        stat('a handful', { total_enrollments: 7, average_progress: 3 }),
      ),
      [],
    ));

  it('leaves in peace what is archived, and what is not known', () =>
    assert.deepEqual(
      named(
        stat('archived', { status: 'archived', average_rating: '1.00' }),
        stat('unknown', { average_rating: null, average_progress: null }),
      ),
      [],
    ));

  it('names a course once, for its worst', () =>
    assert.deepEqual(named(stat('both', { average_rating: '2.00', average_progress: 5 })), ['both: rating']));
});
