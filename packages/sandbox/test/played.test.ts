import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, take, total, union, type Ranges } from '../src/learning/played.ts';
import { addReport, coverage, creditAt } from '../src/learning/playback.ts';

const random = (seed: number) => () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;

function someRanges(next: () => number): Ranges {
  return Array.from({ length: Math.floor(next() * 6) }, () => {
    const from = Math.round(next() * 200) / 2;
    return [from, from + Math.round(next() * 30) / 2];
  });
}

const covers = (ranges: Ranges, second: number): boolean => ranges.some(([from, to]) => from <= second && second < to);

test('a union holds what either holds, in order and apart, whatever the order of joining', () => {
  const next = random(7);
  for (let round = 0; round < 300; round += 1) {
    const [one, other, third] = [someRanges(next), someRanges(next), someRanges(next)];
    const joined = union(one, other);
    for (let at = 0.25; at < 120; at += 0.5) assert.equal(covers(joined, at), covers(one, at) || covers(other, at));
    for (let index = 1; index < joined.length; index += 1) assert.ok(joined[index - 1]![1] < joined[index]![0]);
    assert.deepEqual(union(one, other), union(other, one));
    assert.deepEqual(union(union(one, other), third), union(one, union(other, third)));
    assert.deepEqual(union(joined, joined), joined);
    const rest = difference(joined, union(other, []));
    for (let at = 0.25; at < 120; at += 0.5) assert.equal(covers(rest, at), covers(joined, at) && !covers(other, at));
  }
});

test('what is no stretch of time is dropped, and a film has an end', () => {
  assert.deepEqual(
    union(
      [
        [5, 5],
        [9, 3],
        [-4, 1],
        [NaN, 3],
      ],
      [[90, 400]],
      100,
    ),
    [
      [0, 1],
      [90, 100],
    ],
  );
  assert.deepEqual(
    take(
      [
        [0, 10],
        [20, 30],
      ],
      15,
    ),
    [
      [0, 10],
      [20, 25],
    ],
  );
});

test('reports in any order, repeated and split, come to the same', () => {
  const rules = { duration: 100, credit: 10_000 };
  const reports: Ranges[] = [[[0, 20]], [[10, 40]], [[60, 70]], [[0, 20]]];
  const known = { played: [] as Ranges, watched_seconds: 0 };
  const play = (order: Ranges[]) => order.reduce((at, played) => addReport(at, { played }, rules), known);
  assert.deepEqual(play(reports).played, play(reports.toReversed()).played);
  assert.equal(coverage(play(reports), 100), 0.5);
});

test('credit fills with time, is capped, and pays for what is new alone', () => {
  const at = (seconds: number) => new Date(seconds * 1000);
  assert.equal(creditAt(at(10), at(0)), 5 + 33);
  assert.equal(creditAt(at(-10), at(0)), 5, 'a clock that was set back takes nothing away');
  assert.equal(creditAt(at(10_000_000), at(0)), 43_200);
  const known = { played: [[0, 50]] as Ranges, watched_seconds: 50 };
  const outcome = addReport(known, { played: [[0, 100]] }, { duration: 100, credit: 20 });
  assert.deepEqual([outcome.played, outcome.spent, outcome.unverified], [[[0, 70]], 20, 30]);
  assert.equal(total(addReport(known, { played: [[0, 50]] }, { duration: 100, credit: 0 }).played), 50);
});
