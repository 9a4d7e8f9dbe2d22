import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenTime } from './spoken-time.ts';

test('times in the words of the locale', () => {
  assert.equal(spokenTime(75, 'en'), '1 minute, 15 seconds');
  assert.equal(spokenTime(3600, 'en'), '1 hour');
  assert.equal(spokenTime(75, 'de'), '1 Minute, 15 Sekunden');
  assert.equal(spokenTime(NaN, 'en'), '0 seconds');
  assert.match(spokenTime(125, 'ar'), /[\u0600-\u06ff]/u);
});
