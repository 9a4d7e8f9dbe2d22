import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysLate, daysUntil } from './due.ts';

/** A moment where the reader is. */
const at = (day: string, time: string): Date => new Date(`${day}T${time}`);

test('days are those of the calendar, not of 24 hours', () => {
  assert.equal(daysUntil('2026-03-31', at('2026-03-30', '23:59')), 1);
  assert.equal(daysUntil('2026-03-31', at('2026-03-31', '00:00')), 0);
  assert.equal(daysUntil('2026-03-31', at('2026-03-01', '12:00')), 30);
});

test('the last day is in time until its end', () => {
  assert.equal(daysLate('2026-03-31', at('2026-03-31', '23:59:59')), 0);
  assert.equal(daysLate('2026-03-31', at('2026-04-01', '00:00')), 1);
  assert.equal(daysLate(null, at('2026-04-01', '00:00')), 0);
});

test('what is no day is never late', () => {
  assert.ok(Number.isNaN(daysUntil('soon', at('2026-04-01', '00:00'))));
  assert.equal(daysLate('soon', at('2026-04-01', '00:00')), 0);
});
