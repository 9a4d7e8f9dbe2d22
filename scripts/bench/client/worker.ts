import assert from 'node:assert/strict';
import { entries, type ClientModule, type Entry, type EntryName } from './clients.ts';
import { loads, type Load, type LoadName } from './loads.ts';
import { courseOf, type Platform } from './platform.ts';

/** A process with one client in it, so that what it uses of the processor is that client's alone. */
export interface Order {
  load: LoadName;
  operations: number;
}

export interface Sample {
  /** Of user and system time, with compilation and garbage collection, in microseconds. */
  cpu: number;
  /** By the clock, in microseconds. */
  time: number;
}

const [name, given] = process.argv.slice(2) as [EntryName, string];
const platform = JSON.parse(given) as Platform;
const { module, setting }: Entry = entries[name];
const { connect } = (await import(`./clients/${module}`)) as ClientModule;
const client = await connect(platform, setting);
assert.deepEqual(await client.course('first'), courseOf('first'));

const served = async (): Promise<number> => (await fetch(`${platform.baseUrl}/served`)).json() as Promise<number>;

async function measure({ load: kind, operations }: Order): Promise<Sample> {
  const load: Load = loads[kind];
  client.clear?.();
  await load.prepare?.(client);
  const before = await served();
  globalThis.gc?.();
  const began = performance.now();
  const used = process.cpuUsage();
  await load.run(client, operations);
  const { user, system } = process.cpuUsage(used);
  const time = (performance.now() - began) * 1000;
  assert.equal((await served()) - before, load.requests(operations), `${name}, ${kind}: requests at the server`);
  return { cpu: user + system, time };
}

process.on('message', (order: Order) => {
  void measure(order).then((sample) => process.send?.(sample));
});
process.once('disconnect', () => process.exit());
process.send?.('ready');
