import assert from 'node:assert/strict';
import { test } from 'node:test';
import { motifs } from './cover-motifs.ts';

// The minifier takes the slash away from `<circle />`, and what follows would be a child of the circle, which nobody sees.
test('every shape is closed by a tag of its own, for the bundles are minified', () => {
  for (const motif of motifs) {
    const shapes = [motif(() => 0.5)].flat().flatMap(({ strings }) => [strings.join('')]);
    for (const shape of shapes) {
      assert.doesNotMatch(shape, /\/>/);
      assert.equal(shape.match(/<(circle|path|rect)/g)?.length, shape.match(/<\/(circle|path|rect)>/g)?.length);
    }
  }
});
