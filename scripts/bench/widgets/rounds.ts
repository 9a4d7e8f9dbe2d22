import type { Browser } from 'puppeteer-core';
import { contenders, type Subject } from './contenders.ts';
import { measure, type Order, type Sample } from './measure.ts';
import type { PageServer } from './server.ts';

export const counts = [1, 20];
export const slowdowns = [1, 4];

export interface Plan {
  subjects: readonly Subject[];
  rounds: number;
  /** Contenders that cannot take part, as `subject/name`, and why. Those that fail on the way are added. */
  lacking: Map<string, string>;
  onRound?(round: number): void;
}

export interface Series extends Order {
  samples: Sample[];
}

/** Everybody once in each round, one after the other, so that a busy moment of the machine hits them all. */
export async function run(browser: Browser, server: PageServer, plan: Plan): Promise<Series[]> {
  const all = plan.subjects.flatMap(seriesOf);
  for (let round = 0; round < plan.rounds; round++) {
    plan.onRound?.(round);
    for (const series of all) {
      const entry = `${series.subject}/${series.name}`;
      if (plan.lacking.has(entry)) continue;
      try {
        series.samples.push(await measure(browser, server, series));
      } catch (error) {
        plan.lacking.set(entry, (error as Error).message);
      }
    }
  }
  return all.filter(({ subject, name }) => !plan.lacking.has(`${subject}/${name}`));
}

/** All contenders at one load before the next load: those that are compared are neighbours in time. */
const seriesOf = (subject: Subject): Series[] =>
  slowdowns.flatMap((slowdown) =>
    counts.flatMap((count) =>
      Object.keys(contenders[subject]).map((name) => ({ subject, name, count, slowdown, samples: [] })),
    ),
  );
