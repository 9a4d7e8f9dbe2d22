import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInSight } from './in-sight.ts';

const seen = (height: number, shown: number, frame = 720, screen = 900): boolean =>
  isInSight(
    { isIntersecting: shown > 0, boundingClientRect: { height }, intersectionRect: { height: shown } },
    { clientHeight: frame },
    screen,
  );

test('a page counts when half of it is in view, or of the room that there is', () => {
  assert.equal(seen(700, 0), false);
  assert.equal(seen(700, 30), false, 'a sliver');
  assert.equal(seen(700, 360), true);
  assert.equal(seen(3400, 400), true, 'enlarged, it fills its frame');
  assert.equal(seen(3400, 300), false);
  assert.equal(seen(700, 170, 720, 320), true, 'on a screen that is lower than the page');
});
