import type { Chapter as AuthorsChapter } from '@edurise/sdk/content';
import type { Cue } from './cues.ts';

/** A part of a video, in seconds. */
export interface Chapter {
  readonly start: number;
  readonly title: string;
}

/** The author's own list, or the cues of a track of chapters. Sorted; those without a title are none. */
export function chaptersFrom(
  list: readonly AuthorsChapter[] | null | undefined,
  cues: readonly Cue[] = [],
): readonly Chapter[] {
  const written = (list ?? []).map(({ start_seconds, title }) => ({ start: start_seconds, title: title.trim() }));
  return (written.length > 0 ? written : cues.map(({ start, text }) => ({ start, title: text })))
    .filter(({ start, title }) => Number.isFinite(start) && start >= 0 && title !== '')
    .sort((a, b) => a.start - b.start);
}

/** The chapter that a second belongs to. */
export const chapterAt = (chapters: readonly Chapter[], time: number): Chapter | undefined =>
  chapters.findLast(({ start }) => start <= time);
