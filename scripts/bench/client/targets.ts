import { ratio, type Spread } from '../statistics.ts';
import type { EntryName } from './clients.ts';
import type { LoadName } from './loads.ts';
import type { Measurements } from './rounds.ts';

interface Target {
  load: LoadName;
  ours: EntryName;
  peer: EntryName;
  /** Of the peer's work in the same processor time. Absent: told, and nothing is asked of it. */
  atLeast?: number;
}

export interface Verdict extends Target {
  reached: Spread;
  met?: boolean;
}

const requests = (['one', 'sixteen'] as const).flatMap((load): Target[] => [
  { load, ours: 'off', peer: 'ky', atLeast: 0.9 },
  // Like for like, all of them on `fetch`; what axios takes by itself on Node is told beside it.
  { load, ours: 'off', peer: 'axiosFetch', atLeast: 1.2 },
  { load, ours: 'off', peer: 'axios' },
  { load, ours: 'report', peer: 'off', atLeast: 0.9 },
  { load, ours: 'strict', peer: 'ky', atLeast: 0.75 },
  // Both check what comes.
  { load, ours: 'report', peer: 'query', atLeast: 1.15 },
]);

const targets: Target[] = [
  ...requests,
  { load: 'hit', ours: 'report', peer: 'query', atLeast: 2.5 },
  { load: 'peek', ours: 'report', peer: 'query', atLeast: 4 },
  { load: 'share', ours: 'report', peer: 'query', atLeast: 1 },
];

export function verdicts(measurements: Measurements): Verdict[] {
  return targets.flatMap((target) => {
    const cpuOf = (name: EntryName) => measurements[target.load]?.[name]?.map(({ cpu }) => cpu);
    const [ours, peer] = [cpuOf(target.ours), cpuOf(target.peer)];
    if (!ours || !peer) return [];
    const reached = ratio(ours, peer);
    return [{ ...target, reached, ...(target.atLeast && { met: reached.median >= target.atLeast }) }];
  });
}
