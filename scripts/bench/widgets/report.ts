import { spread, type Spread } from '../statistics.ts';
import { contenders } from './contenders.ts';
import type { Sample } from './measure.ts';
import type { Series } from './rounds.ts';
import type { Verdict } from './targets.ts';

export type Line = { title: string } & Record<keyof Sample, Spread>;
export interface Section {
  title: string;
  lines: Line[];
}

const figures: readonly { figure: keyof Sample; title: string; width: number }[] = [
  { figure: 'cpu', title: 'CPU ms', width: 26 },
  { figure: 'script', title: 'script ms', width: 10 },
  { figure: 'interactive', title: 'interactive ms', width: 26 },
  { figure: 'longTasks', title: 'long tasks', width: 11 },
  { figure: 'longestTask', title: 'longest ms', width: 11 },
  { figure: 'layoutShift', title: 'shift', width: 10 },
  { figure: 'heap', title: 'heap MiB', width: 9 },
  { figure: 'bytes', title: 'bytes', width: 10 },
];
/** Printed with their extremes; of the others the median is enough. */
const ranged: readonly (keyof Sample)[] = ['cpu', 'interactive'];

/** By subject and load, in the order in which contenders are named. */
export function sectionsOf(all: readonly Series[]): Section[] {
  const sections = new Map<string, Section>();
  for (const { subject, name, count, slowdown, samples } of all) {
    const title = `${subject}, ${count === 1 ? 'one instance' : `${count} instances`}, CPU ${slowdown}×`;
    const section = sections.get(title) ?? { title, lines: [] };
    sections.set(title, section);
    const spreads = figures.map(({ figure }) => [figure, spread(samples.map((sample) => sample[figure]))]);
    section.lines.push({ title: contenders[subject][name]!.title, ...Object.fromEntries(spreads) } as Line);
  }
  return [...sections.values()];
}

export function print(sections: readonly Section[], verdicts: readonly Verdict[]): void {
  for (const { title, lines } of sections) {
    console.log(`\n${title.padEnd(nameWidth)}${figures.map(({ title, width }) => title.padEnd(width)).join('')}`);
    for (const line of lines) {
      const cells = figures.map(({ figure, width }) =>
        (ranged.includes(figure) ? range(line[figure]) : digits(line[figure].median)).padEnd(width),
      );
      console.log(`  ${line.title.padEnd(nameWidth - 2)}${cells.join('')}`.trimEnd());
    }
  }
  console.log('\nTargets, in the same round');
  for (const { what, asked, reached, met } of verdicts)
    console.log(`${met ? '✓' : '✗'} ${what.padEnd(52)}${asked.padEnd(8)}${range(reached)}`);
}

const nameWidth = 36;
const range = ({ median, min, max }: Spread): string => `${digits(median)} (${digits(min)}–${digits(max)})`;

/** Three digits that count. */
const digits = (value: number): string =>
  value.toLocaleString('en', value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });
