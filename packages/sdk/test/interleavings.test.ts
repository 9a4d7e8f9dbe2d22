import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';

/** `SEEDS=20000` looks longer, `SEED=17` looks again at one. */
const { SEED, SEEDS = '1000' } = process.env;
const seeds = SEED ? [Number(SEED)] : Array.from({ length: Number(SEEDS) }, (_, index) => index + 1);

/** In threads of their own, where the test runner does not follow every promise, which would take twice as long. */
const explored = async (own: number[]): Promise<number> => {
  const worker = new Worker(new URL('./interleavings/worker.ts', import.meta.url), { workerData: own });
  const [count] = (await once(worker, 'message')) as [number];
  return count;
};

test(`${seeds.length} random interleavings in two tabs end at the platform’s truth`, async () => {
  const halves = [seeds.filter((seed) => seed % 2), seeds.filter((seed) => seed % 2 === 0)];
  const counts = await Promise.all(halves.map(explored));
  assert.equal(counts[0]! + counts[1]!, seeds.length);
});
