import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extend, PlayMeter, type MediaSnapshot } from './play-meter.ts';
import type { PlayedRanges } from './played-ranges.ts';

const playing = { playbackRate: 1, paused: false, seeking: false, readyState: 4 };

/** A media element and a wall clock that the test moves. */
function bench() {
  let wall = 0;
  const meter = new PlayMeter(() => wall);
  let ranges: PlayedRanges = [];
  return {
    meter,
    at(wallSeconds: number, currentTime: number, state: Partial<MediaSnapshot> = {}) {
      wall = wallSeconds * 1000;
      const range = meter.sample({ ...playing, ...state, currentTime });
      if (range) ranges = extend(ranges, range);
      return ranges;
    },
  };
}

test('playing counts', () => {
  const { at } = bench();
  for (let t = 0; t <= 4; t += 0.25) at(t, t);
  assert.deepEqual(at(4.2, 4.2, { paused: true }), [[0, 4.2]]);
});

test('dragging the slider completes nothing', () => {
  const { at, meter } = bench();
  at(0, 0);
  at(1, 1);
  meter.interrupt();
  at(1.1, 50, { seeking: true });
  at(1.2, 90, { seeking: true });
  at(1.3, 90);
  assert.deepEqual(at(2.3, 91), [
    [0, 1],
    [90, 91],
  ]);
});

test('a jump by script without a seeking event does not count', () => {
  const { at } = bench();
  at(0, 0);
  assert.deepEqual(at(0.25, 95), []);
});

test('fast playing counts at its rate and not beyond', () => {
  const { at } = bench();
  at(0, 0, { playbackRate: 2 });
  assert.deepEqual(at(1, 2, { playbackRate: 2 }), [[0, 2]]);
  assert.deepEqual(at(2, 5.5, { playbackRate: 2 }), [[0, 2]], 'three and a half seconds in one, at double speed');
});

test('a paused, stalled or backwards clock does not count', () => {
  const { at } = bench();
  at(0, 10, { paused: true });
  at(1, 11, { paused: true });
  at(2, 11, { readyState: 2 });
  at(3, 12);
  assert.deepEqual(at(4, 9), []);
});

test('what was played up to a stall counts', () => {
  const { at } = bench();
  at(0, 0);
  assert.deepEqual(at(1, 1, { readyState: 2 }), [[0, 1]]);
});
