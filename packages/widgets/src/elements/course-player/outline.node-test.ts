import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildOutline, neighbour, resumeTarget } from './outline.ts';

const lecture = (id: string, order_index: number, extra = {}) => ({
  id,
  title: id,
  content_type: 'video',
  order_index,
  duration_seconds: 60,
  ...extra,
});
const sections = [
  { id: 's2', title: 'Second', order_index: 2, lectures: [lecture('c', 1), lecture('d', 2)] },
  { id: 's1', title: 'First', order_index: 1, lectures: [lecture('b', 2), lecture('a', 1, { is_preview: true })] },
];
const row = (id: string, extra: object) => ({ id: `p-${id}`, lecture: id, ...extra });
const ids = (items: readonly { lecture: { id: string } }[]) => items.map((item) => item.lecture.id);

test('sections and lectures stand in the author’s order, counted through', () => {
  const outline = buildOutline({ sections });
  assert.deepEqual(ids(outline.items), ['a', 'b', 'c', 'd']);
  assert.deepEqual(
    outline.items.map((item) => item.number),
    [1, 2, 3, 4],
  );
  assert.equal(outline.sections[0]?.seconds, 120);
});

test('without enrolment only previews are open, and the rest say why', () => {
  const outline = buildOutline({ sections, locked: 'enrol' });
  assert.deepEqual(
    outline.items.map((item) => item.state),
    ['available', 'locked', 'locked', 'locked'],
  );
  assert.equal(outline.items[1]?.reason, 'enrol');
  assert.equal(resumeTarget(outline, undefined)?.lecture.id, 'a');
});

test('goes on where the learner was, and past what is done', () => {
  const at = (rows: ReturnType<typeof row>[]) =>
    resumeTarget(buildOutline({ sections, progress: rows }), { lectures: rows })?.lecture.id;
  assert.equal(
    at([
      row('a', { is_completed: true, updated_at: '2026-01-01' }),
      row('c', { last_position_seconds: 9, updated_at: '2026-01-02' }),
    ]),
    'c',
  );
  assert.equal(at([row('b', { is_completed: true, updated_at: '2026-01-02' })]), 'c');
  assert.equal(at([row('d', { is_completed: true, updated_at: '2026-01-02' })]), 'a');
  assert.equal(at(['a', 'b', 'c', 'd'].map((id) => row(id, { is_completed: true }))), 'a');
});

test('neighbours reach across sections and end at the ends', () => {
  const outline = buildOutline({ sections });
  assert.equal(neighbour(outline, 'b', 1)?.lecture.id, 'c');
  assert.equal(neighbour(outline, 'a', -1), undefined);
  assert.equal(neighbour(outline, 'x', 1), undefined);
});

test('a course is as far as what it asks for, by weight', () => {
  const rules =
    (id: string, extra: object) =>
    <L extends { id: string }>(each: L): L =>
      each.id === id ? { ...each, rules: extra } : each;
  const own = sections.map((section) => ({
    ...section,
    lectures: section.lectures.map(rules('d', { required: false })).map(rules('a', { weight: 2 })),
  }));
  const done = (...ids: string[]) => ids.map((id) => row(id, { is_completed: true }));
  const some = buildOutline({ sections: own, progress: done('a', 'd') });
  assert.deepEqual(some.required, { done: 1, total: 3 });
  assert.deepEqual([some.done, some.progress, some.complete], [2, 0.5, false]);
  assert.deepEqual(
    some.items.map(({ optional }) => optional),
    [false, false, false, true],
  );
  const all = buildOutline({ sections: own, progress: done('a', 'b', 'c') });
  assert.deepEqual([all.progress, all.complete], [1, true]);
});

test('a course that says nothing, or asks for nothing, asks for everything', () => {
  const outline = buildOutline({ sections, progress: [row('a', { is_completed: true })] });
  assert.equal(outline.required, undefined);
  assert.deepEqual([outline.progress, outline.complete], [0.25, false]);
  const free = sections.map((section) => ({
    ...section,
    lectures: section.lectures.map((each) => ({ ...each, rules: { required: false } })),
  }));
  assert.equal(buildOutline({ sections: free }).required, undefined);
  assert.equal(buildOutline({ sections: [] }).complete, false);
});
