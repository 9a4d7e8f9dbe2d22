import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf } from './course-outline.ts';
import { prerequisiteOrder } from './prerequisite-order.ts';
import { ratingSummary } from './rating-summary.ts';

const lecture = (id: string, extra: object = {}) => ({
  id,
  title: id,
  content_type: 'video',
  duration_seconds: 60,
  ...extra,
});

test('sections and lectures stand in the platform’s order', () => {
  const outline = outlineOf([
    {
      id: 'b',
      title: 'B',
      order_index: 2,
      lectures: [lecture('b2', { order_index: 2 }), lecture('b1', { order_index: 1 })],
    },
    { id: 'a', title: 'A', order_index: 1, lectures: [lecture('a1', { duration_seconds: null })] },
  ]);
  assert.deepEqual(
    outline.sections.map(({ id, lectures }) => [id, ...lectures.map((one) => one.id)]),
    [
      ['a', 'a1'],
      ['b', 'b1', 'b2'],
    ],
  );
  assert.equal(outline.lectures, 3);
  assert.equal(outline.duration, 120);
});

test('rows without a place keep the one they came in', () => {
  const outline = outlineOf([{ id: 's', title: 'S', lectures: [lecture('z'), lecture('a', { order_index: 1 })] }]);
  assert.deepEqual(
    outline.sections[0]!.lectures.map(({ id }) => id),
    ['z', 'a'],
  );
});

test('what is done is counted by section', () => {
  const [section] = outlineOf([{ id: 's', title: 'S', lectures: [lecture('x'), lecture('y')] }], {
    lectures: [{ id: 'p', lecture: 'y', is_completed: true }],
  }).sections;
  assert.equal(section!.done, 1);
});

test('prerequisites come in an order in which they can be taken, even when the data goes round in circles', () => {
  const nodes = ['goal', 'c', 'b', 'a'].map((id) => ({ id, title: id }));
  const edge = (from: string, to: string) => ({ from, to });
  const straight = { course_id: 'goal', nodes, edges: [edge('a', 'b'), edge('b', 'c'), edge('c', 'goal')] };
  assert.deepEqual(
    prerequisiteOrder(straight).map(({ id }) => id),
    ['a', 'b', 'c'],
  );
  const circle = { ...straight, edges: [...straight.edges, edge('c', 'a')] };
  assert.equal(prerequisiteOrder(circle).length, 3);
});

test('the average of one page is not taken for that of all', () => {
  const review = (rating: number) => ({ id: `${rating}`, course: 'c', user: 'u', rating });
  assert.deepEqual(ratingSummary([review(5), review(4)], 90, 3.9), { average: 3.9, count: 90 });
  assert.deepEqual(ratingSummary([review(5), review(4)], undefined, undefined), { average: 4.5, count: 2 });
  assert.equal(ratingSummary([], 0, 4), undefined);
});
