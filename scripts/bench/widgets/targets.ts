import { ratio, spread, type Spread } from '../statistics.ts';
import { contenders, type Subject } from './contenders.ts';
import type { Defining } from './defining.ts';
import type { Sample } from './measure.ts';
import { slowdowns, type Series } from './rounds.ts';

type Figure = 'cpu' | 'heap';

interface Target {
  subject: Subject;
  figure: Figure;
  peer: string;
  count: number;
  /** Of what the peer takes. */
  atMost: number;
}

export interface Verdict {
  what: string;
  asked: string;
  reached: Spread;
  met: boolean;
}

const targets: Target[] = [
  { subject: 'quiz', figure: 'cpu', peer: 'lit', count: 1, atMost: 1.5 },
  { subject: 'quiz', figure: 'cpu', peer: 'lit', count: 20, atMost: 2 },
  { subject: 'player', figure: 'cpu', peer: 'lit', count: 1, atMost: 1.8 },
  { subject: 'player', figure: 'cpu', peer: 'lit', count: 20, atMost: 2.5 },
  { subject: 'player', figure: 'cpu', peer: 'plyr', count: 1, atMost: 1 },
  { subject: 'player', figure: 'cpu', peer: 'plyr', count: 20, atMost: 1 },
  ...(['quiz', 'player'] as const).flatMap((subject) =>
    [1, 20].map((count): Target => ({ subject, figure: 'heap', peer: 'lit', count, atMost: 2 })),
  ),
];

/** In milliseconds, and as browsers add up layout shifts. One instance, alone, at the machine's own pace. */
const alone: { figure: 'longestTask' | 'layoutShift'; what: string; atMost: number }[] = [
  { figure: 'longestTask', what: 'longest task, ms', atMost: 50 },
  { figure: 'layoutShift', what: 'layout shift', atMost: 0 },
];

/** Ours beside the others, round by round. */
export function verdicts(all: readonly Series[]): Verdict[] {
  const valuesOf = (subject: Subject, name: string, count: number, slowdown: number, figure: keyof Sample) =>
    all
      .find(
        (one) => [one.subject, one.name, one.count, one.slowdown].join() === [subject, name, count, slowdown].join(),
      )
      ?.samples.map((sample) => sample[figure]) ?? [];

  const beside = targets.flatMap(({ subject, figure, peer, count, atMost }) =>
    (figure === 'heap' ? [1] : slowdowns).flatMap((slowdown): Verdict[] => {
      const own = valuesOf(subject, 'edurise', count, slowdown, figure);
      const other = valuesOf(subject, peer, count, slowdown, figure);
      if (!own.length || !other.length) return [];
      const reached = ratio(other, own);
      const load = `${count} at ${slowdown}×`;
      const what = `${subject}, ${figure}, ${load}, beside ${contenders[subject][peer]!.title}`;
      return [{ what, asked: `≤ ${atMost}`, reached, met: reached.median <= atMost }];
    }),
  );
  const byItself = (['quiz', 'player'] as const).flatMap((subject) =>
    alone.flatMap(({ figure, what, atMost }): Verdict[] => {
      const own = valuesOf(subject, 'edurise', 1, 1, figure);
      if (!own.length) return [];
      const reached = spread(own);
      // What a page does is the same each time; the least disturbed round tells it best.
      return [{ what: `${subject}, ${what}`, asked: `≤ ${atMost}`, reached, met: reached.min <= atMost }];
    }),
  );
  return [...beside, ...byItself];
}

/** Milliseconds that defining every element of ours may take in scripts. */
const definingAtMost = 30;

export function definingVerdict(took: readonly Defining[]): Verdict {
  const reached = spread(took.map(({ script }) => script));
  const { median } = spread(took.map(({ cpu }) => cpu));
  return {
    what: `defining all elements, ms in scripts, of ${median.toFixed(0)}`,
    asked: `≤ ${definingAtMost}`,
    reached,
    met: reached.median <= definingAtMost,
  };
}
