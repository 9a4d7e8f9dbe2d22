import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementNames } from '../bundle/config.ts';
import { elementCeilings } from '../size/ceilings.ts';
import { measureElements, measureSdk, type Measurement } from '../size/measure.ts';

function holds({ bytes, ceiling, intruders }: Measurement): void {
  assert.deepEqual(intruders, []);
  assert.ok(bytes <= ceiling.kB * 1000, `${(bytes / 1000).toFixed(1)} kB, ${ceiling.kB} are allowed`);
}

test('every element has a ceiling', () => {
  assert.deepEqual(
    elementNames().filter((name) => !(name in elementCeilings)),
    [],
  );
});

test('each entry of the SDK keeps its ceiling and carries nothing it should not', async (t) => {
  for (const measurement of await measureSdk()) await t.test(measurement.name, () => holds(measurement));
});

test('a page with one element keeps its ceiling and fetches first nothing it should not', async (t) => {
  for (const measurement of await measureElements()) await t.test(measurement.name, () => holds(measurement));
});
