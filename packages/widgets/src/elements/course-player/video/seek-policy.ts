import type { PlayedRanges } from '../progress/played-ranges.ts';

/**
 * Where a learner may go in a lecture: anywhere; back, and forward as far as they have been; to seconds
 * that they have watched; or nowhere.
 */
export type SeekPolicy = 'free' | 'backward' | 'watched' | 'locked';

/** A hand is not exact, and played seconds are kept on a grid of half a second. */
const SLACK = 1;

/** Reads a lecture's rule, in any of the ways platforms write it. Unknown or missing: free. */
export function seekPolicyOf(lecture: object): SeekPolicy {
  const { rules } = lecture as { rules?: { seek?: unknown } | null };
  const word = typeof rules?.seek === 'string' ? rules.seek.replace(/[-_ ]only$/, '') : '';
  return word === 'backward' || word === 'watched' || word === 'locked' ? word : 'free';
}

export interface Playhead {
  readonly time: number;
  readonly duration: number;
  readonly ranges: PlayedRanges;
}

/** The last second that can be gone to. */
export function reachOf(policy: SeekPolicy, { time, duration, ranges }: Playhead): number {
  if (policy === 'free') return duration;
  if (policy === 'locked') return 0;
  return Math.min(duration, Math.max(time, ranges.at(-1)?.[1] ?? 0));
}

/** May the learner go there? */
export function permits(policy: SeekPolicy, target: number, head: Playhead): boolean {
  if (policy === 'free' || Math.abs(target - head.time) < SLACK) return true;
  if (policy === 'locked') return false;
  // Of unknown length: how far one has been is known.
  if (target > reachOf(policy, { ...head, duration: head.duration || Infinity }) + SLACK) return false;
  return (
    policy === 'backward' ||
    target <= SLACK ||
    head.ranges.some(([from, to]) => target >= from - SLACK && target <= to + SLACK)
  );
}
