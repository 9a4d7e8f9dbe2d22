import { normalise, type PlayedRange, type PlayedRanges } from './played-ranges.ts';

/** The part of a media element that says whether it is really playing. */
export interface MediaSnapshot {
  readonly currentTime: number;
  readonly playbackRate: number;
  readonly paused: boolean;
  readonly seeking: boolean;
  readonly readyState: number;
}

/** `HTMLMediaElement.HAVE_FUTURE_DATA`, spelt out so that this runs without a DOM. */
const HAVE_FUTURE_DATA = 3;
/** Timers and decoders are not exact: what the media clock may run ahead of the wall clock. */
const CLOCK_DRIFT = 1.25;
const CLOCK_SLACK = 0.35;

/**
 * Turns the events of a media element into the intervals that were played. An interval counts when
 * the media clock moved forward no faster than the wall clock allows at the playback rate; a jump by
 * the slider, a script or a stall is not playing.
 */
export class PlayMeter {
  #anchor: { time: number; wall: number; rate: number } | undefined;
  readonly #now: () => number;

  /** @param now milliseconds of a clock that never jumps. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Call on every `timeupdate`, `playing`, `pause`, `ratechange`, `waiting` and `ended`. */
  sample(media: MediaSnapshot): PlayedRange | undefined {
    const wall = this.#now();
    const anchor = this.#anchor;
    const time = media.currentTime;
    const running = !media.paused && !media.seeking && media.readyState >= HAVE_FUTURE_DATA;
    this.#anchor = running ? { time, wall, rate: media.playbackRate } : undefined;

    if (!anchor || media.seeking) return undefined;
    const played = time - anchor.time;
    const allowed = ((wall - anchor.wall) / 1000) * anchor.rate * CLOCK_DRIFT + CLOCK_SLACK;
    return played > 0 && played <= allowed ? [anchor.time, time] : undefined;
  }

  /** The playhead was moved: what comes next is a new run. Call on `seeking` and `emptied`. */
  interrupt(): void {
    this.#anchor = undefined;
  }
}

/** Adds one interval to a set; the common case, a run that goes on, makes no new pair. */
export function extend(ranges: PlayedRanges, range: PlayedRange): PlayedRanges {
  const last = ranges.at(-1);
  if (last && range[0] >= last[0] && range[0] <= last[1]) {
    return [...ranges.slice(0, -1), [last[0], Math.max(last[1], range[1])]];
  }
  return normalise([...ranges, range]);
}
