import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowancesOf, flawsOfAllowances, isGranted, nothingGranted, writeOfAllowances } from './allowances-form.ts';

test('what is granted comes back as it was written', () => {
  const granted = { user: 'u', time_factor: 1.25, extra_minutes: 10, untimed: false, extra_attempts: 1 };
  const form = allowancesOf(granted);
  assert.deepEqual(form, { percent: '25', extra_minutes: '10', untimed: false, extra_attempts: '1' });
  assert.deepEqual({ user: 'u', ...writeOfAllowances(form) }, granted);
  assert.ok(isGranted(form));
});

test('nothing granted is what everybody has', () => {
  assert.deepEqual(allowancesOf({}), nothingGranted);
  assert.deepEqual(writeOfAllowances(nothingGranted), {
    time_factor: 1,
    extra_minutes: 0,
    untimed: false,
    extra_attempts: 0,
  });
  assert.ok(!isGranted(nothingGranted));
  assert.deepEqual(flawsOfAllowances(nothingGranted), []);
});

test('what cannot be granted is told, amount by amount', () => {
  const flaws = flawsOfAllowances({ percent: '401', extra_minutes: '-1', untimed: true, extra_attempts: '1.5' });
  assert.deepEqual(flaws, [
    ['percent', 400],
    ['extra_minutes', 600],
    ['extra_attempts', 20],
  ]);
  assert.deepEqual(flawsOfAllowances({ ...nothingGranted, percent: '33.5' }), []);
  assert.equal(flawsOfAllowances({ ...nothingGranted, percent: 'half' }).length, 1);
});
