import { test } from 'node:test';
import { cutPoints, live } from './crashes.ts';

/** `SEEDS=2000` looks longer, `SEED=17` looks again at one. */
const { SEED, SEEDS = '72' } = process.env;
const seeds = SEED ? [Number(SEED)] : Array.from({ length: Number(SEEDS) }, (_, index) => index + 1);

for (const [point, [name]] of cutPoints.entries())
  test(`outbox O1 a crash ${name} loses nothing and does nothing twice`, async () => {
    for (const seed of seeds) {
      try {
        await live(seed, point);
      } catch (cause) {
        throw new Error(`SEED=${seed} at cut point ${point + 1}: ${(cause as Error).message}`, { cause });
      }
    }
  });

test('outbox O1 an ordinary platform, which knows no repetitions, is not told anything twice either', async () => {
  for (const seed of seeds.slice(0, 20))
    for (const point of [2, 3, 4, 5, 6, 7]) {
      try {
        await live(seed, point, { keyed: false });
      } catch (cause) {
        throw new Error(`SEED=${seed} at cut point ${point + 1}: ${(cause as Error).message}`, { cause });
      }
    }
});
