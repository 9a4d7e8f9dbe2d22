import assert from 'node:assert/strict';
import { opened, serve } from './socket.ts';
import { entries, type ClientModule, type Entry, type EntryName, type Listener } from './clients.ts';

/** A process with one client in it, so that what it uses of the processor is that client's alone. */
export type Order = { kind: 'deliver'; events: number } | { kind: 'subscriptions'; count: number };

/** Microseconds of processor time; for subscriptions their memory in bytes and what removing them one by one takes, too. */
export interface Sample {
  cpu: number;
  heap?: number;
}

const [name, topicCount] = process.argv.slice(2) as [EntryName, string];
const topics = Array.from({ length: Number(topicCount) }, (_, index) => `topic_${String(index)}`);
const { module, setting }: Entry = entries[name];
const { greeting, answer, frame, connect } = (await import(`./clients/${module}`)) as ClientModule;
serve(greeting, answer);
const client = await connect(topics, setting);
const socket = opened!;

let heard = 0;
const hear: Listener = () => void heard++;
for (const topic of topics) client.on(topic, hear);

const payload = {
  project_id: '8d3f6c1e-52a7-4f0b-9c1d-3f5e7a9b2c4d',
  task: { id: 42, title: 'Count the pores under the glass', status: 'in_progress', assignees: ['mira', 'jonas'] },
  updated_at: '2026-03-01T12:00:00.000Z',
};
let number = 0;
/** Made beforehand: what it costs to write them is the server's affair. */
const framesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    frame(topics[index % topics.length]!, payload, setting === 'numbered' ? ++number : 0),
  );

const atOnce = 1_000;

async function deliver(events: number): Promise<Sample> {
  let cpu = 0;
  heard = 0;
  for (let sent = 0; sent < events; sent += atOnce) {
    const frames = framesOf(Math.min(atOnce, events - sent));
    const used = process.cpuUsage();
    for (const data of frames) socket.deliver(data);
    const { user, system } = process.cpuUsage(used);
    cpu += user + system;
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal(heard, events, `${name}: events heard`);
  return { cpu: cpu / events };
}

function subscriptions(count: number): Sample {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const listeners = Array.from({ length: count }, () => () => void heard++);
  globalThis.gc?.();
  const own = process.memoryUsage().heapUsed - before;
  const undo = listeners.map((listener, index) => client.on(topics[index % topics.length]!, listener));
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed - before - own;
  const used = process.cpuUsage();
  for (const end of undo) end();
  const { user, system } = process.cpuUsage(used);
  return { cpu: user + system, heap };
}

process.on('message', (order: Order) => {
  void (async () =>
    process.send?.(order.kind === 'deliver' ? await deliver(order.events) : subscriptions(order.count)))();
});
process.once('disconnect', () => process.exit());
process.send?.('ready');
