/** One cue of a WebVTT file, in seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** As it stands in the file, markup and all. */
  readonly raw: string;
  /** What a person reads. */
  readonly text: string;
  /** Who says it, where the file names a voice. */
  readonly speaker: string | undefined;
}

/** A file that never answers must not keep anybody waiting. */
const PATIENCE_MS = 20_000;

/**
 * Reads a WebVTT file with the browser's own parser: a track of a media element that plays nothing and
 * stands nowhere. It asks with CORS and without credentials, whatever the video itself allows.
 *
 * @throws Error when the file cannot be had or is no WebVTT.
 */
export async function loadCues(address: string, signal?: AbortSignal): Promise<readonly Cue[]> {
  const media = document.createElement('video');
  media.crossOrigin = 'anonymous';
  const element = document.createElement('track');
  element.kind = 'metadata';
  media.append(element);
  const { track } = element;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${address} does not answer`)), PATIENCE_MS);
    signal?.addEventListener('abort', () => reject(new DOMException('Left', 'AbortError')), { once: true });
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(`${address} is no WebVTT file that can be read`)));
    element.addEventListener('load', () => clearTimeout(timer));
    element.addEventListener('error', () => clearTimeout(timer));
    element.src = address;
    track.mode = 'hidden';
  });
  return Array.from(track.cues ?? [], (cue) => read(cue as VTTCue)).sort((a, b) => a.start - b.start);
}

function read(cue: VTTCue): Cue {
  const words = cue.getCueAsHTML();
  return {
    start: cue.startTime,
    // A chapter or a line without an end.
    end: Number.isFinite(cue.endTime) ? cue.endTime : Infinity,
    raw: cue.text,
    text: (words.textContent ?? '').trim(),
    speaker: words.querySelector('[title]')?.getAttribute('title') ?? undefined,
  };
}

/** The cues at a second; more than one where they overlap. */
export const cuesAt = (cues: readonly Cue[], time: number): readonly Cue[] =>
  cues.filter(({ start, end }) => start <= time && time < end);

/** The last cue that has begun, or −1: what a reader follows, also in the pause between two. */
export function latestCue(cues: readonly Cue[], time: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.start <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
