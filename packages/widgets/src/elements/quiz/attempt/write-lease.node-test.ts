import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuizAttempt } from '@edurise/sdk/quizzes';
import { WriteLease } from './write-lease.ts';

const attempt = (rest: Partial<QuizAttempt> = {}): QuizAttempt => ({
  id: 'a1',
  quiz: 'q1',
  status: 'in_progress',
  ...rest,
});

test('quiz C1: a write names the revision that it builds on, and the lease', () => {
  const lease = new WriteLease();
  assert.deepEqual(lease.stamp, {});
  lease.learn(attempt({ rev: 4, lease: 'mine' }));
  lease.learn(attempt({ rev: 3 }));
  assert.deepEqual(lease.stamp, { rev: 4, lease: 'mine' }, 'an answer that comes late takes nothing back');
});

test('quiz C1: an ordinary platform is told nothing', () => {
  const lease = new WriteLease('of an earlier visit');
  lease.learn(attempt());
  assert.deepEqual(lease.stamp, {});
  assert.equal(lease.missing, false);
});

test('quiz C2: without a lease one asks first; an answer that does not name it says that it is lost', () => {
  const stranger = new WriteLease();
  stranger.learn(attempt({ rev: 1 }));
  assert.equal(stranger.missing, true);
  const holder = new WriteLease('mine');
  holder.learn(attempt({ rev: 1 }));
  assert.equal(holder.lostBy(attempt({ rev: 2, lease: 'mine' })), false);
  assert.equal(holder.lostBy(attempt({ rev: 2 })), true);
  assert.equal(holder.behind(attempt({ rev: 1 })), false);
  assert.equal(holder.behind(attempt({ rev: 2 })), true);
});
