import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backoff } from '../../src/realtime/connection/backoff.ts';
import { chanceOf } from '../support/chance.ts';

const clients = 10_000;

/** When each of 10 000 clients that were cut at once is back, and how often it has tried; an attempt that fails takes 50 ms. */
const storm = (outage: number) => {
  const back: number[] = [];
  let attempts = 0;
  for (let client = 0; client < clients; client++) {
    const backoff = new Backoff(chanceOf(client + 1).next);
    for (let time = backoff.next(false); ; time += 50 + backoff.next(false)) {
      attempts++;
      if (time >= outage) {
        back.push(time - outage);
        break;
      }
    }
  }
  back.sort((a, b) => a - b);
  const peak = (window: number): number => {
    let most = 0;
    for (let end = 0, begin = 0; end < clients; end++) {
      while (back[end]! - back[begin]! > window) begin++;
      most = Math.max(most, end - begin + 1);
    }
    return most;
  };
  return {
    perSecond: peak(1_000),
    per100ms: peak(100),
    p99: back[clients * 0.99]! / 1_000,
    attempts: attempts / clients,
  };
};

for (const [outage, perSecond, per100ms] of [
  [0, 2_200, 260],
  [10, 1_900, 260],
  [120, 700, 260],
] as const)
  test(`realtime R1 10 000 clients come back to a server that was away for ${outage} s without a storm`, (context) => {
    const model = storm(outage * 1_000);
    context.diagnostic(JSON.stringify(model));
    assert.ok(model.perSecond <= perSecond, `${model.perSecond} a second`);
    assert.ok(model.per100ms <= per100ms, `${model.per100ms} in 100 ms`);
    assert.ok(model.p99 <= 30, `${model.p99} s`);
    assert.ok(model.attempts <= 13, `${model.attempts} attempts`);
  });
