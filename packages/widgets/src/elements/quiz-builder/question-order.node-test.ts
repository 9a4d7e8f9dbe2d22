import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inOrder, moved, renumbered } from './question-order.ts';

const placed = (...numbers: (number | undefined)[]) =>
  numbers.map((order_index, at) => ({ id: 'abcdefgh'[at]!, order_index }));
const after = (wanted: readonly { id: string; order_index?: number | undefined }[]): string[] => {
  const changes = renumbered(wanted);
  return inOrder(wanted.map((one) => ({ ...one, order_index: changes.get(one.id) ?? one.order_index }))).map(
    ({ id }) => id,
  );
};

it('a move touches only those it passes', () => {
  const all = placed(1, 2, 5, 9);
  const ids = moved(['a', 'b', 'c', 'd'], 1, 2);
  const wanted = ids.map((id) => all.find((one) => one.id === id)!);
  assert.deepEqual(ids, ['a', 'c', 'b', 'd']);
  assert.deepEqual(
    [...renumbered(wanted)],
    [
      ['c', 2],
      ['b', 5],
    ],
  );
});

it('numbers that are there twice, or not at all, come to an order', () => {
  const all = placed(1, 1, undefined, 1);
  for (const wanted of [
    all,
    [...all].reverse(),
    moved(['a', 'b', 'c', 'd'], 3, 0).map((id) => all.find((one) => one.id === id)!),
  ])
    assert.deepEqual(
      after(wanted),
      wanted.map(({ id }) => id),
    );
});

it('nothing is sent where nothing moves', () => {
  assert.equal(renumbered(placed(1, 3, 4)).size, 0);
});
