import { ratio, spread, type Spread } from '../statistics.ts';
import { entries, type EntryName } from './clients.ts';
import { loads, type LoadName } from './loads.ts';
import type { Measurements, Series } from './rounds.ts';
import { verdicts } from './targets.ts';

export interface Line {
  client: string;
  /** By the clock. */
  perSecond: Spread;
  /** Microseconds of processor time. */
  cpu: Spread;
  /** Work in the same processor time, against the load's first line. */
  ratio: Spread;
}

export interface Report {
  loads: Record<string, Line[]>;
  targets: { load: string; ours: string; peer: string; atLeast?: number; reached: Spread; met?: boolean }[];
}

export function reportOf(measurements: Measurements): Report {
  const sections = Object.entries(measurements) as [LoadName, Record<EntryName, Series>][];
  return {
    loads: Object.fromEntries(sections.map(([load, series]) => [loads[load].title, linesOf(series)])),
    targets: verdicts(measurements).map(({ load, ours, peer, ...rest }) => ({
      load: loads[load].title,
      ours: entries[ours].title,
      peer: entries[peer].title,
      ...rest,
    })),
  };
}

function linesOf(series: Record<EntryName, Series>): Line[] {
  const cpuOf = (one: Series) => one.map(({ cpu }) => cpu);
  const first = Object.values(series)[0]!;
  return (Object.entries(series) as [EntryName, Series][]).map(([name, one]) => ({
    client: entries[name].title,
    perSecond: spread(one.map(({ time }) => 1e6 / time)),
    cpu: spread(cpuOf(one)),
    ratio: ratio(cpuOf(one), cpuOf(first)),
  }));
}

export function print({ loads: sections, targets }: Report): void {
  for (const [title, lines] of Object.entries(sections)) {
    console.log(`\n${title.padEnd(width)}${'a second'.padEnd(column)}${'CPU µs each'.padEnd(column)}in the same CPU`);
    for (const { client, perSecond, cpu, ratio } of lines) {
      const cells = [range(perSecond), range(cpu)].map((cell) => cell.padEnd(column));
      console.log(`  ${client.padEnd(width - 2)}${cells.join('')}${range(ratio)}`);
    }
  }
  if (targets.length) console.log('\nTargets, by CPU in the same round');
  for (const { load, ours, peer, atLeast, reached, met } of targets) {
    const pair = `${ours} / ${peer}`;
    const mark = met === undefined ? ' ' : met ? '✓' : '✗';
    const asked = atLeast === undefined ? '' : `≥ ${String(atLeast)}`;
    console.log(`${mark} ${load.padEnd(width - 2)}${pair.padEnd(56)}${asked.padEnd(8)}${range(reached)}`);
  }
  console.log(
    '\nOn Node axios speaks HTTP through another module than `fetch` does. Compared like for like it is told to use `fetch`;\n' +
      'beside axios as it comes there is no target, only the figure.',
  );
}

const width = 32;
const column = 28;
const range = ({ median, min, max }: Spread): string => `${figure(median)} (${figure(min)}–${figure(max)})`;

/** Three digits that count. */
const figure = (value: number): string =>
  value.toLocaleString('en', value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });
