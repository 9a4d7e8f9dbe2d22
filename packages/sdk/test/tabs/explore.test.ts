import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';

/** `SEEDS=20000` looks longer, `SEED=17` looks again at one. */
const { SEED, SEEDS = '1000' } = process.env;
const seeds = SEED ? [Number(SEED)] : Array.from({ length: Number(SEEDS) }, (_, index) => index + 1);

/** In threads of their own, where the test runner does not follow every promise. */
const explored = async (own: number[]): Promise<number> => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: own });
  const [count] = (await once(worker, 'message')) as [number];
  return count;
};

test(`tabs M2 and M3 in ${seeds.length} random courses of crashes, sleep and handovers, nothing is lost or heard twice`, async () => {
  const halves = [seeds.filter((seed) => seed % 2), seeds.filter((seed) => seed % 2 === 0)];
  const counts = await Promise.all(halves.map(explored));
  assert.equal(counts[0]! + counts[1]!, seeds.length);
});
