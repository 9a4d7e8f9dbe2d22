/** A learner picks up the thread sooner a moment earlier. */
const REWIND_SECONDS = 3;
/** Not worth a notice, or already at the end. */
const EDGE_SECONDS = 5;

/**
 * Where to start a lecture, in seconds: where the learner stopped, a moment earlier; from the start
 * when that was the start, or the end.
 */
export function resumePosition(lastPosition: number, duration: number): number {
  if (!(lastPosition > EDGE_SECONDS)) return 0;
  if (duration > 0 && lastPosition >= duration - EDGE_SECONDS) return 0;
  return lastPosition - REWIND_SECONDS;
}
