import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  coverage,
  estimate,
  gaps,
  nextGap,
  normalise,
  quantise,
  skipped,
  subtract,
  totalSeconds,
  union,
  type PlayedRanges,
} from './played-ranges.ts';

test('merges what overlaps or touches, drops what is no interval', () => {
  assert.deepEqual(
    normalise([
      [10, 20],
      [0, 10],
      [30, 25],
      [5, 5],
      [NaN, 3],
      [40, 41],
      [-2, 3],
    ]),
    [
      [0, 20],
      [40, 41],
    ],
  );
});

test('union is commutative, associative and idempotent, whatever order beats arrive in', () => {
  const random = (seed: number): PlayedRanges => {
    const value = (n: number): number => ((Math.sin(seed * 97 + n * 31) + 1) * 60) | 0;
    return normalise(Array.from({ length: 5 }, (_, n) => [value(n), value(n) + 1 + (value(n + 9) % 7)]));
  };
  for (let seed = 0; seed < 50; seed++) {
    const [a, b, c] = [random(seed), random(seed + 100), random(seed + 200)];
    assert.deepEqual(union(a, b), union(b, a));
    assert.deepEqual(union(union(a, b), c), union(a, union(b, c)));
    assert.deepEqual(union(a, a), a);
    assert.equal(totalSeconds(subtract(a, b)) + totalSeconds(b), totalSeconds(union(a, b)));
  }
});

test('what is sent lies on half seconds and ends with the media', () => {
  assert.deepEqual(
    quantise(
      [
        [0.1, 0.2],
        [1.26, 3.9],
        [60.2, 61.3],
      ],
      61.3,
    ),
    [
      [1.5, 4],
      [60, 61.3],
    ],
  );
});

test('watching one minute ten times is one minute', () => {
  const minute = normalise(Array.from({ length: 10 }, () => [0, 60]));
  assert.equal(coverage(minute, 600), 0.1);
});

test('the first 20 and the last 50 of 100 seconds are 70 percent, with one gap', () => {
  const ranges = normalise([
    [0, 20],
    [50, 100],
  ]);
  assert.equal(coverage(ranges, 100), 0.7);
  assert.deepEqual(gaps(ranges, 100), [[20, 50]]);
  assert.deepEqual(nextGap(gaps(ranges, 100), 60), [20, 50]);
  assert.deepEqual(nextGap(gaps(ranges, 100), 30), [20, 50]);
  assert.equal(nextGap(gaps(normalise([[0, 100]]), 100), 0), undefined);
});

test('what lies ahead of a first viewing was not skipped', () => {
  assert.deepEqual(skipped([[0, 2]], 100, 2), []);
  assert.deepEqual(skipped([[0, 2]], 100, 60), [[2, 60]]);
  assert.deepEqual(skipped([[0, 2]], 100, 99.8), [[2, 99.8]]);
  // Gone back to look at something: what was skipped further on stays skipped.
  const ranges = normalise([
    [0, 20],
    [30, 50],
  ]);
  assert.deepEqual(skipped(ranges, 100, 5), [[20, 30]]);
});

test('a sliver is not a gap', () => {
  assert.deepEqual(
    gaps(
      [
        [0, 49.5],
        [50, 100],
      ],
      100,
    ),
    [],
  );
});

test('seconds without ranges are placed where the learner stopped', () => {
  assert.deepEqual(estimate(30, 90), [[60, 90]]);
  assert.deepEqual(estimate(30, 10), [[0, 30]]);
  assert.deepEqual(estimate(0, 80), []);
  assert.deepEqual(estimate(500, 100, 100), [[0, 100]]);
});
