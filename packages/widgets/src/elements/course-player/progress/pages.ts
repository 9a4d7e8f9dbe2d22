import { normalise, type PlayedRanges } from './played-ranges.ts';

/** The pages of a document, as stretches: page 1 from 0 to 1. */
export const rangesOfPages = (pages: readonly number[]): PlayedRanges =>
  normalise(pages.map((page): [number, number] => [page - 1, page]));

/** @example pagesOf([[0, 2]]) // [1, 2] */
export const pagesOf = (ranges: PlayedRanges): number[] =>
  ranges.flatMap(([from, to]) => Array.from({ length: Math.round(to - from) }, (_, index) => from + index + 1));
