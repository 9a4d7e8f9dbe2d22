import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standingOf } from './standing.ts';

const outbox = { waiting: 0, sending: 0, failed: 0, durable: true };
const fine = { health: 'up', outbox, realtime: 'live' } as const;

describe('What the light says', () => {
  it('is what a person has to act on first', () => {
    const worst = { health: 'offline', outbox: { ...outbox, failed: 1, waiting: 2 }, realtime: 'lost' } as const;
    assert.equal(standingOf(worst), 'failed');
    assert.equal(standingOf({ ...worst, outbox: { ...outbox, waiting: 2 } }), 'offline');
    assert.equal(standingOf({ ...worst, outbox, health: 'down' }), 'down');
  });

  it('is that something is on its way, while it is', () => {
    assert.equal(standingOf({ ...fine, outbox: { ...outbox, sending: 1 } }), 'sending');
    assert.equal(standingOf({ ...fine, health: 'degraded', outbox: { ...outbox, waiting: 1 } }), 'sending');
  });

  it('is that all is well, also where nothing is told live', () => {
    assert.equal(standingOf(fine), 'fine');
    for (const realtime of [undefined, 'idle', 'connecting', 'denied'])
      assert.equal(standingOf({ ...fine, realtime }), 'fine');
    assert.equal(standingOf({ ...fine, realtime: 'lost' }), 'interrupted');
    assert.equal(standingOf({ ...fine, health: 'degraded' }), 'degraded');
  });
});
