import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lacksProgress, learningOf } from './learning.ts';

const base = 'https://school.test';
const none = {
  enrolled_courses: [],
  completed_courses: [],
  total_hours: '0',
  certificates: [],
  current_courses: [],
  recommendations: [],
};
const enrolled = (course: string, last_accessed: string | null, extra: object = {}) => ({
  id: `e-${course}`,
  course,
  course_title: course,
  status: 'active',
  progress_percentage: '20.00',
  last_accessed,
  ...extra,
});

test('the course opened last is next; one never opened comes after all that were', () => {
  const learning = learningOf(
    {
      ...none,
      current_courses: [
        enrolled('new', null),
        enrolled('old', '2026-01-01T00:00:00Z'),
        enrolled('recent', '2026-11-01T00:00:00Z'),
      ],
    },
    [],
    base,
  );
  assert.equal(learning.next?.id, 'recent');
  assert.deepEqual(
    learning.inProgress.map(({ id }) => id),
    ['old', 'new'],
  );
  assert.equal(learning.active, 3);
});

test('a course in several lists is one course', () => {
  const row = enrolled('a', null);
  const learning = learningOf({ ...none, enrolled_courses: [row], current_courses: [row] }, [], base);
  assert.equal(learning.active, 1);
});

test('what is completed is neither next nor recommended', () => {
  const done = enrolled('a', '2026-01-01T00:00:00Z', { status: 'completed', progress_percentage: null });
  const learning = learningOf(
    {
      ...none,
      enrolled_courses: [done],
      completed_courses: [done],
      recommendations: [
        { id: 'a', title: 'a' },
        { id: 'b', title: 'b' },
      ],
    },
    [],
    base,
  );
  assert.equal(learning.next, undefined);
  assert.deepEqual(
    learning.completed.map(({ id, percent }) => [id, percent]),
    [['a', 100]],
  );
  assert.deepEqual(
    learning.recommendations.map(({ id }) => id),
    ['b'],
  );
});

test('rows may be courses, enrolments with a course’s id, or enrolments that hold the course', () => {
  const rows = [
    { id: 'c1', title: 'Plain' },
    { id: 'e2', course: 'c2', course_title: 'By id' },
    { id: 'e3', course: { id: 'c3', title: 'Inside', thumbnail_url: '/c3.png' } },
  ];
  const { next, inProgress } = learningOf({ ...none, enrolled_courses: rows }, [], base);
  const all = [next!, ...inProgress].sort((a, b) => a.id.localeCompare(b.id));
  assert.deepEqual(
    all.map(({ id, title, image }) => [id, title, image]),
    [
      ['c1', 'Plain', undefined],
      ['c2', 'By id', undefined],
      ['c3', 'Inside', `${base}/c3.png`],
    ],
  );
});

test('progress of plain courses comes from the enrolments', () => {
  const dashboard = { ...none, current_courses: [{ id: 'c1', title: 'Plain' }] };
  assert.equal(lacksProgress(dashboard), true);
  const { next } = learningOf(
    dashboard,
    [{ id: 'e', course: 'c1', status: 'active', progress_percentage: '43.90' }],
    base,
  );
  assert.equal(next?.percent, 43);
});
