import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ServerClock, serverTimeOf } from './server-clock.ts';

const ticking = () => {
  let at = 1_000;
  return { now: () => at, pass: (ms: number) => void (at += ms) };
};

test('the clock runs on from a reading without asking the device', () => {
  const time = ticking();
  const clock = new ServerClock(time.now);
  assert.equal(clock.now(), undefined);
  assert.equal(clock.remaining(5_000), undefined);
  clock.read({ serverNow: 50_000, roundTripMs: 0 });
  time.pass(1_500);
  assert.equal(clock.now(), 51_500);
  assert.equal(clock.remaining(60_000), 8_500);
  time.pass(60_000);
  assert.equal(clock.remaining(60_000), 0);
});

test('half the round trip is added to what the platform said', () => {
  const clock = new ServerClock(() => 0);
  clock.read({ serverNow: 50_000, roundTripMs: 400 });
  assert.equal(clock.now(), 50_200);
});

test('a vaguer reading that agrees leaves the clock alone, a sharper one is taken', () => {
  const clock = new ServerClock(() => 0);
  clock.read({ serverNow: 50_000, roundTripMs: 200 });
  clock.read({ serverNow: 49_500, roundTripMs: 3_000 });
  assert.equal(clock.now(), 50_100);
  clock.read({ serverNow: 50_150, roundTripMs: 20 });
  assert.equal(clock.now(), 50_160);
});

test('a reading that disagrees wins and says by how much: a laptop slept, or the platform set its clock', () => {
  const time = ticking();
  const clock = new ServerClock(time.now);
  clock.read({ serverNow: 50_000, roundTripMs: 10 });
  time.pass(1_000);
  assert.equal(clock.read({ serverNow: 350_000, roundTripMs: 100 }), 350_050 - 51_005);
  assert.equal(clock.now(), 350_050);
});

test('an ordinary platform: the time comes from the answer itself', () => {
  const attempt = { started_at: '2026-01-01T10:00:00Z', updated_at: '2026-01-01T10:05:00.123456+00:00' };
  const started = Date.parse(attempt.started_at);
  assert.equal(
    serverTimeOf({ ...attempt, server_now: '2026-01-01T11:00:00Z' }, { status: 200 }, 'read'),
    started + 3_600_000,
  );
  assert.equal(serverTimeOf(attempt, { status: 200, serverTime: 42 }, 'read'), 42);
  assert.equal(serverTimeOf(attempt, { status: 201 }, 'start'), started);
  assert.equal(serverTimeOf(attempt, { status: 200 }, 'start'), undefined, 'an attempt found open began long ago');
  assert.equal(serverTimeOf(attempt, { status: 200 }, 'write'), started + 300_123);
  assert.equal(serverTimeOf({}, { status: 200 }, 'read'), undefined);
});
