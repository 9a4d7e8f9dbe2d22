import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WayBack } from './way-back.ts';

describe('The way back from a jump', () => {
  it('is there after a long one, and not after a short one', () => {
    let now = 0;
    const way = new WayBack(() => now);
    assert.equal(way.moved(100, 130), false);
    assert.equal(way.second, undefined);
    now += 5_000;
    assert.equal(way.moved(130, 161), true);
    assert.equal(way.second, 130);
    now += 5_000;
    assert.equal(way.moved(161, 151), false);
    assert.equal(way.second, 130, 'a step aside does not lose it');
  });

  it('leads to where a hand began to drag', () => {
    let now = 0;
    const way = new WayBack(() => now);
    const far = [52, 60, 71, 79, 90, 120].map((to, n, all) => {
      now += 300;
      return way.moved(all[n - 1] ?? 41, to);
    });
    assert.deepEqual(far, [false, false, false, true, true, true]);
    assert.equal(way.second, 41);
    now += 200;
    assert.equal(way.moved(120, 45), false, 'and the hand came back');
  });

  it('begins anew after what was left on purpose', () => {
    const way = new WayBack(() => 0);
    way.moved(0, 20);
    way.left(12);
    assert.equal(way.second, 12);
    assert.equal(way.moved(0, 25), false);
    assert.equal(way.moved(25, 31), true, 'from 0 on');
    assert.equal(way.second, 0);
  });
});
