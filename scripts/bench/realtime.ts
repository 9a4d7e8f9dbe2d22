import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main } from '../run.ts';
import { prepare, versions } from './peers.ts';
import { start } from './process.ts';
import { entries, entryNames, type EntryName } from './realtime/clients.ts';
import type { Order, Sample } from './realtime/worker.ts';
import { ratio, spread, type Spread } from './statistics.ts';

const here = join(import.meta.dirname, 'realtime');
const topics = [1, 100] as const;
const subscriptions = 10_000;
/** The share of a raw socket's events that ours should deliver in the same processor time. */
const atLeast = 0.9;

/** What an event costs until it is heard, and a subscription while it lasts: `npm run bench:realtime -- --rounds 9`. */
await main(async () => {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '9' }, events: { type: 'string', default: '100000' } },
  });
  const rounds = wholeNumber('rounds', values.rounds);
  const events = wholeNumber('events', values.events);
  await prepare(here);
  console.log(`Node ${process.version}, ${String(availableParallelism())} × ${cpus()[0]?.model.trim() ?? 'unknown'}`);
  const packages = versions(
    here,
    Object.values(entries).flatMap(({ packages }): string[] => packages),
  );
  console.log(
    Object.entries(packages)
      .map(([name, version]) => `${name} ${version}`)
      .join(' · '),
  );
  console.log(`Medians of ${String(rounds)} interleaved rounds (minimum–maximum)`);
  for (const count of topics) print(count, await delivered(count, rounds, events));
  await subscribed();
});

/** Each round in a fresh process, for a compiler's luck lasts as long as one does. */
async function delivered(count: number, rounds: number, events: number): Promise<Record<EntryName, number[]>> {
  const cpu = Object.fromEntries(entryNames.map((name) => [name, [] as number[]])) as Record<EntryName, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of entryNames) {
      const warm: Order = { kind: 'deliver', events: Math.ceil(events / 4) };
      const sample = await ask(name, count, warm, { kind: 'deliver', events });
      cpu[name].push(sample.cpu);
    }
  }
  return cpu;
}

async function ask(name: EntryName, count: number, ...orders: Order[]): Promise<Sample> {
  // Browsers' builds, where a package has one: they take the page's WebSocket.
  const worker = await start(join(here, 'worker.ts'), [name, String(count)], ['--conditions=browser']);
  try {
    let sample: unknown;
    for (const order of orders) sample = await worker.ask(order);
    return sample as Sample;
  } finally {
    worker.stop();
  }
}

function print(count: number, cpu: Record<EntryName, number[]>): void {
  const title = `Events delivered, ${String(count)} ${count === 1 ? 'topic' : 'topics'}`;
  console.log(`\n${title.padEnd(34)}${'CPU µs each'.padEnd(26)}in the same CPU as raw`);
  for (const name of entryNames) {
    const share = ratio(cpu[name], cpu.raw);
    const mark = name !== 'ours' ? ' ' : share.median >= atLeast ? '✓' : '✗';
    console.log(`${mark} ${entries[name].title.padEnd(32)}${range(spread(cpu[name])).padEnd(26)}${range(share)}`);
  }
}

async function subscribed(): Promise<void> {
  console.log(`\n${`${String(subscriptions)} subscriptions`.padEnd(34)}${'bytes each'.padEnd(14)}ms to remove all`);
  for (const name of entryNames) {
    const { cpu, heap = 0 } = await ask(name, 100, { kind: 'subscriptions', count: subscriptions });
    const bytes = Math.round(heap / subscriptions).toLocaleString('en');
    console.log(`  ${entries[name].title.padEnd(32)}${bytes.padEnd(14)}${figure(cpu / 1000)}`);
  }
}

function wholeNumber(name: string, given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number from 1.`);
  return number;
}

function range({ median, min, max }: Spread): string {
  return `${figure(median)} (${figure(min)}–${figure(max)})`;
}

/** Three digits that count. */
function figure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
