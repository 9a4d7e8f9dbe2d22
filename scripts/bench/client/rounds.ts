import { join } from 'node:path';
import { entries, type Entry, type EntryName } from './clients.ts';
import { loads, type Load, type LoadName } from './loads.ts';
import { tenant, tokenFor, type Platform } from './platform.ts';
import { start, type Colleague } from '../process.ts';
import type { Order, Sample } from './worker.ts';

export interface Plan {
  entries: EntryName[];
  rounds: number;
  /** Operations of a round, and of warming up, as a share of the usual. */
  scale?: number;
  /** Told before each round. */
  onRound?(round: number): void;
}

/** What one operation took, round by round, in microseconds. */
export type Series = Sample[];
export type Measurements = Partial<Record<LoadName, Partial<Record<EntryName, Series>>>>;

/** A compiler's guess may be lucky or unlucky for as long as a process lives: so many rounds, then fresh ones. */
const roundsPerProcess = 5;
/** Usual rounds that go uncounted first. */
const warmUp = 2;

/** Every client does every load in each round, one after the other, so that a busy moment of the machine hits them all. */
export async function measure({ entries: names, rounds, scale = 1, onRound }: Plan): Promise<Measurements> {
  const measurements: Measurements = {};
  const server = await start(join(import.meta.dirname, 'server.ts'));
  const platform: Platform = {
    baseUrl: `http://127.0.0.1:${String(server.greeting)}`,
    tenant,
    token: tokenFor('noor'),
  };
  const crew: [EntryName, Colleague][] = [];
  const disband = () => crew.splice(0).forEach(([, worker]) => worker.stop());
  const cycle = async (scale: number, round: number, keep?: (kind: LoadName, name: EntryName, s: Sample) => void) => {
    for (const kind of Object.keys(loads) as LoadName[]) {
      const load: Load = loads[kind];
      // Whoever comes after a hungry one must not always be the same.
      for (const [name, worker] of rotated(crew, round)) {
        const { hasCache }: Entry = entries[name];
        if (load.needsCache && !hasCache) continue;
        const operations = Math.max(1, Math.round(load.operations * scale));
        const { cpu, time } = (await worker.ask({ load: kind, operations } satisfies Order)) as Sample;
        keep?.(kind, name, { cpu: cpu / operations, time: time / operations });
      }
    }
  };
  try {
    for (let round = 0; round < rounds; round++) {
      onRound?.(round);
      if (round % roundsPerProcess === 0) {
        disband();
        for (const name of names)
          crew.push([name, await start(join(import.meta.dirname, 'worker.ts'), [name, JSON.stringify(platform)])]);
        await cycle(warmUp * scale, round);
      }
      await cycle(scale, round, (kind, name, sample) => {
        ((measurements[kind] ??= {})[name] ??= []).push(sample);
      });
    }
  } finally {
    disband();
    server.stop();
  }
  return measurements;
}

const rotated = <T>(list: readonly T[], by: number): T[] => {
  const cut = by % list.length;
  return [...list.slice(cut), ...list.slice(0, cut)];
};
