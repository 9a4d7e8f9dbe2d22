import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Debounce } from './debounce.ts';

const watched = () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let runs = 0;
  const debounce = new Debounce(() => void runs++, { idleMs: 800, maxMs: 5_000 });
  return { debounce, runs: () => runs };
};

test('a pause of 800 ms saves', () => {
  const { debounce, runs } = watched();
  debounce.touch();
  mock.timers.tick(799);
  debounce.touch();
  mock.timers.tick(799);
  assert.equal(runs(), 0);
  mock.timers.tick(1);
  assert.equal(runs(), 1);
  mock.timers.tick(10_000);
  assert.equal(runs(), 1);
  mock.timers.reset();
});

test('somebody who never pauses is saved every five seconds', () => {
  const { debounce, runs } = watched();
  for (let ms = 0; ms < 10_000; ms += 100) {
    debounce.touch();
    mock.timers.tick(100);
  }
  assert.equal(runs(), 2);
  mock.timers.reset();
});

test('a change of question or a hidden page saves at once, and nothing twice', () => {
  const { debounce, runs } = watched();
  debounce.flush();
  assert.equal(runs(), 0);
  debounce.touch();
  debounce.flush();
  mock.timers.tick(10_000);
  assert.equal(runs(), 1);
  debounce.touch();
  debounce.cancel();
  mock.timers.tick(10_000);
  assert.equal(runs(), 1);
  mock.timers.reset();
});
