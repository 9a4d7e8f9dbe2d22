import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { permits, reachOf, seekPolicyOf, type Playhead } from './seek-policy.ts';

const head: Playhead = {
  time: 20,
  duration: 100,
  ranges: [
    [0, 10],
    [15, 40],
  ],
};

describe('A policy of seeking', () => {
  it('is read however a platform writes it, and free where it says nothing of use', () => {
    const of = (seek: unknown): string => seekPolicyOf({ rules: { seek } });
    assert.deepEqual(
      ['backward', 'backward-only', 'backward_only', 'backward only'].map(of),
      Array(4).fill('backward'),
    );
    assert.deepEqual(['watched_only', 'locked', 'free', 'sideways', 7, null].map(of), [
      'watched',
      'locked',
      'free',
      'free',
      'free',
      'free',
    ]);
    assert.equal(seekPolicyOf({}), 'free');
    assert.equal(seekPolicyOf({ rules: null }), 'free');
  });

  const cases: [policy: Parameters<typeof permits>[0], target: number, allowed: boolean][] = [
    ['free', 99, true],
    ['backward', 5, true],
    ['backward', 12, true],
    ['backward', 40, true],
    ['backward', 42, false],
    ['watched', 5, true],
    ['watched', 12.5, false],
    ['watched', 38, true],
    ['watched', 60, false],
    ['locked', 5, false],
    ['locked', 20.5, true],
  ];
  for (const [policy, target, allowed] of cases)
    it(`${policy}: to ${target} s ${allowed ? 'yes' : 'no'}`, () =>
      assert.equal(permits(policy, target, head), allowed));

  it('reaches as far as the learner has been', () => {
    assert.deepEqual(
      (['free', 'backward', 'watched', 'locked'] as const).map((policy) => reachOf(policy, head)),
      [100, 40, 40, 0],
    );
    assert.equal(reachOf('backward', { ...head, time: 50 }), 50, 'also where nothing was counted');
  });

  it('lets whoever has seen nothing begin at the beginning', () => {
    const fresh: Playhead = { time: 0, duration: 100, ranges: [] };
    assert.equal(permits('watched', 0, fresh), true);
    assert.equal(permits('watched', 30, fresh), false);
  });
});
