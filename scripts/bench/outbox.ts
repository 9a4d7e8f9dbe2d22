import 'fake-indexeddb/auto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@edurise/sdk/core';
import { outbox } from '@edurise/sdk/outbox';
import { progress } from '@edurise/sdk/progress';
import { main } from '../run.ts';

const writes = 1_000;
const targets = { writes: 300, p95: 15, flushes: 50 };
const rate = (count: number, from: number): number => Math.round((count / (performance.now() - from)) * 1_000);

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
  let begun = performance.now();
  for (let n = 0; n < writes; n++) {
    const asked = performance.now();
    await edu.lectures.addNote(`lecture${n % 4}`, { content: `Note ${n}` }).durable;
    took.push(performance.now() - asked);
  }
  const written = rate(writes, begun);
  const p95 = took.sort((a, b) => a - b)[Math.floor(writes * 0.95)]!;

  begun = performance.now();
  edu.outbox.resume();
  while (edu.outbox.state.waiting + edu.outbox.state.sending > 0) await new Promise((done) => setTimeout(done, 5));
  const flushed = rate(writes, begun);
  edu.dispose();
  server.close();

  console.log(`durable writes   ${written}/s (at least ${targets.writes}), 95 in 100 within ${p95.toFixed(1)} ms`);
  console.log(`flushed          ${flushed}/s in four lanes (at least ${targets.flushes})`);
  return written >= targets.writes && p95 <= targets.p95 && flushed >= targets.flushes;
});
