/**
 * When the page hands in by itself. A platform that saves as one goes, and says how long it still takes
 * answers after the deadline, gets them at the deadline. An ordinary one may refuse whatever comes late,
 * so there they leave early: five seconds, and the slowest answer it gave of late.
 */
export const submitLeadMs = (platform: { graceful: boolean; slowestRoundTripMs: number }): number =>
  platform.graceful ? 0 : 5_000 + platform.slowestRoundTripMs;

const MINUTE = 60_000;
const FIXED = [10 * MINUTE, 5 * MINUTE, MINUTE, 30_000];

/**
 * The remaining times, ms, at which a learner is told how long there is: half of the whole time, then
 * ten, five and one minute and thirty seconds, as far as the whole time is longer. Largest first.
 */
export const thresholds = (totalMs: number | undefined): number[] => {
  const fixed = totalMs === undefined ? FIXED : FIXED.filter((ms) => ms < totalMs);
  const half = totalMs === undefined ? undefined : totalMs / 2;
  return [...new Set(half !== undefined && half > MINUTE ? [half, ...fixed] : fixed)].sort((a, b) => b - a);
};

/**
 * Which threshold was crossed between two looks at the clock. Several at once (the tab slept) count as
 * the last, so that a learner hears one sentence and not four.
 */
export const crossed = (marks: readonly number[], before: number, now: number): number | undefined =>
  marks.filter((mark) => before > mark && now <= mark).at(-1);
