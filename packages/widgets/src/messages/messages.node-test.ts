import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages } from './messages.ts';

test('words that cannot be had are English for a while, and are not asked for with every drawing', async (t) => {
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  let asked = 0;
  let network = false;
  const words = messages(
    { hello: 'Hello' },
    {
      de: () => {
        asked++;
        return network ? Promise.resolve({ default: { hello: 'Hallo' } }) : Promise.reject(new Error('offline'));
      },
    },
  );
  await words.load('de');
  for (let drawings = 0; drawings < 100; drawings++) await words.load('de-AT');
  assert.deepEqual([asked, words.load('de'), words.for('de').hello], [1, undefined, 'Hello']);
  network = true;
  now = 10_000;
  await words.load('de');
  assert.deepEqual([asked, words.load('de'), words.for('de').hello], [2, undefined, 'Hallo']);
});
