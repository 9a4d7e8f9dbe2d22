import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  addReport,
  coverage,
  freeTime,
  readingSeconds,
  spend,
  type Measured,
  type Visit,
} from '../src/learning/playback.ts';
import {
  difference,
  digestOf,
  pagesOf,
  rangesOfPages,
  take,
  total,
  union,
  type Ranges,
} from '../src/learning/played.ts';
import { reachable } from '../src/learning/reach.ts';

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

test('pages are ranges of their own', () => {
  assert.deepEqual(rangesOfPages([3, 1, 2, 7]), [
    [0, 3],
    [6, 7],
  ]);
  assert.deepEqual(
    pagesOf([
      [0, 2.5],
      [6, 7],
    ]),
    [1, 2, 7],
  );
});

test('a set has one name, whoever computes it', () => {
  assert.equal(digestOf([]), '741638a5');
  assert.equal(digestOf([[0, 18.5]]), digestOf(union([[0, 10]], [[10, 18.5]])));
  assert.notEqual(digestOf([[0, 18.5]]), digestOf([[0, 19]]));
});

const nothing: Measured = { played: [], unverified: [], watched_seconds: 0 };

test('progress M6: reports in any order, repeated and split, come to the same', () => {
  const terms = { length: 100, credit: 10_000 };
  const reports: Ranges[] = [[[0, 20]], [[10, 40]], [[60, 70]], [[0, 20]]];
  const play = (order: Ranges[]) => order.reduce<Measured>((at, played) => addReport(at, { played }, terms), nothing);
  assert.deepEqual(play(reports).played, play(reports.toReversed()).played);
  assert.equal(coverage(play(reports), 100), 0.5);
});

test('progress M3: the clock of a visit pays for what is new alone; the rest is a claim until it can be true', () => {
  const known: Measured = { ...nothing, played: [[0, 50]], watched_seconds: 50 };
  const first = addReport(known, { played: [[0, 100]] }, { length: 100, credit: 20 });
  assert.deepEqual([first.played, first.unverified, first.spent], [[[0, 70]], [[70, 100]], 20]);
  const again = addReport(first, { played: [[0, 100]] }, { length: 100, credit: 0 });
  assert.deepEqual([again.played, again.unverified, again.spent], [[[0, 70]], [[70, 100]], 0], 'claimed once');
  const later = addReport(again, { played: [] }, { length: 100, credit: 60 });
  assert.deepEqual([later.played, later.unverified, later.spent], [[[0, 100]], [], 30]);
});

test('progress M3: a visit lasts as long as it lasts, the first report has no slack, and tabs share', () => {
  const at = (seconds: number) => new Date(seconds * 1000);
  const visit = { openedAt: at(0), reported: false };
  const free = (visits: Visit[], now: number, used: Ranges = []) => total(freeTime(visits, used, at(now))) / 1000;
  assert.equal(free([visit], 0), 0);
  assert.equal(free([visit], 10), 10);
  assert.ok(free([{ ...visit, reported: true }], 10) > 11);
  assert.equal(free([visit], -10), 0, 'a clock that was set back takes nothing away');
  assert.equal(free([visit], 10_000_000), 43_200);
  assert.equal(free([visit, { ...visit, openedAt: at(5) }], 10), 10, 'of several visits the longest');
  const used = spend([], freeTime([visit], [], at(10)), 7, at(10));
  assert.deepEqual(used, [[0, 7_000]]);
  assert.equal(free([visit], 10, used), 3, 'what another tab has used is gone');
  assert.equal(free([{ ...visit, openedAt: at(8) }], 10, used), 2, 'but not what came after');
  assert.deepEqual(spend(used, [], 0, at(100_000)), [], 'what is long ago is forgotten');
});

test('progress M4: end titles are no part of a lecture', () => {
  const played: Ranges = [[0, 80]];
  assert.equal(coverage({ played, watched_seconds: 0 }, 100), 0.8);
  assert.equal(coverage({ played, watched_seconds: 0 }, 100, 80), 1);
  assert.equal(coverage({ played: [[80, 100]], watched_seconds: 0 }, 100, 80), 0);
});

test('a text takes a word a tenth of a second, and five seconds at least', () => {
  assert.equal(readingSeconds('Read **me**.'), 5);
  assert.equal(readingSeconds(Array.from({ length: 600 }, () => 'word').join(' ')), 60);
});

describe('progress: a rule for moving through a lecture', () => {
  const known: Ranges = [[0, 30]];
  test('free: anything was within reach', () => {
    assert.deepEqual(reachable([[80, 90]], known), [[80, 90]]);
  });
  test('backward: only what is behind the furthest second, or follows it', () => {
    const been: Ranges = [...known, [50, 60]];
    assert.deepEqual(reachable([[35, 40]], been, 'backward'), [[35, 40]]);
    assert.deepEqual(reachable([[60, 70]], been, 'backward'), [[60, 70]]);
    assert.deepEqual(reachable([[80, 90]], been, 'backward'), []);
  });
  test('watched and locked: only what follows a second that was watched', () => {
    for (const seek of ['watched', 'locked'] as const) {
      assert.deepEqual(reachable([[30, 40]], known, seek), [[30, 40]]);
      assert.deepEqual(reachable([[31.5, 40]], known, seek), [[31.5, 40]], 'a player that stalls loses a moment');
      assert.deepEqual(reachable([[40, 50]], known, seek), []);
      assert.deepEqual(reachable([[0, 10]], [], seek), [[0, 10]]);
    }
  });
  test('what was out of reach counts when the way to it arrives', () => {
    const terms = { length: 100, credit: 1000, seek: 'watched' } as const;
    const early = addReport(nothing, { played: [[20, 40]] }, terms);
    assert.deepEqual([early.played, early.unverified], [[], [[20, 40]]]);
    const whole = addReport(early, { played: [[0, 20]] }, terms);
    assert.deepEqual([whole.played, whole.unverified], [[[0, 40]], []]);
  });
});
