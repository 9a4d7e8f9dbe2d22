import type { Cue } from './cues.ts';

/** A small picture of a stretch of the video; `piece` is where it lies in a larger one: left, top, width, height. */
export interface Thumbnail {
  readonly start: number;
  readonly end: number;
  readonly address: string;
  readonly piece: readonly [number, number, number, number] | undefined;
}

/**
 * Reads the cues of a track of thumbnails: an address each, relative to the file, with the piece of a
 * larger picture behind it: `sprite.jpg#xywh=160,0,160,90`. What is no address of a picture on the web is left out.
 */
export function readThumbnails(cues: readonly Cue[], file: string): readonly Thumbnail[] {
  return cues.flatMap(({ start, end, raw }) => {
    const text = raw.trim();
    if (!text || !URL.canParse(text, file)) return [];
    const url = new URL(text, file);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return [];
    const numbers = /^#xywh=(?:pixel:)?(\d+),(\d+),(\d+),(\d+)$/.exec(url.hash)?.slice(1).map(Number);
    url.hash = '';
    const piece =
      numbers && numbers[2]! > 0 && numbers[3]! > 0 ? (numbers as [number, number, number, number]) : undefined;
    return [{ start, end, address: url.href, piece }];
  });
}

export const thumbnailAt = (thumbnails: readonly Thumbnail[], second: number): Thumbnail | undefined =>
  thumbnails.find(({ start, end }) => start <= second && second < end);
