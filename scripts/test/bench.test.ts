import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { measure } from '../bench/client/rounds.ts';
import { reportOf } from '../bench/client/report.ts';
import { start } from '../bench/process.ts';
import type { Order, Sample } from '../bench/realtime/worker.ts';
import { ratio, spread } from '../bench/statistics.ts';

test('the middle of an even number of runs lies between its two', () => {
  assert.deepEqual(spread([4, 1, 3, 2]), { median: 2.5, min: 1, max: 4 });
});

test('a ratio is taken round by round, so that a slow round does not count', () => {
  assert.deepEqual(ratio([1, 10, 1], [2, 20, 2]), { median: 2, min: 2, max: 2 });
});

// Each load makes sure itself that as many requests reach the server as it should take.
test('the benchmark of the client measures ours in every load', async () => {
  const measurements = await measure({ entries: ['fetch', 'report'], rounds: 1, scale: 0.02 });
  const { loads } = reportOf(measurements);
  assert.equal(Object.keys(loads).length, 5);
  for (const [load, lines] of Object.entries(loads)) {
    for (const { client, cpu, perSecond } of lines) {
      assert.ok(cpu.median >= 0 && perSecond.median > 0, `${load}: ${client}`);
    }
  }
  assert.ok(loads['Requests, one at a time']?.some(({ client }) => client === 'EduRise, report'));
});

// Each worker counts itself what it hears.
for (const name of ['raw', 'ours', 'numbered']) {
  test(`the benchmark of events has each of them heard, and subscriptions ended: ${name}`, async () => {
    const file = join(import.meta.dirname, '../bench/realtime/worker.ts');
    const worker = await start(file, [name, '100'], ['--conditions=browser']);
    try {
      const delivered = (await worker.ask({ kind: 'deliver', events: 1_500 } satisfies Order)) as Sample;
      assert.ok(delivered.cpu > 0);
      // As many as are measured: of a thousand, what else is collected meanwhile may be more.
      const { heap = 0 } = (await worker.ask({ kind: 'subscriptions', count: 10_000 } satisfies Order)) as Sample;
      assert.ok(heap > 0);
    } finally {
      worker.stop();
    }
  });
}
