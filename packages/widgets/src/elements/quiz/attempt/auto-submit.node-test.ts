import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crossed, submitLeadMs, thresholds } from './auto-submit.ts';
import { RoundTrips } from './round-trips.ts';

test('a platform that takes late saves gets the answers at the deadline, an ordinary one early', () => {
  assert.equal(submitLeadMs({ graceful: true, slowestRoundTripMs: 900 }), 0);
  assert.equal(submitLeadMs({ graceful: false, slowestRoundTripMs: 900 }), 5_900);
});

test('only recent round trips count', () => {
  const trips = new RoundTrips(2);
  assert.equal(trips.slowest, 0);
  for (const ms of [9_000, 100, 300]) trips.add(ms);
  assert.equal(trips.slowest, 300);
});

test('announcements at half, ten, five, one minute and thirty seconds', () => {
  assert.deepEqual(thresholds(60 * 60_000), [1_800_000, 600_000, 300_000, 60_000, 30_000]);
  assert.deepEqual(thresholds(5 * 60_000), [150_000, 60_000, 30_000]);
  assert.deepEqual(thresholds(45_000), [30_000]);
  assert.deepEqual(thresholds(20 * 60_000), [600_000, 300_000, 60_000, 30_000], 'half is ten minutes: said once');
});

test('one sentence when a sleeping tab passed several', () => {
  const marks = thresholds(60 * 60_000);
  assert.equal(crossed(marks, 700_000, 650_000), undefined);
  assert.equal(crossed(marks, 600_500, 599_500), 600_000);
  assert.equal(crossed(marks, 700_000, 45_000), 60_000);
});
