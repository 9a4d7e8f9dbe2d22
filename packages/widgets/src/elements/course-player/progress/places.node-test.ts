import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AHEAD_PAGES, aheadElsewhere } from './places.ts';

const now = new Date('2026-03-02T10:00:00Z');
const here = { at: 60, session: 'laptop' };
const there = (last_position_seconds: number, session = 'phone', position_at = '2026-03-02T09:55:00Z') => ({
  id: 'p',
  lecture: 'l',
  last_position_seconds,
  session,
  position_at,
});

test('progress M5: another device that is ahead, and was so just now, is worth a question', () => {
  assert.equal(aheadElsewhere(here, there(91), now), 91);
});

test('progress M5: one that is near, behind, or long ago is not; nor is this device', () => {
  assert.equal(aheadElsewhere(here, there(90), now), undefined);
  assert.equal(aheadElsewhere(here, there(10), now), undefined);
  assert.equal(aheadElsewhere(here, there(91, 'phone', '2026-03-02T09:50:00Z'), now), undefined);
  assert.equal(aheadElsewhere(here, there(91, 'laptop'), now), undefined);
});

test('progress M5: of a document, another page is', () => {
  const page = { at: 3, session: 'laptop' };
  assert.equal(aheadElsewhere(page, there(5), now, AHEAD_PAGES), 5);
  assert.equal(aheadElsewhere(page, there(4), now, AHEAD_PAGES), undefined);
});

test('progress M5: a platform that does not say which device, or when, is not asked about it', () => {
  assert.equal(aheadElsewhere(here, { id: 'p', lecture: 'l', last_position_seconds: 91 }, now), undefined);
});
