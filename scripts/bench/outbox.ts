import 'fake-indexeddb/auto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@edurise/sdk/core';
import { outbox } from '@edurise/sdk/outbox';
import { progress } from '@edurise/sdk/progress';
import { main } from '../run.ts';

const writes = 1_000;
const targets = { writes: 300, p95: 15, flushes: 50 };

/** How many in a second by the clock, and in a second of processor time, which says more where the machine does much else. */
interface Rate {
  clock: number;
  cpu: number;
}

const stopwatch = (): ((count: number) => Rate) => {
  const begun = performance.now();
  const used = process.cpuUsage();
  return (count) => {
    const { user, system } = process.cpuUsage(used);
    return {
      clock: Math.round((count * 1e3) / (performance.now() - begun)),
      cpu: Math.round((count * 1e6) / (user + system)),
    };
  };
};

/** How fast entries are on the device and off it again: `npm run bench:outbox`. In Node, on an IndexedDB in memory. */
await main(async () => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('Content-Type', 'application/json').end('{"id":"1"}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const edu = createClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    resources: { progress },
    outbox: outbox(),
    features: { idempotency_keys: true },
  });
  await edu.outbox.ready;
  edu.outbox.pause();

  const took: number[] = [];
  const writing = stopwatch();
  for (let n = 0; n < writes; n++) {
    const asked = performance.now();
    await edu.lectures.addNote(`lecture${n % 4}`, { content: `Note ${n}` }).durable;
    took.push(performance.now() - asked);
  }
  const written = writing(writes);
  const p95 = took.sort((a, b) => a - b)[Math.floor(writes * 0.95)]!;

  const flushing = stopwatch();
  edu.outbox.resume();
  while (edu.outbox.state.waiting + edu.outbox.state.sending > 0) await new Promise((done) => setTimeout(done, 5));
  const flushed = flushing(writes);
  edu.dispose();
  server.close();

  const says = ({ clock, cpu }: Rate) => `${clock}/s, ${cpu}/s of processor time`;
  console.log(`durable writes   ${says(written)} (at least ${targets.writes}), 95 in 100 within ${p95.toFixed(1)} ms`);
  console.log(`flushed          ${says(flushed)} in four lanes (at least ${targets.flushes})`);
  return written.clock >= targets.writes && p95 <= targets.p95 && flushed.clock >= targets.flushes;
});
